"""The shapes of the map as path data, drawn once for all days: for the picture that a page begins with, and for small maps
in its text. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import pi
from typing import Any

from shapely import make_valid
from shapely.geometry import LineString, Polygon, box

from ..catalog.geometry import Shapes
from ..style.tokens import tokens
from .map import open_coast
from .path import path_data
from .projection import TILE_PX, Place, Projection, rings

ZOOM = 6.5
"""The zoom of the live map at which a unit of the picture is a px: finer than a first view shows."""
FINE = 1.0
"""A coast is drawn so near to its shape, in units."""
AROUND = 900
"""So far around the first view land is drawn, in units: a wide window shows no edge."""
SPECK = 5
"""An island smaller than this is drawn as a point, so that it is seen."""

Line = Sequence[Sequence[float]]


@dataclass(frozen=True)
class Outlines:
    """Path data, by region and id; ``size`` is what the first view of the live map shows, in units."""

    size: tuple[float, float]
    land: tuple[tuple[str, str], ...]
    borders: str
    islands: Mapping[str, tuple[str, str]]
    """The area, and its coast where that is not all of its rim."""
    lines: Mapping[str, str]


def outlines(shapes: Shapes, fine: float = FINE, around: float = AROUND) -> Outlines:
    """All shapes as path data around the first view of the live map, ``fine`` and ``around`` in units."""
    flat, (width, height) = units()

    def lines(found: Iterable[Line]) -> str:
        return "".join(_open(map(flat.place, line), fine) for line in found)

    frame = box(-around, -around, width + around, height + around)
    land = ((region, "".join(_areas(geometry, flat, frame, fine))) for region, geometry in shapes.land)
    return Outlines(
        (width, height),
        tuple((region, path) for region, path in land if path),
        "".join(lines(rings(geometry)) for geometry in shapes.land_lines),
        {name: ("".join(_areas(g, flat, frame, fine)), lines(open_coast(g))) for name, g in shapes.islands.items()},
        {name: lines(rings(geometry)) for name, geometry in shapes.lines.items()},
    )


def units() -> tuple[Projection, Place]:
    """From degrees to the units of the paths: (0, 0) is the north-west corner of the first view of the live map, the point
    that comes with it the south-east corner."""
    (south, west), (north, east) = tokens()["layout"]["map"]["views"]["whole"]
    flat = Projection(TILE_PX * 2**ZOOM / (2 * pi), west, north, 0, 0)
    return flat, flat.place((east, south))


def _areas(geometry: Any, flat: Projection, frame: Polygon, fine: float) -> Iterator[str]:
    for ring in rings(geometry):
        area = Polygon(list(map(flat.place, ring)))
        west, north, east, south = area.bounds
        if max(east - west, south - north) < SPECK:
            middle = area.centroid
            yield f"M{round(middle.x) - 2},{round(middle.y)}a2,2 0 1 0 4,0a2,2 0 1 0 -4,0Z"
            continue
        inside = make_valid(area).intersection(frame).simplify(fine)
        for part in getattr(inside, "geoms", (inside,)):
            if isinstance(part, Polygon) and not part.is_empty:
                yield from (path_data(edge.coords[:-1], closed=True) for edge in (part.exterior, *part.interiors))


def _open(places: Iterable[Place], fine: float) -> str:
    points = list(places)
    return path_data(LineString(points).simplify(fine).coords) if len(points) > 1 else ""
