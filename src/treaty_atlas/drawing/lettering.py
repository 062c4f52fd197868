"""Text in a picture: about how wide it is, where a line breaks, and which names have room. Pure; lengths are px.

A file that stands alone cannot know the fonts it will meet, so widths are estimated, a little too wide rather than too
narrow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin

from ..style.tokens import hue, tokens
from ..tags import escape
from .projection import Box, Place, Projection
from .scene import Name

_LATIN, _CYRILLIC, _WIDE = 0.52, 0.59, 1.0
"""Widths of a letter in em; letters of East Asia are wide."""
_RANK = ("island", "line", "chain", "ocean", "water", "land")
"""Where two names would meet, the kind that stands first here stays."""
OFFSET = 7
"""Between an anchor and a name at its side."""
GAP = 2
EDGE = 3


def text_width(text: str, size: float, tracking: float = 0) -> float:
    """About the width of ``text`` at a font size; ``tracking`` in em."""
    return sum(_width(letter) + tracking for letter in text) * size


def _width(letter: str) -> float:
    return _LATIN if letter < "\u0400" else _CYRILLIC if letter < "\u2000" else _LATIN if letter < "\u2e80" else _WIDE


def wrapped(text: str, size: float, width: float) -> list[str]:
    """``text`` in lines of at most ``width``: broken at spaces, in Japanese between any two letters that may part,
    and a word that has no room on a line at its hyphens."""
    lines: list[str] = []
    line = ""
    for piece in (part for whole in _pieces(text) for part in _parted(whole, size, width)):
        if line and text_width((line + piece).rstrip(), size) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _parted(piece: str, size: float, width: float) -> Iterable[str]:
    return re.split(r"(?<=-)", piece) if text_width(piece.rstrip(), size) > width else (piece,)


_NEVER_FIRST = "、。，．・：；？！）」』】〕ー々ァィゥェォャュョッぁぃぅぇぉゃゅょっ"
_NEVER_LAST = "（「『【〔"


def _pieces(text: str) -> Iterable[str]:
    """Words with the space after them; letters of East Asia one by one, with the marks that cling to them."""
    piece = ""
    for letter in text:
        wide = letter > "\u2e7f"
        apart = piece and (
            piece[-1] == " "
            or ((wide or piece[-1] > "\u2e7f") and letter not in _NEVER_FIRST and piece[-1] not in _NEVER_LAST)
        )
        if apart and letter != " ":
            yield piece
            piece = ""
        piece += letter
    if piece:
        yield piece


@dataclass(frozen=True)
class Lettering:
    """How a piece of text looks; ``anchor`` is start, middle or end, ``tracking`` in em."""

    size: float
    colour: str
    serif: bool = False
    weight: int = 400
    italic: bool = False
    anchor: str = "start"
    tracking: float = 0
    halo: str = ""

    def svg(self, text: str, x: float, y: float, turn: float = 0) -> str:
        """``text`` with its baseline at ``y``; ``turn`` in degrees around its place. A halo is drawn as text beneath it."""
        style = f' font-size="{self.size:.4g}"' + (f' font-weight="{self.weight}"' if self.weight != 400 else "")
        style += ' class="serif"' if self.serif else ""
        style += ' font-style="italic"' if self.italic else ""
        style += f' text-anchor="{self.anchor}"' if self.anchor != "start" else ""
        style += f' letter-spacing="{self.tracking * self.size:.3g}"' if self.tracking else ""
        style += f' transform="rotate({turn:g} {x:.1f} {y:.1f})"' if turn else ""
        place = f'<text x="{x:.1f}" y="{y:.1f}"{style}'
        words = escape(text)
        around = f'fill="none" stroke="{self.halo}" stroke-width="{self.size / 4:.3g}" stroke-linejoin="round"'
        below = f'{place} {around} aria-hidden="true">{words}</text>' if self.halo else ""
        return f'{below}{place} fill="{self.colour}">{words}</text>'


def overlaps(a: Box, b: Box) -> bool:
    """True when two boxes share ground."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@dataclass(frozen=True)
class _Placed:
    name: Name
    look: Lettering
    at: Place
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Room:
    """Where names may stand: within ``box``, clear of the boxes ``taken``; names of what is no island clear of ``ground``,
    points of the islands' coasts."""

    box: Box
    taken: Sequence[Box]
    ground: Sequence[Place]

    def holds(self, one: _Placed) -> bool:
        x, y, right, bottom = self.box
        inside = all(
            x + EDGE <= b[0] and b[2] <= right - EDGE and y + EDGE <= b[1] and b[3] <= bottom - EDGE for b in one.boxes
        )
        return inside and (one.name.label.kind == "island" or not any(_reached(self.ground, b) for b in one.boxes))


