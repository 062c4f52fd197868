"""What the map shows on a day: paints, lines, tints, names and the rows of the legend, by the rules of the painter. Pure.

The browser draws the same from ``atlas.json``; a picture or a handout is drawn from here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from .. import chronology, naming
from ..holding import told
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.places import Label
from ..model.vocabulary import BOTH
from ..own_maps import Shown, ShownLine, island_view, line_view
from ..style.tokens import looks

HALVES = ("sakhalin-north", "sakhalin-south")
NEAR = 0.01
"""Zooms are compared with this slack."""
LINE_KINDS = ("treaty", "administration", "claim")


class Row(NamedTuple):
    """A row of the legend: the paint ``look`` or, when that is empty, the line ``kind``; who and how in words."""

    look: str
    kind: str
    claimant: str
    who: str
    how: str


class Name(NamedTuple):
    """A name on the map: its place and manner, its lines of text, and the claimant whose colour it has, if any."""

    label: Label
    lines: tuple[str, ...]
    claimant: str = ""


@dataclass(frozen=True)
class Scene:
    """The map on ``day`` as administered, or as the government ``mode`` draws it. Lines that are not drawn are not in it."""

    day: str
    mode: str | None
    islands: Mapping[str, Shown]
    lines: Mapping[str, ShownLine]
    tints: Mapping[str, str]
    """The country whose tint a region of the land around has; ``none`` for paper."""

    @property
    def own_view(self) -> bool:
        """True when anything on it is shown otherwise than as administered."""
        return any(s.view for s in self.islands.values()) or any(s.view for s in self.lines.values())


V = TypeVar("V", Shown, ShownLine)


def scene(atlas: Atlas, day: str, mode: str | None = None) -> Scene:
    """What is on the map on ``day`` (ISO, inclusive)."""
    islands = {i: _held(island_spans(i, mode, atlas), day) for i in atlas.islands}
    lines = {i: _held(_line_spans(i, mode, atlas), day) for i in atlas.line_spans}
    tints = {region: next((c for y, c in reversed(rows) if str(y) <= day), "none") for region, rows in atlas.land.items()}
    return Scene(
        day,
        mode,
        {i: s for i, s in islands.items() if s},
        {i: s for i, s in lines.items() if s and s.kind != "none"},
        tints,
    )


def _held(spans: Sequence[V], day: str) -> V | None:
    return chronology.span_on(spans, day)


def island_spans(island: str, mode: str | None, atlas: Atlas) -> list[Shown]:
    """How an island is shown, in order: as administered, or as the government ``mode`` draws it."""
    own = [Shown(s.start, s.administered_by, s.status, s.claimed_by, s.basis, s.article) for s in atlas.spans[island]]
    return _with_view(own, island_view(island, mode, atlas) if mode else [])


def _line_spans(line: str, mode: str | None, atlas: Atlas) -> list[ShownLine]:
    own = [ShownLine(s.start, s.kind, s.by, s.basis, s.article) for s in atlas.line_spans[line]]
    return _with_view(own, line_view(line, mode, atlas) if mode else [])


def _with_view(own: list[V], view: list[V]) -> list[V]:
    """In a government's view the ordinary spans until its first row's day, then its rows."""
    return [s for s in own if s.start < view[0].start] + view if view else own


# ---------------------------------------------------------------- the legend


def legend(shown: Scene, words: Words) -> list[Row]:
    """One row for each paint, then one for each kind of line; only what is shown, in the order of :func:`ranked`."""
    paints = _unique(((s.look, s.administered_by), s) for s in shown.islands.values())
    lines = _unique(((s.kind, s.by if s.kind == "claim" else ()), s) for s in shown.lines.values())
    return ranked([*(_paint_row(s, shown.day, words) for s in paints), *(_line_row(s, words) for s in lines)], words)


def legend_on(atlas: Atlas, day: str, view: str | None, words: Words) -> list[Row]:
    """The legend of what a view shows on ``day`` (ISO, inclusive): of one map, or of both governments'."""
    if view == BOTH:
        return legend_of_both([scene(atlas, day, side) for side in naming.sides(words)], words)
    return legend(scene(atlas, day, view), words)


def in_short(rows: Iterable[Row]) -> list[Row]:
    """The paints alone, for a key of few words: how something is held is said only of two that the same holds, and who takes
    more words comes later, as lines are filled so."""
    paints = [row for row in rows if row.look]
    held = Counter(row.who for row in paints)
    short = (row if held[row.who] > 1 else row._replace(how="") for row in paints)
    return sorted(short, key=lambda row: len(row.how))


