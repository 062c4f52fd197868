"""Search box and language switch, on every page."""

from __future__ import annotations

import streamlit as st

from ..i18n import languages
from . import markup, pages, state

NAME = "treaty_atlas_search"
KEY = "search-box"
HTML = "<div class='ta-find'></div>"
JS = """
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".ta-find");
  document.documentElement.lang = data.lang;
  if (root.lang === data.lang) return;
  root.lang = data.lang;
  const address = (path) => new URL(data.base + path, location.origin);
  import(address("web/search.js")).then((m) => m.mountSearch(root, {
    words: data.words,
    load: () => fetch(address("search.json?lang=" + data.lang)).then((answer) => (answer.ok ? answer.json() : [])),
    onGo: (to) => setTriggerValue("go", to),
  }));
}
"""
CODES = {"en": "EN", "nl": "NL", "ja": "日本", "ru": "РУ"}


def tools() -> None:
    """Draw both; a language is chosen in the address, a search result leads to its page."""
    with st.container(key="tools", horizontal=True):
        _search()
        _languages()


def _search() -> None:
    words = state.words()
    data = {
        "base": markup.base(),
        "lang": state.language(),
        "words": words.table("search") | {"kinds": words.table("search_kind")},
    }
    component = st.components.v2.component(NAME, html=HTML, js=JS, isolate_styles=False)
    component(key=KEY, data=data, on_go_change=lambda: pages.ask(dict(st.session_state[KEY]["go"])))


def _languages() -> None:
    words, codes = state.words(), languages()
    if len(codes) > 1:
        key = f"language-{state.language()}"
        st.segmented_control(
            words("tools.language"), codes, default=state.language(), key=key, label_visibility="collapsed",
            format_func=lambda c: CODES.get(c, c.upper()),
            on_change=lambda: state.go(lang=st.session_state[key] or state.language()),
        )  # fmt: skip
