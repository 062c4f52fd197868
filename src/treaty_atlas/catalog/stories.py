"""Reads ``stories/<number>-<id>.toml``, one story a file, and checks that every step can be shown and has a source."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from ..errors import Problem
from ..model.stories import LANGUAGES, Step, Story, Texts
from ..model.vocabulary import FIRST_DAY, REGIONS, TODAY
from .reader import Reader
from .topics import Known

CAPTION = 110
"""A caption has at most this many characters: two lines that can be read from the back row."""
WIDE = {"ja": 55}
"""The same room for scripts whose signs are twice as wide."""


def read_stories(reader: Reader, known: Known, today: date) -> dict[str, Story]:
    """Every story by id, in the order of the file names; what is faulty is reported and left out.

    ``known`` are the names that a step may use, ``today`` is the last day of the map (inclusive).
    """
    files = sorted(path.name for path in (reader.root / "stories").glob("*.toml"))
    if not files:
        reader.report("stories", "", "holds no story.", "Write one: stories/<number>-<id>.toml (CONTRIBUTING.md).")
    stories: dict[str, Story] = {}
    ids: set[str] = set()
    for name in files:
        story = _story(reader, f"stories/{name}", ids, known, today)
        if story:
            stories[story.id] = story
    return stories


def _story(reader: Reader, file: str, ids: set[str], known: Known, today: date) -> Story | None:
    """The story of one file, ``None`` after reporting why it cannot be told; its id is added to ``ids``."""
    data = reader.toml(file)
    if data is None:
        return None
    before = len(reader.problems)
    own = str(data.get("id", file))
    if own in ids:
        reader.report(file, f"id {own}", "stands twice.", "Give each story an id of its own.")
    ids.add(own)
    made = [reader.table(Step, row, file, f"step {n}") for n, row in enumerate(reader.rows(file, "steps"), 1)]
    for number, step in enumerate(made, 1):
        reader.problems += step_problems(step, file, f"step {number}", known, today) if step else ()
    story = reader.table(Story, {**data, "steps": tuple(step for step in made if step)}, file, "")
    reader.problems += _head_problems(story, file) if story else ()
    return story if len(reader.problems) == before else None


def _head_problems(story: Story, file: str) -> Iterator[Problem]:
    if not re.fullmatch(r"[a-z0-9-]{1,60}", story.id):
        yield Problem(file, "id", f"'{story.id}' cannot stand in an address.", "Use small letters, digits and hyphens.")
    if story.minutes < 1:
        yield Problem(file, "minutes", f"{story.minutes} is no time for a lesson.", "Write how many minutes it takes.")
    goals = {"goals": story.goals} if story.goals else {}
    yield from text_problems({"title": story.title, "summary": story.summary, **goals}, file, "")


def step_problems(step: Step, file: str, place: str, known: Known, today: date) -> Iterator[Problem]:
    """What a step names that nobody knows, a day off the map, and texts that are missing or too long."""
    first, last = FIRST_DAY[: len(step.day)], today.isoformat()[: len(step.day)]
    if step.day != TODAY and not first <= step.day <= last:
        yield Problem(file, f"{place} day", f"{step.day} is not on the map.", f"Use a day from {first} to {last}.")
    if step.view and step.view not in REGIONS:
        yield _unknown(
            file, f"{place} view", f"view '{step.view}'", step.view, REGIONS, f"Use {', '.join(REGIONS)}, or leave it out."
        )
    for name in step.point_at:
        if known.places and name not in known.places:
            what, home = f"island or group '{name}'", "The names stand in islands.toml."
            yield _unknown(file, f"{place} point_at", what, name, known.places, home)
    if not step.acts:
        yield Problem(file, f"{place} acts", "has no source.", "Name the treaty or event that says so.")
    for name in step.acts:
        if name not in known.acts:
            yield _unknown(file, f"{place} acts", f"act '{name}'", name, known.acts, "Name a treaty or an event.")
    if step.reading:
        yield from _article_problems(*step.reading, file, f"{place} article", known.acts)
    yield from text_problems(step.texts, file, place)
    for code, text in step.caption.items():
        if len(text) > WIDE.get(code, CAPTION):
            wrong = f"has {len(text)} characters: {text[:20]}…."
            yield Problem(file, f"{place} caption.{code}", wrong, f"Use at most {WIDE.get(code, CAPTION)}.")


def _article_problems(
    treaty: str, article: str, file: str, place: str, acts: Mapping[str, Collection[str] | None]
) -> Iterator[Problem]:
    if treaty not in acts:
        yield _unknown(file, place, f"act '{treaty}'", treaty, acts, "Write treaty/article: 1855-shimoda/2.")
        return
    articles = acts[treaty]
    if articles is not None and article not in articles:
        ordered = sorted(articles, key=lambda name: (len(name), name))
        have = f"It has {', '.join(ordered)}." if articles else "Only treaties have articles."
        yield _unknown(file, place, f"article '{article}' of '{treaty}'", article, articles, have)


def text_problems(texts: Mapping[str, Texts], file: str, place: str) -> Iterator[Problem]:
    """Texts, by their key, that lack one of the promised languages."""
    for key, by_language in texts.items():
        lacking = [code for code in LANGUAGES if not by_language.get(code, "").strip()]
        if lacking:
            have = ", ".join(code for code in by_language if code not in lacking) or "nothing"
            wrong = f"has no text in {', '.join(lacking)}; found {have}."
            remedy = " ".join(f'Write {key}.{code} = "…".' for code in lacking)
            yield Problem(file, f"{place} {key}".strip(), wrong, remedy)


def _unknown(file: str, place: str, what: str, name: str, names: Collection[str], remedy: str) -> Problem:
    """A name that nobody knows, with the nearest one that is known."""
    near = get_close_matches(name.lower(), names, n=1, cutoff=0.7)
    return Problem(file, place, f"there is no {what}.", f"Did you mean '{near[0]}'? {remedy}" if near else remedy)
