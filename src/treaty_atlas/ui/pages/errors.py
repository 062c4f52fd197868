"""Often read, but: the common errors on this subject, what is so, and the source."""

from __future__ import annotations

import streamlit as st

from ...reading import pages
from .. import visit
from ..parts import draw, markup, scroll


def render() -> None:
    """Draw the errors by era."""
    words, rows = visit.words(), visit.book().topics.misreadings
    visit.tell_notices()
    draw.html(markup.title(words("errors.title"), words("errors.intro", count=len(rows))))
    with st.container(key="reading"):
        draw.html(pages.errors(markup.reader()))
    scroll.to_place()
