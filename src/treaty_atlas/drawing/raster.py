"""SVG as PNG without a browser: drawn by resvg, in the faces of ``faces/`` alone, in few colours. Pure."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import resvg_py
from PIL import Image

from ..catalog.geometry import Shapes
from ..faces import files
from ..i18n import Words
from ..model.atlas import Atlas
from .card import Card, card_svg

COLOURS = 128
"""Flat paints and soft edges need no more; a picture of all colours is three times as large."""


def card_png(atlas: Atlas, shapes: Shapes, words: Words, shown: Card, today: date) -> bytes:
    """The card ``shown`` as a PNG: the same bytes on every machine."""
    return png(card_svg(atlas, shapes, words, shown, today))


def png(svg: str) -> bytes:
    """``svg``, in its own size in px. Raises ``ValueError`` for what is no SVG."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files())
    whole = Image.open(BytesIO(bytes(drawn))).convert("RGB")
    few = whole.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE)
    out = BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()
