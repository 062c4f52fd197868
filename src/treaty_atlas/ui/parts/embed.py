"""The atlas inside a page of another site: no menu and no tools, but one line that leads to the whole atlas."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from ...cover import embed
from ...cover.menu import START
from .. import visit
from . import draw, markup

SHEET = Path(__file__).resolve().parents[2] / "web" / "css" / "embed.css"


def css() -> str:
    """The rules for an embedded page; nothing for any other."""
    return _sheet() if st.context.is_embedded else ""


@cache
def _sheet() -> str:
    return SHEET.read_text(encoding="utf-8")


def line(page: str) -> None:
    """The line, where the page (``page`` is its path, empty for the map) is embedded."""
    if st.context.is_embedded:
        with st.container(key="embed"):
            draw.html(embed.line(visit.state(), markup.reader(), page or START))
