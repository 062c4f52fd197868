"""Effects become spans, and spans answer questions about a day. Pure: no files, no clock.

One rule makes the whole map: the status of an island on a day is the latest effect on or before that day.
The rule of time (start inclusive, end exclusive) is that of OpenHistoricalMap's date filters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from .model.atlas import Act, Effect, LineEffect
from .model.spans import LineSpan, Span
from .model.stories import Step
from .model.vocabulary import TODAY


class Starting(Protocol):
    """Anything that holds from its first day on."""

    @property
    def start(self) -> str: ...


class Held(Protocol):
    """Anything that says who holds, and how."""

    @property
    def administered_by(self) -> str: ...

    @property
    def status(self) -> str: ...


S = TypeVar("S", bound=Starting)
H = TypeVar("H", bound=Held)


class Change(NamedTuple):
    """Islands that an act moved in the same way, by the same article."""

    islands: tuple[str, ...]
    before: Span
    after: Span


def day_of(year: int, today: date) -> str:
    """The day the slider shows for ``year``: its 31 December, or ``today`` (inclusive) in the current year.

    >>> day_of(1905, date(2026, 3, 5)), day_of(2026, date(2026, 3, 5))
    ('1905-12-31', '2026-03-05')
    """
    return today.isoformat() if year >= today.year else f"{year}-12-31"


def step_day(step: Step, today: date) -> str:
    """The day on which a step of a story stands; of a year that which the slider shows for it."""
    if step.by_day:
        return step.day
    return day_of(today.year if step.day == TODAY else int(step.day), today)


def span_on(spans: Sequence[S], day: str) -> S | None:
    """The span that holds on ``day``, or ``None`` before the first one. ``spans`` are in order of their start.

    >>> from types import SimpleNamespace as Held
    >>> spans = [Held(start="1855-02-07"), Held(start="1875-08-22")]
    >>> [span_on(spans, day).start for day in ("1855-02-07", "1875-08-21", "1875-08-22")]
    ['1855-02-07', '1855-02-07', '1875-08-22']
    >>> span_on(spans, "1855-02-06") is None
    True
    """
    held = None
    for span in spans:
        if span.start > day:
            break
        held = span
    return held


def begun(spans: Sequence[H], span: H) -> H:
    """The first of the ``spans`` of an island, unbroken up to ``span``, whose holder and kind of holding are those of
    ``span``: since its day the island is held so. Later ones changed only who claims it, or on what it rests.

    >>> from types import SimpleNamespace as Held
    >>> days = ("1945-08-24", "occupied"), ("1945-09-02", "occupied"), ("1946-02-02", "incorporated")
    >>> spans = [Held(start=day, administered_by="ussr", status=status) for day, status in days]
    >>> [begun(spans, span).start for span in spans]
    ['1945-08-24', '1945-08-24', '1946-02-02']
    """
    first = span
    for before in reversed(spans[: spans.index(span)]):
        if (before.administered_by, before.status) != (span.administered_by, span.status):
            break
        first = before
    return first


def expand(names: Iterable[str], groups: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Replace every group name by its islands, keeping the order; a name that is no group stays as it is.

    >>> expand(["habomai", "iturup", "polonsky"], {"habomai": ["tanfilyev", "polonsky"]})
    ('tanfilyev', 'polonsky', 'iturup')
    """
    return tuple(dict.fromkeys(i for name in names for i in groups.get(name, (name,))))


def island_spans(acts: Iterable[Act], groups: Mapping[str, Sequence[str]]) -> dict[str, tuple[Span, ...]]:
    """Compute the spans of every island that an effect names, in order and without gaps."""
    starts: dict[str, dict[str, tuple[Effect, str]]] = {}
    for act in acts:
        for effect in act.facts.effects:
            for island in expand(effect.islands, groups):
                starts.setdefault(island, {})[effect.day] = (effect, act.id)
    return {island: _island(by_day) for island, by_day in starts.items()}


def _island(by_day: Mapping[str, tuple[Effect, str]]) -> tuple[Span, ...]:
    days = sorted(by_day)
    return tuple(
        Span(day, end, e.administered_by, e.status, e.claimed_by, act, e.article, e.certainty)
        for day, end, (e, act) in ((d, n, by_day[d]) for d, n in zip(days, [*days[1:], None], strict=True))
    )


