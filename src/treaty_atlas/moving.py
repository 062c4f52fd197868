"""People who moved, in words: what a move is called, how many they were, when, and from where to where. Pure."""

from __future__ import annotations

from . import naming
from .i18n import Words
from .model.atlas import Atlas
from .model.moves import Move


def title(move: Move, atlas: Atlas, words: Words) -> str:
    """What a move is called."""
    return atlas.words_of("moves", words.language)[move.id].heading


def number(move: Move, words: Words) -> str:
    """How many, in words: "841", "841 to 854", "number unknown"."""
    if move.low is None or move.high is None:
        return words("moves.number_unknown")
    if move.low == move.high:
        return words.number(move.low)
    return words("moves.range", low=words.number(move.low), high=words.number(move.high))


def when(move: Move, words: Words) -> str:
    """From when to when: "1884", "1946 – 1949"; one whose last day is not known "from 13 August 1945"."""
    if move.first == move.last:
        return words.date(move.first)
    if move.first.startswith(move.last):
        return words("moves.from_day", day=words.date(move.first))
    return words("moves.span", first=words.date(move.first), last=words.date(move.last))


def way(move: Move, atlas: Atlas, words: Words) -> str:
    """From where to where: "Shumshu · Shumushu → Shikotan"."""
    return " → ".join(naming.place_name(place, atlas, words) for place in move.way)
