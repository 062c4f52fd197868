"""Every treaty, article by article, linked both ways with the map."""

from __future__ import annotations

import streamlit as st

from ...address.map import treaty_shown
from ...reading import lists, pages
from ...tags import tag
from .. import visit
from ..parts import draw, markup, scroll
from ..parts.choices import choices


def render() -> None:
    """Draw the treaty that the address names, else the one in force in its year, with the list of all beside it."""
    here, words = visit.here(), visit.words()
    treaties = visit.book().treaties
    chosen = treaty_shown(here, visit.book())
    visit.tell_notices()
    contents, text = st.columns([1, 3], gap="large")
    with contents, st.container(key="contents"):
        title = tag("h1", words("treaties.title"), class_="contents-title")
        draw.html(title + tag("p", words("treaties.intro", count=len(treaties)), class_="muted"))
        rows = lists.listed(markup.reader(), treaties.values(), chosen)
        choices("contents-list", rows, lambda to: visit.to_act(to["treaty"]))
    with text, st.container(key="reading"):
        draw.html(pages.treaty(markup.reader(), treaties[chosen]))
    scroll.to_place()
