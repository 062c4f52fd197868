"""The weeks shown day by day as a list to read: what is dated to each day, each leading to the map of that day."""

from __future__ import annotations

from html import escape
from itertools import groupby

import streamlit as st

from ... import days
from ...model.places import Window
from ...reading import acts
from .. import menu, visit
from ..parts import draw, markup, scroll


def render() -> None:
    """Draw both windows, each with its days in order."""
    words = visit.words()
    visit.tell_notices()
    draw.html(f"<h1 class='page-title'>{words('days.title')}</h1><p class='muted'>{words('days.intro')}</p>")
    for window, column in zip(visit.book().windows, st.columns(2, gap="large"), strict=False):
        with column:
            _window(window)
    scroll.to_place()


def _window(window: Window) -> None:
    words, book, r = visit.words(), visit.book(), markup.reader()
    event = book.acts[window.event]
    draw.html(f"<h2 class='title' id='{window.event}'>{escape(event.text(words.language).title)}</h2>")
    menu.link("map", words("days.show"), year=None, day=window.first)
    for day, rows in groupby(days.entries(window, book), key=lambda row: row.day):
        link = markup.inner("", words.date(day), year=None, day=day)
        draw.html(f"<h3 class='day'>{link}</h3>" + "".join(acts.day_entry(r, row, level=4) for row in rows))
