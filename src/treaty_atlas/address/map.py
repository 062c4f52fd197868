"""What an address says: year or day, island, treaty, event, view, language. Unknown values fall back, and say so.

The single file reads it by the same rules (``web/single-address.js``); ``tests/addresses.toml`` holds both to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

from .. import chronology, days
from ..model.atlas import Act, Atlas
from ..model.vocabulary import BOTH, FIRST_DAY, SIDES
from . import camera

FIRST_YEAR = int(FIRST_DAY[:4])
START_YEAR = 1855
"""Where a visit without a year begins: the first border."""


KEYS = ("year", "day", "island", "treaty", "event", "at", "view", "map", "people", "lang")
"""The parameters of the address that are ours, in the order in which they are written."""
SOURCE = "source"
"""What the page of data has besides these."""
VIEWS = (*SIDES, BOTH)
"""Whose map is shown: a government's or both governments' over each other; without one, the map as administered."""


_PLACE = re.compile(r"[\w.-]{1,80}")
_WHOLE = re.compile("[ \u3000]*([+-]?[0-9\uff10-\uff19]{1,6})[ \u3000]*")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
NO_SIDE = ("", "administered")
"""What says of ``view`` that the map is that of no government."""
UNFOLDED, FOLDED = "1", ("", "0")
"""What says of ``people`` that the strip is unfolded, or is not."""
LONGEST = 80
"""No name of anything here has so many letters; nothing longer is looked for among them."""


class Notice(NamedTuple):
    """Something in the address that was not taken as it stood: catalogue key, what was asked, what is shown."""

    key: str
    asked: str
    shown: str


@dataclass(frozen=True)
class Address:
    """The state that lives in the address. ``year`` is inclusive between 1850 and this year."""

    year: int = START_YEAR
    island: str | None = None
    treaty: str | None = None
    event: str | None = None
    at: str | None = None
    """The place on the page: the id of an article, an error, a source; on the map of an island, a group, a place."""
    view: str | None = None
    lang: str | None = None
    map: str | None = None
    """Where the map stands (``address.camera``); without it the map goes to what the address is about."""
    people: str | None = None
    """``1`` where the strip of people over time is unfolded under the timeline."""
    day: str | None = None
    """The day, in the weeks that the timeline shows day by day (``Atlas.windows``); it lies in ``year``."""
    notices: tuple[Notice, ...] = ()

    def query(self) -> dict[str, str]:
        """The query parameters that lead back here; what is not set is left out.

        >>> Address(1905, island="iturup", view="japan").query()
        {'year': '1905', 'island': 'iturup', 'view': 'japan'}
        """
        return {key: str(value) for key in KEYS if (value := getattr(self, key))}

    @property
    def side(self) -> str | None:
        """The government whose map is drawn where one map alone can be; of both that is the map as administered."""
        return None if self.view == BOTH else self.view

    def moved(self, **changes: object) -> Address:
        """The same address with other values; notices and the place on the page, and with the year the day, are let go.

        >>> Address(1945, day="1945-08-20", island="urup", at="article-2").moved(year=1956).query()
        {'year': '1956', 'island': 'urup'}
        """
        dropped = {"notices": (), "at": None} | ({"day": None} if "year" in changes else {})
        return replace(self, **{**dropped, **changes})  # type: ignore[arg-type]

    def to_act(self, act: Act, atlas: Atlas) -> dict[str, str]:
        """What an address from here to ``act`` names besides what every link takes along: the act, in its year where the
        map has it, and by day on its day where that lies in the same weeks; the island stays."""
        own = {"treaty" if act.is_treaty else "event": act.id}
        if self.island:
            own["island"] = self.island
        if act.year >= FIRST_YEAR:
            own["year"] = str(act.year)
            if self.day and days.window_of(self.day, atlas) == days.window_of(act.day, atlas):
                own["day"] = act.day
        return own

    def day_shown(self, today: date) -> str:
        """The day (ISO, inclusive) that map and texts show: the day named, else the one that stands for the year."""
        return self.day or chronology.day_of(self.year, today)


def read(query: Mapping[str, str], atlas: Atlas, last_year: int, languages: Sequence[str] = ("en",)) -> Address:
    """Read ``query`` (values as typed by anyone) into an :class:`Address` that surely can be shown."""
    notices: list[Notice] = []

    def named(what: str, names: Mapping[str, str]) -> str | None:
        return _named(query.get(what), names, what, notices)

    island = named("island", island_names(atlas))
    treaty = named("treaty", _same(atlas.treaties))
    event = named("event", _same(i for i, a in atlas.acts.items() if not a.is_treaty))
    view = None if query.get("view") in NO_SIDE else named("view", _same(VIEWS))
    lang = named("lang", _same(languages))
    act = treaty or event
    year = _year(query.get("year"), _start(act, atlas, last_year), last_year, notices)
    day, year = _day(query.get("day"), year, last_year, atlas, notices)
    at = query.get("at", "")
    place = at if _PLACE.fullmatch(at) else None
    seen = _camera(query.get("map"), notices)
    people = _unfolded(query.get("people", ""), notices)
    return Address(year, island, treaty, event, place, view, lang, seen, people, day, tuple(notices))


def whole(text: str) -> int | None:
    """The whole number that ``text`` writes, ``None`` for anything else: a year, a step, a size.

    Up to six digits, plain ones or the full-width ones of a Japanese keyboard, with a sign or without, blanks around
    them; no other digits, no underscores, no exponents. The single file reads them by the same rule.

    >>> [whole(text) for text in ("1875", " １８７５ ", "-0", "1e3", "1_875", "1234567")]
    [1875, 1875, 0, None, None, None]
    """
    found = _WHOLE.fullmatch(text)
    return int(found[1]) if found else None


def iso_day(text: str) -> str | None:
    """``text`` where it is a day of the calendar written ``YYYY-MM-DD`` in plain digits; ``None`` for anything else.

    >>> [iso_day(text) for text in ("1945-08-20", "1945-02-30", "19450820", "1945")]
    ['1945-08-20', None, None, None]
    """
    try:
        return date.fromisoformat(text).isoformat() if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def language(text: str | None, languages: Sequence[str]) -> str | None:
    """The language that ``text`` names, by the same rule as :func:`read`; ``None`` for none or an unknown one."""
    return _named(text, _same(languages), "lang", [])


def source(query: Mapping[str, str], atlas: Atlas) -> tuple[str | None, tuple[Notice, ...]]:
    """The source that the page of data is about, by its key in any case (``source``), and what was not taken of it; ``None``
    for none or an unknown one: then the page lists them all."""
    notices: list[Notice] = []
    return _named(query.get(SOURCE), {name.lower(): name for name in atlas.sources}, SOURCE, notices), tuple(notices)


def island_moment(here: Address, query: Mapping[str, str], last_year: int) -> Address:
    """What the page of an island shows: ``here``, but ``last_year`` (today) where ``query``, as typed, says nothing of a
    moment.

    >>> island_moment(Address(island="urup"), {"island": "urup"}, 2026).year
    2026
    >>> island_moment(Address(1905, island="urup"), {"island": "urup", "year": "1905"}, 2026).year
    1905
    """
    if here.treaty or here.event or "year" in query or "day" in query:
        return here
    return replace(here, year=last_year)


def treaty_shown(here: Address, atlas: Atlas) -> str:
    """The treaty to read where the address names none: the last one up to its year, so that a reader who comes from the
    map goes on reading; the first one before all of them."""
    treaties = list(atlas.treaties.values())
    return here.treaty or next((act.id for act in reversed(treaties) if act.year <= here.year), treaties[0].id)


def _same(names: Iterable[str]) -> dict[str, str]:
    return {name: name for name in names}


def _start(act: str | None, atlas: Atlas, last_year: int) -> int:
    """The year of the act that the address names, within the map's years; else where a visit begins."""
    return min(max(atlas.acts[act].year, FIRST_YEAR), last_year) if act else START_YEAR


