"""Then and now: all maps of change on one sheet, and the same as a slide and as a poster to take along."""

from __future__ import annotations

from ...cover.sheets import series
from .. import visit
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page."""
    visit.tell_notices()
    sheet(series.sheet(visit.state(), markup.reader(), made=True))
