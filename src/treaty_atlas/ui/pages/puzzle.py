"""The puzzle: a blank map and the articles of one treaty; every group of islands is given to a side."""

from __future__ import annotations

import streamlit as st

from ... import notices, puzzle
from ...address.map import Notice
from ...payload import puzzle as puzzle_payload
from ...tags import tag
from .. import visit
from ..parts import draw, markup
from ..parts.component import part


def render() -> None:
    """Draw the puzzle of the treaty that the address names, else that of its year."""
    here, words = visit.here(), visit.words()
    treaty, notice = puzzle.chosen(here.treaty, here.year, visit.book())
    visit.tell_notices()
    if notice:
        _tell(notice)
    draw.html(tag("div", markup.title(words("puzzle.title"), words("puzzle.intro")), class_="puzzle-head"))
    data = {
        "puzzles": puzzle_payload.puzzles(visit.book(), words),
        "treaty": treaty,
        "words": words.table("puzzle"),
        "hrefs": _hrefs(),
    }
    part("puzzle/main.js", "puzzle-part", data, {"choose": visit.to_act})


def _hrefs() -> dict[str, str]:
    """Addresses of the app with places to fill in: the page of treaties at an article, the map at a treaty."""
    base, lang = markup.base(), visit.language()
    return {
        "article": f"{base}treaties?treaty={{act}}&at=article-{{article}}&lang={lang}",
        "map": f"{base}?year={{year}}&treaty={{act}}&lang={lang}",
    }


def _tell(notice: Notice) -> None:
    """One quiet line where the treaty of the address has no puzzle."""
    with st.container(key="notice-puzzle"):
        draw.html(tag("p", notices.sentence(notice, visit.book(), visit.words()), role="status"))
