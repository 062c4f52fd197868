"""What the quiz can ask, as the dataset has it, and its plan: which kinds of question, from which times. Pure.

What is asked on the map is in ``quiz_maps``. Which ten questions a code asks is drawn in the browser (``web/quiz/draw.js``):
each choice has a number of its own, the SHA-256 digest of the code and its id, and the smallest is taken. So a code depends
on no language, no day and no order of rows, and what the dataset gains changes a question only where it is taken itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from . import chronology
from .i18n import Words
from .model.atlas import Act, Atlas
from .model.spans import Span
from .style.tokens import look_of

Kind = Literal["place", "held", "changed", "year", "border", "view", "decided", "order", "reading"]


class Slot(NamedTuple):
    """One of the ten questions. ``turn`` counts the times of :data:`PERIODS` in the order in which the code has them, so
    that the ten come from several; -1 where all times are asked."""

    kind: Kind
    turn: int = -1


PLAN: tuple[Slot, ...] = (
    Slot("place"),
    Slot("held", 0),
    Slot("held", 1),
    Slot("year", 2),
    Slot("changed", 3),
    Slot("border", 1),
    Slot("view"),
    Slot("decided", 2),
    Slot("order"),
    Slot("reading"),
)
"""The questions of each quiz; the code shuffles those of one level."""
LEVELS: tuple[tuple[Kind, ...], ...] = (
    ("place", "held"),
    ("year", "changed", "border", "view"),
    ("order", "decided", "reading"),
)
"""From easy to hard: where an island lies and who held what in a year is on the map, what a treaty decided is read."""
ON_MAP: tuple[Kind, ...] = ("place", "held", "changed", "year", "border", "view")
"""The kinds that cannot be answered without a map."""
PERIODS = ((1855, 1874), (1875, 1904), (1905, 1944), (1945, 2020))
"""First and last year of each time that is asked for; fixed, so that a code asks the same next year."""
YEARS = range(PERIODS[0][0] + 1, PERIODS[-1][1] + 1)
"""The years whose end is asked for."""
FEW = 4
"""Options of a question with many; acts of a question of order."""
APART = 3
"""Acts to be put in order lie at least so many years apart."""


def russian(year: int) -> Literal["russia", "ussr"]:
    """The Russian state at the end of a year in which it was the same all year long.

    >>> russian(1905), russian(1923), russian(1991)
    ('russia', 'ussr', 'russia')
    """
    return "ussr" if 1922 < year < 1991 else "russia"


def first_of(span: Span, spans: Sequence[Span]) -> Span:
    """The first of the spans of the same status and side (Russia and the USSR are one) that lead without a break here."""
    at, side = spans.index(span), look_of("", span.administered_by)
    while at > 0 and spans[at - 1].status == span.status and look_of("", spans[at - 1].administered_by) == side:
        at -= 1
    return spans[at]


def changes(atlas: Atlas) -> list[tuple[Act, chronology.Change]]:
    """What the articles of treaties changed on the map.

    Islands in dispute are left out, and those that were renounced by one reading only: what an article says of them is
    the dispute itself, and no answer would be the right one for both states.
    """
    return [
        (act, change)
        for act in atlas.treaties.values()
        for change in chronology.changes([act], atlas.spans)
        if change.after.article and not _argued(change.after) and held_as(change.before) != held_as(change.after)
    ]


def _argued(span: Span) -> bool:
    return span.status == "disputed" or (span.status == "renounced" and span.certainty != "high")


def held_as(span: Span) -> str:
    """Status and holder: ``"sovereign/japan"``."""
    return f"{span.status}/{span.administered_by}"


def datable(atlas: Atlas) -> list[Act]:
    """What belongs on one line: treaties, and events that changed how islands were held; their day is sure and not given
    away by their titles."""
    return [
        act
        for act in atlas.acts.values()
        if act.year >= PERIODS[0][0]
        and (act.is_treaty or chronology.repaints(act, atlas.spans))
        and act.facts.certainty == "high"
        and act.facts.dates[0].certainty == "high"
        and not act.part_of
        and not any(re.search(r"\d", text.title) for text in act.texts.values())
    ]


def dated(act: Act, words: Words) -> str:
    """Its title, with the year in which it was signed or began where the title does not say it."""
    title, year = act.text(words.language).title, act.facts.dates[0].day[:4]
    return title if year in title else f"{title} ({year})"
