"""How much text a printed page can hold: estimates in millimetres, a little too large rather than too small. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..drawing.lettering import wrapped

PT = 25.4 / 72
"""Millimetres in a point."""
MARGIN = 12


@dataclass(frozen=True)
class Paper:
    """A sheet: the name that CSS has for it, width and height in mm."""

    css: str
    width: float
    height: float

    @property
    def inner(self) -> tuple[float, float]:
        """What the margins leave."""
        return self.width - 2 * MARGIN, self.height - 2 * MARGIN


PAPERS = {"a4": Paper("A4", 210, 297), "letter": Paper("letter", 215.9, 279.4)}


@dataclass(frozen=True)
class Piece:
    """A paragraph that may be printed. ``group``: pieces of one group stand under one heading, in order; ``rank``: the
    lower, the sooner it gets room."""

    group: int
    rank: int
    heading: str
    text: str


@dataclass(frozen=True)
class Measure:
    """Type of ``size`` pt in a column of ``width`` mm, lines ``leading`` times as high, ``after`` mm after a paragraph."""

    size: float
    width: float
    leading: float
    after: float

    def height(self, text: str) -> float:
        """The height of a paragraph, in which line breaks stand for the rows of a list."""
        lines = sum(len(wrapped(row, self.size * PT, self.width)) for row in text.split("\n"))
        return lines * self.size * PT * self.leading + self.after


def fitting(pieces: Sequence[Piece], room: float, measure: Measure, heading: float) -> list[Piece]:
    """Those of ``pieces`` that fit into ``room`` mm, in their order; a heading takes ``heading`` mm.

    What has rank 0 is printed in any case. The others by rank, and of a group no further than the first that finds no
    room, so that nothing is left out of the middle of a text.
    """
    taken: list[Piece] = []
    closed: set[int] = set()
    for piece in sorted(pieces, key=lambda p: p.rank):
        if piece.group in closed:
            continue
        if piece.rank and occupied([*taken, piece], measure, heading) > room:
            closed.add(piece.group)
        else:
            taken.append(piece)
    return [piece for piece in pieces if piece in taken]


def occupied(pieces: Iterable[Piece], measure: Measure, heading: float) -> float:
    """The height of ``pieces`` with the headings of their groups, in mm."""
    printed = list(pieces)
    headed = {piece.group for piece in printed if piece.heading}
    return total((piece.text for piece in printed), measure) + heading * len(headed)


def total(texts: Iterable[str], measure: Measure) -> float:
    return sum(map(measure.height, texts))
