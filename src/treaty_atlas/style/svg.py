"""The look as SVG: patterns, swatches of paints and lines, the strip of an island's history. Lengths are px."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ..tags import escape
from .tokens import PAPER, hue, looks, paint_of, tokens

STRIP_HEIGHT = 20


def pattern_defs() -> str:
    """Return the hidden ``<svg><defs>`` with one pattern for each look; marks take their colours from CSS variables."""
    patterns = "".join(_pattern(look, f"p-{look}") for look in looks() if paint_of(look, "light")["pattern"] != "solid")
    start = '<svg class="ta-patterns" width="0" height="0" style="position:absolute" aria-hidden="true" focusable="false">'
    return f"{start}<defs>{patterns}</defs></svg>"


def paper_defs(prefix: str) -> str:
    """Return the same for paper, in literal greys; the pattern of a look has the id ``prefix`` and its name."""
    patterns = "".join(fill_svg(look, PAPER, f"{prefix}{look}")[0] for look in looks())
    return f'<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>{patterns}</defs></svg>'


def _pattern(look: str, ident: str, theme: str | None = None) -> str:
    """Return one ``<pattern>``: with CSS variables, or with the literal colours of ``theme``."""
    paint = paint_of(look, theme or "light")
    shape = tokens()["pattern"][paint["pattern"]]

    def colour(part: str) -> str:
        return paint[part] if theme else f"var(--st-{look}-{part})"

    width, height = shape["tile"]
    size = f'width="{width:g}" height="{height:g}"'
    ground = f'<rect {size} style="fill:{colour("ground")}"/>'
    return f'<pattern id="{ident}" {size} patternUnits="userSpaceOnUse">{ground}{_marks(shape, colour)}</pattern>'


def _marks(shape: Mapping[str, Any], colour: Callable[[str], str]) -> str:
    if "centres" in shape:
        fill = colour("mark1")
        return "".join(f'<circle cx="{x}" cy="{y}" r="{shape["radius"]}" style="fill:{fill}"/>' for x, y in shape["centres"])
    line = f'fill="none" stroke-width="{shape["width"]}"'
    return "".join(f'<path d="{shape[p]}" {line} style="stroke:{colour(p)}"/>' for p in ("mark1", "mark2") if p in shape)


def coast_of(look: str, theme: str) -> str:
    """Return the colour of a look's coast."""
    return paint_of(look, theme)["coast"]


def colour(theme: str | None, group: str, *names: str) -> str:
    """Return a colour of the tokens: the literal one of ``theme``, or without one the variable of the page's stylesheet.

    >>> colour(None, "party", "none", "base")
    'var(--party-none-base)'
    """
    if theme is None:
        return f"var(--{'-'.join((group, *names)).replace('_', '-')})"
    found = tokens()["colour"][theme][group]
    for name in names:
        found = found[name]
    return str(found)


def fill_svg(look: str, theme: str | None, ident: str) -> tuple[str, str]:
    """Return (pattern definition with the id ``ident``, or "", and the fill value) of a look with the colours of ``theme``,
    or without one of the page's stylesheet."""
    paint = paint_of(look, theme or "light")
    if paint["pattern"] == "solid":
        return "", paint["ground"] if theme else f"var(--st-{look}-ground)"
    return _pattern(look, ident, theme), f"url(#{ident})"


def _svg(width: float, height: float, body: str, box: str = "") -> str:
    view = box or f"0 0 {width:g} {height:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" viewBox="{view}">{body}</svg>'


def swatch_svg(look: str, theme: str = "light", width: int = 40, height: int = 22) -> str:
    """Return a standalone swatch with its coast as rim, for ``<img src="data:image/svg+xml…">``."""
    definition, fill = fill_svg(look, theme, "p")
    coast, radius = paint_of(look, theme)["coast"], tokens()["radius"]["swatch"]
    rim = f'x=".75" y=".75" width="{width - 1.5}" height="{height - 1.5}" rx="{radius}"'
    return _svg(width, height, f'<defs>{definition}</defs><rect {rim} fill="{fill}" stroke="{coast}" stroke-width="1.5"/>')


def line_swatch_svg(kind: str, theme: str = "light", claimant: str = "japan", width: int = 40, height: int = 22) -> str:
    """Return a standalone swatch of a border line: ``kind`` is treaty, administration or claim."""
    stroke = line_stroke(kind, theme, claimant)
    return _svg(width, height, f'<line x1="2" x2="{width - 2}" y1="{height / 2:g}" y2="{height / 2:g}" {stroke}/>')


