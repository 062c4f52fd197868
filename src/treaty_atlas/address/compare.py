"""What the address says of a comparison: two dates and how their maps stand. Unknown values fall back, and say so.

A date is a year, which means its last day as on the map, or a day (ISO). What differs between the two is found by the
browser alone (``web/compare/differences.js``), from the spans of ``atlas.json``: it must follow the hand, and the text
that it writes is what screen readers and print get, so a second reckoning here could only disagree with it.
The single file reads the address by the same rule (``web/single-own.js``); ``tests/addresses.toml`` holds both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from .. import chronology, days
from ..model.atlas import Atlas
from ..model.vocabulary import FIRST_DAY
from .map import FIRST_YEAR, START_YEAR, Address, Notice, iso_day, whole

KEYS = ("from", "to", "way")
"""The parameters of the address, besides those of every page."""
START = (str(START_YEAR), "1875")
"""Where a comparison begins when the address names nothing: the first border, and the first exchange."""
Way = Literal["side", "swipe"]


@dataclass(frozen=True)
class Comparison:
    """Two dates in order, each a year ("1875") or a day ("1945-08-20"); ``way`` is ``None`` where the screen decides."""

    first: str = START[0]
    second: str = START[1]
    way: Way | None = None
    notices: tuple[Notice, ...] = ()

    def query(self) -> dict[str, str]:
        """The parameters that lead back here; what is not set is left out."""
        return {"from": self.first, "to": self.second} | ({"way": self.way} if self.way else {})


def read(query: Mapping[str, str], atlas: Atlas, today: date, here: Address | None = None) -> Comparison:
    """Read ``query`` (values as typed by anyone); ``here`` is what the address says besides, for where to begin.

    Dates lie between the first day of 1850 and ``today``, both included. A date alone gets a partner that shows
    something: the last change before it, or the next one after it.
    """
    notices: list[Notice] = []
    start = _start(here or Address(), atlas, today)
    asked = {key: query[key] for key in ("from", "to") if key in query}
    known = {key: _date(text, today) for key, text in asked.items()}
    first, second = known.get("from"), known.get("to")
    if first is None:
        first, second = (_before(second, atlas, today), second) if second else start
    elif second is None:
        second = _after(first, atlas, today)
    for key, shown in (("from", first), ("to", second)):
        if key in asked and not known[key]:
            notices.append(Notice("compare.unreadable", asked[key], shown))
        elif key in asked and _is_outside(asked[key], today):
            notices.append(Notice("compare.outside", asked[key], shown))
    if day_of(first, today) > day_of(second, today):
        first, second = second, first
        notices.append(Notice("compare.ordered", "", ""))
    way = query.get("way")
    if way is not None and way not in get_args(Way):
        notices.append(Notice("compare.way_unknown", way, ""))
        way = None
    return Comparison(first, second, way, tuple(notices))  # type: ignore[arg-type]


def day_of(moment: str, today: date) -> str:
    """The day (ISO) that a year or a day stands for.

    >>> day_of("1905", date(2026, 3, 5)), day_of("1905-09-05", date(2026, 3, 5))
    ('1905-12-31', '1905-09-05')
    """
    return moment if "-" in moment else chronology.day_of(int(moment), today)


def _date(text: str, today: date) -> str | None:
    """``text`` as a year or a day within the map's time, the nearest end of it where it lies outside; ``None`` for neither.

    A day that a year stands for is written as that year.
    """
    year, day = whole(text), iso_day(text)
    if year is not None:
        return str(min(max(year, FIRST_YEAR), today.year))
    if day is None:
        return None
    shown = min(max(day, FIRST_DAY), today.isoformat())
    return shown[:4] if shown == chronology.day_of(int(shown[:4]), today) else shown


def _is_outside(text: str, today: date) -> bool:
    """Whether ``text``, a year or a day, is not one of the map's time."""
    year = whole(text)
    return not (FIRST_DAY <= text <= today.isoformat() if year is None else FIRST_YEAR <= year <= today.year)


def _start(here: Address, atlas: Atlas, today: date) -> tuple[str, str]:
    """The act that the address is about, before and after it; without one the two dates of ``START``."""
    if here.day:
        window = days.window_of(here.day, atlas)
        if window:
            return (window.first, window.last) if here.day == window.first else (window.first, here.day)
    if here.year == START_YEAR and not (here.treaty or here.event):
        return START
    shown = str(here.year)
    before = _before(shown, atlas, today)
    return (before, shown) if before != shown else (shown, _after(shown, atlas, today))


def _changes(atlas: Atlas) -> list[int]:
    """The years at which the map of the year changes."""
    return [year for year, _ in chronology.yearly(chronology.headlines(atlas.acts, atlas.spans))]


def _before(moment: str, atlas: Atlas, today: date) -> str:
    """The year before the act in force at ``moment``, the first year where nothing changed before."""
    held = [y for y in _changes(atlas) if chronology.day_of(y, today) <= day_of(moment, today)]
    return str(max(max(held, default=FIRST_YEAR) - 1, FIRST_YEAR))


def _after(moment: str, atlas: Atlas, today: date) -> str:
    """The year of the next act after ``moment``, this year after the last one."""
    return str(min((y for y in _changes(atlas) if chronology.day_of(y, today) > day_of(moment, today)), default=today.year))
