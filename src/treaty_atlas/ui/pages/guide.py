"""The guide for teachers."""

from __future__ import annotations

from ...cover.sheets import help as sheets
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page."""
    visit.tell_notices()
    sheet(sheets.guide(markup.reader()))
    scroll.to_place()
