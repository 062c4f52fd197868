"""The pictures of the site: the card of a page, cut to those that differ. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ... import chronology
from ...address.map import VIEWS
from ...drawing.card import Card, card
from ...model.atlas import Atlas

FOLDER = "cards"


def path(shown: Card, language: str) -> str:
    """Where a card lies below the start of the site."""
    return f"{FOLDER}/{language}/{shown.name}.png"


def kept(shown: Card, atlas: Atlas, today: date) -> Card:
    """The card that stands for ``shown`` on a site: that of the day or year from which on what it shows was in force, and of
    a government's map that of today. A site would else hold a picture for each of some hundred events."""
    if shown.view:
        return card(atlas, str(today.year), today, view=shown.view)
    lines = chronology.headlines(atlas.acts, atlas.spans)
    since = max((day for day, _ in lines if day <= shown.day(today)), default=lines[0][0])
    years = {str(year) for year, _ in chronology.yearly(lines)}
    return Card(since if "-" in shown.moment and since[:4] == shown.moment[:4] else _year(since[:4], years))


def _year(year: str, years: set[str]) -> str:
    """The last of ``years`` up to ``year``."""
    return max((one for one in years if one <= year), default=min(years))


def every(atlas: Atlas, today: date) -> Iterator[Card]:
    """Every card that :func:`kept` may give."""
    lines = chronology.headlines(atlas.acts, atlas.spans)
    moments = [str(year) for year, _ in chronology.yearly(lines)]
    moments += [day for day, _ in lines if any(window.first <= day <= window.last for window in atlas.windows)]
    yield from (Card(moment) for moment in dict.fromkeys(moments))
    yield from dict.fromkeys(card(atlas, str(today.year), today, view=view) for view in VIEWS)
