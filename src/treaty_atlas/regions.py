"""The parts of the map that a reader can choose, and the one in which islands lie. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .model.atlas import Atlas
from .style.tokens import tokens

SLACK = 0.25
"""An island may reach so far beyond a region, in degrees: what is drawn of a region has a rim."""

LEAST = 10
"""Square degrees."""

Corners = Sequence[Sequence[float]]


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


def _shows(region: str, bbox: Sequence[float]) -> bool:
    (south, west), (north, east) = corners(region)
    inside = west - SLACK <= bbox[0] and south - SLACK <= bbox[1]
    return inside and bbox[2] <= east + SLACK and bbox[3] <= north + SLACK


def _area(region: str) -> float:
    (south, west), (north, east) = corners(region)
    return (north - south) * (east - west)
