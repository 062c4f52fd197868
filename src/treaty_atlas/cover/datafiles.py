"""What the browser computes with: the files of data beside the modules, by their names, on the server and on a site. Pure.

A name says all that a file is about, language included, so that any host of plain files can have it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from ..catalog.geometry import collections
from ..drawing import people
from ..i18n import Words, languages
from ..model.atlas import Atlas
from ..payload import quiz, search
from ..payload.atlas import payload
from ..payload.shapes import coded
from ..reading import quizzes
from ..reading.reader import Reader
from .asked import asked

SHAPES = "shapes.json"
SPOKEN = ("asked", "atlas", "head", "people", "quiz", "search")
"""What there is once for each language; the head is the server's alone."""
DAILY = ("atlas.", "head.")
"""How the names of those begin that say which day is today."""


def name(what: str, language: str) -> str:
    """The name of a file.

    >>> name("atlas", "ja")
    'atlas.ja.json'
    """
    return f"{what}.{language}.json"


def names() -> frozenset[str]:
    """The names of all files of data: asked for with every request for a file of the atlas."""
    return _names(languages())


@cache
def _names(codes: tuple[str, ...]) -> frozenset[str]:
    return frozenset((SHAPES, *(name(what, code) for what in SPOKEN for code in codes)))


def data(name: str, atlas: Atlas, geodata: Path, today: date) -> str:
    """The text of the file ``name``, other than a head; ``today`` is the last day of the map (inclusive).

    Raises ``KeyError`` for a name of no such file.
    """
    if name == SHAPES:
        return json_text(coded(collections(geodata)))
    what, language, _ = name.split(".")
    return json_text(value(what, atlas, Words(language), today))


def value(what: str, atlas: Atlas, words: Words, today: date) -> object:
    """What is in the file that there is of ``what`` in a language, other than a head; ``KeyError`` as :func:`data`."""
    return _MADE[what](atlas, words, today)


def json_text(value: object) -> str:
    """As short as it can be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _quiz(atlas: Atlas, words: Words, today: date) -> object:
    """What the quiz can ask, and why each answer is so."""
    read = quizzes.explanations(Reader(atlas, words, lambda *_: ""))
    return quiz.pools(atlas, words) | {"read": read}


_MADE: dict[str, Callable[[Atlas, Words, date], object]] = {
    "asked": lambda atlas, words, today: asked(atlas, words),
    "atlas": payload,
    "people": lambda atlas, words, today: people.strip(atlas, words, today),
    "quiz": _quiz,
    "search": lambda atlas, words, today: search.data(atlas, words),
}
