"""Downloads of every layer and table, licences, citation, method, limits, and all sources."""

from __future__ import annotations

import streamlit as st

from ...address import map as address
from ...cover.sheets import data
from .. import cache, visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the source that the address names, or the page of data and sources; a box narrows the list of sources."""
    state, r = visit.state(), markup.reader()
    source, notices = address.source(state.query, state.atlas)
    visit.tell_notices(notices)
    if source:
        sheet(data.one(r, source))
        scroll.to_place(f"source-{source}")
        return
    sheet(data.head(r))
    with st.container(key="reading"):
        rows = cache.data_rows(r.words.language)
        sheet(data.before(state, r, cache.package(), visit.version(), rows))
        asked = st.text_input(r.words("data.find"), key="find-source").strip().lower()
        sheet(data.found(r, asked, rows))
    scroll.to_place()
