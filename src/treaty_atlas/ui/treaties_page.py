"""Every treaty, article by article, linked both ways with the map."""

from __future__ import annotations

import streamlit as st

from ..address import Address
from ..reading import lists, pages
from . import draw, markup, scroll, state
from .choices import choices


def render() -> None:
    """Draw the treaty that the address names (the first one when it names none), with the list of all beside it."""
    here, words = state.here(), state.words()
    treaties = state.book().treaties
    chosen = here.treaty or _in_force(here)
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
        draw.html(pages.treaty(markup.reader(), treaties[chosen]))
    scroll.to_place()


def _in_force(here: Address) -> str:
    """The treaty in force in the year of the address, so that a reader who comes from the map goes on reading."""
    treaties = [a for a in state.book().treaties.values() if a.year <= here.year]
    return (treaties or list(state.book().treaties.values()))[-1 if treaties else 0].id
