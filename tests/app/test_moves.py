"""What a hand does: release the thumb, click an island, close the panel, change the year of the table."""

from __future__ import annotations

import pytest
import streamlit as st

from treaty_atlas.ui.pages import panel
from treaty_atlas.ui.parts import component, wire

from .conftest import text


@pytest.fixture
def hand(visit, monkeypatch):
    """Open the map page and do something in the timeline or on the map, as the browser would tell it."""

    def act(what, value, /, **query):
        def mount(module, key, data, on=None):
            if module == "entries/timeline.js":
                st.button("hand", key="hand", on_click=on[what], args=(value,))

        monkeypatch.setattr(component, "part", mount)
        at = visit(**query)
        return at.button(key="hand").click().run()

    return act


@pytest.fixture
def click(hand):
    """Open the map page and click on an island; ``None`` is the sea."""
    return lambda island, /, **address: hand("island", island, **address)


def query(at) -> dict[str, str]:
    """The address as plain text (a value is a list of one)."""
    return {k: v[0] if isinstance(v, list) else v for k, v in at.query_params.items()}


def test_a_click_on_an_island_selects_it_and_keeps_the_year(click):
    at = click("iturup", year="1946")
    assert query(at) == {"year": "1946", "island": "iturup"}
    assert "Iturup · Etorofu" in text(at)


def test_a_click_on_the_sea_selects_nothing(click):
    assert query(click(None, year="1946", island="urup")) == {"year": "1946"}


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


def test_a_click_on_an_unknown_island_is_answered_like_any_bad_address(click):
    at = click("<b>x</b>")
    assert not at.exception and "none is selected" in text(at)


def test_a_click_keeps_parameters_of_others(click):
    assert query(click("iturup", year="1946", embed="true")).get("embed") == "true"


@pytest.fixture
def release(hand):
    """Visit an address and let the thumb go at another moment."""
    return lambda moment, /, **address: query(hand("rest", moment, **address))


def test_releasing_the_thumb_moves_the_year_and_lets_go_of_the_treaty(release):
    after = release({"year": 1875, "day": None}, year="1946", island="iturup", treaty="1945-yalta")
    assert after == {"year": "1875", "island": "iturup"}


def test_releasing_the_thumb_where_it_stood_changes_nothing(release):
    after = release({"year": 1946, "day": None}, year="1946", treaty="1945-yalta")
    assert after == {"year": "1946", "treaty": "1945-yalta"}


def test_releasing_the_thumb_on_a_day_keeps_the_island_and_names_the_day(release):
    after = release({"year": 1945, "day": "1945-08-20"}, year="1945", day="1945-08-18", island="iturup")
    assert after == {"year": "1945", "day": "1945-08-20", "island": "iturup"}


def test_going_back_to_the_years_lets_go_of_the_day(release):
    assert release({"year": 1945, "day": None}, day="1945-08-18") == {"year": "1945"}


def test_closing_the_panel_of_an_island_leads_back_to_the_act(visit):
    at = visit(year="1946", island="iturup")
    at.button(key="close").click().run()
    assert query(at) == {"year": "1946"}
    assert "Soviet decrees of 2 February 1946" in text(at)


@pytest.mark.parametrize(
    ("to", "address"),
    [
        ({"year": "1905"}, {"year": "1905", "island": "iturup"}),
        ({"island": "urup"}, {"year": "1946", "island": "urup"}),
    ],
)
def test_a_row_of_the_panel_leads_to_its_year_or_island(visit, monkeypatch, to, address):
    def buttons(key, html, on_go):
        st.button(key, key=f"go-{key}", on_click=on_go, args=(to,))

    monkeypatch.setattr(panel, "choices", buttons)
    at = visit(year="1946", island="iturup")
    at.button(key="go-history").click().run()
    assert query(at) == address


def test_another_year_in_the_table_moves_the_address(visit):
    at = visit("table", year="1946")
    at.number_input(key="table-year-1946").set_value(1905).run()
    assert query(at)["year"] == "1905"
    assert "42 islands on 31 December 1905" in text(at)
