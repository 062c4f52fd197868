"""The panel beside the map: the act in force, or the island that was clicked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape

import streamlit as st

from .. import cards, chronology
from ..address import FIRST_YEAR, Address
from ..model import Act, Link, Span
from ..naming import island_name
from ..style import history_strip_svg
from . import markup, pages, state
from .choices import choices

FEW = 6
"""Places that an act left alone are named only when they are at most this many."""


def act(here: Address, shown: Act) -> None:
    """The act: what it changed, its key articles, the word trap, links."""
    words = state.words()
    card = cards.act_card(shown, state.book(), words)
    kind = (
        "chosen_act"
        if here.treaty
        else "chosen_event"
        if here.event
        else "act_in_force"
        if shown.is_treaty
        else "event_in_force"
    )
    st.html(
        f"<h1 class='only-heard'>{words('app.title')}</h1><p class='eyebrow'>{markup.sign(shown.facts.sign)} {words('panel.' + kind)}</p>"
        f"<h2 class='title'>{escape(card.title)}</h2><p class='dates'>{escape(card.dates)}</p>"
    )
    changes(card)
    _words(card)
    if shown.is_treaty:
        pages.link("treaties", words("panel.all_articles"), year=here.year, treaty=shown.id)
    else:
        pages.link("events", words("panel.event_page"), year=here.year, event=shown.id)
    if here.treaty or here.event:
        st.button(f"✕ {words('panel.close')}", key="close", type="tertiary", on_click=state.to_year, args=(here.year,))
    _links(card)


def changes(card: cards.ActCard, *, rest: bool = True) -> None:
    """What an act changed: paint before and after, islands, article; what it left alone stays grey (if ``rest``)."""
    words = state.words()
    if not card.changes:
        return
    rows = "".join(map(change_row, card.changes))
    others = "".join(
        f"<li class='rest'><span class='ba' aria-hidden='true'>—</span>"
        f"<span>{escape(words.listed(card.untouched))} <small>{words('panel.not_touched')}</small></span></li>"
        for _ in ([0] if rest and 0 < len(card.untouched) <= FEW else [])
    )
    st.html(f"<h3>{words('panel.what_changed')}</h3><ul class='changes'>{rows}{others}</ul>")


def change_row(change: cards.ChangeRow) -> str:
    """The paint before and after, the islands and the article, as one item of a list."""
    arrow = "<span aria-hidden='true'>→</span>"
    return (
        f"<li><span class='ba'>{markup.swatch(change.before)}{arrow}{markup.swatch(change.after)}</span>"
        f"<span>{escape(change.islands)} <small>{escape(change.article)}</small></span></li>"
    )


def _words(card: cards.ActCard) -> None:
    words = state.words()
    text = card.act.text(words.language)
    if card.articles:
        body = "".join(
            f"<p><b>{escape(label)}</b> {markup.emphasis(section.lead)}</p>" for _, label, section in card.articles
        )
    else:
        body = markup.blocks(text.introduction)
    traps = "".join(
        f"<div class='trap'><p><b>{markup.sentence(s.trap_heading)}</b> {markup.emphasis(s.trap[0])}</p></div>"
        for _, _, s in card.articles
        if s.trap_heading
    )
    st.html(
        f"<h3>{words('panel.in_plain_words')}</h3>{markup.fallback(card.act.texts)}<div class='plain'>{body}</div>{traps}"
    )


def _links(card: cards.ActCard) -> None:
    """Where to read the act: one link for each language; for an event its sources."""
    words = state.words()
    facts = card.act.facts
    links = [markup.link(words("language." + x.lang), x.url, _unseen(x)) for x in _one_each(facts.links)]
    if links:
        items = "".join(f"<li>{x}</li>" for x in links)
        st.html(f"<h3>{words('panel.sources')}</h3><ul class='links'>{items}</ul>")
    else:
        sources(facts.sources)
    pages.link("data", words("panel.sources_all"), year=state.here().year)


def sources(names: Iterable[str]) -> None:
    """The sources named, each with its address and whether it was opened."""
    words, book = state.words(), state.book()
    rows = ""
    for name in names:
        source = book.sources[name]
        title = markup.link(source.title, source.links[0].url) if source.links else escape(source.title)
        rows += f"<li>{title} <small>{words('source_seen.' + source.seen)}</small></li>"
    st.html(f"<h3>{words('panel.sources')}</h3><ul class='list'>{rows}</ul>")


def _one_each(links: tuple[Link, ...]) -> list[Link]:
    """The first link of every language, those that were opened before the others."""
    first: dict[str, Link] = {}
    for link in sorted(links, key=lambda x: not x.seen):
        first.setdefault(link.lang, link)
    return list(first.values())


def _unseen(link: Link) -> str:
    return "" if link.seen else state.words()("panel.not_opened")


def island(here: Address) -> None:
    """The island: names, who holds and claims it and why, its history as a strip, facts, neighbours."""
    words, book = state.words(), state.book()
    day = here.day_shown(date.today())
    card = cards.island_card(book.islands[str(here.island)], day, book, words)
    with st.container(key="island-head", horizontal=True, vertical_alignment="center"):
        st.html(f"<h1 class='only-heard'>{words('app.title')}</h1><p class='eyebrow'>{escape(words('panel.on_day', day=words.date(day)))}</p>")
        st.button(f"✕ {words('panel.close')}", key="close", type="tertiary", on_click=state.go, kwargs={"island": None})
    island_head(card)
    state.tell_view()
    st.html(holding(card) + f"<h3>{words('panel.history')}</h3>")
    choices("history", history(card, here.year), follow)
    rows = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in card.facts)
    text = markup.fallback(card.island.texts) + (markup.blocks(card.text.paragraphs) if card.text else "")
    st.html(f"<h3>{words('panel.facts')}</h3>{text}<dl class='facts'>{rows}</dl>")
    pages.link("islands", words("panel.island_page"), year=here.year, island=here.island)
    st.html(f"<h3>{words('panel.neighbours')}</h3>")
    choices("neighbours", neighbours(card, day), follow)


def island_head(card: cards.IslandCard) -> None:
    """Both names, the names in other scripts, and the Ainu name."""
    words = state.words()
    names = " · ".join(f"<span lang='{_script(n)}'>{escape(n)}</span>" for n in card.other_names)
    ainu = f"<br>{words('panel.ainu')}: {escape(card.ainu)}" if card.ainu else ""
    st.html(f"<h2 class='title'>{escape(card.names)}</h2><p class='names'>{names}{ainu}</p>")


def _script(name: str) -> str:
    """The language whose script a name is written in, so that it gets the right glyphs and voice."""
    return (
        "ja"
        if any("\u3040" <= c <= "\u9fff" for c in name)
        else "ru"
        if any("\u0400" <= c <= "\u04ff" for c in name)
        else ""
    )


def follow(to: dict[str, str]) -> None:
    """Follow a row: to the year of a span, or to another island."""
    if "year" in to:
        state.to_year(int(to["year"]))
    else:
        state.go(island=to["island"])


def neighbours(card: cards.IslandCard, day: str) -> str:
    """The nearest islands as buttons, named as on ``day``."""
    words, book = state.words(), state.book()
    rows = ""
    for name in card.neighbours:
        span = chronology.span_on(book.spans[name], day)
        label = island_name(book.islands[name], span.administered_by if span else "", words)
        rows += f"<li><button type='button' data-go='island' data-to='{name}'>{escape(label)}</button></li>"
    return f"<ul class='neighbours'>{rows}</ul>"


def holding(card: cards.IslandCard) -> str:
    """Who administers and claims the island, and its status with day, act and article."""
    words, span = state.words(), card.span
    since = words("panel.since", day=words.date(span.start))
    look = next(r.look for r in card.history if r.span is span)
    sure = "" if span.certainty == "high" else f" · {words('certainty.' + span.certainty)}"
    rows = (
        (words("panel.administered_by"), markup.swatch(look) + escape(words(f"parties.{span.administered_by}"))),
        (words("panel.claimed_by"), escape(card.claimed_by)),
        (
            words("panel.status"),
            f"{escape(words(f'statuses.{span.status}'))}<small>{escape(since)}, {escape(card.basis)}{sure}</small>",
        ),
    )
    return "<dl class='holding'>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in rows) + "</dl>"


def history(card: cards.IslandCard, year: int) -> str:
    """The whole history of the island: a strip to click, and the same as rows."""
    words, last = state.words(), date.today().year
    alt = words("panel.history_alt", island=card.names)
    years = {r.year: str(r.year) for r in card.history if r.year in (1855, 1875, 1905, 1945)}
    svg = history_strip_svg(
        [(r.span.start, r.look) for r in card.history],
        FIRST_YEAR, last, year, markup.theme(), years | {last: words("panel.today")},
    )  # fmt: skip
    hits = "".join(_hit(r.span, r.year, last) for r in card.history)
    rows = "".join(_row(r) for r in card.history)
    return f"<div class='strip'>{markup.image(svg, alt)}<div class='hits'>{hits}</div></div><ul class='history'>{rows}</ul>"


def _hit(span: Span, year: int, last: int) -> str:
    """A clickable area over one piece of the strip; the rows below are the same for keyboard and screen reader."""

    def share(day: str | None) -> float:
        if day is None:
            return 100.0
        d = date.fromisoformat(day)
        return (d.toordinal() - _START) / (date(last + 1, 1, 1).toordinal() - _START) * 100

    left = share(span.start)
    return f"<i data-go='year' data-to='{year}' style='left:{left:.2f}%;width:{share(span.end) - left:.2f}%' aria-hidden='true'></i>"


_START = date(FIRST_YEAR, 1, 1).toordinal()


def _row(row: cards.SpanRow) -> str:
    current = " aria-current='true'" if row.current else ""
    return (
        f"<li><button type='button' data-go='year' data-to='{row.year}'{current}>{markup.swatch(row.look)}<b>{row.year}</b>"
        f"<span>{escape(row.holder)}<small>{escape(row.status)}</small><small>{escape(row.basis)}</small></span>"
        f"</button></li>"
    )
