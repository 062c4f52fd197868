"""Often read, but: the common errors on this subject, what is so, and the source."""

from __future__ import annotations

import streamlit as st

from ..reading import pages
from . import draw, markup, scroll, state


def render() -> None:
    """Draw the errors by era."""
    words, rows = state.words(), state.book().topics.misreadings
    state.tell_notices()
    draw.html(
        f"<h1 class='page-title'>{words('errors.title')}</h1><p class='muted'>{words('errors.intro', count=len(rows))}</p>"
    )
    with st.container(key="reading"):
        draw.html(pages.errors(markup.reader()))
    scroll.to_place()
