"""What every page has: the search box, the languages, the menu; and every page in every released language."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from treaty_atlas import clock
from treaty_atlas.i18n import Words, catalogue
from treaty_atlas.payload.place import around
from treaty_atlas.ui import menu

from ..support import GEODATA, LANGUAGES, PAGES, ROOT
from .conftest import components, forget, markup, text

ASKED = {"views": {}, "traps": {}, "errors": {}, "data": {}, "guide": {}, "about": {}, "table": {"year": "1946"}}
ASKED |= {"map": {"year": "1946", "island": "iturup"}, "treaties": {"treaty": "1855-shimoda"}}
ASKED |= {"series": {}, "days": {}, "compare": {}, "moves": {}, "present": {}}
ASKED |= {"border": {}, "puzzle": {}, "quiz": {}, "share": {}}
ASKED |= {"events": {"event": "1891-otsu"}, "islands": {"island": "urup"}}


def told(html: str) -> dict[str, Any]:
    """What the script of a page is told in its first answer."""
    (found,) = re.findall(r'id="told">(.*?)</script>', html)
    return dict(json.loads(found))


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_the_search_box_in_the_reader_s_language(client, words, page):
    given = told(client.get("/" if page == "map" else f"/{page}").text)
    assert given["lang"] == "en" and given["words"]["label"] == words("search.label")
    assert given["words"]["kinds"] == words.table("search_kind")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_leads_to_itself_in_the_released_languages_with_its_state(client, page):
    html = client.get(f"/{'' if page == 'map' else page}?year=1905&island=urup&lang=en").text
    offered = re.findall(r"href='([^']*)' hreflang='(\w+)' lang=", html)
    assert [code for _, code in offered] == list(LANGUAGES)
    for address, code in offered:
        to = urlsplit(unescape(address))
        assert to.path == ("./" if page == "map" else page)
        assert {"lang": code, "year": "1905", "island": "urup"}.items() <= dict(parse_qsl(to.query)).items()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_draws_in_every_released_language(visit, page, language):
    at = visit(page, lang=language, **ASKED[page])
    shown = text(at)
    assert not at.exception and not at.error
    assert components(at)["page-line"]["lang"] == language
    assert set(catalogue("en")) & set(shown.split()) == set()
    assert re.findall(r"\{\w*\}", shown) == []
    title = {"map": "panel.history", "treaties": "treaties.articles", "islands": "panel.history", "events": "treaties.dates"}
    drawn = {"compare": "comparison", "quiz": "quiz-part"}  # by the browser alone, heading and all
    if page in drawn:
        assert components(at)[drawn[page]]["words"]["title"] == Words(language)(f"{page}.title")
    else:
        assert Words(language)(title.get(page, f"{page}.title")) in shown


def test_the_menu_holds_every_page_once_and_every_page_has_its_file():
    names = [name for section in menu.MENU.values() for name in section]
    assert sorted(names) == sorted(PAGES) == sorted(p.stem for p in (ROOT / "pages").glob("*.py"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_has_a_word_for_every_page_and_every_section(language):
    words = Words(language)
    titles = [words(f"menu.{name}") for name in PAGES]
    assert len(set(titles)) == len(PAGES)
    assert all(words(key) for key in menu.MENU if key)


def test_the_map_is_the_first_page():
    assert next(iter(menu.MENU.values()))[0] == "map"


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ({"page": "events", "query": {"event": "1891-otsu"}}, "event"),
        ({"page": "treaties", "query": {"treaty": "1905-portsmouth", "year": "1905", "at": "article-9"}}, "treaty"),
        ({"page": "map", "query": {"island": "urup"}}, "island"),
    ],
    ids=["event", "article", "island"],
)
def test_a_search_result_leads_to_its_page(visit, atlas, to, told):
    at = visit("table", year="1905")
    at.session_state[menu._ASKED] = to
    at.run()
    name = to["query"][told]
    title = atlas.acts[name].text("en").title if told != "island" else atlas.islands[name].names.ja_latn
    assert not at.exception and title in text(at)


@pytest.mark.parametrize("name", ["habomai", "kurils", "yuri", "nowhere"])
def test_a_search_for_a_place_moves_the_map_there(visit, atlas, name):
    given = components(visit("map", year="1905", at=name))["timeline-rest"]
    assert given["focus"] == around(name, atlas) and given["understood"]["year"] == 1905


def test_the_search_box_knows_which_days_the_map_has(client, atlas):
    calendar = told(client.get("/table").text)["calendar"]
    assert calendar["windows"] == [[window.first, window.last] for window in atlas.windows]
    assert (calendar["first"], calendar["last"]) == (1850, clock.today().year)


@pytest.mark.parametrize("to", [{"page": "nowhere", "query": {}}, {"page": "../secrets", "query": {"x": "<b>"}}])
def test_a_search_result_that_leads_nowhere_changes_nothing(visit, to):
    at = visit("table", year="1905")
    at.session_state[menu._ASKED] = to
    at.run()
    assert not at.exception and "42 islands on 31 December 1905" in text(at)


@pytest.mark.parametrize(
    ("page", "query", "place"),
    [
        ("treaties", {"treaty": "1855-shimoda", "at": "article-2"}, "article-2"),
        ("errors", {"at": "two-consuls"}, "two-consuls"),
        ("data", {"at": "source-JC-1"}, "source-JC-1"),
        ("data", {"source": "JC-1"}, "source-JC-1"),
        ("errors", {}, ""),
        ("errors", {"at": "<b>x</b>"}, ""),
    ],
)
def test_the_place_of_the_address_is_brought_into_view(visit, page, query, place):
    at = visit(page, **query)
    assert components(at)["scroll"]["at"] == place
    assert not place or f"id='{place}'" in markup(at)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_a_text_that_a_language_lacks_is_shown_in_english_and_that_is_said(visit, tmp_path, monkeypatch, language):
    root = shutil.copytree(GEODATA, tmp_path / "geodata")
    (root / "treaties" / "1855-shimoda" / f"{language}.md").unlink()
    monkeypatch.setenv("TREATY_ATLAS_GEODATA", str(root))
    forget()
    at = visit("treaties", treaty="1855-shimoda", lang=language)
    whole = visit("treaties", treaty="1875-saint-petersburg", lang=language)
    forget()
    assert not at.exception and "Treaty of Shimoda" in text(at)
    assert "role='status'" in markup(at) and "role='status'" not in markup(whole)
