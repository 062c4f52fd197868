"""What the address says of the cards of common errors: a period, a search, a draw of five. What is unknown falls back, and
says so.

The browser reads it by the same rule (``web/site/own.js``); ``tests/addresses.toml`` holds both to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from .map import LONGEST, Notice, whole

KEYS = ("era", "five", "find")
"""The parameters of the address, besides those of every page."""
LAST = 999
"""Draws are numbered from 1 to this one, inclusive."""


@dataclass(frozen=True)
class Cards:
    """The cards of one period (``None``: of all), those that have a text, and of these five, drawn by a number."""

    era: str | None = None
    five: int | None = None
    find: str | None = None
    notices: tuple[Notice, ...] = ()

    def query(self) -> dict[str, str]:
        """The parameters that lead back here."""
        named = {"era": self.era, "five": self.five, "find": self.find}
        return {key: str(value) for key, value in named.items() if value is not None}


def read(query: Mapping[str, str], eras: Collection[str]) -> Cards:
    """Read ``query`` (values as typed by anyone); ``eras`` are the ids of all periods.

    >>> read({"era": "2-1855-1875 ", "five": "0", "find": " consul"}, {"2-1855-1875"})
    Cards(era='2-1855-1875', five=None, find='consul', notices=(Notice(key='errors.five_unreadable', asked='0', shown=''),))
    """
    notices: list[Notice] = []
    era = query.get("era", "").strip(" \u3000").lower()
    if "era" in query and era not in eras:
        notices.append(Notice("errors.era_unknown", query["era"], ""))
    five = whole(query["five"]) if "five" in query else None
    if "five" in query and not (five and 1 <= five <= LAST):
        notices.append(Notice("errors.five_unreadable", query["five"], ""))
        five = None
    find = query.get("find", "")[:LONGEST].strip(" \u3000")
    return Cards(era if era in eras else None, five, find or None, tuple(notices))
