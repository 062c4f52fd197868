"""The panel beside the map: the act in force, or the island that was clicked."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from ... import cards, clock
from ...address.map import FIRST_YEAR, Address
from ...model.atlas import Act
from ...model.spans import Span
from ...reading import acts, islands
from ...style.svg import history_strip_svg
from .. import menu, visit
from ..parts import draw, markup, press
from ..parts.choices import choices


def act(here: Address, shown: Act) -> None:
    """The act: what it changed, its key articles, the word trap, links."""
    words, r = visit.words(), markup.reader()
    card = cards.act_card(shown, visit.book(), words)
    kind = (
        "chosen_act"
        if here.treaty
        else "chosen_event"
        if here.event
        else "act_in_force"
        if shown.is_treaty
        else "event_in_force"
    )
    draw.html(
        f"<h1 class='only-heard'>{words('app.title')}</h1>"
        f"<p class='eyebrow'>{r.sign(shown.facts.sign)} {words('panel.' + kind)}</p>"
        f"<h2 class='title'>{escape(card.title)}</h2><p class='dates'>{escape(card.dates)}</p>"
    )
    draw.html(acts.changes(r, card) + acts.in_plain_words(r, card))
    if shown.is_treaty:
        menu.link("treaties", words("panel.all_articles"), year=here.year, treaty=shown.id)
    else:
        menu.link("events", words("panel.event_page"), year=here.year, event=shown.id)
    if here.treaty or here.event:
        press.button(f"✕ {words('panel.close')}", visit.to_year, here.year, key="close", type="tertiary")
    draw.html(acts.where_to_read(r, shown))
    menu.link("data", words("panel.sources_all"), year=here.year)
    share(here)


def share(here: Address) -> None:
    """The way to what can be taken along of this state of the map."""
    with st.container(key="share-link"):
        menu.link("share", visit.words()("share.open"), island=here.island, treaty=here.treaty, event=here.event)


def island(here: Address) -> None:
    """The island: names, who holds and claims it and why, its history as a strip, facts, neighbours."""
    words, book, r = visit.words(), visit.book(), markup.reader()
    day = here.day_shown(clock.today())
    card = cards.island_card(book.islands[str(here.island)], day, book, words)
    with st.container(key="island-head", horizontal=True, vertical_alignment="center"):
        draw.html(
            f"<h1 class='only-heard'>{words('app.title')}</h1>"
            f"<p class='eyebrow'>{escape(words('panel.on_day', day=words.date(day)))}</p>"
        )
        press.button(f"✕ {words('panel.close')}", let_go, key="close", type="tertiary")
    draw.html(islands.head(r, card))
    visit.tell_view()
    draw.html(islands.holding(r, card.span) + f"<h3>{words('panel.history')}</h3>")
    choices("history", history(card, here.year), follow)
    text = markup.fallback(card.island.texts) + (markup.blocks(card.text.paragraphs) if card.text else "")
    draw.html(f"<h3>{words('panel.facts')}</h3>{text}{islands.figures(card)}")
    menu.link("islands", words("panel.island_page"), year=here.year, island=here.island)
    draw.html(f"<h3>{words('panel.neighbours')}</h3>")
    choices("neighbours", islands.neighbours(r, card, day), follow)
    share(here)


def let_go() -> None:
    """No island is chosen any more."""
    visit.go(island=None)


def follow(to: dict[str, str]) -> None:
    """Follow a row: to the year of a span, or to another island."""
    if "year" in to:
        visit.to_year(int(to["year"]))
    else:
        visit.go(island=to["island"])


def history(card: cards.IslandCard, year: int) -> str:
    """The whole history of the island: a strip to click, and the same as rows."""
    words, last = visit.words(), clock.today().year
    alt = words("panel.history_alt", island=card.names)
    years = {r.year: str(r.year) for r in card.history if r.year in (1855, 1875, 1905, 1945)}
    svg = history_strip_svg(
        [(r.span.start, r.look) for r in card.history],
        FIRST_YEAR, last, year, markup.theme(), years | {last: words("panel.today")},
    )  # fmt: skip
    hits = "".join(_hit(r.span, r.year, last) for r in card.history)
    strip = f"<div class='strip'>{markup.image(svg, alt)}<div class='hits'>{hits}</div></div>"
    return strip + islands.history_rows(markup.reader(), card)


def _hit(span: Span, year: int, last: int) -> str:
    """A clickable area over one piece of the strip; the rows below are the same for keyboard and screen reader."""

    def share(day: str | None) -> float:
        if day is None:
            return 100.0
        d = date.fromisoformat(day)
        return (d.toordinal() - _START) / (date(last + 1, 1, 1).toordinal() - _START) * 100

    left = share(span.start)
    place = f"left:{left:.2f}%;width:{share(span.end) - left:.2f}%"
    return f"<i data-go='year' data-to='{year}' style='{place}' aria-hidden='true'></i>"


_START = date(FIRST_YEAR, 1, 1).toordinal()
