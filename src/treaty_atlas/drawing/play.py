"""The whole Play as a picture that moves, for slides: the card of every change, one after the other, as a GIF. Pure.

A GIF is what every program for slides and every browser shows without a script. Its pictures are the cards that stand for
links (``card.py``): the year large, the act, the map, whose the colours are.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import resvg_py
from PIL import Image

from ..catalog.geometry import Shapes
from ..faces import files
from ..i18n import Words
from ..model.atlas import Atlas
from ..style.tokens import tokens
from .card import EDGE, HEIGHT, LEFT, THEME, WIDTH, Card, Foot, card_svg
from .lettering import Lettering, text_width, wrapped
from .sample import SAMPLE, sample
from .scene import Row, Scene, legend
from .series import stops

SIZE = (1280, round(1280 * HEIGHT / WIDTH))
"""Px."""
REST, LAST = 2600, 5000
"""Ms for which a map stands, and the last one before it begins again."""
COLOURS = 128
"""In all pictures together: flat paints and soft edges need no more."""
SMALLER = 4
"""So many times smaller are the pictures of which the colours are taken."""


def play_gif(atlas: Atlas, shapes: Shapes, words: Words, today: date) -> bytes:
    """Every change since the first border, in the language of ``words``, as an animated GIF that repeats.

    All pictures have the same colours: what stays as it was is then not written again.
    """
    cards = [Card(day[:4]) for day, _ in stops(atlas, today)]
    drawn = [_drawn(card_svg(atlas, shapes, words, one, today, foot)) for one in cards]
    colours = _together(drawn).quantize(COLOURS, method=Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE)
    first, *rest = (one.quantize(palette=colours, dither=Image.Dither.NONE) for one in drawn)
    times = [REST] * len(rest) + [LAST]
    out = BytesIO()
    first.save(out, "GIF", save_all=True, append_images=rest, duration=times, loop=0, disposal=1, optimize=False)
    return out.getvalue()


def foot(shown: Scene, words: Words) -> Foot:
    """Under the map: the kinds of line on it, and the credit that its shapes and texts ask for. A slide has no other place
    for them."""
    line, small = (Lettering(size, tokens()["colour"][THEME]["text"][colour]) for size, colour in (LINES, CREDIT))
    right = WIDTH - EDGE
    credit = f"{words('picture.shapes')} · {words('picture.texts', atlas=words('cite.atlas'))}"
    written = wrapped(credit, small.size, right - LEFT)
    placed, x, row = [], float(LEFT), 0
    for one in (one for one in legend(shown, words) if not one.look):
        wide = SAMPLE[0] * SAMPLES + 10 + text_width(one.who, line.size)
        if x > LEFT and x + wide > right:
            x, row = float(LEFT), row + 1
        placed.append((one, x, row))
        x += wide + 28
    high = (row + 1) * LINE_STEP * bool(placed) + len(written) * CREDIT_STEP + 2
    top = HEIGHT - EDGE + 10 - high
    parts = [_told(one, line, x, top + LINE_STEP * row) for one, x, row in placed]
    last = HEIGHT - EDGE + 6
    parts += [small.svg(text, LEFT, last - CREDIT_STEP * (len(written) - 1 - n)) for n, text in enumerate(written)]
    return Foot(high, "".join(parts))


def _told(row: Row, look: Lettering, x: float, y: float) -> str:
    """A kind of line and its words, from (``x``, ``y``) on."""
    drawn = sample(row, THEME, x, y + 2, SAMPLES)
    return drawn + look.svg(row.who, x + SAMPLE[0] * SAMPLES + 10, y + 2 + SAMPLE[1] * SAMPLES / 2 + look.size * 0.35)


LINES, CREDIT = (19, "ink"), (14, "muted")
"""Sizes (px of the card) and colours of what stands in the foot."""
SAMPLES = 1.5
"""The samples of lines, beside those of a legend."""
LINE_STEP, CREDIT_STEP = 30, 18
"""From one row to the next, px."""


def _drawn(svg: str) -> Image.Image:
    """One picture."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=SIZE[0], skip_system_fonts=True, font_files=files())
    return Image.open(BytesIO(bytes(drawn))).convert("RGB").resize(SIZE)


def _together(drawn: Sequence[Image.Image]) -> Image.Image:
    """All pictures one above the other, small: what colours there are."""
    width, height = SIZE[0] // SMALLER, SIZE[1] // SMALLER
    whole = Image.new("RGB", (width, height * len(drawn)))
    for at, one in enumerate(drawn):
        whole.paste(one.resize((width, height)), (0, at * height))
    return whole
