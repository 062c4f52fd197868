"""What is seen, to take along: link and code, picture, page for a class, embedding, citation."""

from __future__ import annotations

from dataclasses import replace

from ...cover.sheets import share
from .. import edition, origin, visit
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the page for the state in the address."""
    state = replace(visit.state(), page="share", base=origin.base())
    visit.tell_notices(share.notices(state.query))
    sheet(share.sheet(state, markup.reader(), visit.version(), edition.released()))
