"""The puzzle: a blank map and the articles of one treaty; every group of islands is given to a side."""

from __future__ import annotations

from html import escape

import streamlit as st

from .. import notices, puzzle
from ..address import Notice
from ..mapping import puzzle_payload
from . import draw, markup, state
from .component import part


def render() -> None:
    """Draw the puzzle of the treaty that the address names, else that of its year."""
    here, words = state.here(), state.words()
    treaty, notice = puzzle.chosen(here.treaty, here.year, state.book())
    state.tell_notices()
    if notice:
        _tell(notice)
    title = f"<h1 class='page-title'>{words('puzzle.title')}</h1>"
    draw.html(f"<div class='puzzle-head'>{title}<p class='muted'>{words('puzzle.intro')}</p></div>")
    data = {
        "puzzles": puzzle_payload.puzzles(state.book(), words),
        "treaty": treaty,
        "words": words.table("puzzle"),
        "hrefs": _hrefs(),
    }
    part("puzzle.js", "puzzle-part", data, {"choose": state.to_act})


def _hrefs() -> dict[str, str]:
    """Addresses of the app with places to fill in: the page of treaties at an article, the map at a treaty."""
    base, lang = markup.base(), state.language()
    return {
        "article": f"{base}treaties?treaty={{act}}&at=article-{{article}}&lang={lang}",
        "map": f"{base}?year={{year}}&treaty={{act}}&lang={lang}",
    }


def _tell(notice: Notice) -> None:
    """One quiet line where the treaty of the address has no puzzle."""
    with st.container(key="notice-puzzle"):
        draw.html(f"<p role='status'>{escape(notices.sentence(notice, state.book(), state.words()))}</p>")
