"""The pages of the app, each with its address. A page enters the menu when its file is there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from . import state

FOLDER = Path(__file__).resolve().parents[3] / "pages"
NAMES = ("map", "treaties", "table", "data")
"""In the order of the menu; the first is the start page. Each is the file name, the address and the word key."""


def all_pages() -> dict[str, Page]:
    """Every page by name, with its title in the reader's language."""
    words = state.words()
    return {
        name: st.Page(
            FOLDER / f"{name}.py", title=words(f"menu.{name}"), url_path=name if name != "map" else "", default=name == "map"
        )
        for name in NAMES
    }


def link(name: str, label: str, **query: object) -> None:
    """A link to another page of the app, without loading the app anew."""
    pairs = {key: str(value) for key, value in query.items() if value is not None}
    st.page_link(_script(name), label=label, query_params=pairs)


@cache
def _script(name: str) -> str:
    return str(FOLDER / f"{name}.py")
