"""Ten questions made from the dataset, the same for everyone who has the same code. Pure.

What is asked depends on the code and on the ids of the dataset alone, never on the language, the day or a generator of
another version: every choice is read from SHA-256 digests of the code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from . import cards, chronology, naming
from .holding import holder
from .i18n import Words
from .model.atlas import Act, Atlas, Island
from .model.spans import Span
from .quiz_code import Dice
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
ALIKE = ({("joint", "both"), ("undivided", "both")}, {("sovereign", "russia"), ("sovereign", "ussr")})
"""Status and holder that lie so near to each other that both could be called right: never offered together."""
LARGE_KM2 = 50
"""Smaller islands are asked for only where their group has no larger one."""


class Source(NamedTuple):
    """Where an answer can be read: an act (and its article), a row of the often-read errors, or a word trap."""

    act: str | None = None
    article: str | None = None
    error: str | None = None
    trap: str | None = None


@dataclass(frozen=True)
class Question:
    """``answer`` holds indices of ``options``: the right one, or for ``order`` all of them in the right order.

    ``key`` says what is asked in ids, the same in every language; ``year`` and ``island`` lead to the map.
    """

    kind: Kind
    key: str
    text: str
    options: tuple[str, ...]
    answer: tuple[int, ...]
    explanation: str
    source: Source
    year: int | None = None
    island: str | None = None


# ---------------------------------------------------------------- questions


def questions(atlas: Atlas, words: Words, code: str) -> tuple[Question, ...]:
    """The ten questions of ``code`` in the words of the reader's language. No two of them ask the same."""
    dice, asked, made = Dice(code), set[str](), []
    for kind in dice.shuffled(PLAN):
        question = next(q for q in _tries(_MAKERS[kind], atlas, words, dice) if q.key not in asked)
        asked.add(question.key)
        made.append(question)
    return tuple(made)


Maker = Callable[[Atlas, Words, Dice], Question]


def _tries(make: Maker, atlas: Atlas, words: Words, dice: Dice) -> Iterator[Question]:
    while True:
        yield make(atlas, words, dice)


def _held(atlas: Atlas, words: Words, dice: Dice) -> Question:
    """Who administered an island in a year in which nothing changed there."""
    island = dice.pick(_askable(atlas))
    span, years = dice.pick([row for row in map(_quiet, atlas.spans[island.id]) if row[1]])
    year = dice.pick(years)
    russia = "ussr" if 1922 < year < 1991 else "russia"
    sides = ("japan", russia, "both")
    options = (words("parties.japan"), words(f"parties.{russia}"), words("quiz.undivided"))
    name = naming.island_name(island, "", words)
    answer = sides.index(span.administered_by if span.administered_by in sides else russia)
    told = _rests_on(options[answer], span, atlas, words, island.id)
    text = words("quiz.held", island=name, year=year)
    source = Source(span.basis, span.article)
    return Question(
        "held", f"held/{island.id}/{span.start}", naming.capital(text), options, (answer,), told, source, year, island.id
    )


def _rests_on(holder: str, span: Span, atlas: Atlas, words: Words, island: str) -> str:
    """Since when and by what act it is held so; a status older than the holder is told with the day on which it began."""
    status, basis = words(f"statuses.{span.status}"), cards.basis_text(span, atlas, words)
    first = _first_of(span, atlas.spans[island])
    if first.administered_by == span.administered_by:
        return words("quiz.rests_on", said=f"{holder}: {status}", day=words.date(span.start), basis=basis)
    said, older = words("quiz.rests_on", said=holder, day=words.date(span.start), basis=basis), words.date(first.start)
    return words("quiz.and_status", said=said, status=status, day=older, basis=cards.basis_text(first, atlas, words))


def _first_of(span: Span, spans: Sequence[Span]) -> Span:
    """The first of the spans of the same status and side (Russia and the USSR are one) that lead without a break here."""
    at, side = spans.index(span), look_of("", span.administered_by)
    while at > 0 and spans[at - 1].status == span.status and look_of("", spans[at - 1].administered_by) == side:
        at -= 1
    return spans[at]


def _askable(atlas: Atlas) -> list[Island]:
    """Islands that a map of the whole shows: the large ones, and the largest of a group of small ones."""
    groups = [[atlas.islands[i] for i in g.members] for g in atlas.groups.values() if g.geographic]
    return [i for own in groups for i in own if i.km2 >= LARGE_KM2 or i is max(own, key=lambda x: x.km2)]


def _quiet(span: Span) -> tuple[Span, list[int]]:
    """The whole years of a span whose holder is beyond doubt."""
    first, end = int(span.start[:4]) + 1, int(span.end[:4]) if span.end else YEARS.stop
    sure = span.certainty == "high" and span.administered_by != "none"
    return span, [year for year in YEARS if first <= year < end] if sure else []


