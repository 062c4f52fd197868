"""Rebuild the geometry of the dataset from its published sources.

Needs ``requirements-build.txt`` and npm; takes about half a minute. The files it writes are
committed, so this runs only when the sources or the method change.
"""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np

from . import geojson, known
from .islands import NEIGHBOURS, assign_polygons, island_features
from .land import land_features
from .source import country_lines, osm_land
from .straits import coast_sides, line_features

log = logging.getLogger(__name__)


def rebuild(geodata: Path) -> None:
    """Write ``islands.geojson``, ``land.geojson`` and ``lines.geojson`` into ``geodata``, and the outlines of known places.

    RFC 7946: degrees, lon/lat (WGS 84), at most 5 decimals. Raises ``CoastlineError`` when a source is
    missing or not the pinned one, or when the pieces do not fit; ``OSError`` when writing fails.
    """
    land = osm_land()
    known.rebuild(land)
    for name, features in geometry(land).items():
        path = geodata / name
        geojson.write(path, features)
        log.info("%s: %d features, %d bytes", path.name, len(features), path.stat().st_size)


def geometry(land: np.ndarray) -> dict[str, list[geojson.Feature]]:
    """Return the features of each file, from the polygons of ``source.osm_land``.

    Degrees, lon/lat. Raises as ``rebuild``.
    """
    owned = assign_polygons(land)
    islands = island_features(land, owned)
    shapes = {feature.properties["id"]: feature.geometry for feature in islands}
    taken = {i for name, indices in owned.items() if name not in NEIGHBOURS for i in indices}
    return {
        "islands.geojson": islands,
        "land.geojson": land_features(land, taken, country_lines()),
        "lines.geojson": line_features(coast_sides(land, owned), shapes),
    }
