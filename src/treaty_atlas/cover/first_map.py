"""The map of a day as a small picture in the page itself: seen before any script runs, and without one. Pure.

Its paints and lines are classes of the live map's stylesheet, so it follows the theme; ``web/site/picture.js`` lets it
follow the hand.
"""

from __future__ import annotations

from ..drawing.outlines import Outlines
from ..drawing.scene import Scene, in_short, legend_on, scene
from ..i18n import Words
from ..model.atlas import Atlas
from ..own_maps import Shown, ShownLine
from ..style.svg import line_mark, pattern_defs, swatch_mark
from ..style.tokens import hue, tokens
from ..tags import NOTHING, Markup, join, tag, trusted


def first_map(
    atlas: Atlas,
    shapes: Outlines,
    day: str,
    mode: str | None,
    alt: str,
    key: str = "",
    *,
    other: str | None = None,
    over: Markup = NOTHING,
    box: str = "",
) -> Markup:
    """The map on ``day`` (ISO, inclusive), as administered or as the government ``mode`` draws it; ``alt`` names it, ``key``
    tells it from other maps of the page. The map of the government ``other`` lies over it from the middle on, as in the live
    map. ``over`` is drawn above all; ``box``: another piece of the map."""
    first = _picture(atlas, shapes, scene(atlas, day, mode), alt, key, over, box)
    if other:
        second = _picture(atlas, shapes, scene(atlas, day, other), "", f"{key}-other", NOTHING, box)
        first += tag("div", second, class_="first-other")
    return tag("div", trusted(pattern_defs()), first, class_="ta-map first-map")


def _picture(atlas: Atlas, shapes: Outlines, shown: Scene, alt: str, key: str, over: Markup, box: str) -> Markup:
    """One map as SVG; without ``alt`` it is not told of."""
    small = {island.id for island in atlas.islands.values() if island.km2 < tokens()["island"]["small_below_km2"]}
    width, height = shapes.size
    land, tints = f"land{key}", shown.tints
    regions = (tag("path", d=path, id=f"{land}-{region}") for region, path in shapes.land)
    body = join(
        tag("defs", tag("g", *regions, id=land)),
        tag("use", href=f"#{land}", class_="ta-land-coast"),
        *(
            tag("use", href=f"#{land}-{region}", class_="ta-land", data_region=region, data_land=tints.get(region, "none"))
            for region, _ in shapes.land
        ),
        tag("path", d=shapes.borders, class_="ta-land-line"),
        *(_island(name, span, shapes, name in small) for name, span in shown.islands.items()),
        *(_line(name, path, shown.lines.get(name)) for name, path in shapes.lines.items()),
        over,
    )
    return tag(
        "svg",
        body,
        class_="first-view",
        viewBox=box or f"0 0 {width:.0f} {height:.0f}",
        role="img" if alt else None,
        aria_label=alt or None,
        aria_hidden=None if alt else "true",
    )


def line_sample(kind: str, claimant: str) -> Markup:
    """The sample of a border line, as the stylesheet colours it."""
    return trusted(line_mark(kind, claimant))


def first_legend(atlas: Atlas, day: str, mode: str | None, words: Words) -> Markup:
    """What its paints and lines mean, for who reads it without a script: the live map brings a legend of its own."""
    rows = (
        tag(
            "li",
            trusted(swatch_mark(row.look)) if row.look else line_sample(row.kind, row.claimant),
            tag("span", row.who, *([" ", tag("small", row.how)] if row.how else [])),
        )
        for row in legend_on(atlas, day, mode, words)
    )
    return tag("noscript", tag("ul", *rows, class_="first-legend", aria_label=words("map.legend")))


def first_key(atlas: Atlas, day: str, mode: str | None, words: Words) -> Markup:
    """What its paints mean, in few words: on a phone it stands between map and year (``web/map/short-legend.js``)."""
    rows = (
        tag("li", trusted(swatch_mark(row.look)), tag("span", tag("b", row.who), f" {row.how}" if row.how else ""))
        for row in in_short(legend_on(atlas, day, mode, words))
    )
    return tag("div", tag("ul", *rows), class_="ta-key", role="group", aria_label=words("map.legend"))


def _island(name: str, span: Shown, shapes: Outlines, small: bool) -> Markup:
    area, shore = shapes.islands[name]
    holding = {"data_administered_by": span.administered_by, "data_status": span.status, "data_look": span.look}
    own = {"data_island": name, **holding}
    if not shore:
        return tag("path", d=area, class_=f"ta-island ta-paint{' ta-small' if small else ''}", **own)
    coast = tag("path", d=shore, class_="ta-coast", data_coast_of=name, data_look=span.look)
    return tag("path", d=area, class_="ta-island ta-paint ta-seam", **own) + coast


def _line(name: str, path: str, span: ShownLine | None) -> Markup:
    """A border line on its halo; one that is not drawn on the day waits there for one on which it is."""
    kind, by = (span.kind, hue(span.by[0]) if span.kind == "claim" else "") if span else ("", "")
    halo = tag("path", d=path, class_="ta-line-halo")
    stroke = tag("path", d=path, class_="ta-stroke", data_stroke=kind, data_by=by)
    return tag("g", halo, stroke, data_line_id=name, display=None if span else "none")
