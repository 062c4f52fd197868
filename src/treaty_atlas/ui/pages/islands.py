"""The gazetteer of all islands, and a page for each: names and meanings, figures, people, history, events."""

from __future__ import annotations

import streamlit as st

from ...cover.sheets import islands
from ...style.tokens import tokens
from .. import visit
from ..cache import locator
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the island that the address names, or the gazetteer."""
    visit.tell_notices()
    sheet(islands.sheet(visit.state(), markup.reader(), locator), {"plot": _plot})


def _plot() -> None:
    """People over time as a plot."""
    words, island = visit.words(), visit.book().islands[str(visit.here().island)]
    year, number = words("table.year"), words("fact.people")
    data = [{year: str(y), number: n} for y, n in islands.people_by_year(markup.reader(), island).items()]
    colour = tokens()["colour"][markup.theme()]["control"]["accent"]
    st.bar_chart(data, x=year, y=number, color=colour, height=220)
