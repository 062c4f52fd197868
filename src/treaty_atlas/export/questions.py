"""Two to four questions for a class about a day of the map and the act behind it, from what the dataset knows. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .. import cards, chronology, naming
from ..address.map import FIRST_YEAR
from ..drawing.scene import Scene
from ..i18n import Words
from ..model.atlas import Act, Atlas, Island

ASKED = 4
_STATUSES = ("fighting", "occupied", "incorporated", "disputed", "renounced", "joint", "undivided", "no-border")
"""The statuses that raise a question, the most telling first."""


@dataclass(frozen=True)
class Subject:
    """What a handout is about: a day of the map, the act behind it, and the island that is looked at, if one is."""

    day: str
    act: Act
    island: Island | None = None


def questions(subject: Subject, shown: Scene, atlas: Atlas, words: Words, *, trap: bool = False) -> list[str]:
    """At least two and at most ``ASKED`` questions; none has its answer in itself.

    ``trap``: the handout prints that two language versions say a sentence differently, so it may be asked about.
    """
    view = [words("handout.q_view")] if shown.own_view else []
    own = _of_island(subject, atlas, words) if subject.island else _of_act(subject, atlas, words, trap)
    rest = (*_of_status(shown, atlas, words), _of_the_people(subject, words), *_of_before(subject, atlas, words))
    return list(dict.fromkeys((*view, *own, *rest)))[:ASKED]


def _of_act(subject: Subject, atlas: Atlas, words: Words, trap: bool) -> Iterator[str]:
    card = cards.act_card(subject.act, atlas, words)
    if card.changes:
        yield words("handout.q_moved" if subject.act.articles else "handout.q_moved_event")
    else:
        yield words("handout.q_words" if subject.act.is_treaty else "handout.q_event")
    if trap:
        yield words("handout.q_trap")
    if any(line.kind == "treaty" and line.article for line in subject.act.facts.lines):
        yield words("handout.q_border")


def _of_island(subject: Subject, atlas: Atlas, words: Words) -> Iterator[str]:
    island, day = subject.island, subject.day
    assert island is not None
    span = chronology.span_on(atlas.spans[island.id], day)
    holder = span.administered_by if span else ""
    name = naming.island_name(island, holder, words)
    yield words("handout.q_island", island=name, day=words.date(day))
    other = atlas.islands[cards.neighbours(island, atlas, 1)[0]]
    yield words("handout.q_neighbour", island=name, other=naming.island_name(other, holder, words))


def _of_status(shown: Scene, atlas: Atlas, words: Words) -> Iterator[str]:
    """One question about how islands are held that day."""
    held = {status: [i for i, s in shown.islands.items() if s.status == status] for status in _STATUSES}
    for status in _STATUSES:
        if islands := held[status]:
            names = naming.set_names(islands, atlas, words, shown.islands[islands[0]].administered_by)
            yield words(f"handout.q_{status.replace('-', '_')}", islands=words.listed(names))
            return


def _of_the_people(subject: Subject, words: Words) -> str:
    return words("handout.q_people" if subject.act.is_treaty else "handout.q_sources")


def _of_before(subject: Subject, atlas: Atlas, words: Words) -> Iterator[str]:
    """A look at the map before the act in force that day began."""
    lines = chronology.headlines(atlas.acts, atlas.spans)
    start = max((day for day, _ in lines if day <= subject.day), default="")
    year = (date.fromisoformat(start) - timedelta(days=365)).year if start else 0
    if year >= FIRST_YEAR:
        yield words("handout.q_before", year=year)
