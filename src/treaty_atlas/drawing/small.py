"""A small map in the text: what one day looked like, without names and controls. Pure: shapes in, SVG out.

In a page of our own its shapes and patterns stand once, in :func:`definitions`, whatever the number of maps that draw them,
and its colours are those of the stylesheet, so it follows the theme. Where only a picture may stand (Streamlit takes SVG out
of a text) it is drawn whole, with the literal colours of a theme.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..catalog.geometry import Shapes
from ..model.atlas import Atlas
from ..own_maps import Shown, ShownLine
from ..regions import SmallMap, regions
from ..style.svg import colour, fill_svg
from ..style.tokens import hue, looks, paint_of, tokens
from .outlines import Outlines, outlines, units
from .projection import Box, rings
from .scene import Scene, scene

WIDTH = 240
"""As wide a map is drawn, in px: patterns and strokes have their usual size where it is shown so wide."""
FINE, AROUND = 2, 120
"""How near to its shape a coast is drawn, and how far around the first view there is land: units of the outlines."""
RIM = 0.04
"""So much of its width is shown around a region."""
STRIPES = 0.6
"""Patterns and border lines are so large beside those of the live map."""
COAST, SEAM, MARKED, POINT = 0.8, 1.2, 2.2, 4.5
"""Px: a coast, what closes the seam between two halves, the coast of an island that stands out, the ring of a place."""
CASING, RING, DASHES, BACK = 7, 3.8, "4 3", 0.4
"""Px: the light rim and the dark ring around an island that is lit, the dashes of one that is lit perhaps; and how much is
left of the colour of what steps back behind them."""


@dataclass(frozen=True)
class SmallMaps:
    """Draws small maps of an atlas."""

    atlas: Atlas
    shapes: Outlines
    within: Mapping[str, frozenset[str]]
    """The islands and lines of which something lies in a region."""

    def svg(self, asked: SmallMap, theme: str | None) -> str:
        """The map with the colours of ``theme`` or, without one, for a page that has its :func:`definitions`."""
        region = asked.region
        box = frame(region)
        k = (box[2] - box[0]) / WIDTH
        shown = scene(self.atlas, asked.day, asked.side)
        seen = {name: span for name, span in shown.islands.items() if name in self.within[region]}
        parts = [_land(shown, self.shapes, theme)]
        if asked.perhaps is None:
            parts += _islands(seen, self.shapes, region, asked.marked, theme)
        else:
            parts += self._lit(seen, region, asked.marked, asked.perhaps, theme)
        parts += [_line(name, span, self.shapes, theme) for name, span in shown.lines.items() if name in self.within[region]]
        if asked.point:
            parts.append(_ring(asked.point, k, theme))
        defs = f"<defs>{''.join(_patterns(seen, region, theme))}</defs>" if theme else ""
        place = f'viewBox="{box[0]:.0f} {box[1]:.0f} {box[2] - box[0]:.0f} {box[3] - box[1]:.0f}"'
        size = f'width="{WIDTH}" height="{round((box[3] - box[1]) / k)}"'
        sea = f'<rect x="{box[0]:.0f}" y="{box[1]:.0f}" width="100%" height="100%" fill="{colour(theme, "map", "sea")}"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {place} {size}>{defs}{sea}{"".join(parts)}</svg>'

    def _lit(
        self, seen: Mapping[str, Shown], region: str, sure: frozenset[str], perhaps: frozenset[str], theme: str | None
    ) -> Iterator[str]:
        """The islands of a map of what words cover: what steps back, the rings, and above them what is lit."""
        lit = sure | perhaps
        back = _islands({n: s for n, s in seen.items() if n not in lit}, self.shapes, region, frozenset(), theme)
        yield f'<g opacity="{BACK}">{"".join(back)}</g>'
        for some, dashes in ((sure, ""), (perhaps, DASHES)):
            yield _rings([n for n in seen if n in some], self.shapes, theme, dashes)
        yield from _islands({n: s for n, s in seen.items() if n in lit}, self.shapes, region, frozenset(), theme)


def small_maps(atlas: Atlas, shapes: Shapes) -> SmallMaps:
    """What draws them; the coasts are simplified once."""
    found = {**shapes.islands, **shapes.lines}
    within = {region: frozenset(name for name, shape in found.items() if _touches(shape, region)) for region in regions()}
    made = outlines(shapes, FINE, AROUND)
    return SmallMaps(atlas, replace(made, land=tuple(_joined(made.land).items())), within)


def _joined(land: Iterable[tuple[str, str]]) -> dict[str, str]:
    """One path for each region of the land."""
    found: dict[str, str] = {}
    for region, path in land:
        found[region] = found.get(region, "") + path
    return found


def _touches(shape: Any, region: str) -> bool:
    left, top, right, bottom = frame(region)
    flat = units()[0]
    places = (flat.place(point) for ring in rings(shape) for point in ring)
    return any(left <= x <= right and top <= y <= bottom for x, y in places)


def frame(region: str) -> Box:
    """What a region shows, in units of the outlines.

    >>> [round(value) for value in frame("habomai")]
    [336, 1075, 396, 1116]
    """
    (south, west), (north, east) = tokens()["layout"]["map"]["views"][region]
    flat = units()[0]
    (left, top), (right, bottom) = flat.place((west, north)), flat.place((east, south))
    rim = (right - left) * RIM
    return left - rim, top - rim, right + rim, bottom + rim


def share(point: tuple[float, float], region: str) -> tuple[float, float]:
    """Where a place (lon, lat in degrees) lies on the map of a region: parts of its width from the left, of its height from
    the top.

    >>> [round(part, 2) for part in share((148.8, 48.9), "whole")]
    [0.5, 0.52]
    """
    left, top, right, bottom = frame(region)
    x, y = units()[0].place(point)
    return (x - left) / (right - left), (y - top) / (bottom - top)


def definitions(html: str, shapes: Outlines) -> str:
    """The shapes and patterns that the maps in ``html`` draw, as hidden SVG; empty where there is no map."""
    used = set(_USED.findall(html))
    found = [f'<path id="{name}" d="{path}"/>' for name, path in _paths(shapes) if name in used]
    if LAND in used:
        found.append(f'<g id="{LAND}">{"".join(_shape(f"small-{region}", "", "", None) for region, _ in shapes.land)}</g>')
    found += [_scaled(look, region) for look in looks() for region in regions() if _pattern_id(look, region) in used]
    if not found:
        return ""
    style = f"<style>[id^=small-]{{{_THIN_STYLE}}}</style>"
    hidden = 'width="0" height="0" style="position:absolute" aria-hidden="true"'
    return f"<svg {hidden}>{style}<defs>{''.join(found)}</defs></svg>"


def every_definition(shapes: Outlines) -> str:
    """The same for any map: where pages come and go in one document."""
    patterns = (_pattern_id(look, region) for look in looks() for region in regions())
    names = (LAND, *(name for name, _ in _paths(shapes)), *patterns)
    return definitions("".join(f"#{name}" for name in names), shapes)


_USED = re.compile(r"#(small-[\w-]+)")
_THIN = ' vector-effect="non-scaling-stroke"'
_THIN_STYLE = "vector-effect:non-scaling-stroke"
"""The same for all shapes of a page."""
LAND = "small-land"
"""The id of all the land around; its shapes are those of its regions."""


def _paths(shapes: Outlines) -> Iterator[tuple[str, str]]:
    """Every shape by its id."""
    yield from ((f"small-{region}", path) for region, path in shapes.land)
    for name, (area, shore) in shapes.islands.items():
        yield f"small-{name}", area
        if shore:
            yield f"small-coast-{name}", shore
    yield from ((f"small-line-{name}", path) for name, path in shapes.lines.items())


def _shape(name: str, path: str, look: str, theme: str | None) -> str:
    """A shape: drawn anew where the picture stands alone, else the one of the definitions."""
    own = f" {look}" if look else ""
    return f'<path d="{path}"{_THIN}{own}/>' if theme else f'<use href="#{name}"{own}/>'


def _land(shown: Scene, shapes: Outlines, theme: str | None) -> str:
    """The land around: coasts first, fills above them, for where two regions meet on land there is no coast."""
    coast = f'fill="none" stroke="{colour(theme, "map", "coast_context")}" stroke-width="1.4"'
    all_ = _shape(LAND, "".join(path for _, path in shapes.land), coast, theme)
    tints = {region: colour(theme, "map", "land", shown.tints.get(region, "none")) for region, _ in shapes.land}
    return all_ + "".join(_shape(f"small-{r}", path, f'fill="{tints[r]}"', theme) for r, path in shapes.land)


def _islands(
    seen: Mapping[str, Shown], shapes: Outlines, region: str, marked: frozenset[str], theme: str | None
) -> Iterator[str]:
    """The islands, those of one look together."""
    by_look: dict[str, list[str]] = {}
    for name, span in seen.items():
        by_look.setdefault(span.look, []).append(name)
    for look, names in by_look.items():
        for width, some in ((COAST, [n for n in names if n not in marked]), (MARKED, [n for n in names if n in marked])):
            if some:
                yield _group(look, some, width, shapes, region, theme)


def _group(look: str, names: Iterable[str], width: float, shapes: Outlines, region: str, theme: str | None) -> str:
    paint = paint_of(look, theme or "light")
    ground = paint["ground"] if theme else f"var(--st-{look}-ground)"
    fill = ground if paint["pattern"] == "solid" else f"url(#{_pattern_id(look, region)})"
    coast = paint["coast"] if theme else f"var(--st-{look}-coast)"
    body = "".join(_island(name, *shapes.islands[name], fill, theme) for name in names)
    line = f'stroke="{coast}" stroke-width="{width}" stroke-linejoin="round"'
    return f'<g data-look="{look}" fill="{fill}" {line}>{body}</g>'


def _rings(names: Iterable[str], shapes: Outlines, theme: str | None, dashes: str) -> str:
    """A ring around each: most of it lies outside of the coast, the rest under the island."""
    drawn = "".join(_shape(f"small-{name}", shapes.islands[name][0], "", theme) for name in names)
    rim, ink = colour(theme, "selection", "casing"), colour(theme, "selection", "outline")
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    strokes = f'stroke="{rim}" stroke-width="{CASING}"', f'stroke="{ink}" stroke-width="{RING}"{dashed}'
    return "".join(f'<g fill="none" stroke-linejoin="round" {stroke}>{drawn}</g>' for stroke in strokes) if drawn else ""


def _island(name: str, area: str, shore: str, fill: str, theme: str | None) -> str:
    """One with its coast; where its rim is no coast a stroke of its own paint closes the seam to its other half."""
    if not shore:
        return _shape(f"small-{name}", area, "", theme)
    inside = _shape(f"small-{name}", area, f'stroke="{fill}" stroke-width="{SEAM}"', theme)
    return inside + _shape(f"small-coast-{name}", shore, 'fill="none"', theme)


def _line(name: str, span: ShownLine, shapes: Outlines, theme: str | None) -> str:
    line = tokens()["colour"][theme or "light"].get("lines", tokens()["border"])[span.kind]
    ink = ("border", f"claim_{hue(span.by[0])}") if span.kind == "claim" else ("border", "line")
    dash = f' stroke-dasharray="{" ".join(f"{px * STRIPES:g}" for px in line["dash"])}"' if line["dash"] else ""
    own = f'fill="none" stroke="{colour(theme, *ink)}" stroke-width="{line["width"] * STRIPES:g}"'
    return _shape(f"small-line-{name}", shapes.lines[name], f'{own} stroke-linecap="{line["cap"]}"{dash}', theme)


def _ring(point: tuple[float, float], k: float, theme: str | None) -> str:
    x, y = units()[0].place(point)
    ring = f'cx="{x:.0f}" cy="{y:.0f}" fill="none"{_THIN}'
    rim, ink = colour(theme, "selection", "casing"), colour(theme, "control", "accent")
    strokes = f'stroke="{rim}" stroke-width="4"', f'stroke="{ink}" stroke-width="2"'
    return "".join(f'<circle {ring} r="{POINT * k:.1f}" {stroke}/>' for stroke in strokes)


def _pattern_id(look: str, region: str) -> str:
    return f"small-{look}-{region}"


def _scale(region: str) -> str:
    box = frame(region)
    return f'patternTransform="scale({(box[2] - box[0]) / WIDTH * STRIPES:.3g})"'


def _scaled(look: str, region: str) -> str:
    """The pattern of the page, as large as the region asks for."""
    return f'<pattern id="{_pattern_id(look, region)}" href="#p-{look}" {_scale(region)}/>'


def _patterns(seen: Mapping[str, Shown], region: str, theme: str) -> Iterator[str]:
    for look in dict.fromkeys(span.look for span in seen.values()):
        made = fill_svg(look, theme, _pattern_id(look, region))[0]
        yield made.replace("<pattern ", f"<pattern {_scale(region)} ", 1)
