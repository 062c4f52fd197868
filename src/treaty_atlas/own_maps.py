"""A government's own map: what its maps show of an island or a border line instead, from which day on. Pure."""

from __future__ import annotations

from typing import NamedTuple

from . import chronology
from .model.atlas import Atlas
from .model.topics import MapEffect
from .style.tokens import look_of


class Shown(NamedTuple):
    """How an island is shown from ``start`` on (inclusive); ``view``: the government whose map says so, if it is one's."""

    start: str
    administered_by: str
    status: str
    claimed_by: tuple[str, ...]
    act: str
    article: str | None
    view: str | None = None

    @property
    def look(self) -> str:
        return look_of(self.status, self.administered_by)


class ShownLine(NamedTuple):
    """What a border line is shown as from ``start`` on (inclusive)."""

    start: str
    kind: str
    by: tuple[str, ...]
    act: str
    article: str | None
    view: str | None = None


def island_view(island: str, side: str, atlas: Atlas) -> list[Shown]:
    """What the maps of ``side`` show of an island instead, from the first row's day on; empty where they say nothing."""
    rows = [m for m in atlas.topics.maps if m.side == side and island in chronology.expand(m.islands, atlas.members)]
    rows.sort(key=lambda m: m.day)
    return [Shown(m.day, m.administered_by, m.status, _claiming(m), m.act, m.article, side) for m in rows]


def _claiming(m: MapEffect) -> tuple[str, ...]:
    return () if m.status == "undetermined" else (m.administered_by,)


def line_view(line: str, side: str, atlas: Atlas) -> list[ShownLine]:
    """The same of a border line."""
    rows = (m for m in atlas.topics.map_lines if m.side == side and line in m.lines)
    return [ShownLine(m.day, m.kind, (m.by,), m.act, m.article, side) for m in rows]
