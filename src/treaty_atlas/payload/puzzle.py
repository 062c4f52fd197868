"""A puzzle as the browser needs it: its sides, and the groups of islands with their answers, as JSON.

What is read in it is HTML (``reading.puzzles``).
"""

from __future__ import annotations

from typing import Any

from .. import naming, puzzle
from ..i18n import Words
from ..model.atlas import Atlas
from ..puzzle import PUZZLES, UNHELD, Piece, Puzzle, Side

NAMED = 2
"""So many islands of a piece are named, the largest; the others are counted, unless there is only one more."""
LARGE_KM2 = 10_000
"""The letter of a piece stands on an island of this size (km²), beside smaller ones."""
_PAINTS = {
    "japan": "sovereign-japan",
    "russia": "sovereign-russia",
    "undivided": "undivided-both",
    "unsettled": "undetermined-none",
}


def puzzles(atlas: Atlas, words: Words) -> list[dict[str, Any]]:
    """All puzzles for a reader of ``words.language``, in the order of their days. Places are (lat, lon) in degrees."""
    return [_puzzle(puzzle.puzzle(atlas, name), atlas, words) for name in PUZZLES]


def _puzzle(whole: Puzzle, atlas: Atlas, words: Words) -> dict[str, Any]:
    act, text = whole.act, whole.act.text(words.language)
    return {
        "id": act.id,
        "signed": act.facts.dates[0].day[:4],
        "year": act.year,
        "day": whole.day,
        "date": words.date(whole.day),
        "title": text.title,
        "caption": text.caption,
        "question": words("puzzle.question", day=words.date(whole.day)),
        "sides": [_side(side, whole, words) for side in (*naming.sides(words), *UNHELD)],
        "pieces": [_piece(piece, atlas, words) for piece in whole.pieces],
    }


def _side(side: Side, whole: Puzzle, words: Words) -> dict[str, str]:
    """A side of the palette; Russia bears the name it had on that day."""
    names = {"japan": "parties.japan", "russia": f"parties.{_russia(whole)}"}
    note = words(f"puzzle.{side}_note") if side not in names else ""
    return {"id": side, "name": words(names.get(side, f"puzzle.{side}")), "note": note, "look": _PAINTS[side]}


def _russia(whole: Puzzle) -> str:
    holders = {piece.span.administered_by for piece in whole.pieces}
    return "ussr" if "ussr" in holders else "russia"


def _piece(piece: Piece, atlas: Atlas, words: Words) -> dict[str, Any]:
    return group(piece.islands, atlas, words) | {"answer": piece.answer}


def group(islands: tuple[str, ...], atlas: Atlas, words: Words) -> dict[str, Any]:
    """Islands that are asked for together. ``at`` is the largest of them, ``mark`` whether their letter stands on it; beside
    them it finds its place in the browser (``web/map/lettering.js``)."""
    name = words.listed(naming.set_names(islands, atlas, words, ""))
    largest = max((atlas.islands[i] for i in islands), key=lambda island: island.km2)
    return {
        "id": islands[0],
        "name": name,
        "members": _members(islands, name, atlas, words),
        "islands": list(islands),
        "at": [largest.lat, largest.lon],
        "mark": "on" if largest.km2 >= LARGE_KM2 else "beside",
    }


def _members(names: tuple[str, ...], name: str, atlas: Atlas, words: Words) -> str:
    """The islands of a group by both names, the largest ones first; empty where the name of the group says them all."""
    islands = sorted((atlas.islands[i] for i in names), key=lambda island: -island.km2)
    if all(naming.island_names(island, "", words)[0] in name for island in islands):
        return ""
    named = islands if len(islands) <= NAMED + 1 else islands[:NAMED]
    listed = words.listed(naming.island_name(island, "", words) for island in named)
    more = len(islands) - len(named)
    return words("puzzle.members_more", names=listed, count=more) if more else listed
