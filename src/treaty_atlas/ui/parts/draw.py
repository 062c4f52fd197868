"""Writes HTML on the page; the one place that calls ``st.html``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import streamlit as st

from ...tags import Markup, escape

READINGS = "readings"
"""Where a visit keeps what adds to a text how its words are read (``read_with``)."""


def html(text: Markup, *, width: Literal["stretch", "content"] = "stretch") -> None:
    """Write ``text`` where the page has come to; an empty text writes nothing, and a plain ``str`` would be shown as it is.

    Streamlit refuses an empty body with an error that takes the whole page along, and what has nothing to say (a day
    without an entry, an act without sources) is no error. ``width``: as ``st.html`` takes it.
    """
    if text.strip():
        st.html(read(text), width=width)


def read_with(mark: Callable[[Markup], Markup] | None) -> None:
    """From here on ``mark`` adds to every text of this run how its words are read; ``None``: nothing does."""
    st.session_state[READINGS] = mark


def read(text: Markup) -> Markup:
    """``text`` with the readings of its words, where this reader's language has them."""
    mark: Callable[[Markup], Markup] | None = st.session_state.get(READINGS)
    return mark(escape(text)) if mark else escape(text)
