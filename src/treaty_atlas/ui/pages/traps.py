"""One sentence, two readings: what each language version of an article says, side by side, and what follows."""

from __future__ import annotations

from ...address import readings
from ...cover.sheets import wording
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page."""
    state = visit.state()
    visit.tell_notices(readings.read(state.query, state.here, state.atlas.topics).notices)
    sheet(wording.sheet(state, markup.reader()))
    scroll.to_place()
