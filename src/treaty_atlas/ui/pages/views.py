"""What each government says, side by side and attributed; the peoples of the islands; other states; the names."""

from __future__ import annotations

from ...cover.sheets import reading
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page."""
    visit.tell_notices()
    sheet(reading.both_views(visit.state(), markup.reader()))
    scroll.to_place()
