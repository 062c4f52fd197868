"""A small picture of the whole map with one island marked, as SVG text. Pure: shapes in, text out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import cos, radians
from typing import Any

from ..style import tokens

FRAME = (139.5, 42.6, 157.5, 54.8)
"""West, south, east, north in degrees."""
WIDTH = 240
Ring = Iterable[Iterable[float]]


def locator_svg(islands: Mapping[str, Any], land: Iterable[Any], chosen: str, theme: str, point: tuple[float, float]) -> str:
    """An SVG of ``WIDTH`` px: sea, land around, islands, and a ring around ``chosen``.

    ``islands`` maps ids to GeoJSON geometries, ``land`` holds GeoJSON geometries, ``point`` is (lon, lat) of the
    island in degrees; plate carrée, true to scale at the middle of the frame.
    """
    colour = tokens()["colour"][theme]
    height = WIDTH * (FRAME[3] - FRAME[1]) / ((FRAME[2] - FRAME[0]) * _squeeze())
    parts = [f'<rect width="{WIDTH}" height="{height:.0f}" fill="{colour["map"]["sea"]}"/>']
    parts += [_path(g, colour["map"]["land"]["none"], colour["map"]["coast_context"]) for g in land]
    quiet, marked = colour["party"]["none"], colour["control"]["accent"]
    for name, shape in islands.items():
        fill, coast = (marked, marked) if name == chosen else (quiet["base"], quiet["coast"])
        parts.append(_path(shape, fill, coast))
    x, y = _place(point)
    parts.append(f'<circle cx="{x}" cy="{y}" r="11" fill="none" stroke="{marked}" stroke-width="2.5"/>')
    box = f'viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{"".join(parts)}</svg>'


def _squeeze() -> float:
    return cos(radians((FRAME[1] + FRAME[3]) / 2))


def _place(point: Iterable[float]) -> tuple[float, float]:
    lon, lat = list(point)[:2]
    scale = WIDTH / (FRAME[2] - FRAME[0])
    return round((lon - FRAME[0]) * scale, 1), round((FRAME[3] - lat) * scale / _squeeze(), 1)


def _path(geometry: Any, fill: str, stroke: str) -> str:
    d = "".join(_ring(r) for r in _rings(geometry))
    return f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width=".6"/>' if d else ""


def _rings(geometry: Any) -> Iterator[Ring]:
    polygons = geometry["coordinates"]
    for polygon in [polygons] if geometry["type"] == "Polygon" else polygons:
        yield polygon[0]


def _ring(ring: Ring) -> str:
    """The ring in tenths of a pixel; points that fall on the same one are left out, specks too."""
    places = list(dict.fromkeys(_place(p) for p in ring))
    inside = any(-40 <= x <= WIDTH + 40 and -40 <= y <= WIDTH * 2 for x, y in places)
    return "M" + "L".join(f"{x:g},{y:g}" for x, y in places) + "Z" if len(places) > 2 and inside else ""
