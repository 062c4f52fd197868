"""What the browser draws the questions of a quiz from, as JSON: rows of ids with their words. Pure.

The explanations are HTML (``reading.quizzes``), by the ids of the rows. Texts are plain, ``{year}`` in them is filled in.
"""

from __future__ import annotations

from typing import Any

from .. import cards, chronology, naming, quiz
from ..holding import holder
from ..i18n import Words
from ..model.atlas import Act, Atlas, Island
from ..model.spans import Span
from ..model.topics import Statement
from ..quiz import Quiet
from ..russian import bound


def pools(atlas: Atlas, words: Words) -> dict[str, Any]:
    """All that is asked for a reader of ``words.language``; ids and order are the same in every language.

    ``names`` are the words of options: of holders, of states (``sovereign/japan``), articles and acts by id.
    """
    changes, acts = quiz.changes(atlas), quiz.datable(atlas)
    parties = {party: words(f"parties.{party}") for party in ("japan", "russia", "ussr")}
    return {
        "plan": quiz.PLAN,
        "few": quiz.FEW,
        "apart": quiz.APART,
        "held": [_held(island, rows, atlas, words) for island, rows in quiz.held(atlas)],
        "changes": [_change(act, change, atlas, words) for act, change in changes],
        "acts": [{"id": act.id, "day": act.day, "year": act.year, "source": _source(act)} for act in acts],
        "pairs": [_pair(pair, words) for pair in atlas.topics.statements],
        "order": words("quiz.order"),
        "names": {
            "holders": {**parties, "both": words("quiz.undivided")},
            "states": {_state_id(change.after): _state(change.after, words) for _, change in changes},
            "articles": {_article_id(act, change): cards.basis_text(change.after, atlas, words) for act, change in changes},
            "acts": {act.id: act.text(words.language).title for act in acts},
            "sentences": {"so": words("quiz.true"), "read": words("quiz.misread")},
        },
    }


def _held(island: Island, rows: list[Quiet], atlas: Atlas, words: Words) -> dict[str, Any]:
    """Who administered an island in a year in which nothing changed there."""
    text = words("quiz.held", island=naming.island_name(island, "", words), year="{year}")
    return {"island": island.id, "text": bound(naming.capital(text)), "spans": [_span(*row, atlas) for row in rows]}


def _span(span: Span, first: int, end: int, atlas: Atlas) -> dict[str, Any]:
    """``years``: the first one and the one after the last; ``russian``: the Russian state in each of them, by first year."""
    sides = [(year, quiz.russian(year)) for year in range(first, end)]
    begins = [row for at, row in enumerate(sides) if at == 0 or row[1] != sides[at - 1][1]]
    own = span.administered_by
    return {
        "from": span.start,
        "years": [first, end],
        "russian": begins,
        "by": own if own in ("japan", "both") else quiz.russian(first),
        "source": _source(atlas.acts[span.basis], span.article),
    }


def _source(act: Act, article: str | None = None) -> dict[str, str | None]:
    """Where an answer can be read: a treaty (and its article), or an event."""
    return {"treaty": act.id, "article": article} if act.is_treaty else {"event": act.id}


def _change(act: Act, change: chronology.Change, atlas: Atlas, words: Words) -> dict[str, Any]:
    """What an article made of islands: asked for the article that decided it, and for what the article said."""
    islands = words.listed(naming.set_names(change.islands, atlas, words, change.after.administered_by))
    before, after = _state(change.before, words), _state(change.after, words)
    basis = cards.basis_text(change.after, atlas, words)
    return {
        "act": act.id,
        "id": _article_id(act, change),
        "year": int(change.after.start[:4]),
        "state": _state_id(change.after),
        "like": quiz.like(change.after),
        "source": _source(act, change.after.article),
        "which": bound(naming.capital(words("quiz.article", islands=islands, before=before, after=after))),
        "what": bound(naming.capital(words("quiz.said", basis=basis, islands=islands))),
    }


def _article_id(act: Act, change: chronology.Change) -> str:
    return f"{act.id}/{change.after.article}"


def _state_id(span: Span) -> str:
    """One id for states that have one name (:func:`_state`)."""
    return quiz.held_as(span) if _has_holder(span) else span.status


def _has_holder(span: Span) -> bool:
    return span.administered_by not in ("both", "none") and span.status != "disputed"


def _state(span: Span, words: Words) -> str:
    """A status in words, with the state whose it is where it is one state's."""
    status = words(f"statuses.{span.status}")
    return words.labelled(holder(span.administered_by, span.start, words), status) if _has_holder(span) else status


def _pair(pair: Statement, words: Words) -> dict[str, Any]:
    """A sentence that is so, and the one that is often read in its place: each as the question that shows it."""
    texts = {"so": words.pick(pair.so), "read": words.pick(pair.read)}
    collection, name = pair.explained
    source = {"error": name} if collection == "errors" else {"trap": name}
    said = {key: bound(words("quiz.reading", said=text)) for key, text in texts.items()}
    return {"about": pair.about, "source": source, **said}
