"""The pages to read, each written once: the app, the single file and whatever else shows them take the same HTML."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from .. import days
from ..model.atlas import Act
from ..model.places import Window
from ..tags import Markup, join, tag
from . import acts, html
from .reader import Reader


def _prose(paragraphs: Iterable[str]) -> Markup:
    return tag("div", html.blocks(paragraphs), class_="prose")


def weeks(r: Reader, window: Window) -> Markup:
    """The weeks of an event as a list to read: each day leads to its map."""
    act = r.atlas.acts[window.event]
    return join(
        tag("h2", act.text(r.words.language).title, class_="title", id=window.event),
        tag("p", r.inner("map", r.words("days.show"), day=window.first, year=window.first[:4]), class_="more"),
        *(
            join(
                tag("h3", r.inner("map", r.words.date(day), day=day, year=day[:4]), class_="day"),
                *(acts.day_entry(r, row, level=4) for row in rows),
            )
            for day, rows in groupby(days.entries(window, r.atlas), key=lambda row: row.day)
        ),
    )


def events(r: Reader) -> list[Act]:
    """All acts that are no treaty, by day."""
    return [act for act in r.atlas.acts.values() if not act.is_treaty]


def method(r: Reader) -> Markup:
    """How the atlas was made."""
    sections = r.atlas.words_of("method", r.words.language)
    return join(
        tag("h3", r.words("data.method"), aria_level=2),
        *(
            tag("section", tag("h4", s.heading, aria_level=3), _prose(s.paragraphs), class_="article", id=name)
            for name, s in sections.items()
        ),
    )
