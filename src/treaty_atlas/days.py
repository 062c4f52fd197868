"""What happened on a day: the entries of the weeks that the timeline shows day by day. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from .model.atlas import Act, Atlas, Dated
from .model.places import Window
from .model.vocabulary import Certainty

_RANK: tuple[Certainty, ...] = ("high", "medium", "low")


class DayEntry(NamedTuple):
    """Something that the dataset dates to one day of a window; ``also`` are the other days that sources give."""

    act: Act
    dated: Dated
    certainty: Certainty

    @property
    def day(self) -> str:
        return self.dated.day

    @property
    def also(self) -> tuple[str, ...]:
        own = (d for e in self.act.facts.effects if e.day == self.day for d in e.also)
        return tuple(dict.fromkeys((*self.dated.also, *own)))


def window_of(day: str | None, atlas: Atlas) -> Window | None:
    """The window that holds ``day`` (ISO), or ``None``."""
    return next((w for w in atlas.windows if day and w.first <= day <= w.last), None)


def days_of(window: Window) -> list[str]:
    """Every day of ``window`` as ISO text, in order, both ends included."""
    first, last = date.fromisoformat(window.first), date.fromisoformat(window.last)
    return [(first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)]


def entries(window: Window, atlas: Atlas) -> list[DayEntry]:
    """Everything that is dated to a day of ``window``, by day; the leading entry of each day stands first.

    First the one that ``Window.leads`` names, then the parts of the window's event, and among them what changes the
    map, what began rather than ended, what is certain. The umbrella event itself is left out: its parts are there.
    """
    found = [
        DayEntry(act, dated, max(dated.certainty, act.facts.certainty, key=_RANK.index))
        for act in atlas.acts.values()
        if act.id != window.event
        for dated in act.facts.dates
        if len(dated.day) == len(window.first) and window.first <= dated.day <= window.last
    ]
    return sorted(found, key=lambda entry: _order(entry, window))


def _order(entry: DayEntry, window: Window) -> tuple[str, bool, bool, bool, bool, bool, str]:
    act, day = entry.act, entry.day
    moves = any(change.day == day for change in act.changes)
    leads = window.leads.get(day) == act.id
    part, ends = act.part_of == window.event, entry.dated.event == "end"
    return day, not leads, not part, ends, not moves, entry.certainty != "high", act.id


def leading(rows: list[DayEntry], day: str) -> DayEntry | None:
    """The entry that the timeline names on ``day``: the leading one of the last day that has any; ``None`` before."""
    held = None
    for row in rows:
        if row.day > day:
            break
        if held is None or row.day != held.day:
            held = row
    return held
