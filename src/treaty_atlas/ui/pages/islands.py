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
    draw.html(
        f"<h1 class='page-title'>{words('islands.title')}</h1>"
        f"<p class='muted'>{words('islands.intro', count=len(book.islands))}</p>"
    )
    choices("gazetteer", islands.gazetteer(markup.reader()), lambda to: visit.go(island=to["island"]))


def _island(island: Island, here: Address) -> None:
    words, book = visit.words(), visit.book()
    day = here.day_shown(clock.today())
    card = cards.island_card(island, day, book, words)
    r = markup.reader()
    text, side = st.columns([5, 2], gap="large")
    with text, st.container(key="reading"):
        draw.html(f"<h1 class='only-heard'>{words('islands.title')}</h1>" + islands.head(r, card))
        if card.text:
            draw.html(f"{markup.fallback(island.texts)}<div class='prose'>{markup.blocks(card.text.paragraphs)}</div>")
        draw.html(f"<h3>{words('panel.on_day', day=words.date(day))}</h3>" + islands.holding(r, card.span))
        menu.link("map", words("treaties.show_from", year=here.year), year=here.year, island=island.id)
        draw.html(f"<h3>{words('panel.history')}</h3>")
        choices("history", panel.history(card, here.year), panel.follow)
        draw.html(reading_pages.counted(r, island))
        _plot(island)
        draw.html(reading_pages.happened(r, island))
    with side:
        draw.html(_locator(island))
        draw.html(f"<h3>{words('panel.neighbours')}</h3>")
        choices("neighbours", islands.neighbours(r, card, day), panel.follow)


def _locator(island: Island) -> str:
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
    draw.html(f"<h3>{words('islands.people_plot')}</h3>")
    year, number = words("table.year"), words("fact.people")
    data = [{year: str(y), number: n} for y, n in sorted(counted.items())]
    colour = tokens()["colour"][markup.theme()]["control"]["accent"]
    st.bar_chart(data, x=year, y=number, color=colour, height=220)
