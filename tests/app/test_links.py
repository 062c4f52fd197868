"""Links inside the app: they take year, view and language along, and lead to pages and places that are there."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl

import pytest

from treaty_atlas.address import map as address

from ..support import PAGES
from .conftest import markup, text
from .test_new_pages import linked, row

READING = ("views", "traps", "errors", "data")


def links(at) -> list[tuple[str, dict[str, str]]]:
    """Every link of the running text to a page of the app: the page and its parameters."""
    found = re.findall(r"href='/(\w*)\?([^']*)'", markup(at))
    return [(page, dict(parse_qsl(unescape(pairs)))) for page, pairs in found]


@pytest.mark.parametrize("page", READING)
def test_a_link_takes_year_view_and_language_along(visit, page):
    found = links(visit(page, year="1905", view="japan", lang="en"))
    kept = {"year": "1905", "view": "japan", "lang": "en"}
    own = {"view"} if page == "views" else set()  # its links to the map lead to each government's
    assert found and [pairs for to, pairs in found if not kept.items() <= pairs.items() and not (own and not to)] == []


@pytest.mark.parametrize(
    ("page", "place"),
    [
        ("views", {}),
        ("islands", {"island": "iturup"}),
    ],
)
def test_a_button_to_another_page_takes_the_language_along(visit, page, place):
    shown = linked(visit(page, year="1946", lang="en", **place), "map")
    assert shown and [link for link in shown if link["lang"] != "en"] == []


@pytest.mark.parametrize("page", READING)
def test_a_link_leads_to_what_is_there(visit, atlas, page):
    homes = {"treaty": atlas.treaties, "event": atlas.acts, "island": atlas.islands, "source": atlas.sources}
    for to, pairs in links(visit(page)):
        assert (to or "map") in PAGES
        assert [key for key in pairs if key in homes and pairs[key] not in homes[key]] == []


@pytest.mark.parametrize("page", READING)
def test_the_place_that_a_link_names_is_on_its_page(visit, page):
    """One visit for every page and act that is led to."""
    wanted: dict[tuple[str, str], set[str]] = {}
    for to, pairs in links(visit(page)):
        if "at" in pairs:
            wanted.setdefault((to, pairs.get("treaty", "")), set()).add(pairs["at"])
    for (to, treaty), places in wanted.items():
        made = markup(visit(to, **({"treaty": treaty} if treaty else {})))
        assert [place for place in places if f"id='{place}'" not in made] == []


def test_every_source_leads_to_its_page_which_leads_to_what_rests_on_it(visit, atlas):
    rows = dict(re.findall(r"<tr id='source-([^']+)'[^>]*>(.*?)</tr>", markup(visit("data")), re.DOTALL))
    assert [name for name, row in rows.items() if f"source={name}'" not in row] == [] and len(rows) == len(atlas.sources)
    at = visit("data", source="wj-1855", year="1905", lang="en")
    assert not at.exception and not at.get("text_input") and atlas.sources["WJ-1855"].title in text(at)
    found = links(at)
    wanted = {("treaties", "article-2"), ("views", "japan-1855"), ("data", "sources")}
    assert wanted <= {(to, query.get("at", "")) for to, query in found}
    assert ("treaties", {"year": "1905", "lang": "en", "treaty": "1855-shimoda"}) in found


@pytest.mark.parametrize(("page", "place"), [("map", {"island": "iturup"}), ("table", {})])
def test_who_administers_is_told_as_such_while_the_map_shows_a_view(visit, words, page, place):
    note = words("panel.view_note", view=words("view.japan"))
    assert note in text(visit(page, year="1990", view="japan", **place))
    assert note not in text(visit(page, year="1990", **place))


def test_the_row_of_a_treaty_leads_to_its_year_and_lets_go_of_the_event(visit):
    led = row(visit("treaties", year="1875", event="1910-korea", view="russia"), "treaty", "1905-portsmouth")
    assert led == {"page": "treaties", "year": "1905", "treaty": "1905-portsmouth", "view": "russia", "lang": "en"}


def test_what_all_links_of_a_text_take_along_is_found_once(visit, monkeypatch):
    """The address was once read anew for each row of the list of events."""
    read, asked = address.read, []
    monkeypatch.setattr(address, "read", lambda *given: asked.append(given) or read(*given))
    rows = len(links(visit("events", year="1905")))
    assert rows > 150 and len(asked) < 40
