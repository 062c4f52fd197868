"""Where the map goes for a place that the address names: an island, a group, or a place of ``search.toml``. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from .. import chronology
from ..model.atlas import Atlas
from . import story as story_payload
from .camera import Corners


def names(atlas: Atlas) -> Iterator[str]:
    """The ids of everything that has a place."""
    yield from atlas.islands
    yield from atlas.groups
    yield from atlas.usual.places


def around(name: str, atlas: Atlas) -> Corners | None:
    """The box around ``name``, islands with some sea; ``None`` for what is no place.

    Corners are ``[[south, west], [north, east]]`` in degrees.
    """
    place = atlas.usual.places.get(name)
    if place and place.box:
        return [list(corner) for corner in place.box]
    named = place.shows if place else (name,) if name in atlas.islands or name in atlas.groups else ()
    islands = chronology.expand(named, atlas.members)
    return story_payload.around(islands, atlas) if islands else None
