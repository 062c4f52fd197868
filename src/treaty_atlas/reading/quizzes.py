"""What is read after an answer of the quiz: why it is so. HTML, by the ids of ``payload.quiz``."""

from __future__ import annotations

from .. import cards, quiz
from ..i18n import Words
from ..model.atlas import Act, Atlas
from ..model.spans import Span
from ..model.topics import Statement
from ..tags import Markup
from .html import emphasis
from .reader import Reader


def explanations(r: Reader) -> dict[str, dict[str, Markup]]:
    """``held``: by island and first day (``urup/1875-08-22``), ``changes``: by act and article, ``acts``: the title and
    year of each that is to be put in order, ``pairs``: by what the pair of sentences is about."""
    atlas, words = r.atlas, r.words
    spans = {
        f"{island.id}/{row.span.start}": _rests_on(row.span, atlas.spans[island.id], atlas, words, quiz.russian(row.first))
        for island, rows in quiz.held(atlas)
        for row in rows
    }
    said = {f"{act.id}/{c.after.article}": _lead(act, c.after.article, words) for act, c in quiz.changes(atlas)}
    dated = {act.id: f"{act.text(words.language).title} ({_began(act)})" for act in quiz.datable(atlas)}
    pairs = {pair.about: _explained(pair, atlas, words) for pair in atlas.topics.statements}
    found = {"held": spans, "changes": said, "acts": dated, "pairs": pairs}
    return {kind: {key: r.marked(emphasis(text)) for key, text in rows.items()} for kind, rows in found.items()}


def _rests_on(span: Span, spans: tuple[Span, ...], atlas: Atlas, words: Words, russian: str) -> str:
    """Since when and by what act it is held so; a status older than the holder is told with the day on which it began."""
    own = span.administered_by
    who = words("quiz.undivided") if own == "both" else words(f"parties.{own if own == 'japan' else russian}")
    status, basis = words(f"statuses.{span.status}"), cards.basis_text(span, atlas, words)
    first = quiz.first_of(span, spans)
    if first.administered_by == own:
        return words("quiz.rests_on", said=f"{who}: {status}", day=words.date(span.start), basis=basis)
    said, older = words("quiz.rests_on", said=who, day=words.date(span.start), basis=basis), words.date(first.start)
    return words("quiz.and_status", said=said, status=status, day=older, basis=cards.basis_text(first, atlas, words))


def _lead(act: Act, article: str | None, words: Words) -> str:
    facts = act.article(article)
    return act.text(words.language).sections[facts.id].lead if facts else ""


def _began(act: Act) -> str:
    """The year as the page of treaties dates it."""
    return act.facts.dates[0].day[:4]


def _explained(pair: Statement, atlas: Atlas, words: Words) -> str:
    """An error says what is often read and then what is so; a word trap begins with what is so."""
    collection, name = pair.explained
    paragraphs = atlas.words_of(collection, words.language)[name].paragraphs
    return " ".join(paragraphs) if collection == "errors" else paragraphs[0]
