"""Reads ``search.toml``: the words that people type, each leading to something that the dataset has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ..errors import Problem
from ..model.usual import LANGUAGES, PAGES, Place, Usual, Words
from .reader import Reader

FILE = "search.toml"
PLACE_ID = 80
"""An id stands in the address and is no longer than this."""


def read_usual(reader: Reader, known: Mapping[str, Collection[str]]) -> Usual:
    """The file, empty after reporting why it cannot be read.

    ``known`` are the ids of ``islands``, ``groups``, ``acts`` and ``views``.
    """
    data = reader.toml(FILE)
    if data is None:
        return Usual()
    if not data:
        reader.report(FILE, "", "holds no table.", "Put it back: it holds the usual words of the subject.")
    made = reader.table(Usual, data, FILE, "")
    if made is None:
        return Usual()
    reader.problems += _problems(made, {**known, "pages": PAGES})
    return made


def _problems(usual: Usual, known: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """Words that lead nowhere, words that are empty, and places that cannot be shown."""
    for table, ids in known.items():
        words: Words = getattr(usual, table)
        for name in sorted(set(words) - set(ids)) if ids else ():
            remedy = f"Use an id of the {table}, or remove it."
            yield Problem(FILE, f"{table}.{name}", "leads to nothing of that name.", remedy)
        yield from _empty(table, words)
    yield from _empty("passed", usual.passed)
    yield from _empty("places", {name: place.words for name, place in usual.places.items()})
    taken = {*known["islands"], *known["groups"]}
    for name, place in usual.places.items():
        where = f"places.{name}"
        if name in taken or len(name) > PLACE_ID:
            yield Problem(FILE, where, "is no id that a place can have.", "Choose a short one that no island or group has.")
        for lack in [code for code in LANGUAGES if not place.name.get(code)]:
            yield Problem(FILE, f"{where}.name.{lack}", "is missing.", "Add the name in this language.")
        for other in place.shows if taken else ():
            if other not in taken:
                yield Problem(FILE, where, f"there is no island or group '{other}'.", "Mend the name.")
        yield from _box_problems(place, where)


def _empty(table: str, words: Words) -> Iterator[Problem]:
    for name, own in words.items():
        if not all(word.strip() for word in own):
            yield Problem(FILE, f"{table}.{name}", "holds a word without letters.", "Remove it.")


def _box_problems(place: Place, where: str) -> Iterator[Problem]:
    if bool(place.shows) == bool(place.box):
        yield Problem(FILE, where, "is shown by nothing, or twice.", "Give it either 'shows' or 'box'.")
    if place.box:
        (south, west), (north, east) = place.box
        if not (-90 <= south < north <= 90 and -180 <= west < east <= 180):
            yield Problem(FILE, f"{where}.box", "is no box of the map.", "Write [[south, west], [north, east]] in degrees.")
