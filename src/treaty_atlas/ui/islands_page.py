"""The gazetteer of all islands, and a page for each: names and meanings, figures, people, history, events."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from .. import cards, naming
from ..address import Address
from ..mapping.locator import locator_svg
from ..model import Island
from ..style import tokens
from . import events_page, markup, pages, panel, state
from .cache import shapes
from .choices import choices


def render() -> None:
    """Draw the island that the address names, or the gazetteer."""
    here, words = state.here(), state.words()
    state.tell_notices()
    if here.island:
        st.button(f"← {words('islands.all')}", key="all", type="tertiary", on_click=state.go, kwargs={"island": None})
        _island(state.book().islands[here.island], here)
    else:
        _gazetteer()


def _gazetteer() -> None:
    words, book = state.words(), state.book()
    st.html(
        f"<h1 class='page-title'>{words('islands.title')}</h1>"
        f"<p class='muted'>{words('islands.intro', count=len(book.islands))}</p>"
    )
    columns = ("name", "other", "ainu", "area", "height", "people")
    head = "".join(f"<th scope='col'>{words('islands.' + c)}</th>" for c in columns)
    parts = []
    for group in (g for g in book.groups.values() if g.geographic):
        rows = "".join(_gazetteer_row(book.islands[i]) for i in group.members)
        parts.append(f"<tr class='group'><th colspan='6' scope='rowgroup'>{escape(words.pick(group.name))}</th></tr>{rows}")
    table = (
        f"<div class='scroll'><table class='plain-table gazetteer'><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(parts)}</tbody></table></div>"
    )
    choices("gazetteer", table, lambda to: state.go(island=to["island"]))


def _gazetteer_row(island: Island) -> str:
    words, names = state.words(), island.names
    own = naming.island_name(island, "", words)
    others = " · ".join(dict.fromkeys(n for n in (names.ja, names.ru, names.ja_full) if n not in own))
    height = next((f for f in island.facts.facts if f.what == "height"), None)
    people = [f for f in island.facts.facts if f.what.startswith("people")]
    last = f"{cards.value(people[-1], words)}{f' ({people[-1].year})' if people[-1].year else ''}" if people else ""
    ainu = cards.ainu_name(island, words)
    return (
        f"<tr><th scope='row'><button type='button' data-go='island' data-to='{island.id}'>{escape(own)}</button></th>"
        f"<td>{escape(others)}</td><td>{escape(ainu)}</td><td class='number'>{words.area(island.km2)}</td>"
        f"<td>{escape(cards.value(height, words)) if height else ''}</td><td>{escape(last)}</td></tr>"
    )


def _island(island: Island, here: Address) -> None:
    words, book = state.words(), state.book()
    day = here.day_shown(date.today())
    card = cards.island_card(island, day, book, words)
    text, side = st.columns([5, 2], gap="large")
    with text, st.container(key="reading"):
        panel.island_head(card)
        if card.text:
            st.html(f"{markup.fallback(island.texts)}<div class='prose'>{markup.blocks(card.text.paragraphs)}</div>")
        st.html(f"<h3>{words('panel.on_day', day=words.date(day))}</h3>" + panel.holding(card))
        pages.link("map", words("treaties.show_from", year=here.year), year=here.year, island=island.id)
        st.html(f"<h3>{words('panel.history')}</h3>")
        choices("history", panel.history(card, here.year), panel.follow)
        _names(island)
        _figures(card)
        _people(island)
        _events(island)
        panel.sources(sorted({s for f in island.facts.facts for s in f.sources}))
    with side:
        st.html(_locator(island))
        st.html(f"<h3>{words('panel.neighbours')}</h3>")
        choices("neighbours", panel.neighbours(card, day), panel.follow)


def _locator(island: Island) -> str:
    found = shapes("islands.geojson")
    land = [g for g in shapes("land.geojson").values() if g["type"] in ("Polygon", "MultiPolygon")]
    svg = locator_svg(found, land, island.id, markup.theme(), (island.lon, island.lat))
    name = naming.island_name(island, "", state.words())
    return markup.image(svg, state.words()("islands.locator", island=name), "locator")


def _names(island: Island) -> None:
    words, names = state.words(), island.names
    rows = (
        ("language.en", names.en), ("language.nl", names.nl), ("language.ru", names.ru),
        ("language.ja", f"{names.ja} ({names.ja_full})"), ("panel.ainu", cards.ainu_name(island, words)),
    )  # fmt: skip
    body = "".join(f"<dt>{words(key)}</dt><dd>{escape(value)}</dd>" for key, value in rows if value)
    st.html(f"<h3>{words('islands.names')}</h3><dl class='facts'>{body}</dl>")


def _figures(card: cards.IslandCard) -> None:
    rows = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in card.facts)
    st.html(f"<h3>{state.words()('panel.facts')}</h3><dl class='facts'>{rows}</dl>")


def _people(island: Island) -> None:
    """People over time as a plot, where at least two years are known."""
    counted = {
        f.year: int(f.value) for f in island.facts.facts if f.what.startswith("people") and f.year and f.value.isdigit()
    }
    if len(counted) < 2:
        return
    words = state.words()
    st.html(f"<h3>{words('islands.people_plot')}</h3>")
    year, people = words("table.year"), words("fact.people")
    data = [{year: str(y), people: n} for y, n in sorted(counted.items())]
    colour = tokens()["colour"][markup.theme()]["control"]["accent"]
    st.bar_chart(data, x=year, y=people, color=colour, height=220)


def _events(island: Island) -> None:
    """The events that touch the island, each a link to its page."""
    words = state.words()
    acts = [a for a in events_page.events() if island.id in events_page.concerned(a)]
    st.html(f"<h3>{words('islands.events')}</h3>")
    with st.container(key="event-links"):
        for act in acts:
            label = f"{act.facts.dates[0].day[:4]}  {act.text(words.language).title}"
            pages.link("events", label, event=act.id, island=island.id)
