"""The puzzle: a blank map and the articles of one treaty; every group of islands is given to a side."""

from __future__ import annotations

from ...cover.sheets import lesson
from .. import visit
from ..cache import puzzle_pieces
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the puzzle of the treaty that the address names, else that of its year."""
    visit.tell_notices()
    told = {lesson.PUZZLE: {"choose": visit.to_act}}
    sheet(lesson.puzzle_page(visit.state(), markup.reader(), puzzle_pieces), told=told)
