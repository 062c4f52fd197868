"""The stories: as cards to begin from, and what is read on the stage beside the map."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from typing import Any

from .. import cards as act_cards
from .. import chronology, days, naming
from ..i18n import Words
from ..model.atlas import Act
from ..model.stories import Step, Story
from . import acts
from .html import blocks, emphasis
from .reader import Reader


def cards(stories: Iterable[Mapping[str, Any]], words: Words) -> str:
    """A card for each story as ``story_payload.story`` gives it; buttons say ``data-go="step" data-to="<story>/<step>"``."""
    return f"<ul class='stories'>{''.join(_card(story, words) for story in stories)}</ul>"


def _card(story: Mapping[str, Any], words: Words) -> str:
    steps = story["steps"]
    first, last = steps[0]["figure"], steps[-1]["figure"]
    about = words("present.about", minutes=story["minutes"], steps=len(steps), first=first, last=last)
    rows = "".join(_row(story["id"], number, step, words) for number, step in enumerate(steps, 1))
    title, start = escape(story["title"]), words("present.start")
    return (
        f"<li><h2>{title}</h2><p class='about'>{escape(about)}</p><p>{escape(story['summary'])}</p>"
        f"<button type='button' class='start' data-go='step' data-to='{story['id']}/1' aria-label='{start}: {title}'>"
        f"{start}</button><details><summary>{words('present.steps')}</summary><ol>{rows}</ol></details></li>"
    )


def _row(story: str, number: int, step: Mapping[str, Any], words: Words) -> str:
    here = words.labelled(words("present.from_here"), step["figure"])
    return (
        f"<li><button type='button' data-go='step' data-to='{story}/{number}' title='{escape(here)}'>"
        f"<b>{escape(step['figure'])}</b><span>{escape(step['caption'])}</span></button></li>"
    )


def pieces(r: Reader, story: Story, today: date) -> dict[str, Any]:
    """What is read beside the map, as HTML: for each of the ``steps`` its ``article`` (empty where it has none) and its
    ``notes``; at the ``end`` every question once more. ``today`` is the last day of the map (inclusive).
    """
    steps = [
        {"article": _article(r, step), "notes": _notes(r, step, after, today)}
        for step, after in zip(story.steps, [*story.steps[1:], None], strict=True)
    ]
    return {"steps": steps, "end": _end(r, story, today)}


def _article(r: Reader, step: Step) -> str:
    """The article on which a step rests, in plain words."""
    if not step.reading:
        return ""
    act = r.atlas.acts[step.reading[0]]
    facts = act.article(step.reading[1])
    assert facts is not None  # the catalogue lets no other pass
    text, authentic = act.text(r.words.language), naming.authentic(act, r.words)
    heading = emphasis(text.sections[facts.id].heading)
    known = r.words.labelled(r.words("treaties.authentic"), authentic)
    return r.marked(
        f"<p class='ta-stage-eyebrow'>{escape(text.title)}</p><h2>{escape(naming.article(facts, r.words))}</h2>"
        + acts.plain_article(r, act, facts, "ta-stage", _when(heading, f"<p class='ta-stage-heading'>{heading}</p>"))
        + _when(authentic, f"<p class='ta-stage-small'>{escape(known)}</p>")
    )


def _notes(r: Reader, step: Step, after: Step | None, today: date) -> str:
    """What the teacher may say at a step, what it rests on, what comes next, and the way to the map."""
    words = r.words
    notes, question = words.pick(step.notes), words.pick(step.question)
    said = blocks(part.strip() for part in re.split(r"\n\s*\n", notes) if part.strip())
    following = escape(words("present.end_next"))
    if after:
        following = f"<b>{escape(naming.figure(after, words, today))}</b> {emphasis(words.pick(after.caption))}"
    return r.marked(
        f"<h2>{words('present.notes')}</h2>{said or _small(words('present.no_notes'))}"
        + _when(question, f"<h3>{words('present.question_title')}</h3><p>{emphasis(question)}</p>")
        + f"<h3>{words('present.next_step')}</h3><p>{following}</p>"
        + f"<h3>{words('present.rests_on')}</h3><ul>{''.join(_source(r, r.atlas.acts[name]) for name in step.acts)}</ul>"
        + f"<p>{_on_the_map(r, step, today)}</p>"
    )


def _on_the_map(r: Reader, step: Step, today: date) -> str:
    """The map page at a step, in a tab of its own: on its day where the timeline has days, else in its year."""
    day = chronology.step_day(step, today)
    moment = {"day": day} if step.by_day and days.window_of(day, r.atlas) else {"year": day[:4]}
    return r.beside("map", r.words("present.open_map"), **moment, view=step.mode or None)


def _end(r: Reader, story: Story, today: date) -> str:
    """The end: every question once more, with its date."""
    asked = [step for step in story.steps if step.question]
    if not asked:
        return f"<h2>{r.words('present.end_title')}</h2>"
    rows = "".join(
        f"<li><b>{escape(naming.figure(step, r.words, today))}</b><span>{emphasis(r.words.pick(step.question))}</span></li>"
        for step in asked
    )
    return r.marked(f"<h2>{r.words('present.end_questions')}</h2><ul class='ta-stage-questions'>{rows}</ul>")


def _source(r: Reader, act: Act) -> str:
    dates = escape(act_cards.dates_line(act, r.words))
    return f"<li>{escape(act.text(r.words.language).title)}{_when(dates, f'<small> {dates}</small>')}</li>"


def _small(text: str) -> str:
    return f"<p class='ta-stage-small'>{escape(text)}</p>"


def _when(said: object, html: str) -> str:
    return html if said else ""
