"""A page to read as a sequence of pieces, written once: Streamlit draws them (``ui/parts/sheet.py``), and :func:`html`
writes them as they stand in a page of our own, with the same columns and gaps. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..reading.reader import Reader
from ..tags import NOTHING, Markup, tag


@dataclass(frozen=True)
class Text:
    """HTML; an empty one leaves no gap. ``rows`` is the key of a list whose rows lead somewhere: the one that was followed
    keeps the focus when the list is drawn again."""

    html: Markup
    rows: str = ""


@dataclass(frozen=True)
class Part:
    """What a module of the browser draws, told ``data`` (JSON); ``first`` stands there until it lives.

    ``takes_first``: the module goes on with what stands there, so Streamlit, which has none, tells it as ``data["first"]``.
    """

    key: str
    module: str
    data: Mapping[str, Any]
    first: Markup = NOTHING
    takes_first: bool = False


@dataclass(frozen=True)
class Place:
    """What only Streamlit has (a filter, a form), by its name; ``first`` stands there until it comes."""

    name: str
    first: Markup = NOTHING


@dataclass(frozen=True)
class Box:
    """Pieces that the stylesheet knows by ``key``; ``across``: beside each other, as far as there is room."""

    key: str
    inside: Sequence[Piece]
    across: bool = False


@dataclass(frozen=True)
class Columns:
    """Columns beside each other, as wide as their weights say; in a narrow window one under the other."""

    weights: tuple[int, ...]
    inside: tuple[Sequence[Piece], ...]


Piece = Text | Part | Place | Box | Columns
Sheet = Sequence[Piece]


def html(sheet: Sheet, r: Reader) -> Markup:
    """The pieces of ``sheet`` as HTML, each under the one before; in Japanese with the readings of hard words."""
    return tag("div", *(_piece(piece, r) for piece in sheet), class_="cover-stack")


def _piece(piece: Piece, r: Reader) -> Markup:
    if isinstance(piece, Text):
        css = "choices" if piece.rows else "stHtml"
        return tag("div", r.marked(piece.html), class_=css) if piece.html else NOTHING
    if isinstance(piece, Part):
        first = tag("div", r.marked(piece.first), class_="stHtml first") if piece.first else NOTHING
        return tag("div", first, class_="cover-part", data_part=piece.key)
    if isinstance(piece, Place):
        return tag("div", r.marked(piece.first), class_=f"cover-place cover-stack cover-{piece.name}")
    if isinstance(piece, Box):
        across = "cover-across" if piece.across else "cover-stack"
        return tag("div", *(_piece(one, r) for one in piece.inside), class_=f"st-key-{piece.key} {across}")
    whole = sum(piece.weights)
    return tag("div", *map(_column(whole, r), piece.weights, piece.inside), class_="cover-beside")


def _column(whole: int, r: Reader) -> Callable[[int, Sequence[Piece]], Markup]:
    def column(weight: int, inside: Sequence[Piece]) -> Markup:
        share = f"--share:{weight / whole:.6g}"
        return tag("div", *(_piece(one, r) for one in inside), class_="cover-column cover-stack", style=share)

    return column


def parts(sheet: Sheet) -> dict[str, dict[str, Any]]:
    """The parts of ``sheet`` by their keys: module, and what it is told."""
    return {piece.key: {"module": piece.module, "data": piece.data} for piece in flat(sheet) if isinstance(piece, Part)}


def places(sheet: Sheet) -> tuple[str, ...]:
    """The names of what only Streamlit has, in order."""
    return tuple(piece.name for piece in flat(sheet) if isinstance(piece, Place))


def standing(sheet: Sheet) -> Sheet:
    """``sheet`` without what only Streamlit has: for a page behind which no server comes."""
    return [_standing(piece) for piece in sheet if not isinstance(piece, Place)]


def _standing(piece: Piece) -> Piece:
    if isinstance(piece, Box):
        return replace(piece, inside=standing(piece.inside))
    if isinstance(piece, Columns):
        return replace(piece, inside=tuple(map(standing, piece.inside)))
    return piece


def flat(sheet: Sheet) -> Iterator[Piece]:
    """Every piece of ``sheet`` in the order in which it is read, those inside of others too."""
    for piece in sheet:
        yield piece
        if isinstance(piece, Box):
            yield from flat(piece.inside)
        elif isinstance(piece, Columns):
            for inside in piece.inside:
                yield from flat(inside)
