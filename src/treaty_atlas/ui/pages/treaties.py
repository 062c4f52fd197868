"""Every treaty, article by article, linked both ways with the map."""

from __future__ import annotations

from ...cover.sheets import acts
from .. import visit
from ..parts import markup, scroll
from ..parts.sheet import sheet


def render() -> None:
    """Draw the treaty that the address names, else the one in force in its year, with the list of all beside it."""
    visit.tell_notices()
    sheet(acts.treaties(visit.state(), markup.reader()))
    scroll.to_place()
