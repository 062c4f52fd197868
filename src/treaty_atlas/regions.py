"""The parts of the map that a reader can choose, and the one in which islands lie. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from .model.atlas import Atlas
from .style.tokens import tokens

SLACK = 0.25
"""An island may reach so far beyond a region, in degrees: what is drawn of a region has a rim."""

LEAST = 10
"""Square degrees."""

Corners = Sequence[Sequence[float]]


class SmallMap(NamedTuple):
    """What a small map in a text shows: ``day`` (ISO, inclusive) in a region, as administered or as the government ``side``
    draws it; the islands ``marked`` stand out, and a ``point`` (lon, lat in degrees) has a ring.

    With ``perhaps`` it is a map of what words cover: ``marked`` have a ring each, those that they cover perhaps a dashed
    one, and all else steps back.
    """

    day: str
    region: str = "whole"
    side: str | None = None
    marked: frozenset[str] = frozenset()
    point: tuple[float, float] | None = None
    perhaps: frozenset[str] | None = None


def regions() -> tuple[str, ...]:
    """The names of all regions, the whole map first."""
    return tuple(tokens()["layout"]["map"]["views"])


def corners(region: str) -> Corners:
    """South-west and north-east corner of a region: (lat, lon) in degrees."""
    found: Corners = tokens()["layout"]["map"]["views"][region]
    return found


def region_of(islands: Collection[str], atlas: Atlas) -> str:
    """The smallest region that shows all of ``islands`` (ids), for a small map, whose coasts are too coarse for one below
    ``LEAST``; the whole map where none does, or for no island.

    ``region_of(["iturup", "kunashir"], atlas)`` is ``"southern-kurils"``.
    """
    wide = [name for name in regions() if _area(name) >= LEAST]
    fits = [name for name in wide if islands and all(_shows(name, atlas.islands[i].bbox) for i in islands)]
    return min(fits, key=_area, default="whole")


def region_at(point: tuple[float, float], islands: Collection[str], atlas: Atlas) -> str | None:
    """The smallest region in which ``point`` (lon, lat in degrees) lies and all of ``islands``, or the point alone where no
    region shows both; ``None`` for a place that lies outside of the map. As small as for :func:`region_of`.

    ``region_at((147.7, 45.1), ["iturup"], atlas)`` is ``"southern-kurils"``.
    """
    lon, lat = point
    held = [name for name in regions() if _area(name) >= LEAST and _holds(name, lon, lat)]
    both = [name for name in held if all(_shows(name, atlas.islands[i].bbox) for i in islands)]
    return min(both or held, key=_area, default=None)


def _shows(region: str, bbox: Sequence[float]) -> bool:
    (south, west), (north, east) = corners(region)
    inside = west - SLACK <= bbox[0] and south - SLACK <= bbox[1]
    return inside and bbox[2] <= east + SLACK and bbox[3] <= north + SLACK


def _holds(region: str, lon: float, lat: float) -> bool:
    """Whether a point lies well inside: a ring on the rim would be cut."""
    (south, west), (north, east) = corners(region)
    return west < lon < east and south < lat < north


def _area(region: str) -> float:
    (south, west), (north, east) = corners(region)
    return (north - south) * (east - west)
