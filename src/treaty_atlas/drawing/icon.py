"""The sign of the atlas as an icon for a device's start screen. Pure."""

from __future__ import annotations

from ..style.tokens import tokens
from .raster import png

SIDE = 20
"""Of the sign, in its own units."""
MARGIN = 0.2
"""Of an icon's side: what a system cuts off to make it round is nothing of the sign."""


def icon_png(sign: str, size: int) -> bytes:
    """``sign``, SVG of ``SIDE`` units, on its ground as a PNG so many px wide."""
    inside = sign[sign.index(">") + 1 : sign.rindex("</svg>")]
    edge = SIDE * MARGIN / (1 - 2 * MARGIN)
    side = SIDE + 2 * edge
    colour = tokens()["colour"]["light"]["surface"]["page"]
    ground = f'<rect x="{-edge:g}" y="{-edge:g}" width="{side:g}" height="{side:g}" fill="{colour}"/>'
    box = f'width="{size}" height="{size}" viewBox="{-edge:g} {-edge:g} {side:g} {side:g}"'
    return png(f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{ground}{inside}</svg>')
