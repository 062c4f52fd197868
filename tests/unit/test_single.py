"""The single file: all in it, nothing outside it, and every link leads somewhere."""

from __future__ import annotations

import base64
import gzip
import json
import re
from datetime import date
from html import unescape
from urllib.parse import parse_qsl

import pytest

from treaty_atlas.bundle import alone
from treaty_atlas.chronology import headlines
from treaty_atlas.days import days_of
from treaty_atlas.export import single
from treaty_atlas.export.fragments import fragments
from treaty_atlas.i18n import Words

from ..support import GEODATA, LANGUAGES, WEB

TODAY = date(2026, 3, 5)
LIMIT = 2_000_000
"""Bytes of a file in one language."""


@pytest.fixture(scope="module")
def pages(atlas):
    """The file in each language alone."""
    return {code: single.build(atlas, GEODATA, [code], TODAY, "9.9") for code in LANGUAGES}


@pytest.fixture(scope="module")
def read(atlas):
    return {code: fragments(atlas, Words(code), TODAY) for code in LANGUAGES}


def unpacked(page: str, name: str):
    packed = re.search(rf'<script type="text/plain" id="atlas-{name}">([^<]+)</script>', page)[1]
    return json.loads(gzip.decompress(base64.b64decode(packed)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_language_is_small_enough_to_be_handed_round(pages, language):
    assert len(pages[language].encode()) <= LIMIT


def test_all_languages_are_there_when_they_are_asked_for(atlas):
    page = single.build(atlas, GEODATA, LANGUAGES, TODAY, "9.9")
    assert [unpacked(page, code)["atlas"]["lang"] for code in LANGUAGES] == list(LANGUAGES)
    assert f'<html lang="{LANGUAGES[0]}">' in page


def test_no_language_at_all_is_refused(atlas):
    with pytest.raises(ValueError, match="at least one language"):
        single.build(atlas, GEODATA, [], TODAY, "9.9")


def test_the_file_loads_nothing_from_anywhere(pages):
    page = pages["en"]
    assert re.findall(r"""(?:src|href|action)\s*=\s*["']?(?!data:|#)[a-z/]""", page.partition("<script")[0]) == []
    assert [
        url for url in re.findall(r"url\(([^)]*)\)", page.partition("</style>")[0]) if not re.match(r"['\"]?(data:|#)", url)
    ] == []
    assert "default-src 'none'" in page and "@import" not in page


def test_the_modules_of_the_file_are_one_bundle_and_ask_for_nothing_else(pages):
    script = pages["en"].rpartition('<script type="module">')[2].partition("</script>")[0]
    assert script.strip().startswith(alone([single.ENTRY]).replace("</script", "<\\/script"))
    assert 'need("single/main.js").start(' in script and not re.search(r"\bimport\b|<!--|</script", script)


def texts(found) -> list[str]:
    if isinstance(found, str):
        return [found]
    values = found.values() if isinstance(found, dict) else found
    return [text for value in values for text in texts(value)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_a_text_leads_to_something_in_the_file(atlas, read, language):
    known = {"treaty": read[language]["treaties"], "event": read[language]["events"], "island": read[language]["islands"]}
    html = "\n".join(texts(read[language]))
    links = {unescape(href) for href in re.findall(r"<a href='([^']*)'", html)}
    assert len(links) > 200
    for link in links:
        page, _, query = link.removeprefix("#/").partition("?")
        assert link.startswith("#/") and page in single.PAGES, link
        for key, value in parse_qsl(query):
            if key in known:
                assert value in known[key], link
            if key in ("at", "source"):  # a source has its row
                assert f"id='{'source-' if key == 'source' else ''}{value}'" in html, link
            if key == "day":
                assert any(window.first <= value <= window.last for window in atlas.windows), link


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_of_a_text_leads_to_something_in_the_file(atlas, read, language):
    found = read[language]
    known = {"treaty": found["treaties"], "event": found["events"], "island": found["islands"], "close": [""]}
    known["day"] = {day for window in atlas.windows for day in days_of(window)}
    for key, value in set(re.findall(r"data-go='(\w+)' data-to='([^']*)'", "\n".join(texts(found)))):
        assert value in known[key] if key in known else key == "year" and re.fullmatch(r"\d{4}", value), (key, value)


def test_the_panel_has_in_the_file_what_it_has_in_the_app_and_no_page_that_the_file_has_not(atlas, read):
    """Every act that can be in force, every island, the weeks; an act that is only chosen is told as on its page."""
    wanted = [f"act/{act.id}" for _, act in headlines(atlas.acts, atlas.spans)]
    wanted += [*(f"island/{name}" for name in atlas.islands), *(f"days/{window.event}" for window in atlas.windows)]
    for language, found in read.items():
        assert list(found["pieces"]) == list(dict.fromkeys(wanted))
        assert not re.search(r"#/share|data-go='share'", "".join(found["pieces"].values())), language


def test_every_act_island_and_day_has_its_text(atlas, read):
    found = read["en"]
    assert set(found["treaties"]) == set(atlas.treaties)
    assert set(found["events"]) == {name for name, act in atlas.acts.items() if not act.is_treaty}
    assert set(found["islands"]) == set(atlas.islands)
    assert {name: [start for start, _ in own["spans"]] for name, own in found["islands"].items()} == {
        name: [span.start for span in spans] for name, spans in atlas.spans.items()
    }
    assert set(found["days"]) == {window.event for window in atlas.windows}


def test_the_search_leads_only_to_pages_of_the_file(pages):
    data = unpacked(pages["en"], "en")
    assert {page for *_, page, _ in data["index"]["entries"]} <= set(single.PAGES)
    assert [page for page, _ in data["menu"]] == list(single.PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_the_file_asks_for_is_in_it(pages, language):
    words = unpacked(pages[language], language)["words"]
    for path in (WEB / "single").glob("*.js"):
        for table, key in re.findall(r"\bwords\.(\w+)\.(\w+)", path.read_text(encoding="utf-8")):
            assert words[table].get(key), f"{path.name}: {table}.{key}"


def test_its_name_says_which_language_it_holds():
    assert single.names_of(["nl"]) == "treaty-atlas-nl.html"
    assert single.names_of(LANGUAGES) == "treaty-atlas.html"


def test_what_the_modules_of_the_file_draw_is_dressed_in_it() -> None:
    """Whatever class of theirs some stylesheet dresses: a rule may have moved to a sheet that the file does not have."""
    dressed = {path.name: set(re.findall(r"\.(ta-[\w-]+)", path.read_text("utf-8"))) for path in (WEB / "css").glob("*.css")}
    used = set(re.findall(r"\bta-[\w-]+", alone([single.ENTRY])))
    inside = set[str]().union(*(dressed[name] for name in single.SHEETS))
    assert len(used & inside) > 40 and sorted((used & set[str]().union(*dressed.values())) - inside) == []
