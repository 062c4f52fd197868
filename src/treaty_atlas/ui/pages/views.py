"""What each government says, side by side and attributed; the peoples of the islands; other states; the names."""

from __future__ import annotations

import streamlit as st

from ...reading import pages
from ...tags import join, tag
from .. import visit
from ..menu import link
from ..parts import draw, markup


def render() -> None:
    """Draw both views, then peoples, others and names."""
    words, topics, r = visit.words(), visit.book().topics, markup.reader()
    visit.tell_notices()
    draw.html(markup.title(words("views.title"), words("views.intro")))
    with st.container(horizontal=True):
        for side in pages.in_order(r):
            year = visit.here().year
            link("map", words("views.on_map", party=words(f"parties.{side}")), year=max(year, 1956), view=side)
    draw.html(pages.arguments(r))
    for name, rows in (("peoples", topics.peoples), ("others", topics.others)):
        heading = tag("h2", words("views." + name), class_="title")
        draw.html(join(heading, *(pages.topic(r, row) for row in rows)))
    draw.html(pages.names(r))
