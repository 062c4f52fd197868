"""A story as the presenter needs it: each step with its day, its view, its texts and its article, as one small JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from .. import cards, chronology, naming
from ..i18n import Words
from ..model.atlas import Act, Atlas
from ..model.stories import Step, Story
from ..model.vocabulary import TODAY
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
    year = str(today.year) if step.day == TODAY else step.day
    islands = chronology.expand(step.point_at, atlas.members)
    return {
        "day": step.day if step.by_day else chronology.day_of(int(year), today),
        "figure": words.date(year),
        "byDay": step.by_day,
        "mode": step.mode,
        "attribution": words(f"view.{step.mode}") if step.mode else "",
        "view": step.view or (None if islands else "whole"),
        "around": None if step.view or not islands else around(islands, atlas),
        "islands": list(islands),
        "caption": words.pick(step.caption),
        "notes": words.pick(step.notes),
        "question": words.pick(step.question),
        "acts": [_act(atlas.acts[name], words) for name in step.acts],
        "article": article(*step.reading, atlas, words) if step.reading else None,
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


def _act(act: Act, words: Words) -> dict[str, Any]:
    return {
        "id": act.id,
        "treaty": act.is_treaty,
        "title": act.text(words.language).title,
        "dates": cards.dates_line(act, words),
    }


def article(treaty: str, name: str, atlas: Atlas, words: Words) -> dict[str, Any]:
    """One article in plain words, as the page of treaties shows it; a paragraph that begins with ``- `` is a list."""
    act = atlas.acts[treaty]
    facts, text = act.article(name), act.text(words.language)
    assert facts is not None  # the catalogue lets no other pass
    section = text.sections[name]
    trap = {"heading": section.trap_heading, "paragraphs": list(section.trap)} if section.trap_heading else None
    return {
        "act": treaty,
        "article": name,
        "title": text.title,
        "label": naming.article(facts, words),
        "heading": section.heading,
        "paragraphs": list(section.paragraphs),
        "trap": trap,
        "seen": "" if facts.seen == "full" else words(f"seen.{facts.seen}"),
        "authentic": naming.authentic(act, words),
        "lang": words.language if words.language in act.texts else "en",
    }
