"""The look as CSS: custom properties, paints, the stylesheet of the Streamlit page. Lengths become ``rem``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from .fonts import font_faces, font_path
from .tokens import PACKAGE, looks, paint_of, tokens

ROOT_PX = 16
HELD = ("leaflet/leaflet.css", "tokens.css", "web/css/map.css", "web/css/timeline.css")
"""What the sheet of the first answer holds of the sheets that parts of a page ask for."""
FIRST = ("map.css", "timeline.css", "kana.css", "reading.css", "search.css", "head.css", "cover.css")
"""What the first answer of the map is dressed by."""
READ = ("island.css", "entries.css", "guide.css", "questions.css", "share.css", "stage.css")
"""What the pages that are read need besides, and the stage of the map."""
PAPER = "print.css"
"""Comes last everywhere, as it takes back what the others say."""
_COLOUR_GROUPS = ("surface", "text", "control", "notice", "map", "border", "label", "selection", "timeline", "party")


def _rem(px: float) -> str:
    return f"{px / ROOT_PX:.6g}rem"


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


def system_dark() -> str:
    """Return the dark colours for a page that no script has given a theme, where the system is dark."""
    return f"@media screen and (prefers-color-scheme:dark){{{_block(':root:not([data-theme])', _colours('dark'))}}}"


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
        values |= {f"st-{look}-{part}": value for part, value in paint_of(look, theme).items() if part != "pattern"}
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
    solid = paint_of(look, "light")["pattern"] == "solid"
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


def page_css(theme: str) -> str:
    """Return the colours and measures of the Streamlit page; ``theme`` counts until ``web/base/theme.js`` writes the one in
    use."""
    ours = _block("html:root", _measures() | _colours("light"))
    dark = _block(f"html:root{'' if theme == 'dark' else '[data-theme=dark]'}:not([data-theme=light])", _colours("dark"))
    paper = f"@media print{{{_block('html:root:root:root', _colours('light'))}}}"
    return ours + dark + paper


def app_sheet() -> str:
    """Return the stylesheet of the Streamlit page, the same in both themes. ``--dressed`` says that it has come."""
    return ":root{--dressed:1}\n" + _texts("page.css", "kana.css", "reading.css", *READ, PAPER)


def first_sheet(leaflet: str, face: Callable[[str], str] = font_path, more: Iterable[str] = ()) -> str:
    """Return the stylesheet of the first answer: fonts, colours, the text of Leaflet's own sheet, ours. ``face`` tells where
    the file of a face is; ``more`` are sheets besides, in one file those of :data:`READ`."""
    plain = re.sub(r"url\([^)]*\)", "none", leaflet)  # pictures of controls that this map does not have
    return "\n".join([font_faces(face), css_variables(), system_dark(), paint_css(), plain, _texts(*FIRST, *more, PAPER)])


def read_sheet() -> str:
    """Return the second stylesheet of the first answer, which the map has only when it lives."""
    return _texts(*READ, PAPER)


def _texts(*names: str) -> str:
    return "\n".join((PACKAGE / "web" / "css" / name).read_text(encoding="utf-8") for name in names)
