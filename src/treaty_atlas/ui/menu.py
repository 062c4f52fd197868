"""The pages of the app, each with its address."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from ..cover.menu import MENU, PAGES, START, path
from ..i18n import Words
from . import visit
from .parts import markup

FOLDER = Path(__file__).resolve().parents[3] / "pages"


def menu() -> dict[str, list[st.Page]]:
    """The pages by the title of their section, in the reader's language."""
    words = visit.words()
    return {words(key) if key else "": [_page(name, words) for name in names] for key, names in MENU.items()}


def _page(name: str, words: Words) -> st.Page:
    return st.Page(_script(name), title=words(f"menu.{name}"), url_path=path(name), default=name == START)


def paths() -> list[str]:
    """The path of every page on this server, the start's with its slash."""
    return [markup.base() + path(name) for name in PAGES]


def link(name: str, label: str, **query: object) -> None:
    """A link to another page of the app, without loading the app anew."""
    st.page_link(_script(name), label=label, query_params=visit.carried(**query))


@cache
def _script(name: str) -> str:
    return str(FOLDER / f"{name}.py")


_ASKED = "asked-page"


def ask(to: dict[str, Any]) -> None:
    """Remember, in a callback, which page and query a search result leads to."""
    st.session_state[_ASKED] = to


_PAGES = {"treaty": "treaties", "event": "events", "island": "islands"}


def follow(to: dict[str, str], **query: object) -> None:
    """Follow, in a callback, a row that leads to the page of a treaty, an event or an island; ``query`` is taken along."""
    ((key, name),) = to.items()
    ask({"page": _PAGES[key], "query": visit.carried(**query, **{key: name})})


def follow_asked() -> None:
    """Go where the last search result leads, if one was chosen. Does not return when it goes."""
    to = st.session_state.pop(_ASKED, None)
    if to and to["page"] in PAGES:
        kept = {k: v for k, v in visit.named().items() if k in ("year", "lang")}
        st.switch_page(_script(to["page"]), query_params=kept | {k: str(v) for k, v in to["query"].items()})
