"""Places whose size a class knows, to lay an island of the map beside one at the same scale. Pure.

Their outlines lie beside this file, in degrees, cut from the coastline that the map has (``build/known.py``); what they are
called is ``[known]`` of the catalogues.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import cos, log, radians
from typing import Any, NamedTuple

from ..i18n import DEFAULT

FILE = "outlines.geojson"
PITCH = "pitch"
"""A football field: what is smaller than all islands that are known is laid beside one."""
PITCH_M = (105.0, 68.0)
"""Its length and width in metres."""
_WHERE = 45.0
"""The latitude at which it is written in degrees: any will do, for it is drawn at its own scale."""


class Place(NamedTuple):
    """A place by the name of its word, its area, and its outline: a GeoJSON geometry (lon, lat in degrees)."""

    id: str
    km2: float
    geometry: Mapping[str, Any]


@cache
def places() -> dict[str, tuple[Place, ...]]:
    """The places that are known to readers of a language, by its code."""
    found: dict[str, list[Place]] = {}
    for feature in json.loads((files(__package__) / FILE).read_text(encoding="utf-8"))["features"]:
        own = feature["properties"]
        for language in own["languages"]:
            found.setdefault(language, []).append(Place(own["id"], own["km2"], feature["geometry"]))
    return {language: (_pitch(), *own) for language, own in found.items()}


def nearest(km2: float, language: str) -> Place:
    """The place nearest in size to ``km2`` of those that readers of ``language`` know; of English ones for another.

    >>> nearest(248, "en").id, nearest(248, "nl").id, nearest(0.02, "ja").id
    ('isle-of-wight', 'texel', 'pitch')
    """
    known = places().get(language) or places()[DEFAULT]
    return min(known, key=lambda place: abs(log(place.km2 / km2)))


def _pitch() -> Place:
    degree = 111_320.0
    east, north = PITCH_M[0] / degree / cos(radians(_WHERE)), PITCH_M[1] / degree
    ring = [[0, _WHERE], [east, _WHERE], [east, _WHERE + north], [0, _WHERE + north], [0, _WHERE]]
    return Place(PITCH, PITCH_M[0] * PITCH_M[1] / 1e6, {"type": "Polygon", "coordinates": [ring]})
