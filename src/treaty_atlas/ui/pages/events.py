"""Every event in the order of its days, narrowed in the browser by kind, islands and period; each with its own address."""

from __future__ import annotations

import streamlit as st

from ...address import events as narrowing
from ...cover.sheets import acts
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the list of events and the one that the address names, else that of its year."""
    visit.tell_notices(narrowing.read(st.query_params.to_dict(), visit.book()).notices)
    sheet(acts.events(visit.state(), markup.reader()))
    scroll.to_place()
