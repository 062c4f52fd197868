"""The puzzle: a blank map and the articles of one treaty; every group of islands is given to a side."""

from __future__ import annotations

from typing import Any

import streamlit as st

from ... import notices, puzzle
from ...address.map import Notice
from ...i18n import Words
from ...payload import puzzle as puzzle_payload
from ...reading import panel, puzzles
from ...tags import tag
from .. import visit
from ..cache import Once, atlas
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
        "pieces": _pieces(words.language),
        "treaty": treaty,
        "words": words.table("puzzle"),
        "href": f"{markup.base()}?year={{year}}&treaty={{act}}&lang={words.language}",
    }
    part("puzzle/main.js", "puzzle-part", data, {"choose": visit.to_act})


@Once
def _pieces(language: str) -> dict[str, dict[str, Any]]:
    """What is read in the puzzles: the same for all readers of a language."""
    return puzzles.pieces(panel.reader(atlas(), Words(language)))


def _tell(notice: Notice) -> None:
    """One quiet line where the treaty of the address has no puzzle."""
    with st.container(key="notice-puzzle"):
        draw.html(tag("p", notices.sentence(notice, visit.book(), visit.words()), role="status"))
