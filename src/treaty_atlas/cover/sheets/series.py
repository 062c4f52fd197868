"""Then and now: the map of every change as small multiples, each with its year, its act and its sentence, under one legend;
and the same as two slides and as a poster to take along."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from ...drawing.leaf import legend_of
from ...drawing.scene import Row, scene
from ...drawing.series import FORMATS, shown_on, stops
from ...model.atlas import Act
from ...reading.html import image
from ...reading.reader import Reader
from ...style.svg import line_swatch_svg
from ...tags import NOTHING, Markup, tag
from ..first_map import line_sample
from ..sheet import Sheet, Text
from ..state import State
from .share import download
from .words import title

FOLDER = "series"
"""Where the sheets of a site of plain files lie, below its start."""


def sheet(state: State, r: Reader, made: bool) -> Sheet:
    """The page. ``made``: whether slides and poster can be had beside it; where not, the page itself prints as a poster."""
    words, found = r.words, stops(r.atlas, state.today)
    rows = legend_of((scene(r.atlas, day) for day, _ in found), words)
    maps = tag("ol", *(_one(r, day, act) for day, act in found), class_="series")
    legend = tag("ul", *(_row(r, row) for row in rows), class_="series-legend")
    return [
        Text(title(words("series.title"), words("series.intro"))),
        Text(tag("p", *_links(state, r), class_="share-row") if made else NOTHING),
        Text(maps),
        Text(tag("h2", words("series.legend"), class_="title") + legend),
    ]


def _one(r: Reader, day: str, act: Act) -> Markup:
    """The map of a year, which leads to it, with the act that made it and its sentence."""
    text, year = act.text(r.words.language), day[:4]
    drawn = r.small_map(day, r.words("series.map_alt", year=year))
    shown = tag("a", drawn, tag("b", year), href=r.href("map", {"year": year}), target="_self", class_="series-map")
    return tag("li", shown, tag("h2", r.act_link(act.id)), tag("p", text.caption))


def _row(r: Reader, row: Row) -> Markup:
    """A paint or a line, whose it is, and how it is held."""
    if row.look:
        sample = r.swatch(row.look)
    elif r.paint:
        sample = tag("span", line_sample(row.kind, row.claimant), class_="swatch")
    else:
        sample = image(line_swatch_svg(row.kind, r.theme, row.claimant or "japan", 28, 18), css="swatch")
    how = tag("small", row.how) if row.how else NOTHING
    return tag("li", sample, tag("span", tag("b", row.who), " ", how))


def _links(state: State, r: Reader) -> Iterator[Markup]:
    for form in FORMATS:
        name = f"treaty-atlas-{FOLDER}-{form}-{state.words.language}.svg"
        days = [day for day, _ in shown_on(form, r.atlas, state.today)]
        label = state.words(f"series.{form.split('-', maxsplit=1)[0]}", years=f"{days[0][:4]}–{days[-1][:4]}")
        yield download(address(state, form), label, name)


def path(language: str, form: str) -> str:
    """Where a sheet lies below the start of a site of plain files.

    >>> path("en", "slide")
    'series/en-slide.svg'
    """
    return f"{FOLDER}/{language}-{form}.svg"


def address(state: State, form: str) -> str:
    """What leads from the page to a sheet: a file of the site, or what the server makes."""
    if state.static:
        return state.root + path(state.words.language, form)
    return f"{FOLDER}.svg?{urlencode({'format': form, 'lang': state.words.language})}"