def line_stroke(kind: str, theme: str, claimant: str = "japan", scale: float = 1) -> str:
    """Return the attributes that stroke a border line of ``kind`` with literal colours, ``scale`` times as large."""
    colours = tokens()["colour"][theme]
    line, border = colours.get("lines", tokens()["border"])[kind], colours["border"]
    colour = border[f"claim_{hue(claimant)}"] if kind == "claim" else border["line"]
    dash = f' stroke-dasharray="{" ".join(f"{px * scale:g}" for px in line["dash"])}"' if line["dash"] else ""
    return f'stroke="{colour}" stroke-width="{line["width"] * scale:g}" stroke-linecap="{line["cap"]}"{dash}'


def history_strip_svg(
    spans: Sequence[tuple[str, str]],
    first_year: int,
    last_year: int,
    marker_year: int,
    theme: str | None = "light",
    labels: Mapping[int, str] | Iterable[int] = (),
    width: int = 320,
) -> str:
    """Return the history of one island as a strip of its paints, with a playhead and years beneath.

    ``spans`` are (first day as ISO text, look), in order; each ends where the next begins, the last at the end of
    ``last_year``. ``labels`` are the years to write, or year to text ({2026: "today"}). The playhead stands at
    31 December of ``marker_year``, the day the year's map shows. Without a ``theme`` it follows the page's.
    """

    def scale(day: date) -> float:
        return _share(day, first_year, last_year) * width

    starts = [scale(date.fromisoformat(day)) for day, _ in spans]
    ends = [*starts[1:], float(width)]
    pieces = [_piece(look, theme, x, end, k) for k, ((_, look), x, end) in enumerate(zip(spans, starts, ends, strict=True))]
    words = labels if isinstance(labels, Mapping) else {year: str(year) for year in labels}
    body = "".join(pieces) + _playhead(scale(date(marker_year, 12, 31)), theme) + _years(words, scale, width, theme)
    return _svg(width + 8, 46, body, f"-4 -7 {width + 8} 46")


def _share(day: date, first_year: int, last_year: int) -> float:
    start, end = date(first_year, 1, 1).toordinal(), date(last_year + 1, 1, 1).toordinal()
    return min(1.0, max(0.0, (day.toordinal() - start) / (end - start)))


def _piece(look: str, theme: str | None, x: float, end: float, number: int) -> str:
    definition, fill = fill_svg(look, theme, f"p{number}")
    return f'<defs>{definition}</defs><rect x="{x:.1f}" y="0" width="{end - x:.1f}" height="{STRIP_HEIGHT}" fill="{fill}"/>'


def _playhead(x: float, theme: str | None) -> str:
    paint = colour(theme, "timeline", "playhead")
    line = f'<path d="M{x:.1f} -3V{STRIP_HEIGHT + 3}" stroke="{paint}" stroke-width="2"/>'
    return f'{line}<circle cx="{x:.1f}" cy="-3" r="3.5" fill="{paint}"/>'


def _years(words: Mapping[int, str], scale: Any, width: float, theme: str | None) -> str:
    ink = colour(theme, "text", "muted")
    font = escape(tokens()["type"]["stack"]["sans"])
    out = []
    for year, text in words.items():
        x = round(scale(date(year, 12, 31) if year == max(words) else date(year, 7, 1)), 1)
        at = "start" if x < width * 0.02 else "end" if x > width * 0.94 else "middle"
        out.append(f'<path d="M{x} 20v4" stroke="{ink}"/><text x="{x}" y="36" text-anchor="{at}">{escape(text)}</text>')
    return f'<g font-family="{font}" font-size="12" fill="{ink}">{"".join(out)}</g>'


def swatch_mark(look: str) -> str:
    """Return the sample of a paint as the stylesheet colours it: the same element that ``web/base/swatch.js`` makes."""
    rim = 'x="0.75" y="0.75" width="38.5" height="20.5" rx="2" stroke-width="1.5"'
    rect = f'<rect {rim} class="ta-paint" data-look="{look}"/>'
    return _mark(rect)


def line_mark(kind: str, claimant: str = "") -> str:
    """Return the sample of a border line, likewise: ``kind`` is treaty, administration or claim."""
    by = f' data-by="{hue(claimant)}"' if kind == "claim" else ""
    return _mark(f'<line x1="2" x2="38" y1="11" y2="11" class="ta-stroke" data-stroke="{kind}"{by}/>')


def _mark(shape: str) -> str:
    return f'<svg class="ta-swatch" viewBox="0 0 40 22" aria-hidden="true">{shape}</svg>'