def boundary_spans(acts: Iterable[Act]) -> dict[str, tuple[LineSpan, ...]]:
    """Compute the spans of every boundary line; a span of kind ``none`` says that the line is not drawn."""
    starts: dict[str, dict[str, tuple[LineEffect, str]]] = {}
    for act in acts:
        for effect in act.facts.lines:
            starts.setdefault(effect.line, {})[effect.day] = (effect, act.id)
    return {line: _line(by_day) for line, by_day in starts.items()}


def _line(by_day: Mapping[str, tuple[LineEffect, str]]) -> tuple[LineSpan, ...]:
    days = sorted(by_day)
    return tuple(
        LineSpan(day, end, e.kind, e.by, act, e.article, e.certainty)
        for day, end, (e, act) in ((d, n, by_day[d]) for d, n in zip(days, [*days[1:], None], strict=True))
    )


def changes(acts: Sequence[Act], spans: Mapping[str, Sequence[Span]]) -> list[Change]:
    """What ``acts`` together changed: for each island the span before their first effect and their last own span.

    Islands with the same before, after and article stand together, in the order of ``spans``; what was renounced by
    one reading only, which is not certain, stands apart from what surely was.
    """
    ids = {act.id for act in acts}
    together: dict[tuple[object, ...], list[tuple[str, Span, Span]]] = {}
    for island, own in spans.items():
        mine = [i for i, span in enumerate(own) if span.basis in ids]
        if mine and mine[0] > 0:
            before, after = own[mine[0] - 1], own[mine[-1]]
            sure = after.certainty if after.status == "renounced" else ""
            key = (before.administered_by, before.status, after.administered_by, after.status, after.article, sure)
            together.setdefault(key, []).append((island, before, after))
    return [Change(tuple(i for i, _, _ in rows), rows[0][1], rows[0][2]) for rows in together.values()]


def repaints(act: Act, spans: Mapping[str, Sequence[Span]]) -> bool:
    """True when the act changes who administers an island or its status (not only who claims it)."""
    return any(
        c.before.administered_by != c.after.administered_by or c.before.status != c.after.status
        for c in changes([act], spans)
    )


def family(act_id: str, acts: Mapping[str, Act]) -> list[Act]:
    """The act and, for an umbrella event, the events that are part of it."""
    return [act for act in acts.values() if act.id == act_id or act.part_of == act_id]


def headlines(acts: Mapping[str, Act], spans: Mapping[str, Sequence[Span]]) -> list[tuple[str, Act]]:
    """``(day, act)`` of the acts that can be in force, by day: treaties with effects, and events that repaint the map.

    An event that is part of an umbrella event is shown as the umbrella, from the part's own day on.
    """
    rows: list[tuple[str, Act]] = []
    for act in acts.values():
        days = sorted({e.day for e in act.facts.effects})
        first_of_all = days and all(spans[i][0].basis == act.id for i in spans)
        if days and (act.is_treaty or first_of_all or repaints(act, spans)):
            rows.append((days[0], acts[act.part_of] if act.part_of else act))
    return sorted(rows, key=lambda row: (row[0], row[1].id))


def act_on(lines: Sequence[tuple[str, Act]], day: str) -> Act:
    """The act in force on ``day`` among the ``headlines``; the first one before all of them.

    >>> lines = [("1855-02-07", "Shimoda"), ("1875-08-22", "St Petersburg")]  # names stand for acts
    >>> act_on(lines, "1875-08-21"), act_on(lines, "1875-08-22"), act_on(lines, "1850-01-01")
    ('Shimoda', 'St Petersburg', 'Shimoda')
    """
    held = lines[0][1]
    for start, act in lines:
        if start > day:
            break
        held = act
    return held


def yearly(lines: Sequence[tuple[str, Act]]) -> list[tuple[int, Act]]:
    """``(year, act)`` at which the year slider changes: one act a year, the one in force on 31 December.

    >>> yearly([("1945-08-28", "landing"), ("1945-09-05", "all held"), ("1946-02-02", "law")])
    [(1945, 'all held'), (1946, 'law')]
    """
    by_year: dict[int, Act] = {}
    for start, act in lines:
        by_year[int(start[:4])] = act
    return sorted(by_year.items())


def first_year(act_id: str, acts: Mapping[str, Act]) -> int:
    """The year of the first effect of an act or of the events that are part of it."""
    return min(int(e.day[:4]) for act in family(act_id, acts) for e in act.facts.effects)
