"""The card that stands for a link in a chat: the map of its moment, the year, the act, whose the colours are. Pure.

A card is seen 600 px wide or less, so it says little and says it large. It is the same for everyone who sees the same:
its name is what is seen, not what was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from .. import chronology
from ..catalog.geometry import Shapes
from ..faces import can_write, css
from ..i18n import Words
from ..model.atlas import Act, Atlas
from ..style.svg import coast_of, fill_svg
from ..style.tokens import tokens
from . import map as drawing
from .lettering import Lettering, Room, draw_names, text_width, wrapped
from .map import Frame, bounds_of
from .projection import Projection
from .scene import Row, Scene, legend, names, scene

WIDTH, HEIGHT = 1200, 630
"""What link previews are made for, in px."""
THEME = "light"
SCALE = 1.7
"""How much larger letters and strokes are than on a laptop."""
EDGE = 20
"""Around the map."""
BOX = (420.0, float(EDGE), float(WIDTH - EDGE), float(HEIGHT - EDGE))
LEFT, RIGHT = 44, 400
"""Where the column of words begins and ends."""
CLEAR = 20
"""Between what must be seen of the map and its edge."""
TITLES = (36, 32, 28, 24)
"""Sizes of the title, the first that has room."""
STRONG = 1.06
"""So much wider are heavy letters."""
SWATCH = (52, 32)
LINE = 27
"""From one line of the legend to the next."""


@dataclass(frozen=True)
class Card:
    """What is seen: a ``moment`` (a year, or a day as ISO), an ``act`` where it is another than the one in force then, and
    the government whose map it is (``view``) where that map differs from the one as administered."""

    moment: str
    act: str | None = None
    view: str | None = None

    @property
    def name(self) -> str:
        """Letters, digits and hyphens that tell it from every other card.

        >>> Card("1905").name, Card("1941", act="1941-neutrality").name, Card("2020", view="japan").name
        ('1905', '1941--1941-neutrality', '2020--japan')
        """
        return "--".join(filter(None, (self.moment, self.act, self.view)))

    def day(self, today: date) -> str:
        """The day (ISO, inclusive) of its map."""
        return self.moment if "-" in self.moment else chronology.day_of(int(self.moment), today)


class Foot(NamedTuple):
    """What stands under map and legend, as SVG, and how high it is, px."""

    height: float
    svg: str


def card(atlas: Atlas, moment: str, today: date, *, act: str | None = None, view: str | None = None) -> Card:
    """The card of ``moment``, of an act or of a government's map, with nothing in it that is not seen.

    The act in force is left out, as are an act of an umbrella event that is in force, and a map that is as administered.
    """
    day = Card(moment).day(today)
    if act and in_force(atlas, day).id in (act, atlas.acts[act].part_of):
        act = None
    return Card(moment, act, view if view and scene(atlas, day, view).own_view else None)


def in_force(atlas: Atlas, day: str) -> Act:
    """The act in force on ``day`` (ISO, inclusive)."""
    return chronology.act_on(chronology.headlines(atlas.acts, atlas.spans), day)


def card_svg(
    atlas: Atlas, shapes: Shapes, words: Words, shown: Card, today: date, foot: Callable[[Scene, Words], Foot] | None = None
) -> str:
    """``shown`` in the language of ``words`` as SVG text, ``WIDTH`` times ``HEIGHT`` px, to be written in ``faces``;
    in English where these have no letters for the language. ``foot`` draws what stands under the map."""
    words = words if can_write(words("app.title") + words("legend.sovereign")) else Words()
    held = scene(atlas, shown.day(today), shown.view)
    below = foot(held, words) if foot else Foot(0, "")
    rows = _rows(legend(held, words))
    top = HEIGHT - EDGE - 8.0 - below.height - sum(LINE * len(lines) + 12 for _, lines in rows)
    parts = [
        f"<style>{css(words.language)}</style>",
        *_map(atlas, shapes, words, held, below.height),
        *_head(atlas, words, shown, in_force(atlas, held.day), top),
        *_legend(rows, top),
        below.svg,
    ]
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'


def _map(atlas: Atlas, shapes: Shapes, words: Words, held: Scene, below: float) -> Iterator[str]:
    """The map, ``below`` px less high than without a foot, then the ground around it over what reaches out: a renderer is
    slower to clip."""
    x, y, right, bottom = BOX[0], BOX[1], BOX[2], BOX[3] - below
    box = (x, y, right, bottom)
    bounds = bounds_of(tokens()["layout"]["map"]["views"]["whole"])
    frame = Frame(box, Projection.fitting(bounds, (x + CLEAR, y + CLEAR, right - CLEAR, bottom - CLEAR)), THEME, SCALE)
    bar, taken = drawing.scale_bar(frame, words)
    wanted = [name for name in names(held, atlas, words, frame.zoom) if can_write("".join(name.lines))]
    room = Room(box, [taken], drawing.coasts(shapes, frame))
    yield drawing.definitions(held, frame)
    yield from drawing.surroundings(held, shapes, frame)
    yield from drawing.islands(held, atlas, shapes, frame, None)
    yield from drawing.lines(held, shapes, frame)
    yield draw_names(wanted, frame.projection, room, THEME, words.language, SCALE)
    yield bar
    r = tokens()["radius"]["map"] * SCALE
    corners = (f"a{r:g},{r:g} 0 0 1 {a * r:g},{b * r:g}" for a, b in ((1, 1), (-1, 1), (-1, -1), (1, -1)))
    sides = (f"H{right - r:g}", f"V{bottom - r:g}", f"H{x + r:g}", f"V{y + r:g}")
    hole = "".join(f"{side}{corner}" for side, corner in zip(sides, corners, strict=True))
    ground = f'fill="{_colour("surface", "page")}" fill-rule="evenodd"'
    yield f'<path d="M0,0H{WIDTH}V{HEIGHT}H0ZM{x + r:g},{y:g}{hole}Z" {ground}/>'


def _colour(group: str, name: str) -> str:
    return str(tokens()["colour"][THEME][group][name])


def _ink(size: float, **more: object) -> Lettering:
    return replace(Lettering(size, _colour("text", "ink"), weight=600), **more)  # type: ignore[arg-type]


def _muted(size: float) -> Lettering:
    return Lettering(size, _colour("text", "muted"))


def _head(atlas: Atlas, words: Words, shown: Card, now: Act, below: float) -> Iterator[str]:
    """The atlas, the year large, the day, then the act (``now`` is in force) or whose map it is, as large as there is room
    above ``below``."""
    name = _muted(24)
    yield from (name.svg(line, LEFT, 58 + 30 * n) for n, line in enumerate(wrapped(words("app.title"), 24, RIGHT - LEFT)))
    yield _ink(132, serif=True).svg(shown.moment[:4], LEFT - 4, 184)
    y = 234.0
    if "-" in shown.moment:
        yield replace(_muted(30), weight=600).svg(words.month_day(shown.moment), LEFT, y)
        y += 42
    title = words(f"view.{shown.view}") if shown.view else _title(atlas.acts[shown.act] if shown.act else now, words)
    for size in TITLES:
        lines = wrapped(title, size * STRONG, RIGHT - LEFT)
        wide = max(text_width(line, size * STRONG) for line in lines)
        if wide <= RIGHT - LEFT and y + size * 1.2 * (len(lines) - 1) < below - 10:
            break
    yield from (_ink(size).svg(line, LEFT, y + size * 1.2 * n) for n, line in enumerate(lines))


def _title(act: Act, words: Words) -> str:
    """The title of ``act``, in English where the faces lack a letter of it."""
    own = act.text(words.language).title
    return own if can_write(own) else act.text("en").title


def _rows(rows: Sequence[Row]) -> list[tuple[str, list[tuple[Lettering, str]]]]:
    """The paints of the legend, each with its lines: who holds, and how."""
    room = RIGHT - LEFT - SWATCH[0] - 16

    def lines(look: Lettering, text: str) -> list[tuple[Lettering, str]]:
        return [(look, line) for line in wrapped(text, look.size, room)]

    return [(row.look, lines(_ink(25), row.who) + lines(_muted(22), row.how)) for row in rows if row.look]


def _legend(rows: Sequence[tuple[str, Sequence[tuple[Lettering, str]]]], y: float) -> Iterator[str]:
    """Whose the colours are, from ``y`` down."""
    for look, lines in rows:
        size = f'width="{SWATCH[0]}" height="{SWATCH[1]}" rx="{tokens()["radius"]["swatch"] * SCALE:g}"'
        fill, coast = fill_svg(look, THEME, f"p-{look}")[1], coast_of(look, THEME)
        yield f'<rect x="{LEFT}" y="{y + 6:g}" {size} fill="{fill}" stroke="{coast}" stroke-width="2"/>'
        at = y + (24 if len(lines) > 1 else 30)
        yield from (one.svg(text, LEFT + SWATCH[0] + 16, at + LINE * n) for n, (one, text) in enumerate(lines))
        y += LINE * len(lines) + 12
