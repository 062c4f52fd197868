"""The whole Play as a picture that moves, for slides: the card of every change, one after the other, as a GIF. Pure.

A GIF is what every program for slides and every browser shows without a script. Its pictures are the cards that stand for
links (``card.py``): the year large, the act, the map, whose the colours are.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO

import resvg_py
from PIL import Image

from ..catalog.geometry import Shapes
from ..faces import files
from ..i18n import Words
from ..model.atlas import Atlas
from .card import HEIGHT, WIDTH, Card, card_svg
from .series import stops

SIZE = (1280, round(1280 * HEIGHT / WIDTH))
"""Px."""
REST, LAST = 2600, 5000
"""Ms for which a map stands, and the last one before it begins again."""
COLOURS = 96
"""In each picture: flat paints and soft edges need no more, and the file stays below 2 MB."""


def play_gif(atlas: Atlas, shapes: Shapes, words: Words, today: date) -> bytes:
    """Every change since the first border, in the language of ``words``, as an animated GIF that repeats."""
    cards = [Card(day[:4]) for day, _ in stops(atlas, today)]
    first, *rest = (_frame(card_svg(atlas, shapes, words, one, today)) for one in cards)
    times = [REST] * len(rest) + [LAST]
    out = BytesIO()
    first.save(out, "GIF", save_all=True, append_images=rest, duration=times, loop=0, disposal=1, optimize=False)
    return out.getvalue()


def _frame(svg: str) -> Image.Image:
    """One picture in few colours."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=SIZE[0], skip_system_fonts=True, font_files=files())
    whole = Image.open(BytesIO(bytes(drawn))).convert("RGB").resize(SIZE)
    return whole.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE)
