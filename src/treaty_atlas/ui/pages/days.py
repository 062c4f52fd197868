"""The weeks shown day by day as a list to read: what is dated to each day, each leading to the map of that day."""

from __future__ import annotations

import streamlit as st

from ...reading import pages
from .. import visit
from ..parts import draw, markup, scroll


def render() -> None:
    """Draw both windows, each with its days in order."""
    words = visit.words()
    visit.tell_notices()
    draw.html(markup.title(words("days.title"), words("days.intro")))
    for window, column in zip(visit.book().windows, st.columns(2, gap="large"), strict=False):
        with column:
            draw.html(pages.weeks(markup.reader(), window))
    scroll.to_place()
