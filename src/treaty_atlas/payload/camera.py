"""Where the map goes for an act, or for weeks by day. Corners are ``[[south, west], [north, east]]``, degrees. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from .. import chronology
from ..model.atlas import Act, Atlas, EventFacts
from ..model.places import Window
from .atlas import on_map

Corners = list[list[float]]
AROUND = (1.0, 1.5)
"""So much is shown around an event with a place of its own: latitude, longitude."""
EDGE = 0.4
"""So much of the nearest island is shown with it, degrees: a place alone on blank land says nothing."""


def of_act(act: Act, atlas: Atlas) -> Corners | None:
    """An event's own place, else the islands that an act and its parts moved or name; ``None`` where there are none."""
    if not act.is_treaty and act.facts.point and on_map(act.facts.point):
        return _around(*act.facts.point, atlas)
    moved = [i for c in chronology.changes(chronology.family(act.id, atlas.acts), atlas.spans) for i in c.islands]
    return corners(moved or _named(act, atlas), atlas)


def _around(lon: float, lat: float, atlas: Atlas) -> Corners:
    """The box around a place, with the edge of the island that is nearest to it."""
    near = [(min(max(lat, s), n), min(max(lon, w), e)) for w, s, e, n in (i.bbox for i in atlas.islands.values())]
    y, x = min(near, key=lambda place: (place[0] - lat) ** 2 + (place[1] - lon) ** 2)
    south, north = min(lat - AROUND[0], y - EDGE), max(lat + AROUND[0], y + EDGE)
    west, east = min(lon - AROUND[1], x - EDGE), max(lon + AROUND[1], x + EDGE)
    return [[south, west], [north, east]]


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
