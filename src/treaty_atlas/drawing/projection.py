"""From degrees to the px of a picture: Web Mercator, as the live map, and shapes as SVG path data. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import atan, cos, degrees, log, log2, pi, radians, sinh, tan
from typing import Any

from .path import path_data

Place = tuple[float, float]
"""x to the right, y down, in px."""
Box = tuple[float, float, float, float]
"""Least x, least y, greatest x, greatest y, in px."""
Bounds = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""
EARTH_M = 6_378_137
TILE_PX = 256
"""The width of the world at zoom 0, as the live map counts zoom."""


@dataclass(frozen=True)
class Projection:
    """``scale`` is px per radian of longitude; the point (``lon``, ``lat``) in degrees falls on (``x``, ``y``)."""

    scale: float
    lon: float
    lat: float
    x: float
    y: float

    @classmethod
    def fitting(cls, bounds: Bounds, box: Box) -> Projection:
        """The largest scale at which ``bounds`` lie within ``box``, in its middle.

        >>> made = Projection.fitting((140, 40, 150, 50), (0, 0, 500, 800))
        >>> round(made.scale), round(made.lat, 2), made.x, made.y  # as wide as the box, its middle north of 45°
        (2865, 45.22, 250.0, 400.0)
        """
        west, south, east, north = bounds
        across, up = radians(east - west), _northing(north) - _northing(south)
        scale = min((box[2] - box[0]) / across, (box[3] - box[1]) / up)
        middle = degrees(atan(sinh((_northing(north) + _northing(south)) / 2)))
        return cls(scale, (west + east) / 2, middle, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)

    def place(self, point: Sequence[float]) -> Place:
        """Where (longitude, latitude) falls.

        >>> x, y = Projection(1000, 145, 45, 250, 400).place((146, 46))
        >>> round(x, 1), round(y, 1)  # a degree north is longer than one east
        (267.5, 375.1)
        """
        return (
            self.x + radians(point[0] - self.lon) * self.scale,
            self.y - (_northing(point[1]) - self._middle) * self.scale,
        )

    @cached_property
    def _middle(self) -> float:
        """How far north the middle is: reckoned once, not for each point of each coast."""
        return _northing(self.lat)

    @property
    def zoom(self) -> float:
        """The zoom at which the live map is as large."""
        return log2(self.scale * 2 * pi / TILE_PX)

    def metres_per_px(self, y: float) -> float:
        """The length on the ground of a px at height ``y`` of the picture.

        >>> round(Projection(1000, 145, 45, 250, 400).metres_per_px(400))
        4510
        """
        northing = _northing(self.lat) + (self.y - y) / self.scale
        return EARTH_M / self.scale * cos(atan(sinh(northing)))


def height_of(bounds: Bounds, width: float) -> float:
    """The height of a picture of ``width`` that shows ``bounds`` and no more.

    >>> round(height_of((140, 40, 150, 50), 500), 1)
    709.8
    """
    west, south, east, north = bounds
    return width * (_northing(north) - _northing(south)) / radians(east - west)


def _northing(lat: float) -> float:
    return log(tan(pi / 4 + radians(lat) / 2))


def rings(geometry: Any) -> Iterator[Sequence[Sequence[float]]]:
    """All rings of a Polygon or MultiPolygon, holes among them; the one line, or the lines, of a LineString."""
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "LineString":
        yield coordinates
    elif kind in ("Polygon", "MultiLineString"):
        yield from coordinates
    else:
        for polygon in coordinates:
            yield from polygon


def ring_path(places: Iterable[Place], box: Box, step: float = 0.4) -> str:
    """Path data of a closed ring cut off at ``box``, in tenths of a px; empty for what is outside or a speck.

    A point less than ``step`` px from the one before it is left out.

    >>> ring_path([(0, 0), (10, 0), (10, 10.04), (0, 10)], (0, 0, 5, 20))
    'M0 0l5 0 0 10-5 0Z'
    """
    kept = _thinned(_clipped(list(places), box), step)
    return path_data(kept, 1, closed=True) if len(kept) > 2 else ""


def line_path(places: Iterable[Place], step: float = 0.4) -> str:
    """Path data of an open line, in tenths of a px."""
    return path_data(_thinned(list(places), step), 1)


def _thinned(places: Sequence[Place], step: float) -> list[Place]:
    kept = list(places[:1])
    for x, y in places[1:]:
        if abs(x - kept[-1][0]) >= step or abs(y - kept[-1][1]) >= step:
            kept.append((x, y))
    return kept


def _clipped(places: list[Place], box: Box) -> list[Place]:
    """Sutherland and Hodgman: the part of a polygon within ``box``, side by side."""
    for axis, edge, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        if all((p[axis] - edge) * sign >= 0 for p in places):
            continue
        found: list[Place] = []
        for before, now in zip([places[-1], *places[:-1]], places, strict=True) if places else ():
            inside = [(p[axis] - edge) * sign >= 0 for p in (before, now)]
            if inside[0] != inside[1]:
                share = (edge - before[axis]) / (now[axis] - before[axis])
                found.append((before[0] + (now[0] - before[0]) * share, before[1] + (now[1] - before[1]) * share))
            if inside[1]:
                found.append(now)
        places = found
    return places
