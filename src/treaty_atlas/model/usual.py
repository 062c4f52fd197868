"""The shapes of ``search.toml``: what people type besides the names of the dataset, and where it leads."""

from __future__ import annotations

from .vocabulary import Entry

PAGES = (
    "map", "treaties", "events", "islands", "compare", "series", "days", "present", "border", "puzzle", "quiz", "share",
    "moves", "views", "traps", "errors", "table", "data", "guide", "about",
)  # fmt: skip
"""The pages that a search leads to by their name in the menu, in its order."""
LANGUAGES = ("en", "nl", "ja", "ru")
"""A place has a name in each of these."""
Words = dict[str, tuple[str, ...]]
"""Further words by what they lead to, in no order and in any language."""
Box = tuple[tuple[float, float], tuple[float, float]]
"""Corners: ``((south, west), (north, east))`` in degrees."""


class Place(Entry):
    """Something on the map that no island or group names: it ``shows`` islands and groups, or a ``box``."""

    name: dict[str, str]
    shows: tuple[str, ...] = ()
    box: Box | None = None
    words: tuple[str, ...] = ()


class Usual(Entry):
    """The file. ``passed`` are words that say only of what kind a thing is, by kind; ``skip`` is for all."""

    islands: Words = {}
    groups: Words = {}
    acts: Words = {}
    views: Words = {}
    pages: Words = {}
    places: dict[str, Place] = {}
    passed: Words = {}
