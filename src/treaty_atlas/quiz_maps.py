"""What the quiz asks on the map: who held what, what changed, which year, whose map, where the border ran. Pure.

Islands are asked for by the groups of the puzzle, for most are too small for a finger. A group is asked for where all of
it stood alike, and where nothing is in doubt; a year, where nothing changed in it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from itertools import groupby
from typing import Literal, NamedTuple, TypeVar

from . import chronology, puzzle
from .model.atlas import Act, Atlas, Island
from .model.spans import LineSpan, Span
from .model.topics import Statement
from .own_maps import island_view
from .quiz import YEARS, russian
from .style.tokens import look_of

T = TypeVar("T", bound=Hashable)
What = Literal["japan", "russia", "ussr", "both", "claimed"]
"""Whose islands are asked for; ``both``: undivided or in joint possession, ``claimed``: held by one, claimed by both."""
WHATS: tuple[What, ...] = ("japan", "russia", "ussr", "both", "claimed")
SIDES: tuple[Literal["japan", "russia"], ...] = ("japan", "russia")
LARGE_KM2 = 50
"""Smaller islands are asked for by name only where their group has no larger one."""


class Group(NamedTuple):
    """Islands that are asked for together, as the puzzle has them; the largest one stands for them."""

    islands: tuple[str, ...]
    largest: Island

    @property
    def id(self) -> str:
        return self.islands[0]


class Held(NamedTuple):
    """From the year ``first`` until ``end`` (exclusive) ``what`` is the answer of these groups (places in :func:`groups`),
    each by its span."""

    what: What
    first: int
    end: int
    groups: tuple[int, ...]
    spans: tuple[Span, ...]


class Changed(NamedTuple):
    """Groups that had another holder at the end of ``year`` than a year before, each with its span of then."""

    year: int
    groups: tuple[int, ...]
    spans: tuple[Span, ...]


class Shown(NamedTuple):
    """From the year ``first`` until ``end`` (exclusive) the map looks alike at each end of a year; ``look`` tells it from
    others; ``act`` made it so."""

    first: int
    end: int
    look: tuple[object, ...]
    act: Act


class Border(NamedTuple):
    """From the year ``first`` until ``end`` (exclusive) treaties drew the border along these lines, and no other."""

    first: int
    end: int
    lines: tuple[str, ...]


class View(NamedTuple):
    """From the year ``first`` until ``end`` (exclusive) the map of a government looks other than the other one's, and than
    the map of who administered what."""

    side: Literal["japan", "russia"]
    first: int
    end: int


def span_id(name: str, span: Span | LineSpan) -> str:
    """The id of what explains a span of an island or a line: ``"urup/1875-08-22"``."""
    return f"{name}/{span.start}"


def groups(atlas: Atlas) -> list[Group]:
    """The groups, from north to south."""
    return [Group(own, max((atlas.islands[i] for i in own), key=lambda x: x.km2)) for _, own in puzzle.groups(atlas)]


def held(atlas: Atlas) -> list[Held]:
    """What can be asked of the end of a year; never what is true of all groups, or of none."""
    quiet = [year for year in YEARS if year not in _moving(atlas)]
    own = groups(atlas)
    found = (row for what in WHATS for row in _runs(quiet, partial(_answer, what, atlas, own)))
    return [Held(what, first, end, those, spans) for first, end, (what, those, spans) in found]


def _answer(
    what: What, atlas: Atlas, all_: Sequence[Group], year: int
) -> tuple[What, tuple[int, ...], tuple[Span, ...]] | None:
    stands = _stands(f"{year}-12-31", atlas, all_)
    if not stands or (what in ("russia", "ussr") and what != russian(year)):
        return None
    own = tuple(at for at, span in enumerate(stands) if _is(what, span))
    return (what, own, tuple(stands[at] for at in own)) if 0 < len(own) < len(stands) else None


def _is(what: What, span: Span) -> bool:
    return span.status == "disputed" if what == "claimed" else span.administered_by == what


def changed(atlas: Atlas) -> list[Changed]:
    """Years in which some groups, and not all, came to another holder; Russia and the USSR are one."""
    found, all_ = [], groups(atlas)
    for year in YEARS:
        before, after = (_stands(f"{y}-12-31", atlas, all_) for y in (year - 1, year))
        if before and after:
            pairs = enumerate(zip(before, after, strict=True))
            own = tuple(at for at, (was, now) in pairs if _side(was) != _side(now))
            if 0 < len(own) < len(after):
                found.append(Changed(year, own, tuple(after[at] for at in own)))
    return found


def _side(span: Span) -> str:
    return look_of("", span.administered_by)


def _stands(day: str, atlas: Atlas, all_: Sequence[Group]) -> list[Span]:
    """How each of the groups stood on ``day``; empty where one of them did not stand alike, or is in doubt."""
    found = []
    for group in all_:
        spans = [chronology.span_on(atlas.spans[island], day) for island in group.islands]
        own = chronology.span_on(atlas.spans[group.largest.id], day)
        if own is None or own.certainty != "high" or own.administered_by == "none":
            return []
        if len({(_side(s), s.status == "disputed") for s in spans if s}) > 1:
            return []
        found.append(own)
    return found


def _moving(atlas: Atlas) -> set[int]:
    """The years in which anything changed for any island: who held it in them depends on the month."""
    return {int(span.start[:4]) for spans in atlas.spans.values() for span in spans}


def shown(atlas: Atlas) -> list[Shown]:
    """The maps that can be told apart, each with the years at whose end it stands there."""
    acts = dict(chronology.yearly(chronology.headlines(atlas.acts, atlas.spans)))
    runs = _runs(YEARS, partial(_look, atlas, groups(atlas)))
    return [Shown(first, end, look, acts[max(year for year in acts if year <= first)]) for first, end, look in runs]


def _look(atlas: Atlas, all_: Sequence[Group], year: int) -> tuple[object, ...]:
    """What is seen at the end of ``year``: a paint for each group, and the lines."""
    day = f"{year}-12-31"
    spans = (chronology.span_on(atlas.spans[group.largest.id], day) for group in all_)
    paints = tuple(look_of(span.status, span.administered_by) for span in spans if span)
    return (paints, tuple(_lines(atlas, day)))


def _lines(atlas: Atlas, day: str) -> Iterable[tuple[str, str]]:
    for name, spans in atlas.line_spans.items():
        span = chronology.span_on(spans, day)
        if span and span.kind != "none":
            yield name, span.kind


def borders(atlas: Atlas) -> list[Border]:
    """Where treaties drew the border, while they did."""

    def drawn(year: int) -> tuple[str, ...] | None:
        lines = tuple(name for name, kind in _lines(atlas, f"{year}-12-31") if kind == "treaty")
        return lines if lines and year not in _moving_lines(atlas) else None

    return [Border(*row) for row in _runs(YEARS, drawn)]


def _moving_lines(atlas: Atlas) -> set[int]:
    return {int(span.start[:4]) for spans in atlas.line_spans.values() for span in spans}


def views(atlas: Atlas) -> list[View]:
    """The years in which three maps can be told apart: as administered, and as each government draws it."""
    quiet, all_ = [year for year in YEARS if year not in _moving(atlas)], groups(atlas)
    years = [(first, end) for first, end, _ in _runs(quiet, lambda year: _differ(year, atlas, all_) or None)]
    return [View(side, first, end) for side in SIDES for first, end in years]


def _differ(year: int, atlas: Atlas, all_: Sequence[Group]) -> bool:
    day = f"{year}-12-31"
    return len({tuple(_seen(group.largest.id, side, day, atlas) for group in all_) for side in ("", *SIDES)}) == 3


def _seen(island: str, side: str, day: str, atlas: Atlas) -> str:
    """The paint of an island on the map of ``side``; as administered where it has none of its own."""
    own = chronology.span_on(island_view(island, side, atlas), day) if side else None
    span = own or chronology.span_on(atlas.spans[island], day)
    assert span is not None  # every island has a span from the first day of the map
    return look_of(span.status, span.administered_by)


def places(atlas: Atlas) -> list[Island]:
    """Islands that a map of the whole shows: the large ones, and the largest of a group of small ones."""
    own = [[atlas.islands[i] for i in g.members] for g in atlas.groups.values() if g.geographic]
    return [i for row in own for i in row if i.km2 >= LARGE_KM2 or i is max(row, key=lambda x: x.km2)]


def day_of(pair: Statement, atlas: Atlas) -> str | None:
    """The day of the act that a pair of sentences is about, while the map has one; ``None`` where it is about none."""
    collection, name = pair.explained
    if collection == "traps":
        names = [trap.act for trap in atlas.topics.traps if trap.id == name]
    else:
        names = [act for error in atlas.topics.misreadings if error.id == name for act in error.about]
    days = [atlas.acts[act].day for act in names if act in atlas.acts]
    return next((day for day in days if day >= f"{YEARS.start - 1}-01-01"), None)


def _runs(years: Iterable[int], value: Callable[[int], T | None]) -> list[tuple[int, int, T]]:
    """Years one after the other with the same value: the first, the one after the last, the value; ``None`` is none."""
    valued = [(year, found) for year in years if (found := value(year)) is not None]
    rows = groupby(enumerate(valued), key=lambda row: (row[1][0] - row[0], row[1][1]))
    runs = [[one for _, one in own] for _, own in rows]
    return [(run[0][0], run[-1][0] + 1, run[0][1]) for run in runs]
