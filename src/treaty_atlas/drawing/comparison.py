"""Two dates as one picture: both maps beside each other, what differs between them, one legend. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from .. import chronology, naming
from ..address.compare import day_of
from ..catalog.geometry import Shapes
from ..holding import change_text, told
from ..i18n import Words
from ..model.atlas import Atlas
from ..own_maps import Shown
from ..style.tokens import tokens
from .leaf import GUTTER, PATTERNS, THEME, Leaf, legend_of
from .lettering import Lettering, wrapped
from .map import Frame, bounds_of
from .projection import Box, Projection
from .scene import Row, Scene, island_spans, scene
from .series import map_of

WIDTH, HEIGHT, SCALE = 1920, 1080, 1.5
LEGEND = 6
"""Columns of the legend."""
LIST = 348.0
"""The width of the list, in units of the design."""
SMALL = 0.7
"""The samples in the list, beside those of the legend."""


class Difference(NamedTuple):
    """Islands that changed in the same way, by the same act and article; ``since`` began what holds on the second day."""

    islands: tuple[str, ...]
    before: Shown
    after: Shown
    since: Shown


def differences(atlas: Atlas, first: Scene, second: Scene) -> list[Difference]:
    """What differs between two days, by the rule of the page (``web/compare/differences.js``): holder, status, claims."""
    found: dict[object, Difference] = {}
    for name, before in first.islands.items():
        after = second.islands[name]
        if (was := _state(before)) != (becomes := _state(after)):
            own = [span for span in island_spans(name, second.mode, atlas) if span.view == after.view]
            since = chronology.begun(own, after)
            key = (was, becomes, after.act, after.article, since.start, since.act, since.article)
            row = found.get(key, Difference((), before, after, since))
            found[key] = row._replace(islands=(*row.islands, name))
    return list(found.values())


def _state(span: Shown) -> tuple[object, ...]:
    return span.administered_by, span.status, span.claimed_by


def comparison(
    atlas: Atlas, shapes: Shapes, words: Words, dates: tuple[str, str], today: date, mode: str | None = None
) -> str:
    """Both maps as SVG text: ``dates`` are years or days (ISO) in order, as administered or as a government draws them."""
    leaf = Leaf(words, WIDTH, HEIGHT, SCALE)
    scenes = [scene(atlas, day_of(moment, today), mode) for moment in dates]
    written = [words.date(moment) for moment in dates]
    title = words("compare.differences", a=written[0], b=written[1])
    top, head = leaf.head(title)
    low, foot = leaf.foot(legend_of(scenes, words), LEGEND)
    frames = _frames(leaf, top, low)
    day = leaf.ink(22, serif=True, weight=600)
    body = [
        leaf.ground(scenes, frames),
        head,
        *(map_of(atlas, shapes, shown, frame, n) for n, (shown, frame) in enumerate(zip(scenes, frames, strict=True))),
        *(day.svg(text, f.box[0], f.box[1] - 8 * leaf.k) for text, f in zip(written, frames, strict=True)),
        _list(leaf, atlas, scenes, (frames[1].box[2] + GUTTER * leaf.k, frames[0].box[1], leaf.right, low)),
        foot,
    ]
    return leaf.document(title, body)


def _frames(leaf: Leaf, top: float, low: float) -> list[Frame]:
    """The maps, beside the list."""
    k = leaf.k
    bounds = bounds_of(tokens()["layout"]["map"]["views"]["whole"])
    wide = (leaf.right - leaf.left - LIST * k - 2 * GUTTER * k) / 2
    lefts = (leaf.left, leaf.left + wide + GUTTER * k)
    boxes: list[Box] = [(x, top + 34 * k, x + wide, low) for x in lefts]
    return [Frame(box, Projection.fitting(bounds, box), THEME, k * PATTERNS * 1.3) for box in boxes]


def _list(leaf: Leaf, atlas: Atlas, scenes: list[Scene], room: Box) -> str:
    """What differs, row by row, as far as there is room; how many islands differ besides."""
    words, k = leaf.words, leaf.k
    rows = _alike(differences(atlas, scenes[0], scenes[1]))
    x, y, right, low = room
    quiet = leaf.muted(13)
    if not rows:
        lines = [(quiet, line) for line in wrapped(words("compare.nothing"), quiet.size, right - x)]
        return "".join(_written(lines, x, y + 13 * k, 17 * k))
    count = words("compare.count", count=sum(len(row.islands) for row, _ in rows))
    parts, y = [leaf.ink(14, weight=600).svg(count, x, y + 13 * k)], y + 28 * k
    for n, (row, days) in enumerate(rows):
        lines = _told(leaf, atlas, scenes, row, days, right - x)
        high = (26 + 16 * len(lines) + 12) * k
        if y + high > low - (18 * k if n < len(rows) - 1 else 0):
            parts.append(quiet.svg(f"… (+{len(rows) - n})", x, y + 12 * k))
            break
        parts += [
            leaf.sample(Row(row.before.look, "", "", "", ""), x, y, SMALL),
            quiet.svg("→", x + 35 * k, y + 13 * k),
            leaf.sample(Row(row.after.look, "", "", "", ""), x + 54 * k, y, SMALL),
            *_written(lines, x, y + 32 * k, 16 * k),
        ]
        y += high
    return "".join(parts)


def _alike(rows: Iterable[Difference]) -> list[tuple[Difference, list[str]]]:
    """The rows of one change together, with the days (ISO) on which it came: the page tells each, a picture has no room."""
    found: dict[object, tuple[Difference, list[str]]] = {}
    for row in rows:
        known, days = found.get(key := (_state(row.before), _state(row.after)), (row._replace(islands=()), []))
        found[key] = known._replace(islands=known.islands + row.islands), sorted({*days, row.since.start})
    return list(found.values())


def _told(
    leaf: Leaf, atlas: Atlas, scenes: list[Scene], row: Difference, days: Sequence[str], width: float
) -> list[tuple[Lettering, str]]:
    """The islands, what became of them, and since when; of several days the first and the last."""
    words, bold, quiet = leaf.words, leaf.ink(13, weight=600), leaf.muted(13)
    names = naming.capital(words.listed(naming.set_names(row.islands, atlas, words, row.after.administered_by)))
    before = told(row.before, scenes[0].day, words, row.before.view)
    after = told(row.after, scenes[1].day, words, row.after.view)
    first, last = (words.date(days[at]) for at in (0, -1))
    since = words("panel.since", day=first) if first == last else words("moves.span", first=first, last=last)
    return [
        *((bold, line) for line in wrapped(names, bold.size * 1.05, width)),
        *((quiet, line) for line in wrapped(change_text(before, after, words), quiet.size, width)),
        *((quiet, line) for line in wrapped(since, quiet.size, width)),
    ]


def _written(lines: Iterable[tuple[Lettering, str]], x: float, y: float, step: float) -> list[str]:
    return [look.svg(text, x, y + step * n) for n, (look, text) in enumerate(lines)]
