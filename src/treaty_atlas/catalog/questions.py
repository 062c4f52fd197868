"""Checks the questions of both views: each is asked in every language and answered, by a government once."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..errors import Problem
from ..model.topics import Topics
from .stories import text_problems

FILE = "views.toml"


def question_problems(topics: Topics, named: Collection[str]) -> Iterator[Problem]:
    """Questions that stand twice or lack a language or an answer, and answers of which one government has two.

    ``named`` are the ids of all questions, also of faulty ones.
    """
    asked = [question.id for question in topics.questions]
    for name in sorted({name for name in asked if asked.count(name) > 1}):
        yield Problem(FILE, f"questions {name}", "stands twice.", "Give each question an id of its own.")
    known = {argument.id for argument in topics.arguments}
    for question in topics.questions:
        place = f"questions {question.id}"
        mine = [argument for argument in topics.arguments if argument.question == question.id]
        sides = [argument.side for argument in mine]
        if not mine:
            yield Problem(FILE, place, "is answered by no argument.", "Name it as question of one, or take it out.")
        if len(sides) != len(set(sides)):
            yield Problem(FILE, place, "has two answers of one government.", "Ask two questions.")
        if len({argument.about for argument in mine}) > 1:
            yield Problem(FILE, place, "has answers about different subjects.", "Give both the same about.")
        yield from text_problems({"ask": question.ask}, FILE, place)
        for name in sorted(set(question.near) - known):
            yield Problem(FILE, place, f"there is no argument '{name}'.", "Mend the name in near.")
    for argument in topics.arguments:
        if argument.question not in named:
            yield Problem(FILE, argument.id, f"there is no question '{argument.question}'.", "Mend the name.")
