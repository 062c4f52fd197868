"""The gazetteer of all islands, and a page for each: names and meanings, figures, people, history, events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from ... import cards, naming
from ...address.map import FIRST_YEAR
from ...catalog.geometry import Shapes
from ...drawing.locator import locator_svg
from ...model.atlas import Atlas, Island
from ...model.people import ALL
from ...model.spans import Span
from ...reading import html, islands, pages
from ...reading.reader import Reader
from ...style.svg import history_strip_svg
from ...tags import NOTHING, Markup, join, tag
from ..sheet import Box, Columns, Piece, Place, Sheet, Text
from ..state import State
from .words import leading, title

Locator = Callable[[str, "str | None"], str]
"""The small picture that shows where an island lies, for a theme or, without one, for the page's stylesheet: SVG."""
MARKED = (1855, 1875, 1905, 1945)
"""The years that the strip of a history writes where something changed in them."""


def sheet(state: State, r: Reader, locator: Locator | None) -> Sheet:
    """The island that the address names, or the gazetteer; without a ``locator`` no picture shows where it lies."""
    if state.here.island:
        return _island(r.atlas.islands[state.here.island], state, r, locator)
    intro = r.words("islands.intro", count=len(r.atlas.islands))
    return [Text(title(r.words("islands.title"), intro)), Text(islands.gazetteer(r), "gazetteer")]


def _island(island: Island, state: State, r: Reader, locator: Locator | None) -> Sheet:
    words, here, day = r.words, state.here, state.day
    card = cards.island_card(island, day, r.atlas, words)
    prose = tag("div", html.blocks(card.text.paragraphs), class_="prose") if card.text else ""
    about: list[Piece] = [
        Text(tag("h1", words("islands.title"), class_="only-heard") + islands.head(r, card)),
        Text(join(r.fallback(island.texts), prose) if prose else NOTHING),
        Text(_held(r, card, day, every=state.static)),
        Text(leading(r, "map", words("treaties.show_from", year=here.year), year=str(here.year), island=island.id)),
        Text(tag("h3", words("panel.history"))),
        Text(_history(r, card, here.year, state.today), "history"),
        Text(pages.counted(r, island)),
    ]
    if people_by_year(r, island) and not state.static:
        about += [Text(tag("h3", words("islands.people_plot"))), Place("plot")]
    about.append(Text(pages.happened(r, island)))
    name = naming.island_name(island, "", words)
    where = words("islands.locator", island=name)
    beside: list[Piece] = [
        Text(r.picture(partial(locator, island.id), where, "locator") if locator else NOTHING),
        Text(tag("h3", words("panel.neighbours"))),
        Text(islands.neighbours(r, card, day, "islands"), "neighbours"),
    ]
    back = r.inner("islands", f"← {words('islands.all')}")
    return [Box("all", [Text(tag("p", back))]), Columns((5, 2), ([Box("reading", about)], beside))]


def _held(r: Reader, card: cards.IslandCard, day: str, *, every: bool) -> Markup:
    """Who holds the island on ``day``; with ``every`` what is told of other days too, which the browser shows by itself
    (``web/site/islands.js``)."""
    words = r.words
    said = words("panel.on_day", day="{day}") if every else None
    head = tag("h3", words("panel.on_day", day=words.date(day)), data_on_day=said)
    if not every:
        return head + islands.holding(r, card.span)
    spans = r.atlas.spans[card.island.id]
    held = (tag("div", islands.holding(r, span), data_from=span.start, hidden=span != card.span) for span in spans)
    return head + join(*held)


def people_by_year(r: Reader, island: Island) -> dict[int, int]:
    """How many people lived in the smallest place around ``island`` that was counted, by year; empty for less than two."""
    around = r.atlas.around(island.id)
    rows = r.atlas.people.of(around[0]) if around else ()
    counted = {row.year: row.people for row in rows if row.group == ALL}
    return dict(sorted(counted.items())) if len(counted) > 1 else {}


def locator(atlas: Atlas, shapes: Shapes, island: str, theme: str | None) -> str:
    """The picture, to be kept: it takes longer to draw than the rest of the page."""
    place = atlas.islands[island]
    return locator_svg(shapes.islands, [geometry for _, geometry in shapes.land], island, theme, (place.lon, place.lat))


def _history(r: Reader, card: cards.IslandCard, year: int, today: date) -> Markup:
    """The whole history of the island: a strip to click, and the same as rows."""
    words, last = r.words, today.year
    years = {row.year: str(row.year) for row in card.history if row.year in MARKED}
    looks = [(row.span.start, row.look) for row in card.history]
    draw = partial(history_strip_svg, looks, FIRST_YEAR, last, year, labels=years | {last: words("panel.today")})
    picture = r.picture(lambda theme: draw(theme=theme), words("panel.history_alt", island=card.names), "")
    hits = tag("div", *(_hit(r, card.island.id, row.span, row.year, last) for row in card.history), class_="hits")
    return tag("div", picture, hits, class_="strip") + islands.history_rows(r, card, "islands")


def _hit(r: Reader, island: str, span: Span, year: int, last: int) -> Markup:
    """A clickable area over one piece of the strip; the rows below are the same for keyboard and screen reader."""

    def share(day: str | None) -> float:
        if day is None:
            return 100.0
        d = date.fromisoformat(day)
        return (d.toordinal() - _START) / (date(last + 1, 1, 1).toordinal() - _START) * 100

    left = share(span.start)
    place = f"left:{left:.2f}%;width:{share(span.end) - left:.2f}%"
    href = r.href("islands", {"year": str(year), "island": island})
    return tag("a", href=href, style=place, tabindex=-1, aria_hidden="true")


_START = date(FIRST_YEAR, 1, 1).toordinal()