def ranked(rows: Iterable[Row], words: Words) -> list[Row]:
    """Paints by their status, then lines by their kind; of two that are alike, each side's where the reader expects it."""
    order = [look.rpartition("-")[0] for look in looks()]

    def rank(row: Row) -> tuple[object, ...]:
        status, _, side = row.look.rpartition("-")
        if row.look:
            return 0, order.index(status), naming.side_rank(side, words), row.look
        return 1, LINE_KINDS.index(row.kind), naming.side_rank(row.claimant, words), row.claimant

    return sorted(rows, key=rank)


def legend_of_both(maps: Sequence[Scene], words: Words) -> list[Row]:
    """One legend that is true of both governments' maps: what both mean alike is told once, what one map alone has or means
    is told as that map's. The browser makes the same (``web/map/legend-rows.js``); one table of cases holds both."""
    found: dict[tuple[str, ...], list[tuple[str, Row]]] = {}
    for shown in maps:
        for row in legend(shown, words):
            claimant = row.claimant if row.kind == "claim" else ""
            found.setdefault((row.look, row.kind, claimant, row.who), []).append((str(shown.mode), row))
    return ranked((_of_both(same, len(maps), words) for same in found.values()), words)


def _of_both(same: Sequence[tuple[str, Row]], count: int, words: Words) -> Row:
    row = same[0][1]
    if len(same) == count and len({how for _, (*_, how) in same}) == 1:
        return row
    if not row.look:
        whose = words(f"map.side_{same[0][0]}")
        return row if row.kind == "claim" or len(same) == count else row._replace(who=words.aside(row.who, whose))
    return row._replace(how=words.joined(_on_map(side, how, words) for side, (*_, how) in same))


def _on_map(side: str, how: str, words: Words) -> str:
    """On whose map, and how it is held there: not told of what that map alone says."""
    whose = words(f"map.side_{side}")
    return whose if how == words(f"view.{side}") else words.labelled(whose, how)


def _unique(spans: Iterable[tuple[object, V]]) -> list[V]:
    """One span for each key; where a view has a word of its own, that one."""
    found: dict[object, V] = {}
    for key, span in spans:
        if key not in found or (span.view and not found[key].view):
            found[key] = span
    return list(found.values())


def _paint_row(span: Shown, day: str, words: Words) -> Row:
    return Row(span.look, "", "", *told(span, day, words, span.view))


def _line_row(span: ShownLine, words: Words) -> Row:
    return Row(
        "", span.kind, "".join(span.by[:1]), words(f"map.line_{span.kind}", claimant=naming.claimants(span.by, words)), ""
    )


# ---------------------------------------------------------------- names


def names(shown: Scene, atlas: Atlas, words: Words, zoom: float) -> list[Name]:
    """The names that the live map shows at ``zoom`` on that day, in the order of ``labels.json``."""
    wanted = (row for row in atlas.labels if is_wanted(row.zoom, zoom))
    return [name for row in wanted if (name := _name(row, shown, atlas, words))]


def is_wanted(between: tuple[float, float], zoom: float) -> bool:
    """Whether a name that stands on the map ``between`` two zooms (both inclusive) is asked for at ``zoom``.

    ``is_wanted((5, 7.5), 7.51)`` is true, for a zoom that was reached in steps is never exact; at 7.52 it is false.
    """
    return between[0] - NEAR <= zoom <= between[1] + NEAR


def _name(label: Label, shown: Scene, atlas: Atlas, words: Words) -> Name | None:
    if label.line:
        span = shown.lines.get(label.line)
        return _line_name(label, span, shown.mode, atlas, words) if span and span.kind == label.line_kind else None
    if label.when and (len({shown.islands[half].look for half in HALVES}) == 1) != (label.when == "whole"):
        return None
    if label.id:
        own = dict.fromkeys(naming.island_names(atlas.islands[label.id], shown.islands[label.id].administered_by, words))
        both = tuple(filter(None, own))
        return Name(label, both if label.two_lines else (words.both(both[0], both[-1]),))
    return Name(label, (words.pick(label.text or {}),))


def _line_name(label: Label, span: ShownLine, mode: str | None, atlas: Atlas, words: Words) -> Name:
    """ "border of 1855": the year in which the line became what it is."""
    spans = _line_spans(str(label.line), mode, atlas)
    at = spans.index(span)
    while at > 0 and spans[at - 1].kind == span.kind:
        at -= 1
    claimant = span.by[0] if span.kind == "claim" else ""
    values = {"year": spans[at].start[:4], "claimant": words(f"parties.{span.by[0]}") if span.by else ""}
    return Name(label, (words(f"line_label.{span.kind}", **values),), claimant)
