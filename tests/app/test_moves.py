"""What the server is told of a hand: messages of the browser's parts, the year of the table. The map page tells nothing."""

from __future__ import annotations

import re

import pytest

from treaty_atlas import clock
from treaty_atlas.address import map as address
from treaty_atlas.cover import map_page as cover_page
from treaty_atlas.i18n import Words
from treaty_atlas.ui.parts import wire

from ..support import ISLANDS, LANGUAGES, WEB
from .conftest import components
from .test_new_pages import row

UNDERSTOOD = ("year", "day", "island", "treaty", "event", "view", "map", "people")


@pytest.mark.parametrize("message", [None, {}, {"value": "iturup"}, {"n": 1}, {"n": "1", "value": "iturup"}, "iturup", 7])
def test_a_message_that_is_none_changes_nothing(monkeypatch, message):
    taken = []
    monkeypatch.setattr(wire.st, "session_state", {"map": {"island": message}})
    wire.callbacks("map", {"island": taken.append})["on_island_change"]()
    wire.take_missed("map", {"island": message}, {"island": taken.append})
    assert taken == []


def test_a_message_is_taken_once_by_the_callback_or_else_by_the_script(monkeypatch):
    taken, anew = [], []
    monkeypatch.setattr(wire.st, "rerun", lambda: anew.append(1))
    on = {"rest": taken.append, "island": taken.append}
    first = {"rest": {"n": 1, "value": 1905}, "island": None}
    monkeypatch.setattr(wire.st, "session_state", {"map": first})
    wire.callbacks("map", on)["on_rest_change"]()
    wire.take_missed("map", first, on)
    assert (taken, anew, wire.told("map")) == ([1905], [], 1)

    later = {"rest": {"n": 9, "value": 1945}, "island": {"n": 8, "value": "urup"}}
    wire.st.session_state = {}  # another session, in which nothing is registered
    wire.take_missed("map", later, on)
    wire.catch_up()
    wire.take_missed("map", later, on)
    assert (taken, anew, wire.told("map")) == ([1905, "urup", 1945], [1], 9)


@pytest.mark.parametrize(
    ("key", "to", "address"),
    [
        ("year", "1855", {"year": "1855", "island": "iturup"}),
        ("day", "1945-08-28", {"year": "1945", "day": "1945-08-28", "island": "iturup"}),
        ("island", "urup", {"year": "1946", "island": "urup"}),
    ],
)
def test_a_row_of_the_page_of_an_island_leads_to_its_year_day_or_island(visit, key, to, address):
    at = visit("islands", year="1946", island="iturup", treaty="1945-yalta")
    assert row(at, key, to) == {"page": "islands", "lang": "en", **address}


ADDRESSES = (
    {},
    {"year": "1946", "island": "iturup", "treaty": "1945-yalta", "view": "japan", "lang": "en"},
    {"day": "1945-08-20"},
    {"year": "１８７５", "island": "Etorofu", "event": "1910-corea", "unknown": "x"},
    {"year": "abc", "island": "atlantis", "view": "mars"},
)


@pytest.mark.parametrize("asked", ADDRESSES, ids=str)
def test_the_map_page_hands_over_what_was_asked_and_what_was_understood(visit, atlas, asked):
    """Timeline and panel are told the same: what is not there is nothing, what was misspelt is what was meant."""
    given = components(visit(**asked))
    here = address.read(asked, atlas, clock.today().year, LANGUAGES)
    for key in (cover_page.TIMELINE, cover_page.PANEL):
        assert given[key]["asked"] == {name: text for name, text in asked.items() if name != "unknown"}
        assert given[key]["understood"] == {name: getattr(here, name) for name in UNDERSTOOD}
        assert given[key]["channel"] == cover_page.CHANNEL


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_is_handed_its_words_and_the_groups_of_islands(visit, atlas, language):
    given, words = components(visit(lang=language))[cover_page.PANEL], Words(language)
    assert given["app"] == words("app.title") and given["words"]["on_day"] == words("panel.on_day", day="{day}")
    used = [key for path in (WEB / "panel").glob("*.js") for key in re.findall(r"\bwords\.(\w+)", path.read_text("utf-8"))]
    assert used and [key for key in {*used, "who_how"} if given["words"].get(key) != words.table("panel").get(key)] == []
    assert given["groups"] and {i for _, members in given["groups"] for i in members} <= set(ISLANDS)
