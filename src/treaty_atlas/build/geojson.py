"""Writing GeoJSON as RFC 7946 wants it, compact and with one feature on a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import shapely


class Feature(NamedTuple):
    """Properties and a geometry in degrees lon/lat (WGS 84)."""

    properties: dict[str, Any]
    geometry: shapely.Geometry


def tidy(geometry: shapely.Geometry, decimals: int = 5) -> shapely.Geometry:
    """Round a polygon or multipolygon to ``decimals`` of a degree and keep it valid.

    Repeated points go, outer rings run counter-clockwise, the largest part comes first.
    """
    rounded = shapely.set_precision(geometry, 10.0**-decimals)
    parts = [part for part in shapely.get_parts(rounded) if part.geom_type == "Polygon"]
    parts.sort(key=lambda part: -part.area)
    joined = parts[0] if len(parts) == 1 else shapely.multipolygons(parts)
    return shapely.orient_polygons(joined)


def write(path: Path, features: Iterable[Feature], decimals: int = 5) -> None:
    """Write ``features`` to ``path`` with at most ``decimals`` decimals. Raises ``OSError``."""
    lines = ",\n".join(_feature_text(feature, decimals) for feature in features)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8")


def _feature_text(feature: Feature, decimals: int) -> str:
    mapping = shapely.geometry.mapping(feature.geometry)
    geometry = {"type": mapping["type"], "coordinates": _rounded(mapping["coordinates"], decimals)}
    entry = {"type": "Feature", "properties": feature.properties, "geometry": geometry}
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":"))


def _rounded(value: Any, decimals: int) -> Any:
    """Round nested coordinates; whole numbers lose their ``.0``."""
    if isinstance(value, (tuple, list)):
        return [_rounded(item, decimals) for item in value]
    number = round(float(value), decimals)
    return int(number) if number.is_integer() else number
