"""The first page: the map, the timeline under it, and the panel beside it."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st
from streamlit_folium import st_folium

from ... import chronology, clock, days
from ...address.map import Address
from ...mapping.folium_map import live_map
from ...model.atlas import Act
from ...payload.camera import of_act, of_days
from ...payload.place import around
from .. import origin, visit
from ..parts import component, draw
from ..server import edition
from . import day_panel, panel

MAP_KEY = "map-frame"
TIMELINE_KEY = "timeline-rest"
CHANNEL = "atlas"
"""The name of the channel between timeline and map; it reaches no farther than one tab (``web/link/channel.js``). It is the
same in every session: with another name the map would be built anew after a restart of the server."""


def render() -> None:
    """Draw the map page for what the address says."""
    here = visit.here()
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
        visit.tell_notices()
        with st.container(key="whole"):  # what full screen shows
            with st.container(key="map"):
                draw_map(live_map(CHANNEL, visit.words(), edition.below()))
            with st.container(key="timeline"):
                component.part("entries/timeline.js", TIMELINE_KEY, bridge_data(here), CHOSEN)
    draw.html(f"<p class='only-print'>{escape(source_line(here))}</p>")


def source_line(here: Address) -> str:
    """What stands under the map on paper: the atlas, its version, an address of this state that others reach, licences."""
    words = visit.words()
    edition = f"{words('cite.atlas')}, {words('cite.version', version=visit.version())}"
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
    book = visit.book()
    if here.at and (box := around(here.at, book)):
        return box
    if here.treaty or here.event:
        return of_act(book.acts[str(here.treaty or here.event)], book)
    window = days.window_of(here.day, book)
    return of_days(window, book) if window else None


def act_shown(here: Address) -> Act:
    """The treaty or event that the address names, else the act in force on the day shown."""
    if here.treaty or here.event:
        return visit.book().acts[str(here.treaty or here.event)]
    lines = chronology.headlines(visit.book().acts, visit.book().spans)
    return chronology.act_on(lines, here.day_shown(clock.today()))


def _released(moment: dict[str, Any]) -> None:
    """The hand came to rest: an act chosen before is let go, the one in force is shown again."""
    here = visit.here()
    if (moment["year"], moment["day"]) != (here.year, here.day):
        visit.go(year=int(moment["year"]), day=moment["day"], treaty=None, event=None)


def _island(name: Any) -> None:
    """An island was clicked, or the sea beside them."""
    visit.go(island=name or None)


def _event(name: Any) -> None:
    """The marker of an event was clicked."""
    visit.go(event=name, treaty=None, island=None)


def _mode(view: Any) -> None:
    """It was chosen whose map is shown."""
    visit.go(view=view or None)


CHOSEN = {"rest": _released, "island": _island, "event": _event, "mode": _mode}
"""What the hand does on the map page, by what it is called in ``web/entries/timeline.js``."""
