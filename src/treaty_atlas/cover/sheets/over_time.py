"""Who held an island and how many people lived there, one under the other on one axis of years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from ... import cards, naming
from ...address.map import FIRST_YEAR
from ...drawing.people_chart import Bar, across, people_chart_svg, top_of, up
from ...drawing.ribbon import edges, ribbon_svg
from ...model.atlas import Atlas, Island
from ...model.people import ALL
from ...reading.reader import Reader
from ...style.svg import share
from ...tags import NOTHING, Markup, tag

EVERY = 25
"""So many years lie between those that are written under the axis."""
APART = 0.13
"""Two figures on a chart stand at least so far from each other, as parts of its width: on a telephone as well."""
LATE = 0.95
"""From here on a figure stands to the left of its bar."""
WIDER = 10
"""A place around is charted too where it tells of at least so many more years, before or after."""
Counted = tuple[tuple[str, ...], tuple[Bar, ...]]
"""Places with the same islands, and how many people were counted there by year."""


def over_time(r: Reader, card: cards.IslandCard, day: str, today: date) -> Markup:
    """Who held it and how many people lived there, on one axis from the first year to today; where ``day`` is, a line."""
    words, last = r.words, today.year
    at = share(date.fromisoformat(day), FIRST_YEAR, last)
    now = tag("p", tag("b", words.date(day)), class_="life-now", style=f"--at:{at:.4f}")
    charts = [_chart(r, *one, last) for one in counted(r.atlas, card.island)]
    note = tag("p", words("islands.chart_note"), class_="muted") if charts else NOTHING
    drawn = tag("div", now, _ribbon(r, card, last), *charts, _years(words("panel.today"), last), class_="life")
    return drawn + note


def _ribbon(r: Reader, card: cards.IslandCard, last: int) -> Markup:
    words = r.words
    looks = [(row.span.start, row.look) for row in card.history]
    alt = words("panel.history_alt", island=card.names)
    picture = r.picture(lambda theme: ribbon_svg(looks, FIRST_YEAR, last, theme), alt, "life-drawn")
    places = edges([start for start, _ in looks], FIRST_YEAR, last)
    spans = (_span(r, card.island.id, row, place) for row, place in zip(card.history, places, strict=True))
    return tag("div", picture, tag("div", *spans, class_="life-spans"), class_="life-ribbon")


def _span(r: Reader, island: str, row: cards.SpanRow, place: tuple[float, float]) -> Markup:
    """A piece of the ribbon, which leads to its year; the rows below are the same for keyboard and screen reader."""
    left, right = place
    size = f"left:{left:.3%};width:{right - left:.3%};--need:{_width(row.holder):.2f}rem"
    told = r.words.labelled(str(row.year), r.words.listed((row.holder, row.status)))
    href = r.href("islands", {"year": str(row.year), "island": island})
    return tag("a", tag("span", row.holder), href=href, style=size, title=told, tabindex=-1, aria_hidden="true")


def _width(text: str) -> float:
    """About how wide a label is, in rem, with its air."""
    return 1.2 + sum(0.9 if letter > "\u2e80" else 0.52 for letter in text)


def counted(atlas: Atlas, island: Island) -> list[Counted]:
    """What is charted: the smallest places around ``island`` of which at least two years are known, and one around these
    that tells of years before or after."""
    found: list[Counted] = []
    by_ground = groupby(atlas.around(island.id), key=lambda place: frozenset(atlas.people.places[place]))
    for _, group in by_ground:
        places = tuple(group)
        rows = sorted(
            (row for place in places for row in atlas.people.of(place) if row.group == ALL), key=lambda row: row.year
        )
        bars = tuple(Bar(row.year, row.people, row.kind != "estimate") for row in rows)
        if len(bars) < 2 or (found and not _adds(bars, found[0][1])):
            continue
        found.append((tuple(dict.fromkeys(row.place for row in rows)), bars))
        if len(found) == 2:
            break
    return found


def _adds(bars: Sequence[Bar], known: Sequence[Bar]) -> bool:
    return known[0].year - bars[0].year > WIDER or bars[-1].year - known[-1].year > WIDER


def _chart(r: Reader, places: Sequence[str], bars: Sequence[Bar], last: int) -> Markup:
    words = r.words
    where = words.joined(naming.place_name(place, r.atlas, words) for place in places)
    title = words.labelled(words("islands.people_plot"), where)
    picture = r.picture(
        lambda theme: people_chart_svg(bars, FIRST_YEAR, last, theme), words("islands.chart_alt", place=where), "life-drawn"
    )
    top = top_of(max(bar.people for bar in bars))
    marks = (
        tag("i", words.number(value), style=f"top:{up(value, top):.2%}")
        for value in (top, top / 2, 0)
        if value == int(value)
    )
    figures = (_figure(r, bar, across(bar.year, FIRST_YEAR, last), top) for bar in written(bars, last))
    chart = tag("div", picture, tag("div", *marks, *figures, aria_hidden="true"), class_="life-chart")
    return tag("figure", tag("figcaption", title), chart, class_="life-people")


def _figure(r: Reader, bar: Bar, place: float, top: int) -> Markup:
    """A figure above its bar; the last ones end at it, or they would reach out of the page."""
    at = f"left:{place:.2%};top:{up(bar.people, top):.2%}"
    return tag("b", r.words.number(bar.people), class_="last" if place > LATE else None, style=at)


def written(bars: Sequence[Bar], last: int) -> list[Bar]:
    """The bars whose figures are written: the last one, the highest, the first, then others; each has room, and no higher
    bar stands where its figure would be."""
    highest = max(bars, key=lambda bar: bar.people)
    found: list[Bar] = []
    for bar in (bars[-1], highest, bars[0], *bars):
        place = across(bar.year, FIRST_YEAR, last)
        apart = [abs(place - across(other.year, FIRST_YEAR, last)) for other in found]
        near = (other for other in bars if abs(place - across(other.year, FIRST_YEAR, last)) < APART / 2)
        if all(far >= APART for far in apart) and all(other.people <= bar.people for other in near):
            found.append(bar)
    return found


def _years(today: str, last: int) -> Markup:
    years = [year for year in range(FIRST_YEAR, last, EVERY) if last - year > EVERY / 2]
    rows = [(str(year), share(date(year, 1, 1), FIRST_YEAR, last)) for year in years]
    marks = (tag("span", text, style=f"--at:{at:.4f}") for text, at in [*rows, (today, 1.0)])
    return tag("p", *marks, class_="life-years", aria_hidden="true")
