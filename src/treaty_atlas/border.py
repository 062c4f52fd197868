"""Draw the border: which lines there are to draw, and on which side of them each island lies. Pure.

A pupil draws; the browser measures (``web/border/measure.js``) and tells the sides (``web/border/sides.js``). What a line
is, and who held what on its day, is the dataset's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from . import chronology
from .address.map import Notice
from .i18n import Words
from .model.atlas import Atlas, Island
from .model.spans import LineSpan

KEY, DRAWN = "border", "drawn"
"""The parameters of the address, besides those of every page: the task, and what was drawn (``web/border/code.js``)."""
TASKS: dict[str, str] = {"1855": "1855-shimoda", "1875": "1875-saint-petersburg", "1905": "1905-portsmouth", "today": ""}
"""The tasks in the order of their days: a treaty each, and the lines of today, which no treaty draws."""
SINCE = {"1855": 1855, "1875": 1875, "1905": 1905, "today": 1945}
"""The year from which on an address without a task leads to it."""
LONGEST = 4000
"""So many letters of what was drawn are taken from an address: a class on one map."""
Side = Literal["japan", "russia", "undivided"]
_SIDES: Mapping[str, Side] = {"japan": "japan", "russia": "russia", "ussr": "russia", "both": "undivided"}
_CLAIMED = "disputed"
"""The group of islands that Japan claims today."""

Place = tuple[float, float]
"""(lon, lat) in degrees."""
_SHORES: Mapping[str, Place] = {
    "soya": (141.9, 45.4),
    "shiretoko": (144.9, 43.75),
    "nemuro": (145.7, 43.36),
    "kamchatka": (156.72, 51.05),
}
"""Places on the land around, a little inland: from these the ways over sea begin, and there the last one ends."""
_CHAIN = (
    ("soya", "sakhalin-south", "sakhalin-north"),
    ("shiretoko", "kunashir", "iturup", "urup", "simushir", "ketoy", "rasshua", "matua", "shiashkotan", "kharimkotan",
     "onekotan", "paramushir", "shumshu", "kamchatka"),
    ("nemuro", "zelyony", "shikotan"),
)  # fmt: skip
"""From Hokkaido to each island that is large enough to be told apart by a hand, and to Kamchatka."""
_SPINES: Mapping[str, tuple[Place, Place]] = {
    "sakhalin-south": ((142.3, 46.3), (142.75, 49.65)),
    "sakhalin-north": ((142.75, 50.35), (142.8, 54.1)),
}
"""Where an island runs that does not lie from south-west to north-east, as all the others do. It stays clear of the 50th
parallel, so that a line drawn a little beside it cuts nothing."""
_INSET = 0.18
"""By so much of its size an island's way stays clear of its ends: a hand that goes past them closely cuts nothing."""
_LONG = 0.35
"""An island that reaches over so many degrees of latitude has two ends, a shorter one is a point."""


@dataclass(frozen=True)
class Answer:
    """Lines that hold together, by their ids, and the side of each island by them; ``kind`` as of a line."""

    kind: str
    lines: tuple[str, ...]
    sides: Mapping[str, Side]


@dataclass(frozen=True)
class Task:
    """What is to be drawn: the lines as they stood on ``day`` (ISO, inclusive). More than one answer: both are shown."""

    id: str
    act: str | None
    day: str
    lines: Mapping[str, LineSpan]
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Way:
    """How one comes to an island from the place before it: ``over`` the sea, and ``along`` the island itself, as points;
    a small island is the last point of ``over``."""

    id: str
    start: str
    over: tuple[Place, ...]
    along: tuple[Place, ...]


def chosen(asked: str | None, year: int) -> tuple[str, Notice | None]:
    """The task for an address with ``asked`` and ``year``: the one named, else the last one up to its year, else the first.

    >>> chosen("1905", 1855)[0], chosen(None, 1904)[0], chosen(None, 1850)[0], chosen("x", 2026)
    ('1905', '1875', '1855', ('today', Notice(key='border.unknown', asked='x', shown='today')))
    """
    if asked is not None and asked in TASKS:
        return asked, None
    held = next((name for name in reversed(TASKS) if SINCE[name] <= year), next(iter(TASKS)))
    return held, None if asked is None else Notice("border.unknown", asked, held)


