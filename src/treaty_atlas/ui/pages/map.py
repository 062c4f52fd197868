"""The first page: the map, the timeline under it, and the panel beside it."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit_folium import st_folium

from ... import days
from ...address import map as address
from ...address.map import Address
from ...mapping.folium_map import live_map
from ...payload.camera import of_act, of_days
from ...payload.compare import comparison
from ...payload.place import around
from ...tags import Markup, listed, tag
from .. import origin, visit
from ..parts import component, draw
from ..server import edition

MAP_KEY = "map-frame"
TIMELINE_KEY = "timeline-rest"
PANEL_KEY = "panel-text"
CHANNEL = "atlas"
"""The name of the channel between timeline, map and panel; it reaches no farther than one tab (``web/link/channel.js``). It
is the same in every session: with another name the map would be built anew after a restart of the server."""
ASKED = 40
"""So many letters of each value of the address are sent back, to know it by (``web/link/visit.js``)."""


def render() -> None:
    """Draw the map page for what the address says."""
    here, words = visit.here(), visit.words()
    left, right = st.columns([5, 2], gap="medium")
    with right, st.container(key="panel"):
        draw.html(tag("h1", words("app.title"), class_="only-heard"))
        component.part("entries/panel.js", PANEL_KEY, visit_data(here) | panel_data())
    with left:
        visit.tell_notices()
        with st.container(key="whole"):  # what full screen shows
            with st.container(key="map"):
                draw_map(live_map(CHANNEL, words, edition.below()))
            with st.container(key="timeline"):
                component.part("entries/timeline.js", TIMELINE_KEY, visit_data(here) | {"focus": focus(here)})
    draw.html(tag("p", source_line(here), class_="only-print"))


def source_line(here: Address) -> Markup:
    """What stands under the map on paper: the atlas, its version, an address of this state that others reach, licences.

    The browser writes into the address where the reader has come to (``web/entries/paper-line.js``).
    """
    words = visit.words()
    edition = f"{words('cite.atlas')}, {words('cite.version', version=visit.version())}"
    link = origin.paper_link(here)
    address_ = tag("span", link, data_part="address") if link else ""
    return listed(" · ".join, filter(None, (edition, address_, words("cite.licence"))))


def draw_map(map_: Any) -> None:
    """Hand the folium map to streamlit-folium; what is chosen in it is told by the timeline's part. Tests leave it out."""
    # it renders the map in any case; render=True would render the whole figure besides
    st_folium(map_, key=MAP_KEY, height=520, use_container_width=True, returned_objects=[], render=False)


def visit_data(here: Address) -> dict[str, Any]:
    """What timeline and panel are told of the address: what was asked, and what of it was understood (``web/visit.js``)."""
    return {
        "channel": CHANNEL,
        "asked": {key: text[:ASKED] for key, text in st.query_params.items() if key in address.KEYS},
        "understood": {key: getattr(here, key) for key in ("year", "day", "island", "treaty", "event", "view")},
    }


def panel_data() -> dict[str, Any]:
    """The words of the panel that are not in its pieces, and the groups by which islands are named."""
    words = visit.words()
    return {
        "app": words("app.title"),
        "words": {key: words(f"panel.{key}") for key in ("on_day", "today", "what_changed", "failed", "who_how")},
        "groups": comparison(visit.book(), words)["groups"],
    }


def focus(here: Address) -> list[list[float]] | None:
    """Corners of what the place, treaty, event or day in the address is about, see ``mapping``; the map goes there once."""
    book = visit.book()
    if here.at and (box := around(here.at, book)):
        return box
    if here.treaty or here.event:
        return of_act(book.acts[str(here.treaty or here.event)], book)
    window = days.window_of(here.day, book)
    return of_days(window, book) if window else None
