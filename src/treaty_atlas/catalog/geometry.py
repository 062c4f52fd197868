"""The GeoJSON files: checks that each feature has an id, a valid shape, and lies within the map; and their shapes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import shapely
from shapely.geometry import shape

from ..errors import Problem

FILES = ("islands", "land", "lines")
"""The files that the map is drawn from, without their ending."""
LAND_LINE = "land-line"
"""The kind of a border on land in ``land.geojson``."""
REMEDY = "Build it again with 'python -m treaty_atlas.build coastline', or mend the ring."


def features(
    data: Any, file: str, needs: Mapping[str, type] | None = None
) -> tuple[dict[str, Mapping[str, Any]], list[Problem]]:
    """The features of a FeatureCollection by ``properties.id``, with a problem for each faulty one.

    ``needs`` gives name and type of the properties that every polygon must have; a line on land says what it is.
    """
    rows = data.get("features") if isinstance(data, dict) and data.get("type") == "FeatureCollection" else None
    if not isinstance(rows, list) or not rows:
        return {}, [Problem(file, "", "is not a GeoJSON FeatureCollection with features.", REMEDY)]
    found: dict[str, Mapping[str, Any]] = {}
    problems: list[Problem] = []
    for number, feature in enumerate(rows, 1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        name = properties.get("id") if isinstance(properties, dict) else None
        if not isinstance(name, str) or not name:
            problems.append(Problem(file, f"feature {number}", "has no id.", "Add properties.id."))
            continue
        found[name] = feature
        problems += faults(feature, file, f"feature {name}")
        problems += _properties(feature, file, f"feature {name}", needs or {})
    return found, problems


def _properties(feature: Mapping[str, Any], file: str, place: str, needs: Mapping[str, type]) -> Iterator[Problem]:
    """Properties that are missing or of another type."""
    own, kind = feature["properties"], (feature.get("geometry") or {})
    if "Line" in str(kind.get("type") if isinstance(kind, dict) else ""):
        if "region" in needs and own.get("kind") != LAND_LINE:
            yield Problem(file, place, "is a line without its kind.", f'Write "kind": "{LAND_LINE}".')
        return
    for key, wanted in needs.items():
        value = own.get(key)
        if key not in own:
            yield Problem(file, place, f"has no property '{key}'.", REMEDY)
        elif wanted is list and not (isinstance(value, list) and len(value) == 4 and all(map(_is_number, value))):
            yield Problem(file, place, f"'{key}' is no list of four numbers.", REMEDY)
        elif wanted is float and not _is_number(value):
            yield Problem(file, place, f"'{key}' is no number.", REMEDY)
        elif wanted is str and not isinstance(value, str):
            yield Problem(file, place, f"'{key}' is no text.", REMEDY)


def _is_number(value: object) -> bool:
    """A number a map can reckon with."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e9


def _numbers(coordinates: object) -> bool:
    """True when there is nothing but numbers in lists of lists; shapely would take the text "150" for a number."""
    waiting = [coordinates]
    while waiting:
        found = waiting.pop()
        if isinstance(found, list):
            waiting += found
        elif not _is_number(found):
            return False
    return True


def faults(feature: Mapping[str, Any], file: str, place: str) -> Iterator[Problem]:
    """What is wrong with the shape of ``feature`` (lon/lat degrees): unreadable, empty, invalid, off the map."""
    try:
        if not _numbers(feature["geometry"]["coordinates"]):
            raise ValueError("a coordinate is no number")
        geometry = shape(feature["geometry"])
    except Exception as error:  # shapely raises many kinds; all mean that the shape cannot be read
        yield Problem(file, place, f"the geometry cannot be read: {error}.", REMEDY)
        return
    if geometry.is_empty:
        yield Problem(file, place, "the geometry is empty.", REMEDY)
    elif not geometry.is_valid:
        yield Problem(file, place, f"broken ring: {shapely.is_valid_reason(geometry)}.", REMEDY)
    elif not (geometry.bounds[0] >= -180 and geometry.bounds[2] <= 180 and 20 <= geometry.bounds[1] <= 75):
        yield Problem(file, place, "lies off the map.", "Coordinates are longitude, latitude in degrees (EPSG:4326).")


def overlaps(found: Mapping[str, Mapping[str, Any]], file: str) -> Iterator[Problem]:
    """Pairs of islands that cover the same ground."""
    names = [n for n, feature in found.items() if not any(faults(feature, file, n))]
    shapes = [shape(found[n]["geometry"]) for n in names]
    if not shapes:
        return
    tree = shapely.STRtree(shapes)
    for a, b in sorted(zip(*tree.query(shapes, predicate="intersects"), strict=True)):
        if a < b and shapes[a].intersection(shapes[b]).area > 0:
            yield Problem(file, f"features {names[a]} and {names[b]}", "overlap.", "Islands share no ground: " + REMEDY)


class Shapes(NamedTuple):
    """The GeoJSON geometries (lon, lat in degrees) of the map's own files; see :func:`read_shapes`."""

    islands: Mapping[str, Any]
    lines: Mapping[str, Any]
    land: tuple[tuple[str, Any], ...]
    """The land around: region and polygon."""
    land_lines: tuple[Any, ...]
    """Borders on land."""


def read_shapes(root: Path) -> Shapes:
    """Read the shapes of the dataset below ``root``, which was checked before."""
    islands, land, lines = (one["features"] for one in collections(root).values())
    borders = [f["properties"].get("kind") == LAND_LINE for f in land]
    return Shapes(
        {f["properties"]["id"]: f["geometry"] for f in islands},
        {f["properties"]["id"]: f["geometry"] for f in lines},
        tuple(
            (f["properties"].get("region", ""), f["geometry"]) for f, border in zip(land, borders, strict=True) if not border
        ),
        tuple(f["geometry"] for f, border in zip(land, borders, strict=True) if border),
    )


def collections(root: Path) -> dict[str, Any]:
    """The map's own files below ``root`` as they stand: GeoJSON FeatureCollections (lon, lat in degrees) by name."""
    return {name: json.loads((root / f"{name}.geojson").read_text(encoding="utf-8-sig")) for name in FILES}
