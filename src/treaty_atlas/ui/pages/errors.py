"""Common errors on this subject as cards, what is so, and the source; the address has the period, the search, the draw."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ...address import errors as asked
from ...cover.sheets import reading
from ...reading import misreadings
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page."""
    eras = misreadings.eras(visit.book())
    visit.tell_notices(asked.read(st.query_params.to_dict(), eras).notices)
    sheet(reading.errors(visit.state(), markup.reader()), told={reading.CARDS: {"show": _take}})
    scroll.to_place()


def _take(shown: Mapping[str, object]) -> None:
    """Which cards are shown, into the address: what can be, whatever was told."""
    told = {key: str(shown[key]) for key in asked.KEYS if shown.get(key)}
    visit.put(asked.read(told, misreadings.eras(visit.book())).query(), *asked.KEYS)
