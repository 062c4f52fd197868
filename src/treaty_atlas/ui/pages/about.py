"""What the atlas is, how it is kept fair, and how to tell of a fault."""

from __future__ import annotations

from ...cover.sheets import help as sheets
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page."""
    visit.tell_notices()
    sheet(sheets.about(markup.reader(), visit.version()))
    scroll.to_place()
