"""Every treaty, article by article, linked both ways with the map."""

from __future__ import annotations

from html import escape

import streamlit as st

from .. import cards, naming
from ..address import Address
from ..model import Act, ArticleFacts
from . import dates, errors_page, markup, pages, panel, scroll, state
from .choices import choices


def render() -> None:
    """Draw the treaty that the address names (the first one when it names none), with the list of all beside it."""
    here, words = state.here(), state.words()
    treaties = state.book().treaties
    chosen = here.treaty or _in_force(here)
    state.tell_notices()
    contents, text = st.columns([1, 3], gap="large")
    with contents, st.container(key="contents"):
        st.html(
            f"<h1 class='contents-title'>{words('treaties.title')}</h1><p class='muted'>{words('treaties.intro', count=len(treaties))}</p>"
        )
        choices("contents-list", _contents(chosen), lambda to: state.to_act(to["treaty"]))
    with text, st.container(key="reading"):
        _treaty(treaties[chosen], here)
    scroll.to_place()


def _in_force(here: Address) -> str:
    """The treaty in force in the year of the address, so that a reader who comes from the map goes on reading."""
    treaties = [a for a in state.book().treaties.values() if a.year <= here.year]
    return (treaties or list(state.book().treaties.values()))[-1 if treaties else 0].id


def _contents(chosen: str) -> str:
    rows = ""
    for act in state.book().treaties.values():
        current = " aria-current='true'" if act.id == chosen else ""
        title = escape(act.text(state.words().language).title)
        button = f"<button type='button' data-go='treaty' data-to='{act.id}'{current}>"
        rows += f"<li>{button}<b>{act.facts.dates[0].day[:4]}</b><span>{title}</span></button></li>"
    return f"<ul class='history contents'>{rows}</ul>"


def _treaty(act: Act, here: Address) -> None:
    words = state.words()
    text = act.text(words.language)
    st.html(
        f"<h2 class='big-title'>{escape(text.title)}</h2><p class='dates'>{escape(text.long_title)}</p>"
        f"<p class='dates'>{escape(cards.dates_line(act, words))}</p>"
    )
    if act.facts.effects:
        pages.link("map", words("treaties.show_from", year=act.year), year=act.year, treaty=act.id)
    st.html(f"{markup.fallback(act.texts)}<div class='prose'>{markup.blocks(text.introduction)}</div>")
    _what_changed(act)
    st.html(f"<h3>{words('treaties.articles')}</h3>")
    changed_by = {e.article for e in act.changes}
    for article in act.articles:
        _article(act, article, article.id in changed_by)
    _facts(act)
    errors_page.about(act.id)


def _what_changed(act: Act) -> None:
    words = state.words()
    card = cards.act_card(act, state.book(), words)
    st.html(f"<h3>{words('treaties.what_changed')}</h3>")
    if not card.changes:
        st.html(f"<p class='muted'>{words('treaties.nothing')}</p>")
        return
    rows = "".join(panel.change_row(c) for c in card.changes)
    st.html(f"<ul class='changes wide'>{rows}</ul>")


def _article(act: Act, article: ArticleFacts, moves_map: bool) -> None:
    """One article with its word trap; an article that moved the map leads there."""
    words = state.words()
    section = act.text(words.language).sections[article.id]
    label = naming.article(article, words)
    seen = "" if article.seen == "full" else f"<p class='muted seen'>{words('seen.' + article.seen)}</p>"
    trap = (
        f"<div class='trap'><p><b>{markup.sentence(section.trap_heading)}</b></p>{markup.blocks(section.trap)}</div>"
        if section.trap_heading
        else ""
    )
    st.html(
        f"<section class='article' id='article-{escape(article.id)}'><h4><span>{escape(label)}</span> "
        f"{escape(section.heading)}</h4><div class='prose'>{markup.blocks(section.paragraphs)}</div>{trap}{seen}{markup.cited(article.sources)}</section>"
    )
    if moves_map:
        year = next(e.day[:4] for e in act.changes if e.article == article.id)
        pages.link("map", words("treaties.show_from", year=year), year=year, treaty=act.id)


def _facts(act: Act) -> None:
    """Dates in all calendars, parties, signatories, languages, place, links, sources."""
    words, text = state.words(), act.text(state.words().language)
    dates.table(act)
    signed = "; ".join(f"{words('parties.' + p)}: {', '.join(names)}" for p, names in text.signatories.items() if names)
    pairs = (
        ("parties", naming.parties(act.facts.parties, words)),
        ("place", text.place),
        ("signed_by", signed),
        ("authentic", naming.authentic(act, words)),
    )
    table = "".join(f"<dt>{words('treaties.' + k)}</dt><dd>{escape(v)}</dd>" for k, v in pairs if v)
    st.html(f"<dl class='facts'>{table}</dl>")
    _reading(act)


def _reading(act: Act) -> None:
    words = state.words()
    links = "".join(
        f"<li>{markup.link(words('language.' + x.lang), str(x.url))} <small>"
        f"{escape(x.source or '')} · {words('treaties.opened' if x.seen else 'treaties.not_opened')}</small></li>"
        for x in act.facts.links
    )
    cite = markup.cited(act.facts.sources)
    st.html(f"<h3>{words('treaties.read_it')}</h3><ul class='list'>{links}</ul>{cite}")
