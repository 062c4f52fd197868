"""The land around the islands: coarse, in regions that share their borders exactly.

Method: coast and region lines are noded together and polygonised into faces, so that neighbours
share every vertex; the faces are simplified as one coverage (Visvalingam-Whyatt as in GEOS
``CoverageSimplify``), once for each tolerance, and joined into regions. All in Mercator metres.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping

import numpy as np
import shapely

from .geojson import Feature
from .project import MAP, projector
from .regions import (
    AMUR_NORTH,
    COUNTRIES,
    FRAME,
    KAMCHATKA_NORTH,
    PLACED,
    REGIONS,
    RIVER_MOUTHS,
    ZONES,
    Point,
    Region,
    Window,
)
from .source import CoastlineError

log = logging.getLogger(__name__)

MAP_SCALE = 1.0 / np.cos(np.radians(47.0))
"""Map metres to a metre on the ground at 47° N."""

LINE_TOLERANCE = 2500.0
"""Country lines are simplified to this many metres before the land is cut."""


def land_features(
    land: np.ndarray, taken: Iterable[int], borders: Mapping[frozenset[str], shapely.Geometry]
) -> list[Feature]:
    """Return the regions of the land around, then the land borders between countries.

    ``land``: source polygons (degrees, lon/lat); ``taken``: indices of those that belong to the
    islands of the atlas; ``borders``: country lines by pairs of ISO numeric codes. Degrees,
    lon/lat, at most 4 decimals; neighbours share their vertices. Raises ``CoastlineError`` when a
    region has no polygon or the regions do not fit together.
    """
    polygons = projector(MAP)(_clipped(np.delete(land, list(taken))))
    lines = projector(MAP)(np.array(_region_lines(borders)))
    mains = _main_polygons(polygons, lines)
    faces, owners, levels = _faces(polygons, lines, mains)
    shapes = _joined(_simplified(faces, levels), owners)
    return _region_features(shapes) + _border_features(shapes)


def _clipped(land: np.ndarray) -> np.ndarray:
    """Polygons within the frame, without those too small for the coarsest place they lie in."""
    bounds = shapely.bounds(land)
    west, south, east, north = FRAME
    near = (bounds[:, 2] > west) & (bounds[:, 0] < east) & (bounds[:, 3] > south) & (bounds[:, 1] < north)
    parts = shapely.get_parts(shapely.clip_by_rect(land[near], *FRAME))
    parts = parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON]
    zone = _zone_of(shapely.get_coordinates(shapely.point_on_surface(parts)))
    smallest = np.array([z.smallest for z in ZONES])[zone]
    scale = 111.2**2 * np.cos(np.radians(shapely.get_coordinates(shapely.centroid(parts))[:, 1]))
    return np.asarray(parts[shapely.area(parts) * scale >= smallest])


def _zone_of(points: np.ndarray) -> np.ndarray:
    """Index in ``ZONES`` of each point (degrees, lon/lat)."""
    x, y = points[:, 0], points[:, 1]
    held = [(x >= w) & (y >= s) & (x <= e) & (y <= n) for (w, s, e, n), *_ in ZONES[:-1]]
    return np.asarray(np.argmax([*held, np.full(len(points), True)], axis=0))


def _region_lines(borders: Mapping[frozenset[str], shapely.Geometry]) -> list[shapely.Geometry]:
    """Country lines of the mainland, drawn on to the sea, and the two lines inside Russia."""
    pairs = [pair for pair in borders if len({COUNTRIES.get(code) for code in pair} - {None}) == 2]
    simple = shapely.simplify([borders[pair] for pair in pairs], LINE_TOLERANCE / 111_200.0)
    ends = [shapely.LineString(_mouth_line(simple, near, out)) for near, out in RIVER_MOUTHS]
    return [*simple, *ends, shapely.LineString(AMUR_NORTH), shapely.LineString(KAMCHATKA_NORTH)]


def _mouth_line(lines: np.ndarray, near: Point, out: Point) -> list[Point]:
    """From the end of a border that is nearest to ``near`` to the point ``out`` at sea."""
    ends = shapely.get_coordinates(shapely.boundary(shapely.line_merge(shapely.union_all(lines))))
    end = ends[np.argmin(np.hypot(*(ends - near).T))]
    return [(float(end[0]), float(end[1])), out]


def _main_polygons(polygons: np.ndarray, lines: np.ndarray) -> dict[str, shapely.Geometry]:
    """The main polygon of each region: the continent cut along the lines, and whole islands."""
    largest = int(np.argmax(shapely.area(polygons)))
    continent = polygons[largest]
    rings = shapely.get_rings(continent)
    pieces = shapely.get_parts(shapely.polygonize([shapely.union_all([*rings, *lines])]))
    inside = shapely.contains(continent, shapely.point_on_surface(pieces))
    parts = np.concatenate([pieces[inside], np.delete(polygons, largest)])
    tree = shapely.STRtree(parts)
    return {region.id: parts[_holding(tree, region)] for region in REGIONS}


def _holding(tree: shapely.STRtree, region: Region) -> int:
    found = tree.query(projector(MAP)(shapely.Point(region.point)), predicate="within")
    if len(found) != 1:
        raise CoastlineError(f"{region.id}: {len(found)} polygons hold the point {region.point}, expected 1")
    return int(found[0])


def _faces(
    polygons: np.ndarray, lines: np.ndarray, mains: Mapping[str, shapely.Geometry]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Cut all land along region lines and zone edges; return faces, their regions, their zones."""
    rings = shapely.get_rings(polygons)
    edges = projector(MAP)(shapely.get_exterior_ring([_box(zone.window) for zone in ZONES[:-1]]))
    pieces = shapely.get_parts(shapely.polygonize([shapely.union_all([*rings, *lines, *edges])]))
    points = shapely.point_on_surface(pieces)
    on_land = np.unique(shapely.STRtree(polygons).query(points, predicate="within")[0])
    zones = _zone_of(shapely.get_coordinates(projector(MAP, inverse=True)(points)))
    return pieces[on_land], _owners(pieces[on_land], points[on_land], mains), zones[on_land]


