"""The look, named once: colours, patterns, widths and measures of ``tokens.json`` for Python and for the browser.

Everything visual is taken from the tokens; nothing here knows Streamlit or folium. Lengths in the tokens are CSS px at
a root size of 16 px, so they are written as ``rem`` and grow with the root size on a projector.

A *look* is what a path on the map carries in ``data-look``: ``"<status>-<hue>"``, for example ``"disputed-russia"``.
Russia and the USSR share one hue, so the administrator ``ussr`` is written ``russia`` in a look.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from .print_style import printed

__all__ = [
    "PAPER", "THEMES", "UnknownLook", "browser_tokens", "coast_of", "css_variables", "fill_svg", "font_faces",
    "history_strip_svg", "line_stroke", "line_swatch_svg", "look_of", "looks", "page_css", "paint_css", "pattern_defs",
    "swatch_svg", "tokens",
]

HERE = Path(__file__).parent
THEMES, PAPER = ("light", "dark"), "print"
"""The themes of the screen, and that of paper, which only the functions that draw with literal colours know."""
ROOT_PX = 16
SERIF = {"serif": "atlas-serif-roman.woff2", "serif-italic": "atlas-serif-italic.woff2"}
STRIP_HEIGHT = 20
SHEETS = ("page.css", "reading.css", "share.css", "print.css")
"""The stylesheets of the Streamlit page; what is printed comes last, as it takes back what the others say."""
_COLOUR_GROUPS = ("surface", "text", "control", "notice", "map", "border", "label", "selection", "timeline", "party")
_HUES = {"ussr": "russia"}


class UnknownLook(KeyError):
    """A look that the tokens do not paint; carries the look and the theme."""

    def __init__(self, look: str, theme: str) -> None:
        super().__init__(look)
        self.look, self.theme = look, theme

    def __str__(self) -> str:
        return f"no paint for look {self.look!r} in theme {self.theme!r}; known looks: {', '.join(looks())}"


@cache
def tokens() -> dict[str, Any]:
    """Return the design tokens (read once), with the theme for paper that is derived from them."""
    read: dict[str, Any] = json.loads((HERE / "tokens.json").read_text(encoding="utf-8"))
    read["colour"][PAPER], patterns = printed(read)
    read["pattern"] |= patterns
    return read


def look_of(status: str, administered_by: str) -> str:
    """Return the look of a status held by a party: ``("disputed", "ussr")`` is ``"disputed-russia"``."""
    return f"{status}-{_HUES.get(administered_by, administered_by)}"


def looks() -> tuple[str, ...]:
    """Return every look that can be painted, in the order of the legend."""
    return tuple(f"{status}-{who}" for status, by in tokens()["colour"]["light"]["status"].items() for who in by)


def _paint(look: str, theme: str) -> dict[str, str]:
    """Return pattern name, ground, marks and coast of a look; raise :class:`UnknownLook` when there is none."""
    status, _, who = look.rpartition("-")
    try:
        return dict(tokens()["colour"][theme]["status"][status][who])
    except KeyError:
        raise UnknownLook(look, theme) from None


def _rem(px: float) -> str:
    return f"{px / ROOT_PX:.6g}rem"


# ---------------------------------------------------------------- CSS

def css_variables() -> str:
    """Return the custom properties as CSS: fonts and measures, then one block of colours for each theme.

    They stand on ``:root`` and, for a component in a shadow tree, on ``:host``; ``[data-theme]`` may be any element.
    """
    fonts = tokens()["type"]["stack"]
    blocks = [
        _block(":root,:host", _measures()),
        _block(":root,:host,[data-theme=light]", _colours("light")),
        _block("[data-theme=dark]", _colours("dark")),
        f"@media print{{{_block('[data-theme=dark]', _colours('light'))}}}",
    ]
    for lang, script in (("ja", "japanese"), ("ru", "cyrillic")):
        stacks = {"sans": fonts[f"sans_{script}"], "serif": fonts[f"serif_{script}"]}
        blocks.append(_block(f":root:lang({lang}),[lang={lang}]", stacks))
    return "\n".join(blocks) + "\n"


def _block(selector: str, values: Mapping[str, str]) -> str:
    body = "".join(f"{name if name == 'color-scheme' else '--' + name}:{value};" for name, value in values.items())
    return f"{selector}{{{body}}}"


def _measures() -> dict[str, str]:
    """Fonts, and the widths that the stylesheet needs, as rem."""
    t = tokens()
    island, motion = t["island"], t["motion"]
    names = ("coast_width", "coast_width_small", "seam_width", "hover_width", "selected_ring", "selected_casing")
    values = {"sans": t["type"]["stack"]["sans"], "serif": t["type"]["stack"]["serif"]}
    values |= {name.replace("_", "-"): _rem(island[name]) for name in names}
    values |= {f"radius-{name}": f"{px}px" for name, px in t["radius"].items()}
    values |= {"halo-width": _rem(t["border"]["halo_width"]), "halo-opacity": str(t["border"]["halo_opacity"])}
    values |= {"pulse-width": _rem(motion["pulse_width"]), "still-width": _rem(motion["still_width"])}
    return values | {"pulse-time": f"{motion['pulse']}ms", "line-scale": "1"}


def _colours(theme: str) -> dict[str, str]:
    colour = tokens()["colour"][theme]
    values = {"color-scheme": theme, "shadow": tokens()["shadow"][theme]}
    for group in _COLOUR_GROUPS:
        values |= dict(_flat(group, colour[group]))
    for look in looks():
        values |= {f"st-{look}-{part}": value for part, value in _paint(look, theme).items() if part != "pattern"}
    return values


def _flat(prefix: str, tree: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        name = f"{prefix}-{key.replace('_', '-')}"
        if isinstance(value, Mapping):
            yield from _flat(name, value)
        else:
            yield name, value


def paint_css() -> str:
    """Return the rules that give each look its fill and coast, and each kind of border line its stroke."""
    rules = [rule for look in looks() for rule in _look_rules(look)]
    rules += [_line_rule(kind) for kind in ("treaty", "administration", "claim")]
    return "\n".join(rules) + "\n"


def _look_rules(look: str) -> Iterator[str]:
    solid = _paint(look, "light")["pattern"] == "solid"
    fill = f"var(--st-{look}-ground)" if solid else f"url(#p-{look})"
    coast = f"var(--st-{look}-coast)"
    yield f".ta-paint[data-look={look}]{{fill:{fill};stroke:{coast}}}"
    yield f".ta-seam[data-look={look}]{{stroke:{fill}}}"
    yield f".ta-coast[data-look={look}]{{stroke:{coast}}}"


def _line_rule(kind: str) -> str:
    line = tokens()["border"][kind]

    def size(px: float) -> str:
        return f"calc({_rem(px)}*var(--line-scale))"

    dash = " ".join(size(px) for px in line["dash"] or ()) or "none"
    return f"[data-stroke={kind}]{{stroke-width:{size(line['width'])};stroke-dasharray:{dash};stroke-linecap:{line['cap']}}}"


def font_faces(urls: Mapping[str, str]) -> str:
    """Return ``@font-face`` rules; keys are ``sans``, ``serif`` and ``serif-italic``, values addresses of woff2 files."""
    names = {"sans": "Source Sans", "serif": "Atlas Serif", "serif-italic": "Atlas Serif"}
    rule = '@font-face{{font-family:"{}";font-style:{};font-weight:200 900;font-display:swap;src:url("{}") format("woff2")}}'
    return "\n".join(rule.format(names[n], "italic" if "italic" in n else "normal", url) for n, url in urls.items())


@cache
def page_css(theme: str) -> str:
    """Return the stylesheet of the Streamlit page; ``theme`` counts until ``web/theme.js`` writes the one in use."""
    ours = _block("html:root", _measures() | _colours("light"))
    dark = _block(f"html:root{'' if theme == 'dark' else '[data-theme=dark]'}:not([data-theme=light])", _colours("dark"))
    paper = f"@media print{{{_block('html:root:root:root', _colours('light'))}}}"
    return "\n".join([ours + dark + paper, *((HERE / "web" / name).read_text(encoding="utf-8") for name in SHEETS)])


# ---------------------------------------------------------------- SVG

def pattern_defs() -> str:
    """Return the hidden ``<svg><defs>`` with one pattern for each look; marks take their colours from CSS variables."""
    patterns = "".join(_pattern(look, f"p-{look}") for look in looks() if _paint(look, "light")["pattern"] != "solid")
    start = '<svg class="ta-patterns" width="0" height="0" style="position:absolute" aria-hidden="true" focusable="false">'
    return f"{start}<defs>{patterns}</defs></svg>"


def _pattern(look: str, ident: str, theme: str | None = None) -> str:
    """Return one ``<pattern>``: with CSS variables, or with the literal colours of ``theme``."""
    paint = _paint(look, theme or "light")
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
    return _paint(look, theme)["coast"]


def fill_svg(look: str, theme: str, ident: str) -> tuple[str, str]:
    """Return (pattern definition with the id ``ident``, or "", and the fill value) of a look with literal colours."""
    paint = _paint(look, theme)
    if paint["pattern"] == "solid":
        return "", paint["ground"]
    return _pattern(look, ident, theme), f"url(#{ident})"


def _svg(width: float, height: float, body: str, box: str = "") -> str:
    view = box or f"0 0 {width:g} {height:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" viewBox="{view}">{body}</svg>'


def swatch_svg(look: str, theme: str = "light", width: int = 40, height: int = 22) -> str:
    """Return a standalone swatch with its coast as rim, for ``<img src="data:image/svg+xml…">``."""
    definition, fill = fill_svg(look, theme, "p")
    coast, radius = _paint(look, theme)["coast"], tokens()["radius"]["swatch"]
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
    colour = border[f"claim_{_HUES.get(claimant, claimant)}"] if kind == "claim" else border["line"]
    dash = f' stroke-dasharray="{" ".join(f"{px * scale:g}" for px in line["dash"])}"' if line["dash"] else ""
    return f'stroke="{colour}" stroke-width="{line["width"] * scale:g}" stroke-linecap="{line["cap"]}"{dash}'


def history_strip_svg(
    spans: Sequence[tuple[str, str]], first_year: int, last_year: int, marker_year: int, theme: str = "light",
    labels: Mapping[int, str] | Iterable[int] = (), width: int = 320,
) -> str:
    """Return the history of one island as a strip of its paints, with a playhead and years beneath.

    ``spans`` are (first day as ISO text, look), in order; each ends where the next begins, the last at the end of
    ``last_year``. ``labels`` are the years to write, or year to text ({2026: "today"}). The playhead stands at
    31 December of ``marker_year``, the day the year's map shows.
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


