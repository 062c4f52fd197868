"""Checks the sentences of disputed wording: each has one place for the words that differ, in every language."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..errors import Problem
from ..model.topics import SLOT, Topics
from .stories import text_problems

FILE = "traps.toml"


def trap_problems(topics: Topics, named: Collection[str]) -> Iterator[Problem]:
    """Versions of no sentence, sentences without a place for what their versions say, and languages that lack either.

    ``named`` are the ids of all sentences, also of faulty ones.
    """
    for version in topics.versions:
        if version.trap not in named:
            yield Problem(FILE, version.id, f"there is no trap '{version.trap}'.", "Mend the name.")
        yield from text_problems({"says": version.says}, FILE, version.id)
    for trap in topics.traps:
        yield from text_problems({"sentence": trap.sentence}, FILE, trap.id)
        for code, text in trap.sentence.items():
            if text.count(SLOT) != 1:
                wrong = f"has {SLOT} {text.count(SLOT)} times."
                yield Problem(FILE, f"{trap.id} sentence.{code}", wrong, f"Write {SLOT} once, where the versions differ.")
