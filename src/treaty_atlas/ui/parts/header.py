"""Search box and language switch, on every page."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ...address.map import FIRST_YEAR
from ...i18n import languages
from .. import menu, visit
from . import component, wire

KEY = "search-box"
CODES = {"en": "EN", "nl": "NL", "ja": "日本語", "ru": "РУ"}


def tools() -> None:
    """Draw both; a language is chosen in the address, a search result leads to its page."""
    with st.container(key="tools", horizontal=True):
        _search()
        _languages()


def _search() -> None:
    words = visit.words()
    table = words.table("search") | {"kinds": words.table("search_kind"), "away": words("app.away")}
    table |= {"renewed": words("tools.renewed"), "furigana": words("tools.furigana")}
    weeks = [[window.first, window.last] for window in visit.book().windows]
    calendar = {"lang": words.language, "first": FIRST_YEAR, "last": visit.last_year(), "windows": weeks}
    # the page shows another theme than its pictures were drawn for: one more run, which needs to do nothing else
    on = {"go": lambda to: menu.ask(dict(to)), "theme": lambda theme: None}
    component.part("entries/search-box.js", KEY, {"words": table, "calendar": calendar, "pages": menu.paths()}, on)


def _languages() -> None:
    words, codes = visit.words(), languages()
    if len(codes) > 1:
        key = f"language-{visit.language()}"
        chosen = st.segmented_control(
            words("tools.language"), codes, default=visit.language(), key=key, label_visibility="collapsed",
            format_func=lambda c: CODES.get(c, c.upper()),
            on_change=lambda: visit.go(lang=st.session_state[key] or visit.language()),
        )  # fmt: skip
        if chosen and chosen != visit.language():  # in a new session nobody was called back
            wire.draw_anew(partial(visit.go, lang=chosen))
