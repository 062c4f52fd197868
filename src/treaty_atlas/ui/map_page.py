"""The first page: the map, the timeline under it, and the panel beside it."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st
from streamlit_folium import st_folium

from .. import chronology, clock, days
from ..address import Address
from ..mapping.focus import of_act, of_days
from ..mapping.folium_map import live_map
from ..mapping.place import around
from ..model import Act
from . import component, day_panel, draw, origin, panel, state
from .serving import edition

MAP_KEY = "map-frame"
TIMELINE_KEY = "timeline-rest"
CHANNEL = "atlas"
"""The name of the channel between timeline and map; it reaches no farther than one tab (``web/channel.js``). It is the same
in every session: with another name the map would be built anew after a restart of the server."""


def render() -> None:
    """Draw the map page for what the address says."""
    here = state.here()
    left, right = st.columns([5, 2], gap="medium")
    # the text first: after a release it is what the reader waits for; map and timeline are there already
    with right, st.container(key="panel"):
        if here.island:
            panel.island(here)
        elif here.day and not (here.treaty or here.event):
            day_panel.render(here.day)
        else:
            panel.act(here, act_shown(here))
    with left:
        state.tell_notices()
        with st.container(key="whole"):  # what full screen shows
            with st.container(key="map"):
                draw_map(live_map(CHANNEL, state.words(), edition.below()))
            with st.container(key="timeline"):
                component.part("bridge.js", TIMELINE_KEY, bridge_data(here), CHOSEN)
    draw.html(f"<p class='only-print'>{escape(source_line(here))}</p>")


def source_line(here: Address) -> str:
    """What stands under the map on paper: the atlas, its version, an address of this state that others reach, licences."""
    words = state.words()
    edition = f"{words('cite.atlas')}, {words('cite.version', version=state.version())}"
    return " · ".join(filter(None, (edition, origin.paper_link(here), words("cite.licence"))))


def draw_map(map_: Any) -> None:
    """Hand the folium map to streamlit-folium; what is chosen in it is told by the timeline's part. Tests leave it out."""
    # it renders the map in any case; render=True would render the whole figure besides
    st_folium(map_, key=MAP_KEY, height=520, use_container_width=True, returned_objects=[], render=False)


def bridge_data(here: Address) -> dict[str, Any]:
    """What the timeline component tells the map: the state of the address, nothing of the dataset."""
    return {
        "channel": CHANNEL,
        "year": here.year,
        "day": here.day,
        "island": here.island,
        "mode": here.view,
        "focus": focus(here),
    }


def focus(here: Address) -> list[list[float]] | None:
    """Corners of what the place, treaty, event or day in the address is about, see ``mapping``; the map goes there once."""
    book = state.book()
    if here.at and (box := around(here.at, book)):
        return box
    if here.treaty or here.event:
        return of_act(book.acts[str(here.treaty or here.event)], book)
    window = days.window_of(here.day, book)
    return of_days(window, book) if window else None


def act_shown(here: Address) -> Act:
    """The treaty or event that the address names, else the act in force on the day shown."""
    if here.treaty or here.event:
        return state.book().acts[str(here.treaty or here.event)]
    lines = chronology.headlines(state.book().acts, state.book().spans)
    return chronology.act_on(lines, here.day_shown(clock.today()))


def _released(moment: dict[str, Any]) -> None:
    """The hand came to rest: an act chosen before is let go, the one in force is shown again."""
    here = state.here()
    if (moment["year"], moment["day"]) != (here.year, here.day):
        state.go(year=int(moment["year"]), day=moment["day"], treaty=None, event=None)


def _island(name: Any) -> None:
    """An island was clicked, or the sea beside them."""
    state.go(island=name or None)


def _event(name: Any) -> None:
    """The marker of an event was clicked."""
    state.go(event=name, treaty=None, island=None)


def _mode(view: Any) -> None:
    """It was chosen whose map is shown."""
    state.go(view=view or None)


CHOSEN = {"rest": _released, "island": _island, "event": _event, "mode": _mode}
"""What the hand does on the map page, by what it is called in ``web/bridge.js``."""
