"""The weeks shown day by day as a list to read: what is dated to each day, each leading to the map of that day."""

from __future__ import annotations

from ...cover.sheets import reading
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page."""
    visit.tell_notices()
    sheet(reading.days(visit.state(), markup.reader()))
    scroll.to_place()