def _treaty_changes(atlas: Atlas) -> list[tuple[Act, chronology.Change]]:
    """What the articles of treaties changed on the map.

    Islands in dispute are left out, and those that were renounced by one reading only: what an article says of them is
    the dispute itself, and no answer would be the right one for both states.
    """
    return [
        (act, change)
        for act in atlas.treaties.values()
        for change in chronology.changes([act], atlas.spans)
        if change.after.article and not _argued(change.after) and _held_as(change.before) != _held_as(change.after)
    ]


def _argued(span: Span) -> bool:
    return span.status == "disputed" or (span.status == "renounced" and span.certainty != "high")


def _held_as(span: Span) -> tuple[str, str]:
    return span.status, span.administered_by


def _article(atlas: Atlas, words: Words, dice: Dice) -> Question:
    """Which act and article decided a change."""
    pool = _treaty_changes(atlas)
    act, change = dice.pick(pool)
    right = cards.basis_text(change.after, atlas, words)
    others: dict[str, str] = {}
    for other, row in dice.shuffled(pool):
        if other is not act:
            others.setdefault(other.id, cards.basis_text(row.after, atlas, words))
    options = dice.shuffled([right, *list(others.values())[: FEW - 1]])
    before, after = _state(change.before, words), _state(change.after, words)
    text = words("quiz.article", islands=_named(change, atlas, words), before=before, after=after)
    return _about_change("article", text, options, right, act, change, atlas, words)


def _said(atlas: Atlas, words: Words, dice: Dice) -> Question:
    """What an article said of a group of islands."""
    pool = _treaty_changes(atlas)
    act, change = dice.pick(pool)
    right = _state(change.after, words)
    others = [_state(row.after, words) for _, row in dice.shuffled(pool) if not _alike(row.after, change.after)]
    options = dice.shuffled([right, *list(dict.fromkeys(others))[: FEW - 1]])
    basis = cards.basis_text(change.after, atlas, words)
    text = words("quiz.said", basis=basis, islands=_named(change, atlas, words))
    return _about_change("said", text, options, right, act, change, atlas, words)


def _alike(one: Span, other: Span) -> bool:
    both = {_held_as(one), _held_as(other)}
    return len(both) == 1 or both in ALIKE


def _about_change(
    kind: Kind,
    text: str,
    options: Sequence[str],
    right: str,
    act: Act,
    change: chronology.Change,
    atlas: Atlas,
    words: Words,
) -> Question:
    article = act.article(change.after.article)
    section = act.text(words.language).sections[article.id] if article else None
    told = section.lead if section else ""
    key = f"change/{act.id}/{change.after.article}"
    source = Source(act.id, change.after.article)
    return Question(
        kind, key, naming.capital(text), tuple(options), (options.index(right),), told, source, int(change.after.start[:4])
    )


def _named(change: chronology.Change, atlas: Atlas, words: Words) -> str:
    return words.listed(naming.set_names(change.islands, atlas, words, change.after.administered_by))


def _state(span: Span, words: Words) -> str:
    """A status in words, with the state whose it is where it is one state's."""
    status = words(f"statuses.{span.status}")
    if span.administered_by in ("both", "none") or span.status == "disputed":
        return status
    return words.labelled(holder(span.administered_by, span.start, words), status)


def _order(atlas: Atlas, words: Words, dice: Dice) -> Question:
    """Four acts to put in order; none of them has a year in its title in any language."""
    chosen: list[Act] = []
    for act in dice.shuffled(_datable(atlas)):
        if len(chosen) < FEW and all(abs(act.year - other.year) >= APART for other in chosen):
            chosen.append(act)
    right = sorted(range(len(chosen)), key=lambda n: chosen[n].day)
    titles = tuple(act.text(words.language).title for act in chosen)
    told = " → ".join(f"{titles[n]} ({chosen[n].facts.dates[0].day[:4]})" for n in right)  # as the page of treaties dates it
    key = "order/" + "/".join(sorted(act.id for act in chosen))
    first = chosen[right[0]]
    return Question("order", key, words("quiz.order"), titles, tuple(right), told, Source(first.id), first.year)


def _datable(atlas: Atlas) -> list[Act]:
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


def _reading(atlas: Atlas, words: Words, dice: Dice) -> Question:
    """A sentence that is so, or the one that is often read in its place."""
    pair, is_so = dice.pick(atlas.topics.statements), not dice.below(2)
    options = (words("quiz.true"), words("quiz.misread"))
    said = words.pick(pair.so if is_so else pair.read)
    collection, name = pair.explained
    paragraphs = atlas.words_of(collection, words.language)[name].paragraphs
    # an error says what is often read and then what is so, a word trap begins with what is so
    told = " ".join(paragraphs) if collection == "errors" else paragraphs[0]
    source = Source(error=name) if collection == "errors" else Source(trap=name)
    text = words("quiz.reading", said=said)
    return Question("reading", f"reading/{pair.about}", text, options, (0 if is_so else 1,), told, source)


_MAKERS: Mapping[Kind, Maker] = {
    "held": _held, "article": _article, "said": _said, "order": _order, "reading": _reading,
}  # fmt: skip


def is_right(question: Question, given: Sequence[int]) -> bool:
    """Whether ``given`` (indices of the options, in order) is the answer."""
    return tuple(given) == question.answer
