"""Search box and language switch, on every page."""

from __future__ import annotations

import streamlit as st

from ..address import FIRST_YEAR
from ..i18n import languages
from . import component, pages, state

KEY = "search-box"
CODES = {"en": "EN", "nl": "NL", "ja": "日本", "ru": "РУ"}


def tools() -> None:
    """Draw both; a language is chosen in the address, a search result leads to its page."""
    with st.container(key="tools", horizontal=True):
        _search()
        _languages()


def _search() -> None:
    words = state.words()
    table = words.table("search") | {"kinds": words.table("search_kind")}
    weeks = [[window.first, window.last] for window in state.book().windows]
    calendar = {"lang": words.language, "first": FIRST_YEAR, "last": state.last_year(), "windows": weeks}
    component.part("tools.js", KEY, {"words": table, "calendar": calendar}, {"go": lambda to: pages.ask(dict(to))})


def _languages() -> None:
    words, codes = state.words(), languages()
    if len(codes) > 1:
        key = f"language-{state.language()}"
        st.segmented_control(
            words("tools.language"), codes, default=state.language(), key=key, label_visibility="collapsed",
            format_func=lambda c: CODES.get(c, c.upper()),
            on_change=lambda: state.go(lang=st.session_state[key] or state.language()),
        )  # fmt: skip
