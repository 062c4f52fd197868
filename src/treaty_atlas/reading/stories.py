"""The stories: as cards to begin from, and what is read on the stage beside the map."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from .. import cards as act_cards
from .. import chronology, days, naming
from ..model.atlas import Act
from ..model.stories import Step, Story
from ..tags import NOTHING, Markup, escape, join, tag
from . import acts
from .html import blocks, emphasis, paragraph
from .reader import Reader


def cards(r: Reader, stories: Iterable[Mapping[str, Any]], pack: Callable[[str], Markup] | None = None) -> Markup:
    """A card for each story as ``story_payload.story`` gives it; links say ``data-go="step" data-to="<story>/<step>"``.
    ``pack`` writes the links to all that is printed for the lesson, by the story's id, where a server makes it."""
    return tag("ul", *(_card(r, story, pack(story["id"]) if pack else NOTHING) for story in stories), class_="stories")


def _card(r: Reader, story: Mapping[str, Any], pack: Markup) -> Markup:
    words, steps, title, start = r.words, story["steps"], story["title"], r.words("present.start")
    first, last = steps[0]["figure"], steps[-1]["figure"]
    about = words("present.about", minutes=story["minutes"], steps=len(steps), first=first, last=last)
    rows = (_row(r, story["id"], number, step) for number, step in enumerate(steps, 1))
    begin = tag("a", start, class_="start", **_goes(r, story["id"], 1), aria_label=f"{start}: {title}")
    return tag(
        "li",
        _ends(r, steps),
        tag("h2", title),
        tag("p", about, class_="about"),
        tag("p", story["summary"]),
        tag("p", begin, pack, class_="ways"),
        tag("details", tag("summary", words("present.steps")), tag("ol", *rows)),
    )


def _ends(r: Reader, steps: Sequence[Mapping[str, Any]]) -> Markup:
    """The map at the first step and at the last: what the story begins with and where it comes to."""
    if not r.maps:
        return NOTHING

    def end(step: Mapping[str, Any]) -> Markup:
        alt = r.words("picture.alt", day=r.words.date(step["day"]))
        drawn = r.small_map(step["day"], alt, side=step["mode"] or None)
        return tag("figure", drawn, tag("figcaption", step["figure"]))

    return tag("div", end(steps[0]), end(steps[-1]), class_="ends")


def _row(r: Reader, story: str, number: int, step: Mapping[str, Any]) -> Markup:
    here = r.words.labelled(r.words("present.from_here"), step["figure"])
    inside = tag("b", step["figure"]) + tag("span", step["caption"])
    return tag("li", tag("a", inside, **_goes(r, story, number), title=here))


def _goes(r: Reader, story: str, number: int) -> dict[str, str]:
    href = r.href("present", {"story": story, "step": str(number)})
    return {"href": href, "data_go": "step", "data_to": f"{story}/{number}"}


def pieces(r: Reader, story: Story, today: date) -> dict[str, Any]:
    """What is read beside the map, as HTML: for each of the ``steps`` its ``article`` (empty where it has none) and its
    ``notes``; at the ``end`` every question once more. ``today`` is the last day of the map (inclusive).
    """
    steps = [
        {"article": _article(r, step), "notes": _notes(r, step, after, today)}
        for step, after in zip(story.steps, [*story.steps[1:], None], strict=True)
    ]
    return {"steps": steps, "end": _end(r, story, today)}


def _article(r: Reader, step: Step) -> Markup:
    """The article on which a step rests, in plain words."""
    if not step.reading:
        return NOTHING
    act = r.atlas.acts[step.reading[0]]
    facts = act.article(step.reading[1])
    assert facts is not None  # the catalogue lets no other pass
    text, authentic = act.text(r.words.language), naming.authentic(act, r.words)
    heading = text.sections[facts.id].heading
    return r.marked(
        tag("p", text.title, class_="ta-stage-eyebrow"),
        tag("h2", naming.article(facts, r.words)),
        acts.plain_article(r, act, facts, "ta-stage", paragraph(heading, "ta-stage-heading") if heading else NOTHING),
        _small(r.words.labelled(r.words("treaties.authentic"), authentic)) if authentic else NOTHING,
    )


def _notes(r: Reader, step: Step, after: Step | None, today: date) -> Markup:
    """What the teacher may say at a step, what it rests on, what comes next, and the way to the map."""
    words = r.words
    notes, question = words.pick(step.notes), words.pick(step.question)
    said = blocks(part.strip() for part in re.split(r"\n\s*\n", notes) if part.strip())
    following = escape(words("present.end_next"))
    if after:
        following = join(tag("b", naming.figure(after, words, today)), " ", emphasis(words.pick(after.caption)))
    return r.marked(
        tag("h2", words("present.notes")),
        said or _small(words("present.no_notes")),
        join(tag("h3", words("present.question_title")), paragraph(question)) if question else NOTHING,
        tag("h3", words("present.next_step")),
        tag("p", following),
        tag("h3", words("present.rests_on")),
        tag("ul", *(_source(r, r.atlas.acts[name]) for name in step.acts)),
        tag("p", _on_the_map(r, step, today)),
    )


def _on_the_map(r: Reader, step: Step, today: date) -> Markup:
    """The map page at a step, in a tab of its own: on its day where the timeline has days, else in its year."""
    day = chronology.step_day(step, today)
    moment = {"day": day} if step.by_day and days.window_of(day, r.atlas) else {"year": day[:4]}
    return r.beside("map", r.words("present.open_map"), **moment, view=step.mode or None)


def _end(r: Reader, story: Story, today: date) -> Markup:
    """The end: every question once more, with its date."""
    asked = [step for step in story.steps if step.question]
    if not asked:
        return tag("h2", r.words("present.end_title"))
    rows = (
        tag("li", tag("b", naming.figure(step, r.words, today)), tag("span", emphasis(r.words.pick(step.question))))
        for step in asked
    )
    return r.marked(tag("h2", r.words("present.end_questions")), tag("ul", *rows, class_="ta-stage-questions"))


def _source(r: Reader, act: Act) -> Markup:
    dates = act_cards.dates_line(act, r.words)
    return tag("li", act.text(r.words.language).title, tag("small", " ", dates) if dates else NOTHING)


def _small(text: str) -> Markup:
    return tag("p", text, class_="ta-stage-small")
