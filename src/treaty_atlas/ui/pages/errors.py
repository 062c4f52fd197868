"""Often read, but: the common errors on this subject, what is so, and the source."""

from __future__ import annotations

from ...cover.sheets import reading
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page."""
    visit.tell_notices()
    sheet(reading.errors(visit.state(), markup.reader()))
    scroll.to_place()
