"""The keys of the atlas, in one list: the guide, the stories and the dialog of every page show it. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from .i18n import Words

Row = tuple[str, str]
"""The words of the keys, and of what they do, by their names in the catalogue."""


def _own(*names: str) -> tuple[Row, ...]:
    return tuple((f"keys.{name}", f"keys.{name}_does") for name in names)


def _of_stage(*names: str) -> tuple[Row, ...]:
    return tuple((f"present.key_{name}", f"present.does_{name}") for name in names)


STAGE = "keys.stage"
"""The group of the keys of a story, which its own page shows as well."""
GROUPS: dict[str, tuple[Row, ...]] = {
    "keys.anywhere": _own("list", "close", "forward", "rows"),
    "keys.map": _own("change", "play", "year", "ends", "move", "zoom", "marks", "whole", "dark"),
    "keys.lesson": _own("compare", "puzzle"),
    "keys.wall": _own("turn", "large", "shut"),
    STAGE: _of_stage("next", "back", "ends", "article", "question", "notes", "window", "blank", "full", "leave"),
}
"""The keys by where they work, in the order in which they are shown; a group is called as the word of its name."""


def rows(group: str, words: Words) -> Iterable[tuple[str, str]]:
    """The keys of a group of :data:`GROUPS`, each with what it does.

    >>> [*rows("keys.anywhere", Words("en"))][0]
    ('?', 'this list')
    """
    return ((words(key), words(does)) for key, does in GROUPS[group])
