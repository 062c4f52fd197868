"""People who moved: arrows on a map, year by year or all of them, each with its number, its act and its source."""

from __future__ import annotations

from typing import Any

import streamlit as st

from ...address import moves as address
from ...cover.sheets import moves
from .. import visit
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page for the year and the move that the address names."""
    state = visit.state()
    visit.tell_notices(address.read(st.query_params, state.here, state.atlas.moves.rows).notices)
    sheet(moves.sheet(state, markup.reader()), told={moves.PART: {"change": _changed}})


def _changed(chosen: dict[str, Any]) -> None:
    """Another year or another move, into the address."""
    visit.put({key: str(chosen[key]) for key in address.KEYS if chosen.get(key)}, *address.KEYS, "day")
