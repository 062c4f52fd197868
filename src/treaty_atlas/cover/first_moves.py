"""The map of those who moved as a picture in the page itself: seen before any script runs, and without one. Pure."""

from __future__ import annotations

from math import pi

from .. import arrows
from ..drawing.outlines import ZOOM, Outlines
from ..drawing.projection import TILE_PX, Place, Projection
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.moves import Move
from ..payload.moves import VIEW
from ..style.tokens import tokens
from ..tags import Markup, join, tag
from .first_map import first_map

LARGER = 1.4
"""The picture is seen smaller than it is drawn: so much larger are its arrows."""


def first_moves(atlas: Atlas, shapes: Outlines, day: str, year: int | None, words: Words) -> Markup:
    """The arrows of ``year``, all of them without one, on the map of ``day`` (ISO, inclusive)."""
    (south, west), (north, east) = tokens()["layout"]["map"]["views"]["whole"]
    flat = Projection(TILE_PX * 2**ZOOM / (2 * pi), west, north, 0, 0)
    bends = arrows.bends(atlas)
    shown = (move for move in arrows.drawn(atlas) if year is None or move.years[0] <= year <= move.years[1])
    ways = ((move, [flat.place(point) for point in arrows.points(move, atlas)]) for move in shown)
    over = join(*(_arrow(move, way, bends[move.id]) for move, way in ways))
    (south, west), (north, east) = VIEW
    left, bottom = flat.place((west, south))
    right, top = flat.place((east, north))
    box = f"{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}"
    return first_map(atlas, shapes, day, None, words("moves.map"), over=tag("g", over, class_="ta-arrows"), box=box)


def _arrow(move: Move, way: list[Place], bend: float) -> Markup:
    made = arrows.arrow(way, move.low or 0, move.high or 0, bend, LARGER)
    return tag(
        "g",
        tag("path", d=made.line, class_="ta-arrow-most", style=f"stroke-width:{made.most:g}px"),
        tag("path", d=made.line, class_="ta-arrow-line", style=f"stroke-width:{made.width:g}px"),
        tag("path", d=made.tip, class_="ta-arrow-tip"),
        class_=f"ta-arrow{'' if move.certainty != 'low' else ' ta-arrow-unsure'}",
        data_move=move.id,
    )
