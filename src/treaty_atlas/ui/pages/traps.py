"""One sentence, two readings: what each language version of an article says, side by side, and what follows."""

from __future__ import annotations

from ...cover.sheets import reading
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page."""
    visit.tell_notices()
    sheet(reading.traps(visit.state(), markup.reader()))
    scroll.to_place()
