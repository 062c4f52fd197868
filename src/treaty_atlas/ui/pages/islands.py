"""The gazetteer of all islands, and a page for each: names and meanings, figures, people, history, events."""

from __future__ import annotations

import streamlit as st

from ... import cards, clock, naming
from ...address.map import Address
from ...drawing.locator import locator_svg
from ...model.atlas import Island
from ...model.people import ALL
from ...reading import islands
from ...reading import pages as reading_pages
from ...style.tokens import tokens
from ...tags import Markup, join, tag
from .. import menu, visit
from ..cache import shapes
from ..parts import draw, markup, press
from ..parts.choices import choices
from . import panel


def render() -> None:
    """Draw the island that the address names, or the gazetteer."""
    here, words = visit.here(), visit.words()
    visit.tell_notices()
    if here.island:
        press.button(f"← {words('islands.all')}", panel.let_go, key="all", type="tertiary")
        _island(visit.book().islands[here.island], here)
    else:
        _gazetteer()


def _gazetteer() -> None:
    words, book = visit.words(), visit.book()
    draw.html(markup.title(words("islands.title"), words("islands.intro", count=len(book.islands))))
    choices("gazetteer", islands.gazetteer(markup.reader()), lambda to: visit.go(island=to["island"]))


def _island(island: Island, here: Address) -> None:
    words, book = visit.words(), visit.book()
    day = here.day_shown(clock.today())
    card = cards.island_card(island, day, book, words)
    r = markup.reader()
    text, side = st.columns([5, 2], gap="large")
    with text, st.container(key="reading"):
        draw.html(tag("h1", words("islands.title"), class_="only-heard") + islands.head(r, card))
        if card.text:
            prose = tag("div", markup.blocks(card.text.paragraphs), class_="prose")
            draw.html(join(markup.fallback(island.texts), prose))
        draw.html(tag("h3", words("panel.on_day", day=words.date(day))) + islands.holding(r, card.span))
        menu.link("map", words("treaties.show_from", year=here.year), year=here.year, island=island.id)
        draw.html(tag("h3", words("panel.history")))
        choices("history", panel.history(card, here.year), panel.follow)
        draw.html(reading_pages.counted(r, island))
        _plot(island)
        draw.html(reading_pages.happened(r, island))
    with side:
        draw.html(_locator(island))
        draw.html(tag("h3", words("panel.neighbours")))
        choices("neighbours", islands.neighbours(r, card, day), panel.follow)


def _locator(island: Island) -> Markup:
    land = [geometry for _, geometry in shapes().land]
    svg = locator_svg(shapes().islands, land, island.id, markup.theme(), (island.lon, island.lat))
    name = naming.island_name(island, "", visit.words())
    return markup.image(svg, visit.words()("islands.locator", island=name), "locator")


def _plot(island: Island) -> None:
    """People over time as a plot, where at least two years of the smallest place are known."""
    words, book = visit.words(), visit.book()
    around = book.around(island.id)
    rows = book.people.of(around[0]) if around else ()
    counted = {row.year: row.people for row in rows if row.group == ALL}
    if len(counted) < 2:
        return
    draw.html(tag("h3", words("islands.people_plot")))
    year, number = words("table.year"), words("fact.people")
    data = [{year: str(y), number: n} for y, n in sorted(counted.items())]
    colour = tokens()["colour"][markup.theme()]["control"]["accent"]
    st.bar_chart(data, x=year, y=number, color=colour, height=220)
