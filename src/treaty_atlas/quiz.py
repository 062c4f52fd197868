"""What the quiz can ask: its pools of islands, changes, acts and sentences, as the dataset has them. Pure.

Which ten of them a code asks, and in which order, is drawn in the browser (``web/quiz/draw.js``) from SHA-256 digests of the
code alone: it depends on no language, no day and no generator of another version. The order of the rows here is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from . import chronology
from .model.atlas import Act, Atlas, Island
from .model.spans import Span
from .style.tokens import look_of

Kind = Literal["held", "article", "said", "order", "reading"]

PLAN: tuple[Kind, ...] = ("held", "held", "held", "article", "article", "said", "said", "order", "reading", "reading")
"""How many questions of each kind; their order is shuffled."""
YEARS = range(1856, 2021)
"""The years that are asked for; fixed, so that a code asks the same next year."""
FEW = 4
"""Options of a question with many; acts of a question of order."""
APART = 3
"""Acts to be put in order lie at least so many years apart."""
ALIKE = (("joint/both", "undivided/both"), ("sovereign/russia", "sovereign/ussr"))
"""Status and holder that lie so near to each other that both could be called right: never offered together."""
LARGE_KM2 = 50
"""Smaller islands are asked for only where their group has no larger one."""


class Quiet(NamedTuple):
    """A span whose holder is beyond doubt; ``first`` (inclusive) to ``end`` (exclusive) are the whole years asked for."""

    span: Span
    first: int
    end: int


def held(atlas: Atlas) -> list[tuple[Island, list[Quiet]]]:
    """The islands that are asked for, each with the years in which nothing changed there."""
    return [(island, [q for q in map(_quiet, atlas.spans[island.id]) if q.first < q.end]) for island in _askable(atlas)]


def _askable(atlas: Atlas) -> list[Island]:
    """Islands that a map of the whole shows: the large ones, and the largest of a group of small ones."""
    groups = [[atlas.islands[i] for i in g.members] for g in atlas.groups.values() if g.geographic]
    return [i for own in groups for i in own if i.km2 >= LARGE_KM2 or i is max(own, key=lambda x: x.km2)]


def _quiet(span: Span) -> Quiet:
    """Without a year where the holder is not beyond doubt."""
    first = max(int(span.start[:4]) + 1, YEARS.start)
    end = min(int(span.end[:4]), YEARS.stop) if span.end else YEARS.stop
    sure = span.certainty == "high" and span.administered_by != "none"
    return Quiet(span, first, end if sure else first)


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


def like(span: Span) -> str:
    """The same for all states of which only one may be offered (:data:`ALIKE`)."""
    own = held_as(span)
    return next((states[0] for states in ALIKE if own in states), own)


def datable(atlas: Atlas) -> list[Act]:
    """Treaties, and events of the islands' own history, whose day is sure and not given away by their titles."""
    return [
        act
        for act in atlas.acts.values()
        if act.year >= YEARS.start - 1
        and act.facts.certainty == "high"
        and act.facts.dates[0].certainty == "high"
        and (act.is_treaty or act.facts.effects or act.facts.point)
        and not act.part_of
        and not any(re.search(r"\d", text.title) for text in act.texts.values())
    ]