def _year(text: str | None, start: int, last: int, notices: list[Notice]) -> int:
    if text is None:
        return start
    asked = whole(text)
    if asked is None:
        notices.append(Notice("notice.year_unreadable", text, str(start)))
        return start
    shown = min(max(asked, FIRST_YEAR), last)
    if shown != asked:
        notices.append(Notice("notice.year_outside", text, str(shown)))
    return shown


def _day(text: str | None, year: int, last: int, atlas: Atlas, notices: list[Notice]) -> tuple[str | None, int]:
    """The day that ``text`` names and its year; of a day outside the windows the nearest one of that year, or the year."""
    if text is None:
        return None, year
    day = iso_day(text)
    if day is None:
        notices.append(Notice("notice.day_unreadable", text, str(year)))
        return None, year
    own = min(max(int(day[:4]), FIRST_YEAR), last)
    window = next((w for w in atlas.windows if w.year == own), None)
    shown = min(max(day, window.first), window.last) if window else None
    if shown != day:
        notices.append(Notice("notice.day_outside", text, shown or str(own)))
    return shown, own


def _camera(text: str | None, notices: list[Notice]) -> str | None:
    """Where the map is to stand, as near as it goes."""
    if text is None:
        return None
    shown = camera.read(text)
    if shown is None:
        notices.append(Notice("notice.map_unreadable", text, ""))
    elif shown != text.strip().lower():
        notices.append(Notice("notice.map_outside", text, ""))
    return shown


def _unfolded(text: str, notices: list[Notice]) -> str | None:
    """Whether the strip of people is unfolded: yes, no, or what cannot be read."""
    said = text.strip()
    if said not in (UNFOLDED, *FOLDED):
        notices.append(Notice("notice.people_unreadable", text, ""))
    return UNFOLDED if said == UNFOLDED else None


def island_names(atlas: Atlas) -> dict[str, str]:
    """Every id and Latin or local name of an island (lower case) to its id."""
    names = {i.id: i.id for i in atlas.islands.values()}
    for island in atlas.islands.values():
        n = island.names
        for name in (n.en, n.nl, n.ru, n.ja, n.ja_latn):
            names.setdefault(name.lower(), island.id)
    return names


def _named(text: str | None, names: Mapping[str, str], what: str, notices: list[Notice]) -> str | None:
    """The id that ``text`` names; the nearest one for a slip of the pen, ``None`` for what is unknown."""
    if text is None:
        return None
    wanted = text.strip().lower()
    if wanted in names:
        return names[wanted]
    near = get_close_matches(wanted, names, n=1, cutoff=0.75) if len(wanted) <= LONGEST else []
    if near:
        notices.append(Notice(f"notice.{what}_nearest", text, names[near[0]]))
        return names[near[0]]
    notices.append(Notice(f"notice.{what}_unknown", text, ""))
    return None
