"""The map of a day as a small picture in the page itself: seen before any script runs, and without one. Pure.

Its paints and lines are classes of the live map's stylesheet, so it follows the theme; the shapes are drawn once, for all
days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import pi
from typing import Any

from shapely import make_valid
from shapely.geometry import LineString, Polygon

from ..catalog.geometry import Shapes
from ..drawing.map import open_coast
from ..drawing.projection import TILE_PX, Place, Projection, rings
from ..drawing.scene import scene
from ..model.atlas import Atlas
from ..own_maps import Shown, ShownLine
from ..style.svg import pattern_defs
from ..style.tokens import tokens
from ..tags import Markup, join, tag, trusted

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


def outlines(shapes: Shapes) -> Outlines:
    """All shapes as path data around the first view of the live map."""
    (south, west), (north, east) = tokens()["layout"]["map"]["views"]["whole"]
    flat = Projection(TILE_PX * 2**ZOOM / (2 * pi), west, north, 0, 0)
    width, height = flat.place((east, south))

    def lines(found: Iterable[Line]) -> str:
        return "".join(_open(map(flat.place, line)) for line in found)

    frame = Polygon([(-AROUND, -AROUND), (width + AROUND, -AROUND), (width + AROUND, height + AROUND), (-AROUND, height + AROUND)])
    land = ((region, "".join(_areas(geometry, flat, frame))) for region, geometry in shapes.land)
    return Outlines(
        (width, height),
        tuple((region, path) for region, path in land if path),
        "".join(lines(rings(geometry)) for geometry in shapes.land_lines),
        {name: ("".join(_areas(g, flat, frame)), lines(open_coast(g))) for name, g in shapes.islands.items()},
        {name: lines(rings(geometry)) for name, geometry in shapes.lines.items()},
    )


def _areas(geometry: Any, flat: Projection, frame: Polygon) -> Iterator[str]:
    for ring in rings(geometry):
        area = Polygon(list(map(flat.place, ring)))
        west, north, east, south = area.bounds
        if max(east - west, south - north) < SPECK:
            middle = area.centroid
            yield f"M{round(middle.x) - 2},{round(middle.y)}a2,2 0 1 0 4,0a2,2 0 1 0 -4,0Z"
            continue
        inside = make_valid(area).intersection(frame).simplify(FINE)
        for part in getattr(inside, "geoms", (inside,)):
            if isinstance(part, Polygon) and not part.is_empty:
                yield from (f"{_path(edge.coords[:-1])}Z" for edge in (part.exterior, *part.interiors))


def _open(places: Iterable[Place]) -> str:
    points = list(places)
    return _path(LineString(points).simplify(FINE).coords) if len(points) > 1 else ""


def _path(places: Iterable[Sequence[float]]) -> str:
    """Path data in whole units, each point from the one before it: a third of what absolute tenths take."""
    points = [(round(place[0]), round(place[1])) for place in places]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points) if a != b] or [(0, 0)]
    return f"M{points[0][0]},{points[0][1]}l" + " ".join(f"{x},{y}" for x, y in steps)


def first_map(atlas: Atlas, shapes: Outlines, day: str, mode: str | None, alt: str) -> Markup:
    """The map on ``day`` (ISO, inclusive), as administered or as the government ``mode`` draws it; ``alt`` says what it is."""
    shown = scene(atlas, day, mode)
    small = {island.id for island in atlas.islands.values() if island.km2 < tokens()["island"]["small_below_km2"]}
    width, height = shapes.size
    land = "".join(path for _, path in shapes.land)
    body = join(
        tag("path", d=land, class_="ta-land-coast"),
        *(
            tag("path", d=path, class_="ta-land", data_region=region, data_land=shown.tints.get(region, "none"))
            for region, path in shapes.land
        ),
        tag("path", d=shapes.borders, class_="ta-land-line"),
        *(_island(name, span, shapes, name in small) for name, span in shown.islands.items()),
        *(_line(name, path, shown.lines.get(name)) for name, path in shapes.lines.items()),
    )
    return tag(
        "div",
        trusted(pattern_defs()),
        tag("svg", body, class_="first-view", viewBox=f"0 0 {width:.0f} {height:.0f}", role="img", aria_label=alt),
        class_="ta-map first-map",
    )


def _island(name: str, span: Shown, shapes: Outlines, small: bool) -> Markup:
    area, shore = shapes.islands[name]
    own = {"data_island": name, "data_administered_by": span.administered_by, "data_status": span.status, "data_look": span.look}
    if not shore:
        return tag("path", d=area, class_=f"ta-island ta-paint{' ta-small' if small else ''}", **own)
    coast = tag("path", d=shore, class_="ta-coast", data_coast_of=name, data_look=span.look)
    return tag("path", d=area, class_="ta-island ta-paint ta-seam", **own) + coast


def _line(name: str, path: str, span: ShownLine | None) -> Markup:
    """A border line on its halo; one that is not drawn on the day waits there for one on which it is."""
    kind, by = (span.kind, span.by[0] if span.kind == "claim" else "") if span else ("", "")
    strokes = tag("path", d=path, class_="ta-line-halo") + tag("path", d=path, class_="ta-stroke", data_stroke=kind, data_by=by)
    return tag("g", strokes, data_line_id=name, display=None if span else "none")