def _piece(look: str, theme: str, x: float, end: float, number: int) -> str:
    definition, fill = fill_svg(look, theme, f"p{number}")
    return f'<defs>{definition}</defs><rect x="{x:.1f}" y="0" width="{end - x:.1f}" height="{STRIP_HEIGHT}" fill="{fill}"/>'


def _playhead(x: float, theme: str) -> str:
    colour = tokens()["colour"][theme]["timeline"]["playhead"]
    line = f'<path d="M{x:.1f} -3V{STRIP_HEIGHT + 3}" stroke="{colour}" stroke-width="2"/>'
    return f'{line}<circle cx="{x:.1f}" cy="-3" r="3.5" fill="{colour}"/>'


def _years(words: Mapping[int, str], scale: Any, width: float, theme: str) -> str:
    colour = tokens()["colour"][theme]["text"]["muted"]
    font = escape(tokens()["type"]["stack"]["sans"], quote=True)
    out = []
    for year, text in words.items():
        x = round(scale(date(year, 12, 31) if year == max(words) else date(year, 7, 1)), 1)
        at = "start" if x < width * 0.02 else "end" if x > width * 0.94 else "middle"
        out.append(f'<path d="M{x} 20v4" stroke="{colour}"/><text x="{x}" y="36" text-anchor="{at}">{escape(text)}</text>')
    return f'<g font-family="{font}" font-size="12" fill="{colour}">{"".join(out)}</g>'


# ---------------------------------------------------------------- what others read

def browser_tokens() -> dict[str, Any]:
    """Return the part of the tokens that the browser's modules read, with the pattern definitions as text."""
    t = tokens()
    place, time = t["layout"]["map"], t["timeline"]
    return {
        "map": {key: place[key] for key in ("zoomSnap", "zoomDelta", "minZoom", "maxZoom")},
        "views": place["views"],
        "padding": {key: value for key, value in place["fit_padding_px"].items() if not key.startswith("$")},
        "island": t["island"],
        "graticule_step": t["border"]["graticule_step_deg"],
        "motion": {"glide": t["motion"]["play_glide"], "hold": t["motion"]["play_hold"]},
        "timeline": {key: time[key] for key in ("head_min_distance", "label_min_distance", "label_priority", "axis")}
        | {"snap": time["snap_on_release_years"]},
        "status_order": list(t["colour"]["light"]["status"]),
        "defs": pattern_defs(),
    }
