"""A story as the presenter needs it: each step with its day, its view and what is said on the wall, as one small JSON.

What is read beside the map is HTML (``reading.stories``).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from .. import chronology, naming
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.stories import Step, Story
from . import moves
from .camera import corners

MARGIN = 0.15
"""The sea left around the islands pointed at, as a share of their height and width."""
SMALLEST = 0.8
"""A view around islands is at least this high and wide (degrees), so that a rock is not shown without its coast."""


def story(story: Story, atlas: Atlas, words: Words, today: date) -> dict[str, Any]:
    """``story`` for a reader of ``words.language``; ``today`` is the last day of the map (inclusive).

    ``around`` is ``[[south, west], [north, east]]`` in degrees, ``None`` where ``view`` names a region.
    """
    return {
        "id": story.id,
        "lang": words.language,
        "title": words.pick(story.title),
        "summary": words.pick(story.summary),
        "minutes": story.minutes,
        "steps": [_step(step, atlas, words, today) for step in story.steps],
    }


def _step(step: Step, atlas: Atlas, words: Words, today: date) -> dict[str, Any]:
    islands = chronology.expand(step.point_at, atlas.members)
    return {
        "day": chronology.step_day(step, today),
        "figure": naming.figure(step, words, today),
        "byDay": step.by_day,
        "mode": step.mode,
        "attribution": words(f"view.{step.mode}") if step.mode else "",
        "view": step.view or (None if islands else "whole"),
        "around": None if step.view or not islands else around(islands, atlas),
        "islands": list(islands),
        "moves": moves.drawn(step.moves, atlas, words) if step.moves else [],
        "caption": words.pick(step.caption),
        "question": words.pick(step.question),
    }


def around(islands: tuple[str, ...], atlas: Atlas) -> list[list[float]]:
    """The box around ``islands`` with some sea: ``[[south, west], [north, east]]`` in degrees."""
    found = corners(islands, atlas)
    assert found  # a step that points at nothing has no view of its own
    (south, west), (north, east) = found
    low, high = _wider(south, north), _wider(west, east)
    return [[low[0], high[0]], [low[1], high[1]]]


def _wider(first: float, last: float) -> tuple[float, float]:
    middle, half = (first + last) / 2, max((last - first) * (0.5 + MARGIN), SMALLEST / 2)
    return round(middle - half, 4), round(middle + half, 4)
