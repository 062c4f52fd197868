"""People who moved: the shapes of ``moves.csv`` and of the names in ``moves.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .vocabulary import Certainty, Doubtful, Entry, PartDate, Point

COUNTED = Literal["count", "estimate", "difference", "unknown"]
"""``difference``: of two counts of those who lived there, births and deaths and all; ``unknown``: no number was found."""
HOW = Literal["moved", "sentenced", "recruited", "fled", "repatriated", "settled", "returned", "left"]
"""Neutral words for what moved people: the decision of a state, a sentence, war, or what they themselves did."""


class Outside(Entry):
    """A place that is no island and no district: ``at`` is its longitude and latitude, ``gate`` where an arrow to a place
    that lies off the map leaves it."""

    name: dict[str, str]
    at: Point
    gate: Point | None = None


class Who(Entry):
    """Those who moved, as they are called."""

    name: dict[str, str]


class Move(Doubtful):
    """A row of ``moves.csv``: from where to where so many people moved, and when (``first`` and ``last`` inclusive).

    ``low`` and ``high`` are the same where sources agree, and ``None`` where none gives a number. ``part_of`` is the move
    in whose number these people are counted too.
    """

    id: str
    start: str
    via: str
    end: str
    first: PartDate
    last: PartDate
    low: int | None
    high: int | None
    kind: COUNTED
    who: str
    how: HOW
    act: str
    part_of: str
    source: tuple[str, ...]
    certainty: Certainty

    @property
    def way(self) -> tuple[str, ...]:
        """The places on the way, from the first to the last."""
        return tuple(filter(None, (self.start, self.via, self.end)))

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year, both inclusive.

        An arrow stands on the map in each of them.
        """
        return int(self.first[:4]), int(self.last[:4])


@dataclass(frozen=True)
class Moves:
    """Everything that the dataset tells of people who moved, in the order of their first days."""

    rows: Mapping[str, Move] = field(default_factory=dict)
    places: Mapping[str, Outside] = field(default_factory=dict)
    who: Mapping[str, Who] = field(default_factory=dict)
