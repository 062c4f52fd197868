"""The atlas inside a page of another site: no menu and no tools, but one line that leads to the whole atlas."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from ...address.links import map_link
from ...tags import tag
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
    """The line, where the page is embedded: it leads to the same state of the map on a page of its own.

    On another page than the map (``page`` is its path) the name leads back to the map.
    """
    if not st.context.is_embedded:
        return
    words, here = visit.words(), visit.here()
    name, back = words("embed.name"), markup.href("", here.moved().query())
    home = tag("a", name, href=back, target="_self") if page else tag("b", name)
    whole = map_link(markup.base(), here, words.language)
    leads = tag("a", words("embed.open"), href=whole, target="_blank", rel="noopener")
    with st.container(key="embed"):
        draw.html(tag("p", home, " — ", leads, class_="embed-line"))
