"""The sample of a paint or a line in a legend that is drawn into a picture. Pure; lengths are px, ``k`` enlarges it."""

from __future__ import annotations

from ..style.svg import coast_of, fill_svg, line_stroke
from ..style.tokens import tokens
from .scene import Row

SAMPLE = (40.0, 22.0)
"""Its size at ``k`` 1."""
INSET, RIM = 2, 1.5


def sample(row: Row, theme: str, x: float, y: float, k: float) -> str:
    """The sample of ``row`` at its upper left corner (x, y); the patterns, ``p-`` and the look, stand in the picture."""
    width, height = SAMPLE[0] * k, SAMPLE[1] * k
    if not row.look:
        ends = f'x1="{x + INSET * k:g}" x2="{x + width - INSET * k:g}" y1="{y + height / 2:g}" y2="{y + height / 2:g}"'
        return f"<line {ends} {line_stroke(row.kind, theme, row.claimant or 'japan', k)}/>"
    fill, coast = fill_svg(row.look, theme, f"p-{row.look}")[1], coast_of(row.look, theme)
    size = f'width="{width:g}" height="{height:g}" rx="{tokens()["radius"]["swatch"] * k:g}"'
    rim = f'stroke="{coast}" stroke-width="{RIM * k:g}"'
    return f'<rect data-legend="{row.look}" x="{x:g}" y="{y:g}" {size} fill="{fill}" {rim}/>'
