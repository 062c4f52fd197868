"""The mark of certainty, the same wherever a statement stands; one step behind it what is uncertain and what would help."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model.atlas import Act, ArticleFacts, Dated, EventFacts
from ..model.topics import Argument, Misreading, Topic
from ..model.vocabulary import Certainty, Doubt, Settling
from ..tags import NOTHING, Markup, escape, listed, said, tag
from .reader import Reader

SETTLED_BY: Mapping[str, Settling] = {
    "border": "papers",
    "war": "army",
    "law": "gazette",
    "diplomacy": "papers",
    "people": "registers",
    "science": "journals",
}
"""What usually settles a doubt about an event, by its kind; about a treaty it is the document."""


def of_act(r: Reader, act: Act) -> Markup:
    """How sure an event is as a whole."""
    facts = act.facts
    return mark(r, facts.certainty, facts.doubt or "event", facts.settled_by or _usual(act), facts.sources)


def of_date(r: Reader, act: Act, dated: Dated) -> Markup:
    """How sure a day is."""
    return mark(r, dated.certainty, *_of_date(act, dated))


def of_day(r: Reader, act: Act, dated: Dated) -> Markup:
    """That a day is not certain, for an entry under that day."""
    return _opens(r, r.words("day.uncertain"), *_of_date(act, dated))


def _of_date(act: Act, dated: Dated) -> tuple[Doubt, Settling, tuple[str, ...]]:
    return dated.doubt or "day", dated.settled_by or _usual(act), dated.sources or act.facts.sources


def of_topic(r: Reader, topic: Topic) -> Markup:
    """How sure an argument, an error or a people's history is; nothing where it is certain."""
    if topic.certainty == "high":
        return NOTHING
    what: Doubt = "statement" if isinstance(topic, Argument) else "told" if isinstance(topic, Misreading) else "event"
    by: Settling = "statement" if isinstance(topic, Argument) else "papers"
    shown = mark(r, topic.certainty, topic.doubt or what, topic.settled_by or by, topic.sources)
    return tag("div", said(r.words.labelled, r.words("panel.certainty"), shown), class_="cited")


def of_article(r: Reader, act: Act, article: ArticleFacts) -> Markup:
    """That an article was not read in full, if so."""
    if article.seen == "full":
        return NOTHING
    shown = _opens(r, r.words(f"seen.{article.seen}"), "wording", "document", article.sources or act.facts.sources)
    return tag("div", shown, class_="muted seen")


def mark(r: Reader, certainty: Certainty, doubt: Doubt, settled_by: Settling, sources: Iterable[str]) -> Markup:
    """The word for ``certainty``; where it is not certain it opens on what is uncertain, looked at and missing."""
    word = r.words(f"certainty.{certainty}")
    return escape(word) if certainty == "high" else _opens(r, word, doubt, settled_by, sources)


def _opens(r: Reader, word: str, doubt: Doubt, settled_by: Settling, sources: Iterable[str]) -> Markup:
    words, own = r.words, r.atlas.sources
    looked = listed(
        words.joined,
        (said(words.labelled, r.titled(s), r.found(own[s])) for s in dict.fromkeys(sources)),
    )
    rows = (
        ("uncertain", words(f"doubt.{doubt}")),
        ("looked_at", looked),
        ("settled_by", words(f"settled_by.{settled_by}")),
    )
    told = (
        tag("p", said(words.labelled, words("doubt_rows." + key), value), class_="cited" if key == "looked_at" else None)
        for key, value in rows
        if value
    )
    return tag("details", tag("summary", word), *told, class_="doubt")


def _usual(act: Act) -> Settling:
    return SETTLED_BY[act.facts.kind] if isinstance(act.facts, EventFacts) else "document"
