"""The quiz: the browser draws the ten questions of a code, and keeps the answers; the address has the code."""

from __future__ import annotations

import streamlit as st

from ... import quiz_code
from ...address.links import page_link
from .. import origin, visit
from ..parts import component, markup


def render() -> None:
    """Draw the quiz of the code that the address names, else of the one that the browser has kept or makes."""
    words = visit.words()
    code, notices = quiz_code.read_code(st.query_params.get(quiz_code.KEY))
    visit.tell_notices(notices)
    base = origin.base()
    data = {
        "code": code,
        "words": words.table("quiz"),
        "share": words.table("share"),
        "hrefs": hrefs(),
        "link": f"{page_link(base.url, 'quiz', {'lang': words.language})}&{quiz_code.KEY}={{code}}" if base.url else "",
        "note": words("share.here_only") if base.url and base.reach == "here" else "",
    }
    component.part("quiz/main.js", "quiz-part", data, {"code": _take})


def hrefs() -> dict[str, str]:
    """Where an answer leads: addresses in which the browser fills in ``{id}``, ``{article}`` and ``{year}``."""
    pages = {
        "article": "treaties?treaty={id}&at=article-{article}",
        "treaty": "treaties?treaty={id}",
        "event": "events?event={id}",
        "error": "errors?at={id}",
        "trap": "traps?at={id}",
        "island": "?year={year}&island={id}",
        "map": "?year={year}",
    }
    return {name: f"{markup.base()}{page}&lang={visit.language()}" for name, page in pages.items()}


def _take(code: object) -> None:
    """Another code, into the address: surely one, whatever was told."""
    visit.put({quiz_code.KEY: str(quiz_code.read_code(str(code))[0])})
