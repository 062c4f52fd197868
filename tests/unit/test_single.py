"""The single file: all in it, nothing outside it, and every link leads somewhere."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import parse_qsl

import pytest

from treaty_atlas.bundle import alone
from treaty_atlas.chronology import headlines
from treaty_atlas.days import days_of
from treaty_atlas.export import single
from treaty_atlas.export.single_pages import PAGES

from ..html import Page
from ..support import GEODATA, LANGUAGES, WEB, book

TODAY = date(2026, 3, 5)
LIMIT = 2_000_000
"""Bytes of a file in one language."""


@cache
def built(*languages: str) -> str:
    return single.build(book(), GEODATA, languages, TODAY, "9.9")


def packed(page: str, name: str) -> str:
    found = re.search(rf'<script type="text/plain" id="atlas-{name}">([^<]+)</script>', page)
    assert found
    return found[1]


@cache
def held(language: str) -> dict[str, Any]:
    """What the file holds of one language."""
    return unpacked(built(*LANGUAGES), language)


def read(language: str) -> dict[str, Any]:
    """What of it is HTML, the head left out."""
    own = held(language)
    return {**own["pages"], **{name: text for name, text in own["files"].items() if name.startswith("reading/")}}


def unpacked(page: str, name: str) -> Any:
    return json.loads(read_out(gzip.decompress(base64.b64decode(packed(page, name))).decode()))


def read_out(short: str) -> str:
    """As ``web/single/pieces.js`` reads it."""
    *signs, text = short.split("\n")
    return re.sub("[\ue000-\uf8ff]", lambda sign: signs[ord(sign[0]) - 0xE000], text)


def texts(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, (dict, list)):
        for value in found.values() if isinstance(found, dict) else found:
            yield from texts(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_language_is_small_enough_to_be_handed_round(language):
    page = built(*LANGUAGES)
    others = sum(len(packed(page, other)) for other in LANGUAGES if other != language)
    assert len(page.encode()) - others <= LIMIT


def test_all_languages_are_there_when_they_are_asked_for():
    page = built(*LANGUAGES)
    own = {code: unpacked(page, code)["files"] for code in LANGUAGES}
    assert [own[code][f"atlas.{code}.json"]["lang"] for code in LANGUAGES] == list(LANGUAGES)
    assert f'<html lang="{LANGUAGES[0]}" ' in page
    for code in LANGUAGES:
        links = Page(own[code][f"head.{code}.json"]["html"]).all("a")
        assert [one.attributes["hreflang"] for one in links if "hreflang" in one.attributes] == list(LANGUAGES)


def test_no_language_at_all_is_refused(atlas):
    with pytest.raises(ValueError, match="at least one language"):
        single.build(atlas, GEODATA, [], TODAY, "9.9")


def test_the_file_loads_nothing_from_anywhere():
    page = built("en")
    assert re.findall(r"""(?:src|href|action)\s*=\s*["']?(?!data:|#)[a-z/]""", page.partition("<script")[0]) == []
    assert [
        url for url in re.findall(r"url\(([^)]*)\)", page.partition("</style>")[0]) if not re.match(r"['\"]?(data:|#)", url)
    ] == []
    assert "default-src 'none'" in page and "@import" not in page
    inside = "".join(texts(held("en")["pages"]))
    assert "<script" not in inside and set(re.findall(r" src='([a-z]+:)?", inside)) <= {"data:"}


