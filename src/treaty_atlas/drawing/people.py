"""How many people lived on Sakhalin and on the Kurils, year by year, as a strip of the timeline. Pure.

A count stands as a filled step for a few years and then, until the next one, as a dotted line; where nothing is known
nothing is drawn, and no value is made up between two counts. One unit to the right is a year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from .. import naming
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.people import ALL, Count

HOLDS = 5
"""A count fills so many years, where no other one comes before."""
KNOWN = 20
"""So many years after a count a dotted line still tells its level."""
NEAR = 15
"""A count so many years away is still told of a year."""
HIGH = 100
"""The height of a panel, units; the greatest number fills it."""
PANELS: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "sakhalin": (750_000, ("sakhalin-oblast", "karafuto", "sakhalin-island", "sakhalin-north")),
    "kurils": (20_000, ("disputed", "severo-kurilsky", "shumushu-district")),
}
"""Each panel with what its full height means, and its places, the largest first."""


class Level(NamedTuple):
    """So many people in a year, and the rows that say so."""

    year: int
    people: int
    rows: tuple[Count, ...]


def levels(place: str, atlas: Atlas) -> list[Level]:
    """The counts of a place in the order of years; of a group of islands the sums of the years in which all were counted."""
    own = [Level(row.year, row.people, (row,)) for row in atlas.people.of(place) if row.group == ALL]
    return own or _sums(place, atlas)


def _sums(place: str, atlas: Atlas) -> list[Level]:
    """Habomai is counted as one, as far as it is."""
    parts = ("iturup", "kunashir", "shikotan", "habomai") if place == "disputed" else ()
    counted = [{row.year: row for row in atlas.people.of(part) if row.group == ALL} for part in parts]
    years = sorted(set(counted[0]).intersection(*counted[1:])) if counted else []
    rows = {year: tuple(of[year] for of in counted) for year in years}
    return [Level(year, sum(row.people for row in found), found) for year, found in rows.items()]


def strip(atlas: Atlas, words: Words) -> dict[str, Any]:
    """What the browser needs of it: each panel as SVG, and what is said of each count."""
    return {
        "labels": words.table("people_strip"),
        "panels": [_panel(name, full, places, atlas, words) for name, (full, places) in PANELS.items()],
    }


def _panel(name: str, full: int, places: Sequence[str], atlas: Atlas, words: Words) -> dict[str, Any]:
    found = {place: levels(place, atlas) for place in places}
    return {
        "name": words(f"people_strip.{name}"),
        "top": f"0–{words.number(full)}",
        "areas": [_shape(place, rows, full) for place, rows in found.items()],
        "series": [[_told(place, level, atlas, words) for level in rows] for place, rows in found.items()],
        "near": NEAR,
    }


def _shape(place: str, rows: Sequence[Level], full: int) -> dict[str, str]:
    """Path data: the filled steps, the dotted lines, and a point for each count."""
    return {
        "place": place,
        "fill": "".join(_fills(rows, full)),
        "line": "".join(_lines(rows, full)),
        "points": "".join(f"M{row.year} {_y(row.people, full)}h0" for row in rows),
    }


def _fills(rows: Sequence[Level], full: int) -> Iterator[str]:
    for row, end in _with_ends(rows, HOLDS):
        yield f"M{row.year} {HIGH}V{_y(row.people, full)}H{end}V{HIGH}Z"


def _lines(rows: Sequence[Level], full: int) -> Iterator[str]:
    for row, end in _with_ends(rows, KNOWN):
        if end > row.year + HOLDS:
            yield f"M{row.year + HOLDS} {_y(row.people, full)}H{end}"


def _with_ends(rows: Sequence[Level], years: int) -> Iterator[tuple[Level, int]]:
    """Each count with the year in which it ends to tell anything: that of the next, or so many years later."""
    for number, row in enumerate(rows):
        following = rows[number + 1].year if number + 1 < len(rows) else row.year + years
        yield row, min(following, row.year + years)


def _y(people: int, full: int) -> str:
    return f"{HIGH - HIGH * people / full:.1f}".removesuffix(".0")


def _told(place: str, level: Level, atlas: Atlas, words: Words) -> tuple[int, str]:
    """The year, and what is said of it: place, year, number, how it was counted, and the source."""
    kind, certainty = level.rows[0].kind, words("certainty." + level.rows[0].certainty)
    sources = words.listed(dict.fromkeys(source for row in level.rows for source in row.source))
    named = words.listed((naming.place_name(place, atlas, words), words.date(str(level.year))))
    about = words.listed((words("people.kind_" + kind), certainty, sources))
    return level.year, words.labelled(named, words.aside(words.number(level.people), about))
