"""Two dates side by side or one over the other, with what differs between them as text."""

from __future__ import annotations

from typing import Any

import streamlit as st

from ... import clock
from ...address import compare as comparison
from ...payload import compare as compare_payload
from .. import visit
from ..parts import component, markup


def render() -> None:
    """Draw the comparison that the address names; the browser draws the maps and writes the list."""
    here = comparison.read(st.query_params, visit.book(), clock.today(), visit.here())
    visit.tell_notices(here.notices)
    words = visit.words()
    own = {"app": words("app.title"), "since": words("panel.since"), "who_how": words("panel.who_how")}
    data = {
        "from": here.first,
        "to": here.second,
        "way": here.way,
        "view": visit.here().view,
        "words": words.table("compare") | own,
        "hrefs": hrefs(),
        **compare_payload.comparison(visit.book(), words),
    }
    with st.container(key="compare"):
        component.part("compare/main.js", "comparison", data, {"change": _changed})


def hrefs() -> dict[str, str]:
    """Where the list leads: addresses in which the browser fills in ``{id}``, ``{article}``, ``{year}`` and ``{day}``."""
    pages = {
        "island": "islands?island={id}&year={year}",
        "article": "treaties?treaty={id}&at=article-{article}",
        "treaty": "treaties?treaty={id}",
        "event": "events?event={id}",
        "map": "?year={year}",
        "day": "?day={day}",
    }
    return {name: f"{markup.base()}{page}&lang={visit.language()}" for name, page in pages.items()}


def _changed(chosen: dict[str, Any]) -> None:
    """The hand came to rest, or another way was chosen: the address follows."""
    keys = (*comparison.KEYS, "view")
    visit.put({key: str(chosen[key]) for key in keys if chosen.get(key)}, *keys)