def test_the_modules_of_the_file_are_one_bundle_and_ask_for_nothing_else():
    script = gzip.decompress(base64.b64decode(packed(built("en"), "modules"))).decode()
    assert script == f'{alone([single.ENTRY])}need("single/main.js").start();\n'
    assert not re.search(r"^import\b", script, re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_a_text_leads_to_something_in_the_file(atlas, language):
    known = {
        "treaty": atlas.treaties,
        "event": {act.id for act in atlas.acts.values() if not act.is_treaty},
        "island": atlas.islands,
        "story": atlas.stories,
    }
    html = "\n".join(texts(read(language)))
    links = {unescape(href) for href in re.findall(r"<a [^>]*?href='([^']*)'", html)}
    assert len(links) > 200
    for link in links:
        page, _, query = link.removeprefix("#/").partition("?")
        assert link.startswith("#/") and page in PAGES, link
        for key, value in parse_qsl(query):
            assert key != "lang", link
            if key in known:
                assert value in known[key], link
            if key in ("at", "source"):  # a source has its row
                assert f"id='{'source-' if key == 'source' else ''}{value}'" in html, link
            if key == "day":
                assert any(window.first <= value <= window.last for window in atlas.windows), link


def test_words_have_kana_in_japanese_alone():
    assert [code for code in LANGUAGES if "<ruby>" in "".join(texts(read(code)))] == ["ja"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_and_button_leads_to_something_in_the_file(atlas, language):
    events = {act.id for act in atlas.acts.values() if not act.is_treaty}
    known: dict[str, Any] = {"treaty": atlas.treaties, "event": events, "island": atlas.islands, "close": [""]}
    known["day"] = {day for window in atlas.windows for day in days_of(window)}
    known["step"] = {f"{story.id}/{n}" for story in atlas.stories.values() for n, _ in enumerate(story.steps, 1)}
    for key, value in set(re.findall(r"data-go='(\w+)' data-to='([^']*)'", "\n".join(texts(read(language))))):
        assert value in known[key] if key in known else key == "year" and re.fullmatch(r"\d{4}", value), (key, value)


def test_the_panel_has_in_the_file_what_it_has_in_the_app_and_no_page_that_the_file_has_not(atlas):
    """Every act that can be in force, every island, the weeks; an act that is only chosen is told as on its page."""
    acts = list(dict.fromkeys(act.id for _, act in headlines(atlas.acts, atlas.spans)))
    names = [*(f"island/{name}" for name in atlas.islands), *(f"days/{window.event}" for window in atlas.windows)]
    for language in LANGUAGES:
        own = held(language)["files"]
        below = f"reading/{language}/"
        pieces = {name.removeprefix(below): own[name] for name in own if name.startswith(below)}
        assert list(pieces) == ["in-force.json", *(f"{name}.html" for name in names)]
        assert list(pieces["in-force.json"]) == acts
        assert not re.search(r"#/share|data-go='share'", "".join(texts(pieces))), language


def test_every_page_and_every_entry_has_its_text(atlas):
    pages = held("en")["pages"]
    entries = [
        *(f"{'treaties' if act.is_treaty else 'events'}/{act.id}" for act in atlas.acts.values()),
        *(f"islands/{name}" for name in atlas.islands),
        *(f"present/{name}" for name in atlas.stories),
    ]
    assert sorted(pages) == sorted([*PAGES, *entries])
    for name, page in pages.items():
        assert page.keys() == ({"text"} if name.startswith(("treaties/", "events/")) else {"html", "parts"}), name


def test_menu_and_search_lead_only_to_pages_of_the_file():
    own = unpacked(built("en"), "en")["files"]
    head = Page(own["head.en.json"]["html"])
    assert {page for *_, page, _ in own["search.en.json"]["entries"]} <= set(PAGES)
    assert [one.attributes["data-page"] for one in head.all("a") if "data-page" in one.attributes] == list(PAGES)
    assert [one for one in head.all("a") if "hreflang" in one.attributes] == []  # it is in one language


def test_an_element_that_stands_in_several_places_is_written_once():
    source = "<li>A source with a long name</li>"
    text = f'["<ul>{source}</ul>","<p>x</p><ol>{source}</ol>"]'
    short = single.shortened(text)
    assert short.splitlines()[0] == source.removesuffix("</li>") and short.count("A source") == 1 and len(short) < len(text)
    assert read_out(short) == text and single.shortened('["<p>x</p>"]') == '["<p>x</p>"]'
    with pytest.raises(ValueError, match="private use"):
        single.shortened('["\ue000"]')


def test_its_name_says_which_language_it_holds():
    assert single.names_of(["nl"]) == "treaty-atlas-nl.html"
    assert single.names_of(LANGUAGES) == "treaty-atlas.html"


def test_what_the_modules_of_the_file_draw_is_dressed_in_it() -> None:
    """Whatever class of theirs some stylesheet dresses: a rule may have moved to a sheet that the file does not have."""
    sheets = "".join(path.read_text("utf-8") for path in (WEB / "css").glob("*.css"))
    dressed = set(re.findall(r"\.(ta-[\w-]+)", sheets))
    used = set(re.findall(r"\bta-[\w-]+", alone([single.ENTRY])))
    inside = set(re.findall(r"\.(ta-[\w-]+)", built("en").partition("</style>")[0]))
    assert len(used & inside) > 40 and sorted((used & dressed) - inside) == []
