"""A small picture of the whole map with one island marked, as SVG text. Pure: shapes in, text out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..style.svg import colour
from .projection import Box, Projection, height_of, ring_path, rings

FRAME = (139.5, 42.6, 157.5, 54.8)
"""West, south, east, north in degrees."""
WIDTH = 240
STEP = 1.2
"""Coasts are drawn so finely, in px."""
MARGIN = 4
"""So many px beyond its edge are drawn, so that no cut shows."""


def locator_svg(
    islands: Mapping[str, Any], land: Iterable[Any], chosen: str, theme: str | None, point: tuple[float, float]
) -> str:
    """An SVG of ``WIDTH`` px: sea, land around, islands, and a ring around ``chosen``.

    ``islands`` maps ids to GeoJSON geometries, ``land`` holds GeoJSON geometries, ``point`` is (lon, lat) of the
    island in degrees. Without a ``theme`` it follows the page's.
    """
    height = round(height_of(FRAME, WIDTH))
    projection = Projection.fitting(FRAME, (0, 0, WIDTH, height))
    around = (-MARGIN, -MARGIN, WIDTH + MARGIN, height + MARGIN)
    parts = [f'<rect width="{WIDTH}" height="{height}" fill="{colour(theme, "map", "sea")}"/>']
    ground, edge = colour(theme, "map", "land", "none"), colour(theme, "map", "coast_context")
    parts += [_path(g, projection, around, ground, edge) for g in land]
    marked = colour(theme, "control", "accent")
    quiet = (colour(theme, "party", "none", "base"), colour(theme, "party", "none", "coast"))
    for name, shape in islands.items():
        fill, coast = (marked, marked) if name == chosen else quiet
        parts.append(_path(shape, projection, around, fill, coast))
    x, y = projection.place(point)
    parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="11" fill="none" stroke="{marked}" stroke-width="2.5"/>')
    box = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{"".join(parts)}</svg>'


def _path(geometry: Any, projection: Projection, around: Box, fill: str, stroke: str) -> str:
    d = "".join(ring_path(map(projection.place, ring), around, STEP) for ring in rings(geometry))
    return f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width=".6"/>' if d else ""
