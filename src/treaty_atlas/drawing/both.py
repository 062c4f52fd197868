"""Both governments' maps of a day as one picture, beside each other or, on a high sheet, below: one legend that is true of
both, names on each. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from .. import naming
from ..catalog.geometry import Shapes
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.vocabulary import BOTH
from ..style.tokens import PAPER, tokens
from . import map as drawing
from .leaf import GUTTER, Leaf
from .lettering import Room, draw_names
from .map import Frame, bounds_of
from .picture import Style, picture
from .projection import Box, Projection
from .scene import Scene, legend_of_both, names, scene

MAPS = 0.8
"""Letters, coasts and lines are so large beside those of a map that fills a screen."""
HEAD = 36
"""Above a map stands whose it is."""
COLUMN = 205
"""A column of the legend is about so wide, in units of the design."""
CLEAR = 8


def picture_of(
    atlas: Atlas, shapes: Shapes, words: Words, day: str, view: str | None, chosen: str | None, style: Style | None = None
) -> str:
    """The picture of what an address shows: one map, or both governments' maps. As :func:`.picture.picture`."""
    style = style or Style()
    if view == BOTH:
        return both_maps(atlas, shapes, words, day, chosen, style)
    return picture(atlas, shapes, words, day, mode=view, chosen=chosen, style=style)


def both_maps(atlas: Atlas, shapes: Shapes, words: Words, day: str, chosen: str | None, style: Style) -> str:
    """Both maps on ``day`` (ISO, inclusive) as SVG text, in the order of :func:`.naming.sides`; ``chosen`` is an island to
    be ringed."""
    leaf = Leaf(words, style.width, style.height, style.scale, theme=style.theme, link=style.link)
    k, title = leaf.k, " · ".join((words.date(day), words(f"view.{BOTH}")))
    maps = [scene(atlas, day, side) for side in naming.sides(words)]
    top, head = leaf.head(title)
    columns = max(1, int((leaf.right - leaf.left) / (COLUMN * k)))
    low = leaf.foot(legend_of_both(maps, words), columns)[0]  # what is in sight is known when it is known where the maps end
    seen = [drawing.within(shown, shapes, frame) for shown, frame in zip(maps, _frames(leaf, style, top, low), strict=True)]
    low, foot = leaf.foot(legend_of_both(seen, words), columns)
    frames = _frames(leaf, style, top, low)
    name = leaf.ink(18, weight=600)
    body = [leaf.ground(maps, frames), head]
    for n, (shown, frame) in enumerate(zip(maps, frames, strict=True)):
        drawn = "".join(_map(atlas, shapes, words, shown, frame, chosen))
        body.append(f'<g clip-path="url(#frame-{n})" data-side="{shown.mode}">{drawn}</g>')
        body.append(name.svg(words(f"view.{shown.mode}"), frame.box[0], frame.box[1] - 10 * k))
        body += [_rim(leaf, frame.box)] if style.theme == PAPER else []
    return leaf.document(title, [*body, foot])


def _map(atlas: Atlas, shapes: Shapes, words: Words, shown: Scene, frame: Frame, chosen: str | None) -> Iterator[str]:
    bar, taken = drawing.scale_bar(frame, words)
    room = Room(frame.box, [taken], drawing.coasts(shapes, frame))
    yield from drawing.surroundings(shown, shapes, frame)
    yield from drawing.islands(shown, atlas, shapes, frame, chosen)
    yield from drawing.lines(shown, shapes, frame)
    wanted = names(shown, atlas, words, frame.zoom)
    yield draw_names(wanted, frame.projection, room, frame.theme, words.language, frame.k)
    yield bar


def _frames(leaf: Leaf, style: Style, top: float, low: float) -> list[Frame]:
    """Where both maps lie between ``top`` and ``low``."""
    k, head = leaf.k, HEAD * leaf.k
    bounds = style.bounds or bounds_of(tokens()["layout"]["map"]["views"][style.region])
    if leaf.width >= leaf.height:
        wide = (leaf.right - leaf.left - GUTTER * k) / 2
        boxes: list[Box] = [(x, top + head, x + wide, low) for x in (leaf.left, leaf.left + wide + GUTTER * k)]
    else:
        tall = (low - top) / 2
        boxes = [(leaf.left, y + head, leaf.right, y + tall) for y in (top, top + tall)]
    clear = CLEAR * k
    return [Frame(box, Projection.fitting(bounds, _within(box, clear)), style.theme, k * MAPS) for box in boxes]


def _within(box: Box, clear: float) -> Box:
    x, y, right, bottom = box
    return x + clear, y + clear, right - clear, bottom - clear


def _rim(leaf: Leaf, box: Box) -> str:
    """On paper the sea is white: a line says where the map ends."""
    x, y, right, bottom = box
    size = f'width="{right - x:g}" height="{bottom - y:g}" rx="{tokens()["radius"]["map"] * leaf.k * MAPS:g}"'
    line = f'stroke="{leaf.colour("text", "ink")}" stroke-width="{0.75 * leaf.k:g}"'
    return f'<rect x="{x:g}" y="{y:g}" {size} fill="none" {line}/>'
