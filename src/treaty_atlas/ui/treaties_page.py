"""Every treaty, article by article, linked both ways with the map."""

from __future__ import annotations

import streamlit as st

from ..address import Address, treaty_shown
from ..model import Act
from ..reading import acts, lists
from . import draw, markup, pages, scroll, state
from .choices import choices


def render() -> None:
    """Draw the treaty that the address names, else the one in force in its year, with the list of all beside it."""
    here, words = state.here(), state.words()
    treaties = state.book().treaties
    chosen = treaty_shown(here, state.book())
    state.tell_notices()
    contents, text = st.columns([1, 3], gap="large")
    with contents, st.container(key="contents"):
        draw.html(
            f"<h1 class='contents-title'>{words('treaties.title')}</h1>"
            f"<p class='muted'>{words('treaties.intro', count=len(treaties))}</p>"
        )
        rows = lists.listed(markup.reader(), treaties.values(), chosen)
        choices("contents-list", rows, lambda to: state.to_act(to["treaty"]))
    with text, st.container(key="reading"):
        _treaty(treaties[chosen], here)
    scroll.to_place()


def _treaty(act: Act, here: Address) -> None:
    words = state.words()
    text = act.text(words.language)
    r = markup.reader()
    draw.html(acts.treaty_head(r, act))
    if act.facts.effects:
        pages.link("map", words("treaties.show_from", year=act.year), year=act.year, treaty=act.id)
    draw.html(f"{markup.fallback(act.texts)}<div class='prose'>{markup.blocks(text.introduction)}</div>")
    draw.html(acts.treaty_changes(r, act) + f"<h3>{words('treaties.articles')}</h3>")
    for article in act.articles:
        draw.html(acts.article(r, act, article))
        year = acts.year_of_article(act, article)
        if year:
            pages.link("map", words("treaties.show_from", year=year), year=year, treaty=act.id)
    draw.html(acts.treaty_facts(r, act) + acts.misreadings_of(r, act.id))
