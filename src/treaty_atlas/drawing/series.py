"""Then and now: the map of every change beside each other on one sheet, a slide or a poster, as one SVG. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from .. import chronology
from ..address.map import START_YEAR
from ..catalog.geometry import Shapes
from ..i18n import Words
from ..model.atlas import Act, Atlas
from ..style.paper import MM
from ..style.svg import coast_of, fill_svg, line_stroke
from ..style.tokens import tokens
from . import map as drawing
from .lettering import Lettering, text_width, wrapped
from .map import Frame, bounds_of
from .projection import Projection, height_of
from .scene import Row, Scene, legend, scene

THEME = "light"
EDGE, GUTTER = 24.0, 20.0
"""Around the sheet and between its maps, in units of the design."""
SIZES = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
"""Sizes of the text beside a map, the first with which every text has room."""
SWATCH = (40.0, 22.0)
LINE = 1.25
"""From one line to the next, in letters."""


@dataclass(frozen=True)
class Format:
    """A sheet of ``width`` by ``height`` px with so many maps in a row, their text above them or at their side.

    ``mm`` is its size on paper, ``k`` enlarges letters and strokes.
    """

    width: float
    height: float
    columns: int
    above: bool
    k: float
    mm: tuple[int, int] | None = None


FORMATS = {
    "slide": Format(1920, 1080, 4, above=False, k=1.5),
    "a3": Format(round(297 * MM), round(420 * MM), 3, above=True, k=0.95, mm=(297, 420)),
}
"""For a projector, and for a wall."""


def stops(atlas: Atlas, today: date) -> list[tuple[str, Act]]:
    """The days (ISO) of the maps, and the act that made each: every year that changes the map, from the first border on; the
    last is that of ``today``."""
    found = [row for row in chronology.yearly(chronology.headlines(atlas.acts, atlas.spans)) if row[0] >= START_YEAR]
    return [(chronology.day_of(year, today), act) for year, act in found]


def legend_of(shown: Iterable[Scene], words: Words) -> list[Row]:
    """One legend for several days: a row for each paint and kind of line; where the holder changed its name, both."""
    found: dict[tuple[str, str, str], list[Row]] = {}
    for one in shown:
        for row in legend(one, words):
            found.setdefault((row.look, row.kind, row.claimant), []).append(row)
    rows = [_together(same, words) for same in found.values()]
    paints = [row for row in rows if row.look]
    return [*paints, *(row for row in rows if not row.look)]


def _together(same: Sequence[Row], words: Words) -> Row:
    """Rows of one paint as one; how it is held is told of the last of them."""
    names = list(dict.fromkeys(row.who for row in same))
    return same[-1]._replace(who=words.joined(names) if same[-1].look else names[-1])


@dataclass(frozen=True)
class _Sheet:
    """A sheet while it is laid out."""

    atlas: Atlas
    shapes: Shapes
    words: Words
    form: Format
    stops: Sequence[tuple[str, Act]]
    scenes: Sequence[Scene]

    @property
    def k(self) -> float:
        return self.form.k

    def ink(self, size: float, **more: object) -> Lettering:
        return replace(Lettering(size * self.k, _colour("text", "ink")), **more)  # type: ignore[arg-type]

    def muted(self, size: float) -> Lettering:
        return Lettering(size * self.k, _colour("text", "muted"))


def series(atlas: Atlas, shapes: Shapes, words: Words, today: date, form: str = "slide") -> str:
    """The sheet as SVG text; ``form`` is one of :data:`FORMATS`. Raises ``ValueError`` for another one."""
    if form not in FORMATS:
        raise ValueError(f"Formats are {', '.join(FORMATS)}.")
    found = stops(atlas, today)
    sheet = _Sheet(atlas, shapes, words, FORMATS[form], found, [scene(atlas, day) for day, _ in found])
    top, head = _head(sheet)
    low, foot = _foot(sheet)
    cells = _cells(sheet, top, low)
    frames = [_frame(sheet, cell) for cell in cells]
    looks = {look: ident for one in sheet.scenes for look, ident in drawing.pattern_ids(one).items()}
    clips = "".join(drawing.clip(frame, f"frame-{n}") for n, frame in enumerate(frames))
    size = _text_size(sheet, cells, frames)
    body = [
        f'<rect width="{sheet.form.width:g}" height="{sheet.form.height:g}" fill="{_colour("surface", "page")}"/>',
        f"<defs>{drawing.patterns(looks, THEME, sheet.k * 0.6)}{clips}</defs>",
        head,
        *(_map(sheet, n, frame) for n, frame in enumerate(frames)),
        *(_told(sheet, n, cell, frame, size) for n, (cell, frame) in enumerate(zip(cells, frames, strict=True))),
        foot,
    ]
    return _document(sheet, body)


def _colour(group: str, name: str) -> str:
    return str(tokens()["colour"][THEME][group][name])


def _head(sheet: _Sheet) -> tuple[float, str]:
    """Title and subject; where the maps begin below them."""
    words, k = sheet.words, sheet.k
    title = sheet.ink(30, serif=True, weight=600).svg(words("series.title"), EDGE * k, 46 * k)
    about = sheet.muted(15).svg(words("app.title"), sheet.form.width - EDGE * k, 44 * k)
    return 64 * k, title + about.replace("<text ", '<text text-anchor="end" ', 1)


def _foot(sheet: _Sheet) -> tuple[float, str]:
    """The legend in columns, the credit below it; where the maps end above them."""
    words, k = sheet.words, sheet.k
    rows = legend_of(sheet.scenes, words)
    columns = 6 if not sheet.form.above else 4
    wide = (sheet.form.width - 2 * EDGE * k) / columns
    small = sheet.muted(11)
    bold = sheet.ink(12, weight=600)
    room = wide - (SWATCH[0] + 20) * k
    told = [[(bold, t) for t in wrapped(row.who, bold.size, room)] + [(small, t) for t in wrapped(row.how, small.size, room)]
            for row in rows]  # fmt: skip
    tall = [max(SWATCH[1] * k, 14.5 * k * len(lines)) + 8 * k for lines in told]
    lines = [max(tall[n : n + columns]) for n in range(0, len(rows), columns)]
    credit = " · ".join((words("map.sea_borders_schematic"), words("picture.shapes"),
                         words("picture.texts", atlas=words("cite.atlas"))))  # fmt: skip
    written = wrapped(credit, small.size, sheet.form.width - 2 * EDGE * k)
    low = sheet.form.height - EDGE * k - 15 * k * len(written)
    top = low - sum(lines) - 4 * k
    parts = []
    for n, (row, text) in enumerate(zip(rows, told, strict=True)):
        x, y = EDGE * k + wide * (n % columns), top + sum(lines[: n // columns])
        parts.append(_swatch(sheet, row, x, y))
        parts += [look.svg(t, x + (SWATCH[0] + 10) * k, y + (11 + 14.5 * at) * k) for at, (look, t) in enumerate(text)]
    parts += [small.svg(line, EDGE * k, low + 15 * k * (n + 0.8)) for n, line in enumerate(written)]
    return top - 12 * k, "".join(parts)


def _swatch(sheet: _Sheet, row: Row, x: float, y: float) -> str:
    k = sheet.k
    width, height = SWATCH[0] * k, SWATCH[1] * k
    if not row.look:
        ends = f'x1="{x:g}" x2="{x + width:g}" y1="{y + height / 2:g}" y2="{y + height / 2:g}"'
        return f"<line {ends} {line_stroke(row.kind, THEME, row.claimant or 'japan', k * 0.8)}/>"
    fill, coast = fill_svg(row.look, THEME, f"p-{row.look}")[1], coast_of(row.look, THEME)
    size = f'width="{width:g}" height="{height:g}" rx="{tokens()["radius"]["swatch"] * k:g}"'
    return f'<rect x="{x:g}" y="{y:g}" {size} fill="{fill}" stroke="{coast}" stroke-width="{k:g}"/>'


Cell = tuple[float, float, float, float]


def _cells(sheet: _Sheet, top: float, low: float) -> list[Cell]:
    """Left, top, width and height of the place of each map with its text."""
    k, form = sheet.k, sheet.form
    count, columns = len(sheet.stops), form.columns
    rows = -(-count // columns)
    wide = (form.width - 2 * EDGE * k - (columns - 1) * GUTTER * k) / columns
    tall = (low - top - (rows - 1) * GUTTER * k) / rows
    step = wide + GUTTER * k, tall + GUTTER * k
    return [(EDGE * k + step[0] * (n % columns), top + step[1] * (n // columns), wide, tall) for n in range(count)]


TEXT_ABOVE = 92.0
"""So high is the text above a map of a poster, in units of the design."""


def _frame(sheet: _Sheet, cell: Cell) -> Frame:
    """Where the map lies in its cell: at the left of its text, or below it."""
    x, y, wide, tall = cell
    bounds = bounds_of(tokens()["layout"]["map"]["views"]["whole"])
    if sheet.form.above:
        box = (x, y + TEXT_ABOVE * sheet.k, x + wide, y + tall)
    else:
        width = tall * 100 / height_of(bounds, 100)
        box = (x, y, x + min(width, wide * 0.56), y + tall)
    return Frame(box, Projection.fitting(bounds, box), THEME, sheet.k * 0.6)


def _map(sheet: _Sheet, n: int, frame: Frame) -> str:
    shown, shapes = sheet.scenes[n], sheet.shapes
    body = [
        *drawing.surroundings(shown, shapes, frame),
        *drawing.islands(shown, sheet.atlas, shapes, frame, None),
        *drawing.lines(shown, shapes, frame),
    ]
    return f'<g clip-path="url(#frame-{n})">{"".join(body)}</g>'


def _room(sheet: _Sheet, cell: Cell, frame: Frame) -> tuple[float, float, float, float]:
    """Left, top, width and height of the place for the text of a map."""
    x, y, wide, tall = cell
    if sheet.form.above:
        return x, y, wide, TEXT_ABOVE * sheet.k
    left = frame.box[2] + 10 * sheet.k
    return left, y, x + wide - left, tall


def _lines(sheet: _Sheet, n: int, width: float, size: float) -> list[tuple[Lettering, str]]:
    """The act and its sentence, in lines."""
    text = sheet.stops[n][1].text(sheet.words.language)
    bold, quiet = sheet.ink(size, weight=600), sheet.muted(size)
    return [
        *((bold, line) for line in wrapped(text.title, bold.size * 1.06, width)),
        *((quiet, line) for line in wrapped(text.caption, quiet.size, width)),
    ]


YEAR = 30.0
"""The size of the year."""


def _text_size(sheet: _Sheet, cells: Sequence[Cell], frames: Sequence[Frame]) -> float:
    """The size of the texts: the largest at which all have room, the same for all."""
    rooms = [_room(sheet, cell, frame) for cell, frame in zip(cells, frames, strict=True)]
    for size in SIZES:
        told = [_lines(sheet, n, room[2], size) for n, room in enumerate(rooms)]
        high = (len(lines) * size * LINE * sheet.k + (YEAR + 6) * sheet.k for lines in told)
        wide = (max(text_width(line, look.size) for look, line in lines) for lines in told)
        if all(w <= room[2] and h <= room[3] for w, h, room in zip(wide, high, rooms, strict=True)):
            return size
    return SIZES[-1]


def _told(sheet: _Sheet, n: int, cell: Cell, frame: Frame, size: float) -> str:
    """Year, act and sentence of a map."""
    x, y, width, _ = _room(sheet, cell, frame)
    k = sheet.k
    year = sheet.ink(YEAR, serif=True, weight=600).svg(sheet.stops[n][0][:4], x, y + YEAR * 0.8 * k)
    at = y + (YEAR + 6) * k
    step = size * LINE * k
    lines = enumerate(_lines(sheet, n, width, size))
    return year + "".join(look.svg(text, x, at + (row + 0.75) * step) for row, (look, text) in lines)


def _document(sheet: _Sheet, parts: Sequence[str]) -> str:
    form, stack = sheet.form, tokens()["type"]["stack"]
    script = {"ja": "_japanese", "ru": "_cyrillic"}.get(sheet.words.language, "")
    fonts = f"text{{font-family:{stack['sans' + script]}}}.serif{{font-family:{stack['serif' + script]}}}"
    unit: Mapping[str, str] = {"width": f"{form.mm[0]}mm", "height": f"{form.mm[1]}mm"} if form.mm else {
        "width": f"{form.width:g}", "height": f"{form.height:g}"
    }  # fmt: skip
    size = f'width="{unit["width"]}" height="{unit["height"]}" viewBox="0 0 {form.width:g} {form.height:g}"'
    title = sheet.words("series.title")
    named = f'lang="{sheet.words.language}" role="img" aria-labelledby="title"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {named}>'
    return f'{head}<title id="title">{title}</title><style>{fonts}</style>{"".join(parts)}</svg>'
