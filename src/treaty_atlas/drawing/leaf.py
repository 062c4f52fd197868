"""A sheet with several maps, as one SVG that stands alone: title, one legend for all of them, credit. Pure; lengths are px,
``k`` enlarges letters and strokes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..i18n import Words
from ..style.tokens import tokens
from ..tags import escape
from . import map as drawing
from .lettering import Lettering, wrapped
from .map import Frame
from .sample import SAMPLE, sample
from .scene import Row, Scene, legend, ranked

THEME = "light"
EDGE, GUTTER = 24.0, 20.0
"""Around the sheet and between its maps, in units of the design."""
LETTERS = 12.0
"""The size of a legend that is read from near by; how something is held is a little smaller."""
PATTERNS = 0.6
"""Patterns, coasts and lines are so large beside those of a map that fills a screen."""


def legend_of(shown: Iterable[Scene], words: Words) -> list[Row]:
    """One legend for several days: a row for each paint and kind of line; where the holder changed its name, both."""
    found: dict[tuple[str, str, str], list[Row]] = {}
    for one in shown:
        for row in legend(one, words):
            found.setdefault((row.look, row.kind, row.claimant), []).append(row)
    return ranked((_together(same, words) for same in found.values()), words)


def _together(same: Sequence[Row], words: Words) -> Row:
    """Rows of one paint as one, with all that it is called and all that it means; a line is called as it was last."""
    names = dict.fromkeys(row.who for row in same)
    meant = dict.fromkeys(row.how for row in same if row.how)
    return same[-1]._replace(who=words.either(names), how=words.joined(meant)) if same[-1].look else same[-1]


@dataclass(frozen=True)
class Leaf:
    """A sheet of ``width`` by ``height`` px; ``mm`` is its size on paper, ``theme`` that of its colours, ``link`` an address
    in its credit."""

    words: Words
    width: float
    height: float
    k: float
    mm: tuple[int, int] | None = None
    theme: str = THEME
    link: str = ""

    @property
    def left(self) -> float:
        return EDGE * self.k

    @property
    def right(self) -> float:
        return self.width - EDGE * self.k

    def colour(self, group: str, name: str) -> str:
        """A colour of its theme."""
        return str(tokens()["colour"][self.theme][group][name])

    def ink(self, size: float, **more: object) -> Lettering:
        return replace(Lettering(size * self.k, self.colour("text", "ink")), **more)  # type: ignore[arg-type]

    def muted(self, size: float, **more: object) -> Lettering:
        return replace(Lettering(size * self.k, self.colour("text", "muted")), **more)  # type: ignore[arg-type]

    def head(self, title: str) -> tuple[float, str]:
        """The title and the atlas; where the maps begin below them."""
        about = self.muted(16, anchor="end").svg(self.words("app.title"), self.right, 44 * self.k)
        return 64 * self.k, self.ink(30, serif=True, weight=600).svg(title, self.left, 46 * self.k) + about

    def foot(self, rows: Sequence[Row], columns: int, letters: float = LETTERS) -> tuple[float, str]:
        """The legend in columns and in ``letters`` of that size, the credit below it; where the maps end above them."""
        k, line = self.k, letters * 1.2
        wide = (self.right - self.left) / columns
        credit, bold = self.muted(11), self.ink(letters, weight=600)
        small = self.muted(letters if letters > LETTERS else 11)
        room = wide - (SAMPLE[0] + 20) * k

        def lines(row: Row) -> list[tuple[Lettering, str]]:
            both = ((bold, row.who), (small, row.how))
            return [(look, line) for look, text in both for line in wrapped(text, look.size, room)]

        told = [lines(row) for row in rows]
        tall = [max(SAMPLE[1] * k, line * k * len(found)) + 8 * k for found in told]
        steps = [max(tall[n : n + columns]) for n in range(0, len(rows), columns)]
        written = wrapped(self._credit(), credit.size, self.right - self.left)
        low = self.height - self.left - 15 * k * len(written)
        top = low - sum(steps) - 4 * k
        parts = []
        for n, (row, text) in enumerate(zip(rows, told, strict=True)):
            x, y = self.left + wide * (n % columns), top + sum(steps[: n // columns])
            parts.append(self.sample(row, x, y))
            x, y = x + (SAMPLE[0] + 10) * k, y + (letters - 1) * k
            parts += [look.svg(t, x, y + line * at * k) for at, (look, t) in enumerate(text)]
        parts += [credit.svg(text, self.left, low + 15 * k * (n + 0.8)) for n, text in enumerate(written)]
        return top - 12 * k, "".join(parts)

    def _credit(self) -> str:
        words = self.words
        whose = words("picture.texts", atlas=words("cite.atlas"))
        return " · ".join(filter(None, (words("map.sea_borders_schematic"), words("picture.shapes"), whose, self.link)))

    def sample(self, row: Row, x: float, y: float, small: float = 1) -> str:
        """The sample of a paint or a line, ``small`` times as large as in the legend."""
        return sample(row, self.theme, x, y, self.k * small)

    def ground(self, scenes: Iterable[Scene], frames: Sequence[Frame]) -> str:
        """The paper, the patterns of all maps, and the shape of each frame (``frame-0`` and on)."""
        looks = {look: ident for one in scenes for look, ident in drawing.pattern_ids(one).items()}
        clips = "".join(drawing.clip(frame, f"frame-{n}") for n, frame in enumerate(frames))
        paper = f'<rect width="{self.width:g}" height="{self.height:g}" fill="{self.colour("surface", "page")}"/>'
        return f"{paper}<defs>{drawing.patterns(looks, self.theme, self.k * PATTERNS)}{clips}</defs>"

    def document(self, title: str, parts: Iterable[str]) -> str:
        """The whole as SVG text."""
        stack, lang = tokens()["type"]["stack"], self.words.language
        script = {"ja": "_japanese", "ru": "_cyrillic"}.get(lang, "")
        fonts = f"text{{font-family:{stack['sans' + script]}}}.serif{{font-family:{stack['serif' + script]}}}"
        wide, high = (f"{side}mm" for side in self.mm) if self.mm else (f"{self.width:g}", f"{self.height:g}")
        size = f'width="{wide}" height="{high}" viewBox="0 0 {self.width:g} {self.height:g}"'
        # opened by itself, it is not larger than the window
        size += "" if self.mm else ' style="max-width:100%;max-height:100vh"'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} lang="{lang}" role="img" aria-labelledby="title">'
        return f'{head}<title id="title">{escape(title)}</title><style>{fonts}</style>{"".join(parts)}</svg>'
