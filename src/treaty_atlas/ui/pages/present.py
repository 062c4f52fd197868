"""Presenting: the list of stories, and the stage on which one is stepped through in front of a class."""

from __future__ import annotations

import streamlit as st

from ...address import present as presenting
from ...address.present import Presentation
from ...cover.sheets import lesson
from .. import visit
from ..cache import story_pieces
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the stage for the story that the address names, else the list of all stories."""
    visit.tell_notices()
    story = presenting.read(st.query_params, visit.lengths()).story
    told = {"step": lambda step: _to(story, int(step)), "leave": lambda _: _to(None)}
    sheet(lesson.present(visit.state(), markup.reader(), story_pieces), told={lesson.STAGE: told})


def _to(story: str | None, step: int = 1) -> None:
    """Move to a step of a story, or to the list; for callbacks."""
    visit.put(Presentation(story, step).query(), *presenting.KEYS)
