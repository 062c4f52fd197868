"""The quiz: the browser draws the ten questions of a code, and keeps the answers; the address has the code."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from ... import quiz_code
from ...cover.sheets import lesson
from .. import origin, visit
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the quiz of the code that the address names, else of the one that the browser has kept or makes."""
    visit.tell_notices(quiz_code.read_code(st.query_params.get(quiz_code.KEY))[1])
    state = replace(visit.state(), base=origin.base())
    sheet(lesson.quiz(state, markup.reader()), told={lesson.QUIZ: {"code": _take}})


def _take(code: object) -> None:
    """Another code, into the address: surely one, whatever was told."""
    visit.put({quiz_code.KEY: str(quiz_code.read_code(str(code))[0])})
