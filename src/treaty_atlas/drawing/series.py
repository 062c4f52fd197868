"""Then and now: the maps of the changes beside each other, on slides or on a poster, each as one SVG. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from .. import chronology
from ..address.map import START_YEAR
from ..catalog.geometry import Shapes
from ..i18n import Words
from ..model.atlas import Act, Atlas
from ..style.paper import MM
from ..style.tokens import tokens
from . import map as drawing
from .leaf import GUTTER, PATTERNS, THEME, Leaf, legend_of
from .lettering import Lettering, text_width, wrapped
from .map import Frame, bounds_of
from .projection import Box, Projection, height_of
from .scene import Scene, scene

SIZES = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
"""Sizes of the text beside a map of a poster, the first with which every text has room."""
AFAR = 16.0
"""The least size on a slide, of its texts and of its legend: 24 px, which the last row of a class can read."""
LINE = 1.25
"""From one line to the next, in letters."""
TEXT_ABOVE = 92.0
"""So high is the text above a map of a poster, in units of the design."""


@dataclass(frozen=True)
class Format:
    """A sheet of ``width`` by ``height`` px with so many maps in a row, their text above them or at their side.

    ``mm`` is its size on paper, ``k`` enlarges letters and strokes, the legend has so many columns (``legend``), its letters
    and the ``sizes`` of the texts are in units of ``k``. It holds a ``part`` of the maps: the halves from one to another.
    """

    width: float
    height: float
    columns: int
    legend: int
    above: bool
    k: float
    mm: tuple[int, int] | None = None
    part: tuple[int, int] = (0, 2)
    sizes: tuple[float, ...] = SIZES
    letters: float = 12.0
    year: float = 30.0


_SLIDE = Format(1920, 1080, 3, 4, above=False, k=1.5, sizes=(18.0, 17.0, AFAR), letters=AFAR, year=40.0)
FORMATS = {
    "slide": replace(_SLIDE, part=(0, 1)),
    "slide-2": replace(_SLIDE, part=(1, 2)),
    "a3": Format(round(297 * MM), round(420 * MM), 3, 4, above=True, k=0.95, mm=(297, 420)),
}
"""For a projector, half of the maps each, for on one slide no letter would be large enough; and for a wall."""


def stops(atlas: Atlas, today: date) -> list[tuple[str, Act]]:
    """The days (ISO) of the maps, and the act that made each: every year that changes the map, from the first border on."""
    found = [row for row in chronology.yearly(chronology.headlines(atlas.acts, atlas.spans)) if row[0] >= START_YEAR]
    return [(chronology.day_of(year, today), act) for year, act in found]


def shown_on(form: str, atlas: Atlas, today: date) -> list[tuple[str, Act]]:
    """Those of the :func:`stops` that stand on a sheet. Raises ``ValueError`` for a form that is none of :data:`FORMATS`."""
    if form not in FORMATS:
        raise ValueError(f"Formats are {', '.join(FORMATS)}.")
    found = stops(atlas, today)
    first, last = (-(-len(found) * half // 2) for half in FORMATS[form].part)
    return found[first:last]


@dataclass(frozen=True)
class _Cell:
    """The place of a map with its text: the frame of the map, and the box in which the text has room."""

    day: str
    act: Act
    shown: Scene
    frame: Frame
    text: Box


def series(atlas: Atlas, shapes: Shapes, words: Words, today: date, form: str = "slide") -> str:
    """The sheet as SVG text; ``form`` is one of :data:`FORMATS`. Raises ``ValueError`` for another one."""
    found, made = shown_on(form, atlas, today), FORMATS[form]
    leaf = Leaf(words, made.width, made.height, made.k, made.mm)
    scenes = [scene(atlas, day) for day, _ in found]
    top, head = leaf.head(words("series.title"))
    low, foot = leaf.foot(legend_of(scenes, words), made.legend, made.letters)
    places = _places(leaf, made, len(found), top, low)
    cells = [_Cell(*stop, shown, *place) for stop, shown, place in zip(found, scenes, places, strict=True)]
    size = _text_size(leaf, made, cells)
    body = [
        leaf.ground(scenes, [cell.frame for cell in cells]),
        head,
        *(map_of(atlas, shapes, cell.shown, cell.frame, n) for n, cell in enumerate(cells)),
        *(_told(leaf, made, cell, size) for cell in cells),
        foot,
    ]
    return leaf.document(words("series.title"), body)


def _places(leaf: Leaf, form: Format, count: int, top: float, low: float) -> list[tuple[Frame, Box]]:
    """Where each map lies between ``top`` and ``low``, and where its text."""
    k, columns = leaf.k, form.columns
    rows = -(-count // columns)
    wide = (leaf.right - leaf.left - (columns - 1) * GUTTER * k) / columns
    tall = (low - top - (rows - 1) * GUTTER * k) / rows
    corners = (
        (leaf.left + (wide + GUTTER * k) * (n % columns), top + (tall + GUTTER * k) * (n // columns)) for n in range(count)
    )
    return [_place(leaf, form, (x, y, x + wide, y + tall)) for x, y in corners]


def _place(leaf: Leaf, form: Format, cell: Box) -> tuple[Frame, Box]:
    """The map at the left of its text, or below it."""
    x, y, right, bottom = cell
    bounds = bounds_of(tokens()["layout"]["map"]["views"]["whole"])
    if form.above:
        box, text = (x, y + TEXT_ABOVE * leaf.k, right, bottom), (x, y, right, y + TEXT_ABOVE * leaf.k)
    else:
        width = min((bottom - y) * 100 / height_of(bounds, 100), (right - x) / 2)
        box, text = (x, y, x + width, bottom), (x + width + 10 * leaf.k, y, right, bottom)
    return Frame(box, Projection.fitting(bounds, box), THEME, leaf.k * PATTERNS), text


def map_of(atlas: Atlas, shapes: Shapes, shown: Scene, frame: Frame, n: int) -> str:
    """The map of a day in the frame ``n`` of a sheet."""
    body = [
        *drawing.surroundings(shown, shapes, frame),
        *drawing.islands(shown, atlas, shapes, frame, None),
        *drawing.lines(shown, shapes, frame),
    ]
    return f'<g clip-path="url(#frame-{n})">{"".join(body)}</g>'


def _lines(leaf: Leaf, cell: _Cell, size: float) -> list[tuple[Lettering, str]]:
    """The act and its sentence, in lines."""
    text, width = cell.act.text(leaf.words.language), cell.text[2] - cell.text[0]
    bold, quiet = leaf.ink(size, weight=600), leaf.muted(size)
    return [
        *((bold, line) for line in wrapped(text.title, bold.size * 1.06, width)),
        *((quiet, line) for line in wrapped(text.caption, quiet.size, width)),
    ]


def _text_size(leaf: Leaf, form: Format, cells: Sequence[_Cell]) -> float:
    """The size of the texts: the largest at which all have room, the same for all."""
    return next((size for size in form.sizes if all(_fits(leaf, form, cell, size) for cell in cells)), form.sizes[-1])


def _fits(leaf: Leaf, form: Format, cell: _Cell, size: float) -> bool:
    left, top, right, bottom = cell.text
    lines = _lines(leaf, cell, size)
    high = len(lines) * size * LINE * leaf.k + (form.year + 6) * leaf.k
    return high <= bottom - top and all(text_width(line, look.size) <= right - left for look, line in lines)


def _told(leaf: Leaf, form: Format, cell: _Cell, size: float) -> str:
    """Year, act and sentence of a map."""
    x, y, _, _ = cell.text
    year = leaf.ink(form.year, serif=True, weight=600).svg(cell.day[:4], x, y + form.year * 0.8 * leaf.k)
    at, step = y + (form.year + 6) * leaf.k, size * LINE * leaf.k
    rows = enumerate(_lines(leaf, cell, size))
    return year + "".join(look.svg(text, x, at + (row + 0.75) * step) for row, (look, text) in rows)
