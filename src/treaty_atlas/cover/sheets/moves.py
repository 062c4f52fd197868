"""People who moved: a map of arrows that follows the year, and the list of all moves. What the browser's part is told."""

from __future__ import annotations

from typing import Any

from ...address import moves as address
from ...arrows import KEY, width
from ...drawing.outlines import Outlines
from ...model.vocabulary import FIRST_DAY
from ...payload import moves as payload
from ...reading import moves as reading
from ...reading.reader import Reader
from ...tags import NOTHING, Markup, tag
from ..first_moves import first_moves
from ..sheet import Box, Part, Sheet, Text
from ..state import State
from .on_paper import with_sources
from .words import title

PART = "moves-part"
"""The key of the part."""


def sheet(state: State, r: Reader, shapes: Outlines | None = None) -> Sheet:
    """The page; with ``shapes`` the map stands there as a picture until the browser draws it."""
    words, atlas = r.words, r.atlas
    asked = address.read(state.query, state.here, atlas.moves.rows)
    data: dict[str, Any] = {
        "moves": payload.moves(atlas, words),
        "pieces": {name: str(r.marked(piece)) for name, piece in reading.pieces(r).items()},
        "view": payload.VIEW,
        "key": [[words.number(number), width(number)] for number in KEY],
        "year": asked.year,
        "move": asked.move,
        "words": words.table("moves"),
    }
    intro = words("moves.intro", count=len(atlas.moves.rows))
    first = _first(state, r, asked, shapes)
    page = Box("moves", [Text(title(words("moves.title"), intro)), Part(PART, "moves/main.js", data, first)])
    return with_sources([page], r)


def _first(state: State, r: Reader, asked: address.Asked, shapes: Outlines | None) -> Markup:
    """The map with its arrows, and every move folded under its name."""
    day = state.day if asked.year else FIRST_DAY
    drawn = first_moves(r.atlas, shapes, day, asked.year, r.words) if shapes else NOTHING
    return drawn + tag("div", reading.everything(r), class_="first-list")
