"""The pictures of the site: the card of a page, cut to those that differ. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ... import chronology
from ...drawing.card import Card, card
from ...model.atlas import Atlas
from ...model.vocabulary import SIDES

FOLDER = "cards"


def path(shown: Card, language: str) -> str:
    """Where a card lies below the start of the site."""
    return f"{FOLDER}/{language}/{shown.name}.png"


def stops(atlas: Atlas) -> tuple[list[str], list[str]]:
    """The days on which what the map shows comes into force, and the years of the slider that begin so."""
    lines = chronology.headlines(atlas.acts, atlas.spans)
    return [day for day, _ in lines], [str(year) for year, _ in chronology.yearly(lines)]


def kept(shown: Card, atlas: Atlas, stops: tuple[list[str], list[str]], today: date) -> Card:
    """The card that stands for ``shown`` on a site: that of the day or year from which on what it shows was in force, and of
    a government's map that of today. A site would else hold a picture for each of some hundred events."""
    if shown.view:
        return card(atlas, str(today.year), today, view=shown.view)
    days, years = stops
    since = max((day for day in days if day <= shown.day(today)), default=days[0])
    if "-" in shown.moment and since[:4] == shown.moment[:4]:
        return Card(since)
    return Card(max((year for year in years if year <= since[:4]), default=years[0]))


def every(atlas: Atlas, today: date) -> Iterator[Card]:
    """Every card that :func:`kept` may give."""
    on, years = stops(atlas)
    by_day = [day for day in on if any(window.first <= day <= window.last for window in atlas.windows)]
    yield from (Card(moment) for moment in (*years, *by_day))
    yield from dict.fromkeys(card(atlas, str(today.year), today, view=view) for view in SIDES)
