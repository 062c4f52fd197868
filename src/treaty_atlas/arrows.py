"""How people who moved are drawn: from where to where, how wide, how bent. Pure.

The browser draws the same from the same points (``web/map/arrow.js``); ``tests/arrow_cases.toml`` holds both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import floor, hypot, sqrt
from typing import NamedTuple

from .chronology import expand
from .model.atlas import Atlas
from .model.moves import Move

PER_PX = 32
"""An arrow of one px stands for the square of so many people: its area grows with their number."""
THIN = 1.5
"""No arrow is thinner, px: below 2,304 people all are alike."""
TIP, BARB = 1.5, 0.9
"""How long and how wide to each side the tip is, of the width of the arrow."""
LEAST_TIP, LEAST_BARB = 9.0, 5.0
BEND, MORE = 0.16, 0.14
"""How far the first arrow between two places is bent, of its length, and each further one more."""
KEY = (1_000, 10_000, 100_000, 400_000)
"""The numbers whose widths the key shows."""

Place = tuple[float, float]


class Arrow(NamedTuple):
    """``line`` and ``tip`` are path data; ``width`` and ``most`` (px) are what the lower and the higher number take."""

    line: str
    tip: str
    width: float
    most: float


def width(people: int) -> float:
    """The width of an arrow for so many people, px.

    >>> width(97), width(10_000), width(400_000)
    (1.5, 3.13, 19.76)
    """
    return _round(max(THIN, sqrt(people) / PER_PX))


def _round(px: float) -> float:
    """Hundredths; a half goes up, as in the browser.

    >>> _round(3.125)
    3.13
    """
    return floor(px * 100 + 0.5) / 100


def arrow(way: Sequence[Place], low: int, high: int, bend: float, k: float = 1) -> Arrow:
    """The arrow along ``way`` (px, y down) for ``low`` to ``high`` people, bent to the left of its direction, ``k`` times as
    large as on a laptop.

    >>> arrow([(0, 0), (100, 0)], 97, 97, 0.16)
    Arrow(line='M0.0 0.0Q50.0 -16.0 91.4 -2.7', tip='M93.0 -7.5L100.0 0.0L89.9 2.0Z', width=1.5, most=1.5)
    """
    narrow, most = width(low) * k, width(high) * k
    line = f"M{_at(way[0])}"
    tip = ""
    for number, (start, end) in enumerate(pairwise(way), 1):
        over = _bent(start, end, bend)
        if number == len(way) - 1:
            base, tip = _tip(over, end, most, k)
            line += f"Q{_at(over)} {_at(base)}"
        else:
            line += f"Q{_at(over)} {_at(end)}"
    return Arrow(line, tip, _round(narrow), _round(most))


def _bent(start: Place, end: Place, bend: float) -> Place:
    dx, dy = end[0] - start[0], end[1] - start[1]
    return (start[0] + end[0]) / 2 + dy * bend, (start[1] + end[1]) / 2 - dx * bend


def _tip(over: Place, end: Place, most: float, k: float) -> tuple[Place, str]:
    """Where the line ends, and the tip that begins there."""
    dx, dy = end[0] - over[0], end[1] - over[1]
    length = hypot(dx, dy) or 1
    dx, dy = dx / length, dy / length
    long, wide = max(LEAST_TIP * k, most * TIP), max(LEAST_BARB * k, most * BARB)
    base = end[0] - dx * long, end[1] - dy * long
    left = base[0] + dy * wide, base[1] - dx * wide
    right = base[0] - dy * wide, base[1] + dx * wide
    return base, f"M{_at(left)}L{_at(end)}L{_at(right)}Z"


def _at(place: Place) -> str:
    return f"{place[0]:.1f} {place[1]:.1f}"


def bends(atlas: Atlas) -> dict[str, float]:
    """How far each move is bent: those between the same two places lie beside each other."""
    seen: Counter[tuple[str, str]] = Counter()
    found = {}
    for move in atlas.moves.rows.values():
        found[move.id] = round(BEND + MORE * seen[move.start, move.end], 2)
        seen[move.start, move.end] += 1
    return found


def points(move: Move, atlas: Atlas) -> list[Place]:
    """The places on the way of a move, longitude and latitude; where it leaves the map, for one far away."""
    return [position(place, atlas) for place in move.way]


def position(place: str, atlas: Atlas) -> Place:
    """Longitude and latitude of a place: of several islands the middle of their ground."""
    outside = atlas.moves.places.get(place)
    if outside:
        return outside.gate or outside.at
    islands = atlas.people.districts[place].islands if place in atlas.people.districts else (place,)
    found = [atlas.islands[i] for i in expand(islands, atlas.members)]
    ground = sum(i.km2 for i in found)
    return (round(sum(i.lon * i.km2 for i in found) / ground, 3), round(sum(i.lat * i.km2 for i in found) / ground, 3))


def drawn(atlas: Atlas) -> Iterator[Move]:
    """The moves of which an arrow is drawn: those with a number, the widest first, so that none lies hidden."""
    counted = (move for move in atlas.moves.rows.values() if move.high is not None)
    yield from sorted(counted, key=lambda move: -(move.high or 0))
