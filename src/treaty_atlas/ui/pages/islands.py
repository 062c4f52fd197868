"""The gazetteer of all islands, and a page for each."""

from __future__ import annotations

from ...cover.sheets import islands
from .. import cache, visit
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the island that the address names, or the gazetteer."""
    visit.tell_notices()
    sheet(islands.sheet(visit.state(), markup.reader(), cache.forms()))
