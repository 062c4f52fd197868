"""The puzzle: whose is each group of islands, as the treaties stood on the day a treaty came into force. Pure.

The groups are the same for all treaties, so that the list alone does not tell where a border ran.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from . import chronology
from .address.map import Notice
from .model.atlas import Act, Atlas
from .model.spans import Span

PUZZLES = ("1855-shimoda", "1875-saint-petersburg", "1905-portsmouth", "1951-san-francisco")
"""The treaties that have a puzzle, in the order of their days."""
Side = Literal["japan", "russia", "undivided", "unsettled"]
UNHELD: tuple[Side, ...] = ("undivided", "unsettled")
"""What a group can be besides held by a side: the answers behind both sides, so their keys are 3 and 4. Russia stands for
the USSR in its time."""
_SIDE_OF_STATUS: dict[str, Side] = {"undivided": "undivided", "joint": "undivided"}


@dataclass(frozen=True)
class Piece:
    """Islands that are given to a side together. ``span`` is how they all stood on the day, by which act and article."""

    islands: tuple[str, ...]
    group: str
    """The geographic group in which they lie."""
    answer: Side
    span: Span


@dataclass(frozen=True)
class Puzzle:
    """One treaty, the day (ISO, inclusive) of its first effect, and the pieces: together every island once."""

    act: Act
    day: str
    pieces: tuple[Piece, ...]


def puzzle(atlas: Atlas, act_id: str) -> Puzzle:
    """The puzzle of the treaty ``act_id``, one of :data:`PUZZLES`; ``ValueError`` for any other act."""
    if act_id not in PUZZLES:
        raise ValueError(f"{act_id} has no puzzle; these have: {', '.join(PUZZLES)}.")
    act = atlas.acts[act_id]
    pieces = (_piece(islands, group, atlas, act.day) for group, islands in groups(atlas))
    return Puzzle(act, act.day, tuple(pieces))


def groups(atlas: Atlas) -> list[tuple[str, tuple[str, ...]]]:
    """The geographic groups, parted where any of the puzzles has two answers, or two deciding articles, within one."""
    days = [atlas.acts[name].day for name in PUZZLES]
    parts: dict[tuple[object, ...], list[str]] = {}
    for name, group in atlas.groups.items():
        for island in group.members if group.geographic else ():
            held = [_held(atlas, island, day) for day in days]
            parts.setdefault((name, *((side_of(s), s.basis, s.article) for s in held)), []).append(island)
    return [(str(key[0]), tuple(islands)) for key, islands in parts.items()]


def _piece(islands: tuple[str, ...], group: str, atlas: Atlas, day: str) -> Piece:
    span = _held(atlas, islands[0], day)
    return Piece(islands, group, side_of(span), span)


def _held(atlas: Atlas, island: str, day: str) -> Span:
    span = chronology.span_on(atlas.spans[island], day)
    assert span is not None  # every island has a span from the first day of the map
    return span


def side_of(span: Span) -> Side:
    """Whose an island is by treaty: what is held without a treaty that gives it, or is disputed, is not settled."""
    if span.status == "sovereign":
        return "japan" if span.administered_by == "japan" else "russia"
    return _SIDE_OF_STATUS.get(span.status, "unsettled")


def chosen(treaty: str | None, year: int, atlas: Atlas) -> tuple[str, Notice | None]:
    """The puzzle for an address with ``treaty`` and ``year``: the treaty's own, else the last one before it, else the first.

    A treaty without a puzzle is answered with the nearest one by its year, and a notice. The single file chooses by the
    same rule (``web/single-own.js``); ``tests/addresses.toml`` holds both to it.
    """
    if treaty in PUZZLES:
        return treaty, None
    if treaty is None:
        return next((name for name in reversed(PUZZLES) if atlas.acts[name].year <= year), PUZZLES[0]), None
    distance = {name: abs(atlas.acts[name].year - atlas.acts[treaty].year) for name in PUZZLES}
    nearest = min(PUZZLES, key=lambda name: distance[name])
    return nearest, Notice("puzzle.other_treaty", treaty, nearest)
