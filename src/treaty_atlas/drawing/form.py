"""The shape of an island, large, beside one of a known place at the same scale. Pure: shapes in, SVG out.

North is up. Each is drawn at its own scale of longitude, so a kilometre is as long in both, along and across.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from ..style.svg import colour, fill_svg
from ..style.tokens import paint_of
from .projection import Place, ring_path, rings

WIDTH, MOST, LEAST = 720, 400, 150
"""The drawing is so wide, and at most and at least so high, in px."""
RIM, GAP = 20, 44
"""Px around the shapes, and between them."""
SHARE = 0.3
"""At least such a part of the width is for each of the two: what stands under it must have room."""
BAR = 0.3
"""The scale takes at most such a part of the width."""
DEGREE_M = 111_195
STEP = 0.5
"""A point less than so many px from the one before it is left out."""


@dataclass(frozen=True)
class Form:
    """Path data of both shapes in px; ``split`` is the part of the width that belongs to the first, ``metres`` what the
    scale measures, and ``bar`` the part of the width that it takes."""

    height: int
    own: str
    other: str
    split: float
    metres: float
    bar: float

    def svg(self, look: str, theme: str | None) -> str:
        """The drawing, the first shape with the paint ``look``: with the colours of ``theme``, or those of its page."""
        quiet = (colour(theme, "party", "none", "base"), colour(theme, "party", "none", "coast"))
        sea = f'<rect width="100%" height="100%" fill="{colour(theme, "map", "sea")}"/>'
        definition, fill = fill_svg(look, theme, "form") if theme else ("", "")
        painted = (
            f'fill="{fill}" stroke="{paint_of(look, theme)["coast"]}"' if theme else f'class="ta-paint" data-look="{look}"'
        )
        line = 'stroke-width="1.25" stroke-linejoin="round"'
        shapes = (
            f'<path d="{self.own}" {painted} {line}/><path d="{self.other}" fill="{quiet[0]}" stroke="{quiet[1]}" {line}/>'
        )
        size = f'viewBox="0 0 {WIDTH} {self.height}" width="{WIDTH}" height="{self.height}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><defs>{definition}</defs>{sea}{shapes}</svg>'


def form(own: Any, other: Any) -> Form:
    """Two GeoJSON geometries (lon, lat in degrees) at the largest scale at which both have room beside each other."""
    first, second = _metres(own), _metres(other)
    (w1, h1), (w2, h2) = _size(first), _size(second)
    scale = min((WIDTH - 2 * RIM - GAP) / (w1 + w2), (MOST - 2 * RIM) / max(h1, h2))
    height = max(LEAST, round(max(h1, h2) * scale + 2 * RIM))
    split = _split(w1 * scale, w2 * scale)
    metres = round_down(WIDTH * BAR / scale)
    return Form(
        height,
        _path(first, scale, WIDTH * split / 2, height / 2),
        _path(second, scale, WIDTH * (1 + split) / 2, height / 2),
        split,
        metres,
        metres * scale / WIDTH,
    )


def silhouette(shape: Any, size: int) -> str:
    """Path data of a GeoJSON geometry (lon, lat in degrees) that fills a square of ``size`` px."""
    found = _metres(shape)
    return _path(found, (size - 2) / max(_size(found)), size / 2, size / 2)


def outline_svg(shape: Any, size: int = 32) -> str:
    """The same as a picture that can stand on light and dark: a quiet fill between both."""
    ink = colour("light", "party", "none", "coast")
    path = f'<path d="{silhouette(shape, size)}" fill="{ink}" stroke="{ink}" stroke-linejoin="round"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">{path}</svg>'


def _split(first: float, second: float) -> float:
    """The part of the width for the first of two shapes that are so wide: what is left over is shared evenly."""
    free = WIDTH - first - second
    return min(1 - SHARE, max(SHARE, (first + free / 2) / WIDTH))


def _metres(shape: Any) -> list[list[Place]]:
    """The rings of ``shape`` in metres east and south of its north-west corner."""
    found = list(rings(shape))
    lons, lats = zip(*((point[0], point[1]) for ring in found for point in ring), strict=True)
    west, north, middle = min(lons), max(lats), radians((min(lats) + max(lats)) / 2)
    east = DEGREE_M * cos(middle)
    return [[((x - west) * east, (north - y) * DEGREE_M) for x, y, *_ in ring] for ring in found]


def _size(shape: Iterable[Sequence[Place]]) -> Place:
    places = [place for ring in shape for place in ring]
    return max(x for x, _ in places), max(y for _, y in places)


def _path(shape: Sequence[Sequence[Place]], scale: float, x: float, y: float) -> str:
    """Path data of ``shape`` around the middle (``x``, ``y``)."""
    width, height = _size(shape)
    left, top = x - width * scale / 2, y - height * scale / 2
    box = (left - 1, top - 1, left + width * scale + 1, top + height * scale + 1)
    return "".join(ring_path([(left + a * scale, top + b * scale) for a, b in ring], box, STEP) for ring in shape)


def round_down(number: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is not above ``number``, which is at least 1.

    >>> [round_down(number) for number in (1.5, 34, 780, 99_999)]
    [1.0, 20.0, 500.0, 50000.0]
    """
    power = 10.0 ** (len(str(int(number))) - 1)
    return next(digit * power for digit in (5, 2, 1) if digit * power <= number)
