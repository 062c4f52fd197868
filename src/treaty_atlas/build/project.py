"""The projections of the build. Each function takes and returns shapely geometries, x before y."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pyproj
import shapely

MAP = "+proj=merc +datum=WGS84 +units=m"
"""Mercator, as the web map draws it: meridians, parallels and the cuts of the land stay straight."""

EQUAL_AREA = "+proj=cea +lat_ts=47 +lon_0=148 +datum=WGS84 +units=m"
"""Cylindrical equal-area (Lambert): parallels stay straight, so the cut at 50° N costs no area."""

SEA = "+proj=stere +lat_0=47 +lon_0=148 +datum=WGS84 +units=m"
"""Conformal (stereographic): near any point distances to both coasts are scaled alike."""

Projection = Callable[[Any], Any]


def projector(crs: str, inverse: bool = False) -> Projection:
    """Return a function from degrees lon/lat (WGS 84) to metres in ``crs``, or back if ``inverse``.

    The function takes one geometry or an array of them. Only vertices are moved, edges are not
    densified. Raises ``pyproj.exceptions.CRSError`` when ``crs`` is not understood.
    """
    transformer = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    direction = "INVERSE" if inverse else "FORWARD"

    def move(coordinates: np.ndarray) -> np.ndarray:
        x, y = transformer.transform(coordinates[:, 0], coordinates[:, 1], direction=direction)
        return np.column_stack([x, y])

    return lambda geometry: shapely.transform(geometry, move)


def area_km2(geometry: shapely.Geometry) -> float:
    """Return the area in km² of a polygon or multipolygon in degrees lon/lat (WGS 84)."""
    return float(shapely.area(projector(EQUAL_AREA)(geometry))) / 1e6
