"""Writes HTML on the page; the one place that calls ``st.html``."""

from __future__ import annotations

import streamlit as st
from streamlit.elements.lib.layout_utils import Width


def html(text: str, *, width: Width = "stretch") -> None:
    """Write ``text`` (escaped by the caller) where the page has come to; an empty text writes nothing.

    Streamlit refuses an empty body with an error that takes the whole page along, and what has nothing to say (a day
    without an entry, an act without sources) is no error. ``width``: as ``st.html`` takes it.
    """
    if text.strip():
        st.html(text, width=width)
