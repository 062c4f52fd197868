"""What of the dataset rests on a source: the statements that name it, and those that name none of their own in an entry
that does."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Use(NamedTuple):
    """One statement that rests on a source.

    ``kind`` and ``id`` name its entry; of people over time the place is the id. ``part`` says which of its statements it is:
    none where the entry as a whole names the source, else a date, an effect, an article or a link of an act, a figure of an
    island or a row of ``people.csv``; ``at`` is its place among those of the entry, of people among all rows, from 0.
    """

    kind: Literal["act", "island", "people", "moves", "person", "views", "errors", "traps"]
    id: str
    part: Literal["", "date", "effect", "article", "link", "fact", "count"] = ""
    at: int = 0
