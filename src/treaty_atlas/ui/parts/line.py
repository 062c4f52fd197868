"""What every page tells the server besides what is on it (``web/entries/page.js``)."""

from __future__ import annotations

import streamlit as st

from .. import visit
from . import component

KEY = "page-line"


def line() -> None:
    """Mount it. It has no place on the page."""
    words = visit.words()
    told = {"away": words("app.away"), "renewed": words("tools.renewed"), **words.table("control")}
    # the page shows another theme than its pictures were drawn for: one more run, which needs to do nothing else
    with st.container(key="line"):  # the stylesheet takes it out of the page
        component.part("entries/page.js", KEY, {"words": told}, {"theme": lambda theme: None})
