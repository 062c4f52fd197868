"""The gazetteer of all islands, and a page for each: the life of an island."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from ... import cards, known, regions
from ...address.map import island_moment
from ...catalog.geometry import Shapes
from ...drawing.form import Form, form
from ...model.atlas import Island
from ...model.spans import Span
from ...reading import html, islands, people
from ...reading.reader import Reader
from ...style.tokens import look_of
from ...tags import NOTHING, Markup, join, tag
from ..sheet import Box, Columns, Piece, Sheet, Text
from ..state import State
from . import life, over_time
from .words import leading, title

Forms = Callable[[str, str], Form]
"""An island, by its id, beside the place of its size that the readers of a language know."""
SEEN = 40.0
"""An island smaller than this has a ring on a small map, in km²."""


def sheet(state: State, r: Reader, forms: Forms | None) -> Sheet:
    """The island that the address names, or the gazetteer; without ``forms`` no shape is drawn."""
    if state.here.island:
        return _island(r.atlas.islands[state.here.island], now(state), r, forms)
    intro = r.words("islands.intro", count=len(r.atlas.islands))
    return [Text(title(r.words("islands.title"), intro)), Text(islands.gazetteer(r), "gazetteer")]


def now(state: State) -> State:
    """What the page of an island shows: an address that names no moment, today."""
    return replace(state, here=island_moment(state.here, state.query, state.today.year))


def forms(shapes: Shapes, areas: Callable[[str], float]) -> Forms:
    """Draws the shapes of islands, each once; ``areas`` tells their km²."""

    @cache
    def made(island: str, language: str) -> Form:
        return form(shapes.islands[island], known.nearest(areas(island), language).geometry)

    return made


def _island(island: Island, state: State, r: Reader, forms: Forms | None) -> Sheet:
    words, here, day = r.words, state.here, state.day
    card = cards.island_card(island, day, r.atlas, words)
    prose = tag("div", html.blocks(card.text.paragraphs), class_="prose") if card.text else NOTHING
    beside = known.nearest(island.km2, words.language)
    look = look_of(card.span.status, card.span.administered_by)
    about: list[Piece] = [
        Text(join(r.fallback(island.texts), prose) if prose else NOTHING),
        Text(_held(r, card, day, every=state.static)),
        Text(leading(r, "map", words("treaties.show_from", year=here.year), year=str(here.year), island=island.id)),
    ]
    drawn = forms(island.id, words.language) if forms else None
    shape: list[Piece] = [Text(life.shape(r, card, drawn, beside, look) if drawn else NOTHING)]
    told: list[Piece] = [
        Text(islands.history_rows(r, card, "islands"), "history"),
        Text(life.happened(r, island)),
    ]
    aside: list[Piece] = [
        Text(tag("h3", words("panel.facts")) + islands.figures(card)),
        Text(_lies(r, island, day)),
        Text(tag("h3", words("panel.neighbours"))),
        Text(islands.neighbours(r, card, day, "islands"), "neighbours"),
    ]
    sources = r.sources(sorted({s for f in island.facts.facts for s in f.sources}))
    back = r.inner("islands", f"← {words('islands.all')}")
    return [
        Box("all", [Text(tag("p", back))]),
        Text(life.chain(r, island)),
        Text(life.head(r, card)),
        Columns((1, 1), (about, shape)),
        Text(tag("h3", words("panel.history")) + over_time.over_time(r, card, day, state.today)),
        Columns((5, 2), (told, aside)),
        Box("figures", [Text(people.of_island(r, island)), Text(sources)]),
    ]


def _held(r: Reader, card: cards.IslandCard, day: str, *, every: bool) -> Markup:
    """Who holds the island on ``day``; with ``every`` what is told of other days too, which the browser shows by itself
    (``web/site/islands.js``)."""
    words = r.words
    said = words("panel.on_day", day="{day}") if every else None
    head = tag("h3", words("panel.on_day", day=words.date(day)), data_on_day=said)
    if not every:
        return head + islands.holding(r, card.span)
    spans = r.atlas.spans[card.island.id]
    held = (_as_held(r, span, card.span) for span in spans)
    return head + join(*held)


def _as_held(r: Reader, span: Span, shown: Span) -> Markup:
    paint = look_of(span.status, span.administered_by)
    return tag("div", islands.holding(r, span), data_from=span.start, data_paint=paint, hidden=span != shown)


def _lies(r: Reader, island: Island, day: str) -> Markup:
    """Where the island lies: the map of its region on ``day``."""
    words = r.words
    where = words("islands.locator", island=cards.island_card(island, day, r.atlas, words).names)
    point = (island.lon, island.lat) if island.km2 < SEEN else None
    drawn = r.small_map(day, where, regions.region_of([island.id], r.atlas), marked=[island.id], point=point, css="locator")
    return tag("figure", drawn, tag("figcaption", tag("small", words.date(day)))) if drawn else NOTHING
