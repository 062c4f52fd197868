"""The outlines of places whose size a class knows (``treaty_atlas.known``), from the same coastline as the islands."""

from __future__ import annotations

import logging
from math import ceil, log10, sqrt
from pathlib import Path
from typing import NamedTuple

import numpy as np
import shapely

from . import geojson
from .project import area_km2
from .source import CoastlineError

log = logging.getLogger(__name__)

OUTLINES = Path(__file__).resolve().parents[1] / "known" / "outlines.geojson"
FINE = 1 / 110
"""A coast keeps what is larger than this part of the side of a square as large as the place: finer than it is drawn."""
DEGREE_KM = 111.2


class Known(NamedTuple):
    """A place by a point inside it (degrees), and the languages whose readers know it."""

    id: str
    lon: float
    lat: float
    languages: tuple[str, ...]


PLACES = (
    Known("lundy", -4.67, 51.18, ("en",)),
    Known("manhattan", -73.97, 40.78, ("en",)),
    Known("isle-of-wight", -1.30, 50.68, ("en",)),
    Known("long-island", -73.0, 40.85, ("en",)),
    Known("heligoland", 7.885, 54.18, ("en", "nl", "ru")),
    Known("rhodes", 28.0, 36.2, ("nl", "ru")),
    Known("ireland", -8.0, 53.3, ("en", "nl", "ru")),
    Known("schiermonnikoog", 6.18, 53.483, ("nl",)),
    Known("texel", 4.80, 53.08, ("nl",)),
    Known("mallorca", 2.95, 39.6, ("nl",)),
    Known("enoshima", 139.479, 35.300, ("ja",)),
    Known("miyajima", 132.30, 34.27, ("ja",)),
    Known("awaji", 134.85, 34.4, ("ja",)),
    Known("okinawa", 127.95, 26.5, ("ja",)),
    Known("shikoku", 133.5, 33.7, ("ja",)),
    Known("kyushu", 131.0, 32.7, ("ja",)),
    Known("kotlin", 29.72, 60.02, ("ru",)),
    Known("solovetsky", 35.7, 65.05, ("ru",)),
    Known("cyprus", 33.2, 35.0, ("ru",)),
)


def rebuild(land: np.ndarray, path: Path = OUTLINES) -> None:
    """Write the outlines, from the polygons of ``source.osm_land``. Raises ``CoastlineError`` where a point is in none."""
    tree = shapely.STRtree(land)
    geojson.write(path, [_feature(place, land, tree) for place in PLACES])
    log.info("%s: %d bytes", path.name, path.stat().st_size)


def _feature(place: Known, land: np.ndarray, tree: shapely.STRtree) -> geojson.Feature:
    found = tree.query(shapely.Point(place.lon, place.lat), predicate="within")
    if len(found) != 1:
        raise CoastlineError(f"{place.id}: {len(found)} land polygons hold its point, expected 1")
    whole = shapely.Polygon(land[found[0]].exterior)
    km2 = area_km2(land[found[0]])
    fine = sqrt(km2) * FINE / DEGREE_KM
    parts = shapely.get_parts(geojson.tidy(shapely.simplify(whole, fine), ceil(-log10(fine)) + 1))
    outline = shapely.Polygon(max(parts, key=lambda part: part.area).exterior)
    return geojson.Feature({"id": place.id, "km2": float(f"{km2:.3g}"), "languages": [*place.languages]}, outline)
