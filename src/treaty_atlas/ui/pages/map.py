"""The first page: the map, the timeline under it, and the panel beside it."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit_folium import st_folium

from ...address.map import Address
from ...cover.map_page import CHANNEL, PANEL, TIMELINE, focus, panel_data, visit_data
from ...mapping.folium_map import live_map
from ...tags import Markup, listed, tag
from .. import origin, visit
from ..parts import component, draw
from ..server import edition

MAP_KEY = "map-frame"


def render() -> None:
    """Draw the map page for what the address says."""
    here, words, book = visit.here(), visit.words(), visit.book()
    told = visit_data(st.query_params.to_dict(), here)
    with st.container(key="heading"):  # before the map, as it is read
        draw.html(tag("h1", words("app.title"), class_="only-heard"))
    left, right = st.columns([5, 2], gap="medium")
    with right, st.container(key="panel"):
        component.part("entries/panel.js", PANEL, told | panel_data(book, words))
    with left:
        visit.tell_notices()
        with st.container(key="whole"):  # what full screen shows
            with st.container(key="map"):
                draw_map(live_map(CHANNEL, words, edition.below()))
            with st.container(key="timeline"):
                component.part("entries/timeline.js", TIMELINE, told | {"focus": focus(here, book)})
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
