"""Draws the pieces of a page that is written in ``cover``: the same page as the first answer of the server has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from ...cover.sheet import Box, Columns, Part, Piece, Place, Sheet, Text
from . import component, draw, wire
from .choices import choices

Places = Mapping[str, Callable[[], None]]
"""What draws the controls that only Streamlit has, by the name of their place."""
Told = Mapping[str, wire.Actions]
"""What is done with the messages of a part, by its key."""


def sheet(pieces: Sheet, places: Places | None = None, told: Told | None = None) -> None:
    """Draw ``pieces`` one under the other."""
    for piece in pieces:
        _draw(piece, places or {}, told or {})


def _across(piece: Box, places: Places, told: Told) -> None:
    """Each as wide as it is."""
    for one in piece.inside:
        if isinstance(one, Text):
            draw.html(one.html, width="content")
        else:
            _draw(one, places, told)


def _draw(piece: Piece, places: Places, told: Told) -> None:
    if isinstance(piece, Text):
        choices(piece.rows, piece.html) if piece.rows else draw.html(piece.html)
    elif isinstance(piece, Part):
        first = {"first": str(draw.read(piece.first))} if piece.takes_first else {}
        component.part(piece.module, piece.key, {**piece.data, **first}, told.get(piece.key))
    elif isinstance(piece, Place):
        places[piece.name]()
    elif isinstance(piece, Box):
        with st.container(key=piece.key, horizontal=piece.across):
            _across(piece, places, told) if piece.across else sheet(piece.inside, places, told)
    elif isinstance(piece, Columns):
        for column, inside in zip(st.columns(list(piece.weights), gap="large"), piece.inside, strict=True):
            with column:
                sheet(inside, places, told)
