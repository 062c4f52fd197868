"""What the address says of the page of moves: one move, and the year that is shown; without a year all of them.

The browser reads it by the same rule (``web/site/own.js``); ``tests/addresses.toml`` holds both to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from .map import LONGEST, Address, Notice

KEYS = ("move", "year")


class Asked(NamedTuple):
    """A move by its id, the year, ``None`` for all years, and what was not taken as it was typed."""

    move: str | None = None
    year: int | None = None
    notices: tuple[Notice, ...] = ()


def read(query: Mapping[str, str], here: Address, moves: Collection[str]) -> Asked:
    """Read ``query`` (values as typed by anyone); ``here`` is what the address shows besides.

    >>> read({"move": "1884-Ainu-Shikota"}, Address(), ["1884-ainu-shikotan"]).notices[0].key
    'moves.move_nearest'
    """
    year = here.year if query.keys() & {"year", "day"} else None
    asked = query.get("move")
    if asked is None:
        return Asked(None, year)
    name = asked.strip().lower()
    if name in moves:
        return Asked(name, year)
    near = get_close_matches(name, moves, n=1, cutoff=0.75) if len(name) <= LONGEST else []
    if not near:
        return Asked(None, year, (Notice("moves.move_unknown", asked, ""),))
    return Asked(near[0], year, (Notice("moves.move_nearest", asked, near[0]),))
