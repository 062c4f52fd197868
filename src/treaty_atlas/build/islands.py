"""The 42 islands and island groups: which polygons of the source are theirs, and their areas."""

from __future__ import annotations

import logging
from collections.abc import Mapping

import numpy as np
import shapely

from .geojson import Feature, tidy
from .project import MAP, area_km2, projector
from .source import CoastlineError
from .units import PARALLEL, UNITS, Unit

log = logging.getLogger(__name__)

WINDOW = (139.0, 43.0, 157.5, 54.6)
"""West, south, east, north in degrees: every part of every unit lies within."""

NEIGHBOURS = {"hokkaido": (142.8, 43.4), "mainland": (158.0, 53.0)}
"""Points (lon, lat) inside the land around, which takes the rocks that lie nearest to it. Kamchatka
is one polygon with the mainland."""

SAKHALIN = ("sakhalin-north", "sakhalin-south")


def assign_polygons(land: np.ndarray) -> dict[str, list[int]]:
    """Return, for each unit and neighbour, the indices of its polygons in ``land``, the largest first.

    ``land`` holds the source polygons (degrees, lon/lat). A polygon within ``WINDOW`` belongs to
    the unit, or to the neighbour, whose main polygon (the one that holds the point of the unit) is
    nearest to it. Both halves of Sakhalin get the same list. Raises ``CoastlineError`` when a point
    is in no polygon.
    """
    seeds = _seeds(land)
    names = list(seeds)
    mains = projector(MAP)(shapely.clip_by_rect(land[list(seeds.values())], *_grown(WINDOW)))
    candidates = _within_window(land)
    nearest = shapely.STRtree(mains).query_nearest(projector(MAP)(land[candidates]), all_matches=False)[1]
    owned = {name: {index} for name, index in seeds.items()}
    for polygon, owner in zip(candidates.tolist(), nearest.tolist(), strict=True):
        owned[names[owner]].add(polygon)
    area = shapely.area(land)
    owned |= {SAKHALIN[1]: owned[SAKHALIN[0]]}
    return {name: sorted(indices, key=lambda i: -area[i]) for name, indices in owned.items()}


def _within_window(land: np.ndarray) -> np.ndarray:
    west, south, east, north = WINDOW
    low_x, low_y, high_x, high_y = shapely.bounds(land).T
    return np.flatnonzero((low_x > west) & (low_y > south) & (high_x < east) & (high_y < north))


def _owner(unit_id: str) -> str:
    return SAKHALIN[0] if unit_id in SAKHALIN else unit_id


def _grown(window: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    west, south, east, north = window
    return west - 3.0, south - 3.0, east + 3.0, north + 3.0


def _seeds(land: np.ndarray) -> dict[str, int]:
    """Index of the polygon that holds the point of each unit (Sakhalin once) and neighbour."""
    points = {unit.id: (unit.lon, unit.lat) for unit in UNITS if unit.id == _owner(unit.id)} | NEIGHBOURS
    tree = shapely.STRtree(land)
    seeds: dict[str, int] = {}
    for name, point in points.items():
        found = tree.query(shapely.Point(point), predicate="within")
        if len(found) != 1:
            raise CoastlineError(f"{name}: {len(found)} land polygons hold the point {point}, expected 1")
        seeds[name] = int(found[0])
    return seeds


def island_features(land: np.ndarray, owned: Mapping[str, list[int]]) -> list[Feature]:
    """Return one feature for each unit, in the order of ``UNITS``.

    ``land`` and ``owned`` as in ``assign_polygons``. Geometry: degrees lon/lat, 5 decimals, valid,
    outer rings counter-clockwise. Properties: ``id``; ``km2``, measured in an equal-area
    projection on the written geometry; ``lon``, ``lat`` of a point inside; ``parts``, the number of
    polygons; ``bbox``, west, south, east, north. Raises ``CoastlineError`` when a geometry is invalid
    or does not hold its point.
    """
    return [_feature(unit, land[owned[unit.id]]) for unit in UNITS]


def _feature(unit: Unit, polygons: np.ndarray) -> Feature:
    geometry = tidy(_parts(unit, polygons))
    if not geometry.is_valid or not geometry.contains(shapely.Point(unit.lon, unit.lat)):
        raise CoastlineError(f"{unit.id}: the geometry is not valid or does not hold its own point")
    properties = {
        "id": unit.id,
        "km2": _rounded_area(area_km2(geometry)),
        "lon": unit.lon,
        "lat": unit.lat,
        "parts": shapely.get_num_geometries(geometry).item(),
        "bbox": [round(value, 5) for value in geometry.bounds],
    }
    log.info("%s: %s km², %s parts", unit.id, properties["km2"], properties["parts"])
    return Feature(properties, geometry)


def _parts(unit: Unit, polygons: np.ndarray) -> shapely.Geometry:
    """The polygons large enough to keep; for Sakhalin only its side of the 50th parallel."""
    kept = [part for i, part in enumerate(polygons) if i == 0 or area_km2(part) >= unit.min_part_km2]
    whole = shapely.multipolygons(kept)
    if unit.id not in SAKHALIN:
        return whole
    west, _, east, _ = whole.bounds
    south, north = (PARALLEL, 90.0) if unit.id == SAKHALIN[0] else (0.0, PARALLEL)
    return shapely.intersection(whole, shapely.box(west - 1.0, south, east + 1.0, north))


def _rounded_area(km2: float) -> float:
    """Three decimals below 1 km², two below 10, one above."""
    return round(km2, 3 if km2 < 1 else 2 if km2 < 10 else 1)
