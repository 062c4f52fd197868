"""The gazetteer of all islands, and a page for each: the life of an island."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ... import cards, known, naming, regions
from ...address.map import island_moment
from ...catalog.geometry import Shapes
from ...drawing.form import Form, form, outline_svg
from ...drawing.outlines import units
from ...drawing.small import frame
from ...model.atlas import Island
from ...model.spans import Span
from ...reading import html, islands, people
from ...reading.reader import Reader
from ...style.tokens import look_of
from ...tags import NOTHING, Markup, join, tag
from ..sheet import Box, Columns, Piece, Sheet, Text
from ..state import State
from . import life, over_time
from .table import sorting
from .words import leading, title

SEEN = 40.0
"""An island smaller than this has a ring on a small map, in km²."""


def sheet(state: State, r: Reader, forms: Forms | None) -> Sheet:
    """The island that the address names, or the gazetteer; without ``forms`` no shape is drawn."""
    if state.here.island:
        return _island(r.atlas.islands[state.here.island], now(state), r, forms)
    intro = r.words("islands.intro", count=len(r.atlas.islands))
    table = [Text(islands.gazetteer(r, forms.outline if forms else None), "gazetteer")]
    return [
        Text(title(r.words("islands.title"), intro)),
        Columns((2, 5), ([Box("island-map", [Text(_map(r, state.today.isoformat()))])], table)),
        sorting(r),
    ]


def now(state: State) -> State:
    """What the page of an island shows: an address that names no moment, today."""
    return replace(state, here=island_moment(state.here, state.query, state.today.year))


class Forms:
    """Draws the shapes of islands, each once; ``areas`` tells their km²."""

    def __init__(self, shapes: Shapes, areas: Callable[[str], float]) -> None:
        self._shapes, self._areas = shapes, areas
        self._forms: dict[tuple[str, str], Form] = {}
        self._outlines: dict[str, str] = {}

    def beside(self, island: str, language: str) -> Form:
        """An island, by its id, beside the place of its size that the readers of a language know."""
        if (island, language) not in self._forms:
            place = known.nearest(self._areas(island), language)
            self._forms[island, language] = form(self._shapes.islands[island], place.geometry)
        return self._forms[island, language]

    def outline(self, island: str) -> str:
        """An island as a small SVG: its shape alone, as large as there is room."""
        if island not in self._outlines:
            self._outlines[island] = outline_svg(self._shapes.islands[island])
        return self._outlines[island]


def _map(r: Reader, day: str) -> Markup:
    """The whole map; each island on it leads to its page, as its name in the table does."""
    words = r.words
    drawn = r.small_map(day, words("islands.map_alt"))
    if not drawn:
        return NOTHING
    left, top, right, bottom = frame("whole")
    flat = units()[0]

    def hit(island: Island) -> Markup:
        west, south, east, north = island.bbox
        (x1, y1), (x2, y2) = flat.place((west, north)), flat.place((east, south))
        wide, high = right - left, bottom - top
        place = f"left:{(x1 - left) / wide:.2%};top:{(y1 - top) / high:.2%}"
        place += f";width:{(x2 - x1) / wide:.2%};height:{(y2 - y1) / high:.2%}"
        href, name = r.href("islands", {"island": island.id}), naming.island_name(island, "", words)
        return tag("a", href=href, style=place, title=name, tabindex=-1, aria_hidden="true")

    by_size = sorted(r.atlas.islands.values(), key=lambda island: -island.km2)
    to_map = leading(r, "map", words("table.map"), year=day[:4])
    shown = tag("div", drawn, *map(hit, by_size), class_="island-hits")
    return tag("figure", shown, tag("figcaption", tag("small", words.date(day)))) + to_map


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
    drawn = forms.beside(island.id, words.language) if forms else None
    shape: list[Piece] = [Text(life.shape(r, card, drawn, beside, look) if drawn else NOTHING)]
    told: list[Piece] = [
        Text(islands.history_rows(r, card, "islands"), "history"),
        Text(life.happened(r, island)),
    ]
    aside: list[Piece] = [
        Text(tag("h3", words("panel.facts"), aria_level=2) + tag("div", islands.figures(card), class_="life-facts")),
        Text(_lies(r, island, day)),
        Text(tag("h3", words("panel.neighbours"), aria_level=2)),
        Text(islands.neighbours(r, card, day, "islands"), "neighbours"),
    ]
    sources = r.sources(sorted({s for f in island.facts.facts for s in f.sources}))
    back = r.inner("islands", f"← {words('islands.all')}")
    return [
        Box("all", [Text(tag("p", back))]),
        Text(life.chain(r, island)),
        Text(life.head(r, card)),
        Columns((1, 1), (about, shape)),
        Text(tag("h3", words("panel.history"), aria_level=2) + over_time.over_time(r, card, day, state.today)),
        Columns((5, 2), (told, aside)),
        Box("figures", [Text(people.of_island(r, island)), Text(sources)]),
    ]


def _held(r: Reader, card: cards.IslandCard, day: str, *, every: bool) -> Markup:
    """Who holds the island on ``day``; with ``every`` what is told of other days too, which the browser shows by itself
    (``web/site/islands.js``)."""
    words = r.words
    said = words("panel.on_day", day="{day}") if every else None
    head = tag("h3", words("panel.on_day", day=words.date(day)), aria_level=2, data_on_day=said)
    if not every:
        return head + islands.holding(r, card.island.id, card.span)
    spans = r.atlas.spans[card.island.id]
    held = (_as_held(r, card.island.id, span, card.span) for span in spans)
    return head + join(*held)


def _as_held(r: Reader, island: str, span: Span, shown: Span) -> Markup:
    paint = look_of(span.status, span.administered_by)
    return tag("div", islands.holding(r, island, span), data_from=span.start, data_paint=paint, hidden=span != shown)


def _lies(r: Reader, island: Island, day: str) -> Markup:
    """Where the island lies: the map of its region on ``day``."""
    words = r.words
    where = words("islands.locator", island=cards.island_card(island, day, r.atlas, words).names)
    point = (island.lon, island.lat) if island.km2 < SEEN else None
    drawn = r.small_map(day, where, regions.region_of([island.id], r.atlas), marked=[island.id], point=point, css="locator")
    return tag("figure", drawn, tag("figcaption", tag("small", words.date(day)))) if drawn else NOTHING
