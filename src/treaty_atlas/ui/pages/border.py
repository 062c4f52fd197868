"""Draw the border: the browser draws and measures; the address has the task, and what was drawn last."""

from __future__ import annotations

import streamlit as st

from ... import border
from ...cover.sheets.border import BORDER, sheet
from .. import visit
from ..parts import markup
from ..parts.sheet import sheet as draw


def render() -> None:
    """Draw the task that the address names, else that of its year."""
    notice = border.chosen(st.query_params.get(border.KEY), visit.here().year)[1]
    visit.tell_notices((notice,) if notice else ())
    draw(sheet(visit.state(), markup.reader()), told={BORDER: {"choose": _take}})


def _take(shown: object) -> None:
    """Another task, or what was drawn in it, into the address: surely one, whatever was told."""
    told = shown if isinstance(shown, dict) else {}
    task = border.chosen(str(told.get("task")), visit.here().year)[0]
    drawn = border.told_drawn(str(told.get("drawn") or ""))
    visit.put({border.KEY: task, **({border.DRAWN: drawn} if drawn else {})}, border.KEY, border.DRAWN)