def told_drawn(text: str | None) -> str:
    """What an address says was drawn, as far as it may be anything: letters and digits of a code, several with points.

    >>> told_drawn("AbC_-9.x"), told_drawn("<b>"), told_drawn(None)
    ('AbC_-9.x', 'b', '')
    """
    return re.sub(r"[^A-Za-z0-9_.-]", "", (text or "")[:LONGEST])


def title(name: str, atlas: Atlas, words: Words) -> str:
    """What the task ``name`` is called: its treaty's name, or the lines of today."""
    act = TASKS[name]
    return atlas.acts[act].text(words.language).title if act else words("border.today_title")


def task(name: str, atlas: Atlas, today: str) -> Task:
    """The task ``name``, one of :data:`TASKS`; of today as things stand on ``today`` (ISO, inclusive)."""
    act = TASKS[name]
    day = atlas.acts[act].day if act else today
    held = {line: chronology.span_on(spans, day) for line, spans in atlas.line_spans.items()}
    shown = [(line, span) for line, span in held.items() if span and _is_drawn(span, act)]
    lines = dict(sorted(shown, key=lambda row: row[1].kind == "claim"))
    return Task(name, act or None, day, lines, tuple(_answers(lines, day, atlas)))


def _is_drawn(span: LineSpan, act: str) -> bool:
    """Of a treaty the lines that it draws itself; of today all that are there."""
    return (span.kind, span.basis) == ("treaty", act) if act else span.kind != "none"


def _answers(lines: Mapping[str, LineSpan], day: str, atlas: Atlas) -> list[Answer]:
    """The lines by which it was, and those by which a government says it should be."""
    sides = _sides(day, atlas)
    claimed = {line for line, span in lines.items() if span.kind == "claim"}
    held = tuple(line for line in lines if line not in claimed)
    kind = next(span.kind for line, span in lines.items() if line in held)
    answers = [Answer(kind, held, sides)]
    if claimed:
        far = [line for line in held if line == "la-perouse-strait"]
        other = {name: "japan" if name in atlas.members[_CLAIMED] else side for name, side in sides.items()}
        answers.append(Answer("claim", (*claimed, *far), other))
    return answers


def _sides(day: str, atlas: Atlas) -> dict[str, Side]:
    found: dict[str, Side] = {}
    for name in (name for row in _CHAIN for name in row if name in atlas.islands):
        span = chronology.span_on(atlas.spans[name], day)
        if span and span.administered_by in _SIDES:
            found[name] = _SIDES[span.administered_by]
    return found


def ways(atlas: Atlas) -> list[Way]:
    """The way to each island, and to Kamchatka: after the one that it starts from. Whoever crosses a line on it comes to the
    other side. A test holds it to the dataset: the lines of each task part the islands as their holders did."""
    found = []
    for start, *names in _CHAIN:
        before, at = start, _SHORES[start]
        for name in names:
            along = _along(atlas.islands[name]) if name in atlas.islands else ()
            end = along[0] if along else _middle(name, atlas)
            found.append(Way(name, before, (at, end), along))
            before, at = name, along[-1] if along else end
    return found


def _middle(name: str, atlas: Atlas) -> Place:
    return (atlas.islands[name].lon, atlas.islands[name].lat) if name in atlas.islands else _SHORES[name]


def _along(island: Island) -> tuple[Place, ...]:
    """The two ends of an island, from the one nearer to Hokkaido."""
    if island.id in _SPINES:
        return _SPINES[island.id]
    west, south, east, north = island.bbox
    if north - south < _LONG:
        return ()
    x, y = (east - west) * _INSET, (north - south) * _INSET
    return (west + x, south + y), (east - x, north - y)
