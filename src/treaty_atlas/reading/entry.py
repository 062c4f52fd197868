"""A treaty and an event as they are read: what they changed as maps, what decided it, the rest in order, then the facts.

In a wide window maps and facts stand beside the text (``entries.css``); the order here is that of reading.
"""

from __future__ import annotations

from collections.abc import Iterable

from .. import cards, naming
from ..address.map import FIRST_YEAR
from ..model.atlas import Act, ArticleFacts
from ..tags import NOTHING, Markup, join, tag
from . import acts, before_after, html, lists
from .reader import Reader


def treaty(r: Reader, act: Act, before: Markup = NOTHING, behind: Markup = NOTHING) -> Markup:
    """A treaty: before and after, the article that decided, then all others; ``before`` and ``behind`` are what leads on to
    other treaties, at both ends of the text."""
    deciding = acts.deciding(act)
    others = [facts for facts in act.articles if facts not in deciding]
    key = "moved" if cards.act_card(act, r.atlas, r.words).moved else "matters"
    return _entry(
        join(before, acts.treaty_head(r, act)),
        join(
            before_after.seen(r, act),
            acts.treaty_changes(r, act),
            _to_map(r, act, str(act.year) if act.facts.effects else None),
        ),
        join(
            _section(r.words(f"entries.{key}"), *(acts.article(r, act, facts) for facts in deciding)),
            _section(r.words("entries.about"), _prose(act.text(r.words.language).introduction)),
            _section(r.words("treaties.articles"), _contents(r, act), *(acts.article(r, act, facts) for facts in others)),
            acts.misreadings_of(r, act.id),
            behind,
        ),
        acts.treaty_facts(r, act),
    )


def event(r: Reader, act: Act, before: Markup = NOTHING, behind: Markup = NOTHING) -> Markup:
    """An event: day and sentence, where it was and what it changed, the text, what it belongs to, dates and sources."""
    related = lists.related(r, act)
    return _entry(
        join(before, acts.event_head(r, act)),
        join(
            before_after.seen(r, act),
            acts.changes(r, cards.act_card(act, r.atlas, r.words), rest=False),
            _to_map(r, act, str(act.year) if act.year >= FIRST_YEAR else None),
        ),
        join(
            _prose(act.text(r.words.language).introduction),
            _section(r.words("events.related"), related) if related else NOTHING,
            acts.misreadings_of(r, act.id),
            behind,
        ),
        acts.event_facts(r, act),
    )


def _entry(head: Markup, seen: Markup, text: Markup, facts: Markup) -> Markup:
    parts = (("header", "head", head), ("div", "seen", seen), ("div", "text", text), ("div", "facts", facts))
    made = (tag(name, inside, class_=f"entry-{key}") for name, key, inside in parts if inside)
    return tag("article", *made, class_="entry")


def _section(heading: str, *inside: Markup) -> Markup:
    found = join(*inside)
    return tag("h3", heading) + found if found else NOTHING


def _prose(paragraphs: Iterable[str]) -> Markup:
    found = html.blocks(paragraphs)
    return tag("div", found, class_="prose") if found else NOTHING


def _contents(r: Reader, act: Act) -> Markup:
    """All articles in their order, to jump to; what is one article alone needs no list."""
    if len(act.articles) < 2:
        return NOTHING
    rows = (tag("li", _jump(r, act, facts)) for facts in act.articles)
    return tag("nav", tag("ul", *rows), class_="entry-contents", aria_label=r.words("entries.contents"))


def _jump(r: Reader, act: Act, facts: ArticleFacts) -> Markup:
    name = naming.capital(naming.article(facts, r.words, short=True))
    heading = act.text(r.words.language).sections[facts.id].heading
    link = r.inner("treaties", name, treaty=act.id, at=f"article-{facts.id}")
    return join(link, " ", tag("span", heading))


def _to_map(r: Reader, act: Act, year: str | None) -> Markup:
    """The way to the map in the year of an act."""
    if year is None:
        return NOTHING
    query = {"year": year, "treaty" if act.is_treaty else "event": act.id}
    return tag("p", r.inner("map", r.words("treaties.show_from", year=year), **query), class_="more")
