"""Sea borders: schematic median lines between two coasts.

No treaty of the atlas gives sea coordinates, so each strait gets the line whose points lie equally
far from the coasts on both sides. Method: points along all coasts, their Voronoi cells, and the
edges between the cells of one side and those of the other (Aurenhammer 1991, ACM Computing Surveys
23:345), simplified afterwards. Distances are compared in a conformal projection.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import shapely

from .project import SEA, projector
from .source import CoastlineError

Window = tuple[float, float, float, float]


class Strait(NamedTuple):
    """A median line to draw: the two sides, where it is kept, and how far it may be simplified.

    ``window``: west, south, east, north in degrees; ``tolerance`` in metres.
    """

    id: str
    name: str
    sides: tuple[str, str]
    window: Window
    tolerance: float


SPACING = 250.0
"""Metres between the points along a coast."""

FINE_SPACING = 60.0
FINE = (144.9, 43.1, 146.3, 44.3)
"""Metres between the points where coasts are near: Nemuro Strait and the Goyōmai channel."""


def median_lines(sides: Mapping[str, np.ndarray], straits: tuple[Strait, ...]) -> dict[str, shapely.Geometry]:
    """Return the median line of each of ``straits``, by id, in degrees lon/lat.

    ``sides`` maps the name of a side to its coast, an array of lines (degrees, lon/lat, WGS 84). A
    side that a strait does not name still counts: where its coast is nearest, the line ends. Raises
    ``CoastlineError`` when two sides have no line between them within the window.
    """
    points, owners = _coast_points(sides)
    cells = np.asarray(shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(points), ordered=True)))
    wanted = {name for strait in straits for name in strait.sides}
    names = list(sides)
    areas = {name: shapely.coverage_union_all(cells[owners == names.index(name)]) for name in wanted}
    return {strait.id: _line(strait, areas) for strait in straits}


def _coast_points(sides: Mapping[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Points along the coasts in metres, rounded to 0.1 m and unique, and the side of each."""
    forward = projector(SEA)
    points, owners = [], []
    for number, coast in enumerate(sides.values()):
        near = shapely.clip_by_rect(coast, *FINE)
        for lines, spacing in ((coast, SPACING), (near[~shapely.is_empty(near)], FINE_SPACING)):
            dense = shapely.segmentize(forward(lines), spacing)
            points.append(shapely.get_coordinates(dense).round(1))
            owners.append(np.full(len(points[-1]), number))
    unique, first = np.unique(np.vstack(points), axis=0, return_index=True)
    return unique, np.concatenate(owners)[first]


def _line(strait: Strait, areas: Mapping[str, shapely.Geometry]) -> shapely.Geometry:
    """The boundary between the areas of both sides, simplified, within the window."""
    one, other = (areas[name] for name in strait.sides)
    shared = shapely.line_merge(shapely.intersection(one.boundary, other.boundary))
    simple = projector(SEA, inverse=True)(shapely.simplify(shared, strait.tolerance))
    parts = shapely.get_parts(shapely.clip_by_rect(simple, *strait.window))
    if len(parts) == 0:
        raise CoastlineError(f"{strait.id}: no line between {strait.sides} within {strait.window}")
    return parts[np.argmax(shapely.length(parts))]