def _reached(places: Sequence[Place], box: Box) -> bool:
    """Whether any of the places, which are many, lies within the box."""
    left, top, right, bottom = box
    return any(left < x < right and top < y < bottom for x, y in places)


def draw_names(names: Iterable[Name], projection: Projection, room: Room, theme: str, lang: str, k: float) -> str:
    """The names that have room, clear of each other, as SVG; ``k`` enlarges them."""
    held = list(room.taken)
    drawn: list[str] = []
    placed = (_placed(name, projection.place((name.label.at[1], name.label.at[0])), theme, lang, k) for name in names)
    for one in sorted(placed, key=lambda p: (_RANK.index(p.name.label.kind), not p.name.label.big)):
        if room.holds(one) and not any(overlaps(b, other) for b in one.boxes for other in held):
            held += one.boxes
            drawn.append(_drawn(one, k))
    return "".join(drawn)


def _looks(theme: str, lang: str) -> dict[str, Callable[[Name], Lettering]]:
    """The lettering of each kind of name, from the tokens."""
    label, colour, border = tokens()["label"], tokens()["colour"][theme]["label"], tokens()["colour"][theme]["border"]
    halo, upright = colour["island_halo"], lang == "ja"

    def made(kind: str, tint: str, **more: object) -> Lettering:
        t = label[kind]
        base = Lettering(t["size"], tint, t["font"] == "serif", t["weight"], t.get("style") == "italic" and not upright)
        return replace(base, tracking=t.get("tracking", 0), **more)  # type: ignore[arg-type]

    def island(name: Name) -> Lettering:
        one = made("island", colour["island"], halo=halo)
        return replace(one, size=label["island"]["size_big"]) if name.label.big else one

    def line(name: Name) -> Lettering:
        return made("line", border[f"claim_{hue(name.claimant)}"] if name.claimant else border["line"], halo=halo)

    def water(name: Name) -> Lettering:
        return made(name.label.kind, colour["water"], halo=halo)

    land = made("land", colour["land"])
    return {"island": island, "line": line, "land": lambda _: land, **dict.fromkeys(("chain", "ocean", "water"), water)}


_ANCHORS = {"E": "start", "W": "end", "C": "middle", "N": "middle", "S": "middle"}


def _placed(name: Name, at: Place, theme: str, lang: str, k: float) -> _Placed:
    label = name.label
    look = _looks(theme, lang)[label.kind](name)
    look = replace(look, size=look.size * k, anchor=_ANCHORS[label.side])
    if label.kind == "land":
        name = name._replace(lines=tuple(line.upper() for line in name.lines))
    width = max(text_width(line, look.size, look.tracking) for line in name.lines)
    height = look.size * 1.23 * len(name.lines)
    x = at[0] + {"E": OFFSET, "W": -OFFSET}.get(label.side, 0) * k
    y = at[1] + {"N": -height / 2, "S": height / 2}.get(label.side, 0)
    left = x - {"start": 0, "end": width, "middle": width / 2}[look.anchor]
    return _Placed(name, look, (x, y), _boxes(left, y, width, height, label.rotate_deg or 0, at))


def _boxes(left: float, y: float, width: float, height: float, turn: float, at: Place) -> tuple[Box, ...]:
    """The ground a name covers; a turned one as a row of small boxes."""
    if not turn:
        return ((left - GAP, y - height / 2, left + width + GAP, y + height / 2),)
    a, count = radians(turn), max(2, round(width / height))
    steps = [(n / (count - 1) - 0.5) * width for n in range(count)]
    h = height / 2
    return tuple(
        (at[0] + s * cos(a) - h, at[1] + s * sin(a) - h, at[0] + s * cos(a) + h, at[1] + s * sin(a) + h) for s in steps
    )


def _drawn(one: _Placed, k: float) -> str:
    size, (x, y) = one.look.size, one.at
    top = y - size * 1.23 * (len(one.name.lines) - 1) / 2
    turn = one.name.label.rotate_deg or 0
    baseline = size * 0.35
    if turn:  # around the anchor, then half a letter down along the turned axis
        x, top = x - sin(radians(turn)) * baseline, top + cos(radians(turn)) * baseline
        baseline = 0
    return "".join(one.look.svg(line, x, top + n * size * 1.23 + baseline, turn) for n, line in enumerate(one.name.lines))
