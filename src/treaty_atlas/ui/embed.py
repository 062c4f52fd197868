"""The atlas inside a page of another site: no menu and no tools, but one line that leads to the whole atlas."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from . import origin, state

SHEET = Path(__file__).resolve().parents[1] / "web" / "embed.css"


def css() -> str:
    """The rules for an embedded page; nothing for any other."""
    return SHEET.read_text(encoding="utf-8") if st.context.is_embedded else ""


def line() -> None:
    """The line, where the page is embedded: it leads to the same state on a page of its own."""
    if not st.context.is_embedded:
        return
    words = state.words()
    leads = f"<a href='{escape(origin.link(state.here()))}' target='_blank' rel='noopener'>{escape(words('embed.open'))}</a>"
    with st.container(key="embed"):
        st.html(f"<p class='embed-line'><b>{escape(words('embed.name'))}</b> — {leads}</p>")
