"""Two dates side by side or one over the other, with what differs between them as text."""

from __future__ import annotations

from typing import Any

import streamlit as st

from ... import clock
from ...address import compare as comparison
from ...cover.sheets import lesson
from .. import visit
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the comparison that the address names."""
    here = comparison.read(st.query_params, visit.book(), clock.today(), visit.here())
    visit.tell_notices(here.notices)
    sheet(lesson.compare(visit.state(), markup.reader()), told={lesson.COMPARISON: {"change": _changed}})


def _changed(chosen: dict[str, Any]) -> None:
    """The hand came to rest, or another way was chosen: the address follows."""
    keys = (*comparison.KEYS, "view")
    visit.put({key: str(chosen[key]) for key in keys if chosen.get(key)}, *keys)
