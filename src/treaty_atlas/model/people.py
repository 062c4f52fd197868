"""People over time, and the persons whom the texts name: the shapes of ``people.csv``, ``people.toml`` and
``people_named.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .vocabulary import Certainty, Day, Entry

ALL = "all"
"""The group of a row that counts everybody."""
COUNTED = Literal["census", "count", "estimate"]
LAST_YEARS = 30
"""A figure that is so many years older than the newest one gives way to that of the district around."""


class Count(Entry):
    """A row of ``people.csv``: how many people of a group lived in a place (an island, a group of islands, a district)."""

    place: str
    year: int
    kind: COUNTED
    group: str
    people: int
    source: tuple[str, ...]
    certainty: Certainty


class District(Entry):
    """A place that is no island and no group of ``islands.toml``; ``islands`` are those that surely belong to it."""

    name: dict[str, str]
    islands: tuple[str, ...]


class Counted(Entry):
    """A group of people that censuses count apart."""

    name: dict[str, str]


class Person(Entry):
    """Somebody whom at least two entries name: ``find`` is the piece of the name by which a text is searched, by language,
    ``kana`` the reading of a Japanese name in hiragana."""

    name: dict[str, str]
    find: dict[str, str]
    kana: str | None = None
    born: int | None = None
    died: int | None = None
    who: dict[str, str]
    sources: tuple[str, ...]
    certainty: Certainty


class Review(Entry):
    """The day on which the whole dataset was last read and mended."""

    day: Day


@dataclass(frozen=True)
class People:
    """Everything that the dataset counts and names of people."""

    counts: tuple[Count, ...] = ()
    """In the order of their places in the file, then of years."""
    places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The islands of every place that is counted; an island is a place of its own."""
    districts: Mapping[str, District] = field(default_factory=dict)
    groups: Mapping[str, Counted] = field(default_factory=dict)
    persons: Mapping[str, Person] = field(default_factory=dict)
    reviewed: str = ""

    def of(self, place: str) -> tuple[Count, ...]:
        """The rows of one place."""
        return tuple(row for row in self.counts if row.place == place)

    def around(self, island: str, km2: Mapping[str, float]) -> tuple[str, ...]:
        """The places that are told of an island, the smallest first: itself, and those of which it has at least a tenth of
        the ground. ``km2``: the area of every island."""
        holding = {name: sum(km2[i] for i in islands) for name, islands in self.places.items() if island in islands}
        large = [place for place, ground in holding.items() if 10 * km2[island] >= ground]
        return tuple(sorted(large, key=lambda place: (place != island, holding[place])))

    def last(self, island: str, km2: Mapping[str, float]) -> Count | None:
        """The last figure of the smallest place around an island whose last figure is not much older than the newest one."""
        places = self.around(island, km2)
        rows = [max(totals, key=lambda r: r.year) for p in places if (totals := [r for r in self.of(p) if r.group == ALL])]
        newest = max((row.year for row in self.counts), default=0)
        return next((row for row in rows if newest - row.year <= LAST_YEARS), rows[0] if rows else None)
