"""Where the map goes for an act, or for weeks by day. Corners are ``[[south, west], [north, east]]``, degrees. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from .. import chronology
from ..model.atlas import Act, Atlas, EventFacts
from ..model.places import Window
from .atlas import on_map

Corners = list[list[float]]
AROUND = (0.5, 0.7)
"""So much is shown around an event with a place of its own: latitude, longitude."""


def of_act(act: Act, atlas: Atlas) -> Corners | None:
    """An event's own place, else the islands that an act and its parts moved or name; ``None`` where there are none."""
    if not act.is_treaty and act.facts.point and on_map(act.facts.point):
        lon, lat = act.facts.point
        return [[lat - AROUND[0], lon - AROUND[1]], [lat + AROUND[0], lon + AROUND[1]]]
    moved = [i for c in chronology.changes(chronology.family(act.id, atlas.acts), atlas.spans) for i in c.islands]
    return corners(moved or _named(act, atlas), atlas)


def of_days(window: Window, atlas: Atlas) -> Corners | None:
    """The islands that the weeks are about; the same on all their days, so that a step moves no map."""
    return corners((i for a in chronology.family(window.event, atlas.acts) for i in _named(a, atlas)), atlas)


def _named(act: Act, atlas: Atlas) -> tuple[str, ...]:
    """The islands that an event names without moving them."""
    return chronology.expand(act.facts.islands, atlas.members) if isinstance(act.facts, EventFacts) else ()


def corners(islands: Iterable[str], atlas: Atlas) -> Corners | None:
    """The box around ``islands``; ``None`` where there are none."""
    boxes = [atlas.islands[i].bbox for i in islands]
    if not boxes:
        return None
    west, south, east, north = (pick(b[k] for b in boxes) for k, pick in enumerate((min, min, max, max)))
    return [[south, west], [north, east]]
