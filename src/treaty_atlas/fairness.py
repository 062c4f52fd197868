"""Are the neutral texts neutral? Party words, single names of disputed places, unequal words for occupation. Pure."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .catalog import GEODATA
from .errors import Problem
from .model.atlas import Act, Atlas
from .model.stories import Story

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|‘[^’]*’')
ATTRIBUTED = "views"
"""The collection in which party words may stand: every paragraph there names whose words they are."""


def rules(root: Path = GEODATA) -> dict[str, Any]:
    """The word lists of ``fairness.toml``, by language."""
    return tomllib.loads((root / "fairness.toml").read_text(encoding="utf-8-sig"))


def pages(atlas: Atlas, *, everything: bool = False) -> Iterator[tuple[str, str, str]]:
    """``(language, name, text)`` of every neutral text: acts, islands, errors, word traps, method, stories, the quiz.

    ``everything`` adds the page of both views, where each government speaks.

    Heading and first paragraph of an often-read error say what is often read.
    """
    for act in atlas.acts.values():
        for code, text in act.texts.items():
            head = (text.title, text.long_title, text.caption, *text.introduction)
            yield code, act.id, "\n".join((*head, *(section.whole for section in text.sections.values())))
    for island in atlas.islands.values():
        for code, section in island.texts.items():
            yield code, island.id, section.whole
    for collection, languages in atlas.texts.items():
        for code, sections in languages.items():
            for name, section in sections.items():
                if everything or collection != ATTRIBUTED:
                    yield code, f"{collection}/{name}", section.whole
    for story in atlas.stories.values():
        yield from _story(story)
    for question in atlas.topics.questions:
        yield from ((code, f"views/questions, {question.id}", text) for code, text in question.ask.items())
    for trap in atlas.topics.traps:
        yield from ((code, f"traps/{trap.id}, sentence", text) for code, text in trap.sentence.items())
    for statement in atlas.topics.statements:
        for key, by_language in (("so", statement.so), ("read", statement.read)):
            yield from ((code, f"statements/{statement.about}, {key}", text) for code, text in by_language.items())


def _story(story: Story) -> Iterator[tuple[str, str, str]]:
    """The texts of a story one by one: each of them stands on the wall alone."""
    texts = {"title": story.title, "summary": story.summary, "goals": story.goals}
    for number, step in enumerate(story.steps, 1):
        texts |= {f"step {number}, {key}": by_language for key, by_language in step.texts.items()}
    for place, by_language in texts.items():
        for code, text in by_language.items():
            yield code, f"stories/{story.id}, {place}", text


def problems(atlas: Atlas, lists: Mapping[str, Any]) -> list[Problem]:
    """Every breach of the rules of fairness, with the language, the page and the word."""
    found: list[Problem] = []
    for code, name, text in pages(atlas):
        if code in lists:
            found += _party(code, name, text, lists[code])
            found += _one_name(code, name, text, lists[code])
    return [*found, *_occupations(atlas, lists)]


def _party(code: str, name: str, text: str, words: Mapping[str, Any]) -> Iterator[Problem]:
    if name.startswith("errors/"):
        text = "\n".join(text.split("\n")[2:])
    plain = _QUOTED.sub(" ", text.lower())
    for entry in words["party"]:
        start = "" if code == "ja" else r"\b"
        if re.search(start + re.escape(entry["word"]), plain):
            yield Problem(f"{code}: {name}", f"'{entry['word']}'", "takes a side.", f"Reason: {entry['why']}.")


def _one_name(code: str, name: str, text: str, words: Mapping[str, Any]) -> Iterator[Problem]:
    """A page that names a disputed island by one of its names names it by the other one too."""
    for strait in words.get("ignore", ()):  # a strait named after an island is not the island
        text = text.replace(strait, "")
    for first, second in words["both"]:
        rest = text.replace(second, "")
        if (first in rest) != (second in text):
            lack = second if first in rest else first
            yield Problem(
                f"{code}: {name}", f"'{first}'", "stands with one name only.", f"Add '{lack}' at its first mention."
            )


def _occupations(atlas: Atlas, lists: Mapping[str, Any]) -> Iterator[Problem]:
    for name in lists["occupations"]["acts"]:
        for code, text in atlas.acts[name].texts.items():
            if code in lists and lists[code]["occupation"] not in _body(text, atlas.acts[name]).lower():
                word = lists[code]["occupation"]
                yield Problem(f"{code}: {name}", "", f"does not say '{word}'.", "1905, 1920 and 1945 have the same word.")


def _body(text: Any, act: Act) -> str:
    return "\n".join((text.title, text.caption, *text.introduction))
