"""The map of a day as one SVG that stands alone: title, map, legend, credit. For slides and for paper. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .. import chronology
from ..catalog.geometry import Shapes
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.vocabulary import REGIONS
from ..style.tokens import PAPER, THEMES, tokens
from . import map as drawing
from .lettering import Lettering, Room, draw_names, text_width, wrapped
from .map import Frame, bounds_of
from .projection import Bounds, Box, Projection
from .sample import SAMPLE, sample
from .scene import Row, Scene, legend, names, scene

DESIGN = (1280, 720)
"""The size (px) at which letters and strokes are as large as on a laptop."""
LEGEND = 248
KEEP = 24
"""The legend may stand so many px over what is asked for: there is only sea in that corner."""
CLEAR = 12
STRONG = 0.07
"""So much wider (em) are the heavy letters of the day."""
LOOKS = (*THEMES, PAPER)
SLIDE = (1920, 1080)
"""The size of a picture for slides, px."""


@dataclass(frozen=True)
class Style:
    """How a picture is drawn. ``width`` and ``height`` in px; ``region`` names a part of the map, ``bounds`` (degrees:
    west, south, east, north) any part; ``title`` and ``credit`` are the lines above and below the map; ``k`` enlarges
    letters and strokes, by default with the size of the picture.
    """

    width: int = 1280
    height: int = 720
    region: str = "whole"
    bounds: Bounds | None = None
    theme: str = "light"
    title: bool = True
    legend: bool = True
    credit: bool = True
    k: float | None = None
    blank: bool = False
    """No paints and no border lines: an outline to be coloured."""
    link: str = ""
    """The address of the same state, written in the credit."""

    @property
    def scale(self) -> float:
        return self.k or min(self.width / DESIGN[0], self.height / DESIGN[1])


@dataclass(frozen=True)
class _Paper:
    """The whole picture while it is laid out."""

    words: Words
    style: Style
    shown: Scene

    @property
    def k(self) -> float:
        return self.style.scale

    def colour(self, group: str, name: str) -> str:
        return str(tokens()["colour"][self.style.theme][group][name])

    def ink(self, size: float, **more: object) -> Lettering:
        return replace(Lettering(size * self.k, self.colour("text", "ink")), **more)  # type: ignore[arg-type]

    def muted(self, size: float) -> Lettering:
        return Lettering(size * self.k, self.colour("text", "muted"))


def picture(
    atlas: Atlas,
    shapes: Shapes,
    words: Words,
    day: str,
    *,
    mode: str | None = None,
    chosen: str | None = None,
    style: Style | None = None,
) -> str:
    """The map on ``day`` (ISO, inclusive) as SVG text, as administered or as the government ``mode`` draws it.

    ``chosen`` is an island to be ringed. Raises ``ValueError`` for a theme or a region that there is not.
    """
    style = style or Style()
    if style.theme not in LOOKS or (style.region not in REGIONS and not style.bounds):
        raise ValueError(f"Themes are {', '.join(LOOKS)}; regions are {', '.join(REGIONS)}.")
    shown = scene(atlas, day, mode)
    paper = _Paper(words, style, _blank(shown) if style.blank else shown)
    top, head = _title(paper, atlas) if style.title else (0.0, "")
    foot, credit = _credit(paper) if style.credit else (0.0, "")
    edge = 16 * paper.k if style.title or style.credit else 0.0
    box = (edge, top or edge, style.width - edge, style.height - (foot or edge))
    frame = Frame(box, _projection(style, box, paper.k), style.theme, paper.k)
    rows = legend(drawing.within(paper.shown, shapes, frame), words) if style.legend else []
    card, covered = _legend(paper, rows, box) if rows else ("", None)
    bar, bar_box = drawing.scale_bar(frame, words)
    room = Room(box, [bar_box, *([covered] if covered else [])], drawing.coasts(shapes, frame))
    wanted = names(paper.shown, atlas, words, frame.zoom)
    written = draw_names(wanted, frame.projection, room, style.theme, words.language, paper.k)
    body = [
        *drawing.surroundings(paper.shown, shapes, frame),
        *drawing.islands(paper.shown, atlas, shapes, frame, chosen),
        *drawing.lines(paper.shown, shapes, frame),
        written,
        bar,
    ]
    parts = [
        _ground(paper),
        drawing.definitions(paper.shown, frame),
        head,
        f'<g clip-path="url(#frame)">{"".join(body)}</g>',
    ]
    return _document(paper, [*parts, _rim(paper, box), card, credit])


def _blank(shown: Scene) -> Scene:
    """The same day before anything is decided."""
    nobody = {n: span._replace(administered_by="none", status="no-border", view=None) for n, span in shown.islands.items()}
    return replace(shown, islands=nobody, lines={}, tints=dict.fromkeys(shown.tints, "none"))


def _projection(style: Style, box: Box, k: float) -> Projection:
    """The part of the map that is asked for, beside the legend."""
    bounds = style.bounds or bounds_of(tokens()["layout"]["map"]["views"][style.region])
    left = CLEAR + LEGEND - KEEP if style.legend else 0
    return Projection.fitting(
        bounds, (box[0] + (CLEAR + left) * k, box[1] + CLEAR * k, box[2] - CLEAR * k, box[3] - CLEAR * k)
    )


def _ground(paper: _Paper) -> str:
    fill = paper.colour("surface", "page")
    return f'<rect width="{paper.style.width}" height="{paper.style.height}" fill="{fill}"/>'


def _rim(paper: _Paper, box: Box) -> str:
    """On paper the sea is white: a line says where the map ends."""
    if paper.style.theme != PAPER:
        return ""
    x, y, right, bottom = box
    size = f'width="{right - x:g}" height="{bottom - y:g}" rx="{tokens()["radius"]["map"] * paper.k:g}"'
    line = f'stroke="{paper.colour("text", "ink")}" stroke-width="{0.75 * paper.k:g}"'
    return f'<rect x="{x:g}" y="{y:g}" {size} fill="none" {line}/>'


def _title(paper: _Paper, atlas: Atlas) -> tuple[float, str]:
    """The day, the act in force and its sentence; where the map begins below them."""
    words, k = paper.words, paper.k
    day = paper.ink(30, serif=True, weight=600)
    told = words.date(paper.shown.day)
    text = chronology.act_on(chronology.headlines(atlas.acts, atlas.spans), paper.shown.day).text(words.language)
    x, left = 16 * k, 16 * k + text_width(told, day.size, STRONG) + 22 * k
    room = paper.style.width - left - 16 * k
    name, sentence = paper.ink(16, weight=600), paper.muted(15)
    parts = [day.svg(told, x, 44 * k), name.svg(text.title, left, 29 * k)]
    lines = wrapped(text.caption, sentence.size, room)
    if paper.shown.own_view:
        lines = [words("map.view_note", view=words(f"view.{paper.shown.mode}"))]
    parts += [sentence.svg(line, left, (50 + 19 * n) * k) for n, line in enumerate(lines)]
    return (64 + 19 * (max(1, len(lines)) - 1)) * k, "".join(parts)


def _credit(paper: _Paper) -> tuple[float, str]:
    """What is schematic, whose the shapes and the texts are, and the address; its height from below."""
    words, k = paper.words, paper.k
    look = paper.muted(11.5)
    pieces = [
        words("map.sea_borders_schematic"),
        words("picture.shapes"),
        words("picture.texts", atlas=words("cite.atlas")),
        paper.style.link,
    ]
    lines = wrapped(" · ".join(filter(None, pieces)), look.size, paper.style.width - 32 * k)
    step, bottom = 15 * k, paper.style.height - 11 * k
    parts = [look.svg(line, 16 * k, bottom - step * (len(lines) - 1 - n)) for n, line in enumerate(lines)]
    return (12 + 15 * len(lines) + 4) * k, "".join(parts)


def _legend(paper: _Paper, rows: Sequence[Row], box: Box) -> tuple[str, Box]:
    """The card at the lower left of the map, and the ground it takes."""
    k = paper.k
    width = LEGEND * k
    x, inner = box[0] + CLEAR * k, 14 * k
    text_x, room = x + inner + (SAMPLE[0] + 11) * k, width - 2 * inner - (SAMPLE[0] + 11) * k
    made = [_row(paper, row, room) for row in rows]
    note = (
        wrapped(paper.words("map.view_note", view=paper.words(f"view.{paper.shown.mode}")), 13 * k, width - 2 * inner)
        if paper.shown.own_view
        else []
    )
    head = (17 * len(note) + (8 if note else 0) + 22) * k
    height = 2 * 11 * k + head + sum(h for h, _ in made) + 8 * k * (len(made) - 1)
    y = box[3] - CLEAR * k - height
    parts = [_card(paper, x, y, width, height)]
    at = y + 11 * k
    bold, quiet = paper.ink(13, weight=600), paper.muted(13)
    for line in note:
        parts.append(bold.svg(line, x + inner, at + 13 * k))
        at += 17 * k
    at += 8 * k if note else 0
    parts.append(quiet.svg(paper.words.date(paper.shown.day), x + inner, at + 12 * k))
    at += 22 * k
    for row, (tall, lines) in zip(rows, made, strict=True):
        parts.append(sample(row, paper.style.theme, x + inner, at + (tall - SAMPLE[1] * k) / 2, k))
        first = at + (tall - 17 * k * len(lines)) / 2 + 13 * k
        parts += [look.svg(line, text_x, first + 17 * k * n) for n, (look, line) in enumerate(lines)]
        at += tall + 8 * k
    return "".join(parts), (x, y, x + width, y + height)


def _row(paper: _Paper, row: Row, room: float) -> tuple[float, list[tuple[Lettering, str]]]:
    """The height of a row and its lines of text."""
    bold, quiet = paper.ink(14, weight=600), paper.muted(13)
    who = bold if row.look else replace(quiet, colour=bold.colour)
    lines = [(who, line) for line in wrapped(row.who, who.size, room)]
    lines += [(quiet, line) for line in wrapped(row.how, quiet.size, room)]
    return max(SAMPLE[1], 17 * len(lines)) * paper.k, lines


def _card(paper: _Paper, x: float, y: float, width: float, height: float) -> str:
    fill, rule = paper.colour("surface", "raised"), paper.colour("surface", "rule")
    size = f'width="{width:g}" height="{height:g}" rx="{tokens()["radius"]["card"] * paper.k:g}"'
    return f'<rect x="{x:g}" y="{y:g}" {size} fill="{fill}" stroke="{rule}" stroke-width="{paper.k:g}"/>'


def _document(paper: _Paper, parts: Sequence[str]) -> str:
    style, stack = paper.style, tokens()["type"]["stack"]
    script = {"ja": "_japanese", "ru": "_cyrillic"}.get(paper.words.language, "")
    fonts = f"text{{font-family:{stack['sans' + script]}}}.serif{{font-family:{stack['serif' + script]}}}"
    size = f'width="{style.width}" height="{style.height}" viewBox="0 0 {style.width} {style.height}"'
    title = paper.words("picture.alt", day=paper.words.date(paper.shown.day))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} lang="{paper.words.language}" role="img" aria-labelledby="title">'
    )
    return f'{head}<title id="title">{title}</title><style>{fonts}</style>{"".join(parts)}</svg>'
