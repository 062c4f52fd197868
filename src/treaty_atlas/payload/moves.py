"""People who moved as the browser needs them: where each arrow goes, how wide it is, when it stands there. Pure.

What is read of a move is HTML (``reading.moves``). Points are ``[latitude, longitude]``, as Leaflet writes them.
"""

from __future__ import annotations

from typing import Any

from .. import arrows, moving
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.moves import Move

VIEW = ((41.0, 135.8), (54.9, 159.4))
"""What the map of all moves shows: south-west and north-east corner, latitude and longitude."""


def moves(atlas: Atlas, words: Words) -> list[dict[str, Any]]:
    """Every move, in the order of the first days."""
    bends = arrows.bends(atlas)
    return [_move(move, atlas, words) | {"bend": bends[move.id]} for move in atlas.moves.rows.values()]


def drawn(ids: tuple[str, ...], atlas: Atlas, words: Words) -> list[dict[str, Any]]:
    """Those of ``ids`` of which an arrow is drawn, for a step of a story."""
    return [row for row in moves(atlas, words) if row["id"] in ids and row["low"] is not None]


def _move(move: Move, atlas: Atlas, words: Words) -> dict[str, Any]:
    first, last = move.years
    return {
        "id": move.id,
        "title": moving.title(move, atlas, words),
        "points": [[lat, lon] for lon, lat in arrows.points(move, atlas)],
        "low": move.low,
        "high": move.high,
        "first": first,
        "last": last,
        "when": moving.when(move, words),
        "number": moving.number(move, words) if move.low is not None else words("moves.unknown_no_arrow"),
        "who": words.pick(atlas.moves.who[move.who].name),
        "sure": move.certainty != "low",
    }
