"""The look as SVG: patterns, swatches of paints and lines. Lengths are px."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import date
from typing import Any

from .tokens import PAPER, hue, looks, paint_of, tokens


def pattern_defs(wanted: Container[str] | None = None) -> str:
    """Return the hidden ``<svg><defs>`` with one pattern for each look, or for those that are ``wanted``; marks take their
    colours from CSS variables."""
    own = (look for look in looks() if wanted is None or look in wanted)
    patterns = "".join(_pattern(look, f"p-{look}") for look in own if paint_of(look, "light")["pattern"] != "solid")
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


def share(day: date, first_year: int, last_year: int) -> float:
    """Return where ``day`` stands between 1 January of ``first_year`` and 31 December of ``last_year``: 0 to 1.

    >>> round(share(date(1938, 5, 3), 1850, 2026), 2)
    0.5
    """
    start, end = date(first_year, 1, 1).toordinal(), date(last_year + 1, 1, 1).toordinal()
    return min(1.0, max(0.0, (day.toordinal() - start) / (end - start)))


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
