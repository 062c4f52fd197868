"""Every treaty, article by article, linked both ways with the map."""

from __future__ import annotations

import streamlit as st

from ...address.map import Address
from ...model.atlas import Act
from ...reading import acts, lists
from .. import menu, visit
from ..parts import draw, markup, scroll
from ..parts.choices import choices


def render() -> None:
    """Draw the treaty that the address names (the first one when it names none), with the list of all beside it."""
    here, words = visit.here(), visit.words()
    treaties = visit.book().treaties
    chosen = here.treaty or _in_force(here)
    visit.tell_notices()
    contents, text = st.columns([1, 3], gap="large")
    with contents, st.container(key="contents"):
        draw.html(
            f"<h1 class='contents-title'>{words('treaties.title')}</h1>"
            f"<p class='muted'>{words('treaties.intro', count=len(treaties))}</p>"
        )
        rows = lists.listed(markup.reader(), treaties.values(), chosen)
        choices("contents-list", rows, lambda to: visit.to_act(to["treaty"]))
    with text, st.container(key="reading"):
        _treaty(treaties[chosen], here)
    scroll.to_place()


def _in_force(here: Address) -> str:
    """The treaty in force in the year of the address, so that a reader who comes from the map goes on reading."""
    treaties = [a for a in visit.book().treaties.values() if a.year <= here.year]
    return (treaties or list(visit.book().treaties.values()))[-1 if treaties else 0].id


def _treaty(act: Act, here: Address) -> None:
    words = visit.words()
    text = act.text(words.language)
    r = markup.reader()
    draw.html(acts.treaty_head(r, act))
    if act.facts.effects:
        menu.link("map", words("treaties.show_from", year=act.year), year=act.year, treaty=act.id)
    draw.html(f"{markup.fallback(act.texts)}<div class='prose'>{markup.blocks(text.introduction)}</div>")
    draw.html(acts.treaty_changes(r, act) + f"<h3>{words('treaties.articles')}</h3>")
    for article in act.articles:
        draw.html(acts.article(r, act, article))
        year = acts.year_of_article(act, article)
        if year:
            menu.link("map", words("treaties.show_from", year=year), year=year, treaty=act.id)
    draw.html(acts.treaty_facts(r, act) + acts.misreadings_of(r, act.id))
