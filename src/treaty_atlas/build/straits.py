"""The six border lines of the atlas: which coasts they lie between, and where they end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import shapely

from .geojson import Feature
from .islands import SAKHALIN
from .median import Strait, Window, median_lines
from .units import PARALLEL, UNITS

SIDES: dict[str, tuple[str, ...]] = {
    "sakhalin": (*SAKHALIN, "moneron"),
    "south": ("iturup", "kunashir", "shikotan", *(unit.id for unit in UNITS if unit.group == "habomai")),
    "middle": ("urup", "chirpoy", "brat-chirpoyev", "broughton"),
    "north": ("shumshu", "paramushir", "alaid"),
}
"""The sides that are made of islands of the atlas. Moneron counts as part of Sakhalin's coast and
Signalny as part of the Habomai islands. Kamen Opasnosti does not count: the bare rock would push
the line in La Pérouse Strait about 15 km towards Hokkaido; it lies north of the line as drawn."""

LAND_SIDES: dict[str, tuple[str, Window]] = {
    "hokkaido": ("hokkaido", (139.0, 41.0, 147.0, 46.0)),
    "mainland": ("mainland", (132.0, 42.0, 145.0, 56.0)),
    "kamchatka": ("mainland", (150.0, 50.0, 161.0, 54.0)),
}
"""The sides that are made of the land around: the neighbour of ``islands.NEIGHBOURS`` with its rocks,
and the window of it that faces the straits."""

STRAITS: tuple[Strait, ...] = (
    Strait("vries-strait", "Vries Strait", ("south", "middle"), (148.3, 45.1, 150.2, 46.2), 200.0),
    Strait("la-perouse-strait", "La Pérouse Strait", ("hokkaido", "sakhalin"), (139.0, 45.0, 143.0, 46.3), 200.0),
    Strait("first-kuril-strait", "First Kuril Strait", ("north", "kamchatka"), (155.6, 50.4, 157.6, 51.7), 120.0),
    Strait("tatar-strait", "Tatar Strait", ("sakhalin", "mainland"), (137.0, 45.9, 142.5, PARALLEL), 200.0),
    Strait(
        "south-kuril-line",
        "Nemuro Strait and Goyōmai Channel",
        ("hokkaido", "south"),
        (144, 42.85, 147, 44.95),
        60.0,
    ),
)
"""Each runs a little way out of its strait. The lines in Tatar and La Pérouse Straits end where they
meet, at the point that is equally far from the mainland, Sakhalin with Moneron, and Hokkaido."""

STUB = 0.3
"""Degrees of longitude by which the 50th parallel is drawn on into the Sea of Okhotsk."""

SEA_METHOD = "median line between the coasts, schematic: no treaty gives coordinates at sea"
LAND_METHOD = "the 50th parallel from coast to coast; its ends at sea only join it to the sea line"


def line_features(sides: Mapping[str, np.ndarray], islands: Mapping[str, shapely.Geometry]) -> list[Feature]:
    """Return the six border lines: five sea lines and the 50th parallel.

    ``sides`` as ``coast_sides`` returns them; ``islands``: the geometries of ``islands.geojson`` by
    id. Degrees, lon/lat. Properties: ``id``, ``strait`` (English), ``certainty``, ``method``.
    Raises ``CoastlineError`` when a line cannot be drawn.
    """
    lines = median_lines(sides, STRAITS)
    features = [_feature(s.id, s.name, "approximate", SEA_METHOD, lines[s.id]) for s in STRAITS]
    parallel = parallel_line([islands[name] for name in SAKHALIN], lines["tatar-strait"])
    land = _feature("parallel-50", "50th parallel on Sakhalin", "exact", LAND_METHOD, parallel)
    return [*features[:3], land, *features[3:]]


def parallel_line(halves: Sequence[shapely.Geometry], sea_line: shapely.Geometry) -> shapely.Geometry:
    """Return the border on 50° N: end of ``sea_line``, west coast, east coast, ``STUB`` beyond.

    ``halves``: the two parts of Sakhalin, which share their edge on the parallel. Degrees, lon/lat.
    """
    west, _, east, _ = shapely.intersection(*halves).bounds
    start = min(x for x, y in sea_line.coords if y == PARALLEL)
    return shapely.LineString([(x, PARALLEL) for x in (start, west, east, east + STUB)])


def _feature(name: str, strait: str, certainty: str, method: str, line: shapely.Geometry) -> Feature:
    return Feature({"id": name, "strait": strait, "certainty": certainty, "method": method}, line)


def coast_sides(land: np.ndarray, owned: Mapping[str, list[int]]) -> dict[str, np.ndarray]:
    """Return the coast of each side as rings in degrees, lon/lat, rocks included.

    ``land`` and ``owned`` as in ``islands.assign_polygons``: the full coastline of the source, not
    the simplified one that the map shows.
    """
    ours = {name: land[sorted({i for unit in units for i in owned[unit]})] for name, units in SIDES.items()}
    sides = {name: shapely.get_rings(polygons) for name, polygons in ours.items()}
    for name, (neighbour, window) in LAND_SIDES.items():
        coast = shapely.clip_by_rect(shapely.get_rings(land[owned[neighbour]]), *window)
        sides[name] = coast[~shapely.is_empty(coast)]
    return sides