def _box(window: Window) -> shapely.Geometry:
    return shapely.box(*window)


def _owners(pieces: np.ndarray, points: np.ndarray, mains: Mapping[str, shapely.Geometry]) -> np.ndarray:
    """Region of each face: the nearest main polygon, or what ``PLACED`` says."""
    names = np.array(list(mains))
    owners = names[shapely.STRtree(list(mains.values())).query_nearest(points, all_matches=False)[1]]
    for name, places in PLACED.items():
        held = shapely.STRtree(pieces).query(projector(MAP)(shapely.points(places)), predicate="within")[1]
        owners[held] = name
    return np.asarray(owners)


def _simplified(faces: np.ndarray, zones: np.ndarray) -> np.ndarray:
    """Simplify the whole coverage once for each zone and take the faces of that zone from it.

    Zone edges are straight lines of two points, so the faces of two zones still fit.
    """
    result = faces.copy()
    for index, zone in enumerate(ZONES):
        mine = zones == index
        simple = shapely.coverage_simplify(faces, zone.tolerance * MAP_SCALE)
        result[mine] = simple[mine]
    if not shapely.coverage_is_valid(result):
        raise CoastlineError("the zones do not fit together: a corner in regions.ZONES lies too near a coast")
    return result


def _joined(faces: np.ndarray, owners: np.ndarray) -> dict[str, shapely.Geometry]:
    """Join the faces of each region; degrees, rounded alike wherever two regions meet.

    Rounding can make a narrow neck cross itself, so the rounded rings are noded and polygonised
    once more; a face is of the region that its inner point lay in before.
    """
    joined = np.array([shapely.coverage_union_all(faces[owners == region.id]) for region in REGIONS])
    degrees = projector(MAP, inverse=True)(joined)
    rings = shapely.get_rings(shapely.get_parts(shapely.transform(degrees, _round)))
    noded = shapely.union_all(rings, grid_size=10.0 ** -max(zone.decimals for zone in ZONES))
    pieces = shapely.get_parts(shapely.polygonize([noded]))
    piece, region = shapely.STRtree(degrees).query(shapely.point_on_surface(pieces), predicate="within")
    shapes = {r.id: shapely.coverage_union_all(pieces[piece[region == i]]) for i, r in enumerate(REGIONS)}
    if not shapely.coverage_is_valid(np.array(list(shapes.values()))):
        raise CoastlineError("the regions of the land around do not fit together after rounding")
    return shapes


def _round(points: np.ndarray) -> np.ndarray:
    decimals = np.array([zone.decimals for zone in ZONES])[_zone_of(points)]
    factor = (10.0**decimals)[:, None]
    return np.asarray(np.round(points * factor) / factor)


def _region_features(shapes: Mapping[str, shapely.Geometry]) -> list[Feature]:
    return [
        Feature(
            {"id": region.id, "country": region.country, "region": region.tint}
            | ({"note": region.note} if region.note else {}),
            shapely.orient_polygons(shapes[region.id]),
        )
        for region in REGIONS
    ]


def _border_features(shapes: Mapping[str, shapely.Geometry]) -> list[Feature]:
    """The edges that regions of two countries share, one feature for each pair of countries."""
    countries = sorted({region.country for region in REGIONS})
    whole = {c: shapely.union_all([shapes[r.id] for r in REGIONS if r.country == c]) for c in countries}
    features = []
    for i, one in enumerate(countries):
        for other in countries[i + 1 :]:
            shared = shapely.line_merge(shapely.intersection(whole[one].boundary, whole[other].boundary))
            if shared.length > 0:
                features.append(_border(one, other, shared))
    return features


def _border(one: str, other: str, line: shapely.Geometry) -> Feature:
    name = f"border-{other}-{one}" if other == "russia" else f"border-{one}-{other}"
    return Feature({"id": name, "kind": "land-line"}, line)
