"""The page of one source: what it is, where it can be read, and everything in the atlas that rests on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from .. import chronology, citations, days, island_facts, naming
from ..address.map import FIRST_YEAR
from ..holding import told
from ..model.atlas import Act
from ..model.uses import Use
from ..model.vocabulary import Certainty
from ..tags import NOTHING, Markup, join, listed, said, tag
from . import called, html
from .reader import Reader


def about(r: Reader, name: str) -> Markup:
    """The source ``name``: its own title or what it is, who, when, what kind, where, and how much of it was opened."""
    words, source = r.words, r.atlas.sources[name]
    links = (r.outside(re.sub("^https?://", "", link.url), link.url, _opened(r, link.seen)) for link in source.links)
    rows = (
        ("data.key", name),
        ("source.title", called.own(source) if source.original else words("source.untitled")),
        ("source.what", html.english(source.described)),
        ("source.language", words(f"language.{source.language}") if source.language else ""),
        ("source.author", html.english(source.author or "")),
        ("source.date", words.date(source.day) if source.day else html.english(source.date or "")),
        ("source.printed", words.date(str(source.year)) if source.year else ""),
        ("source.container", html.english(citations.standing_in(source))),
        ("source.publisher", html.english(": ".join(filter(None, (source.place, source.publisher))))),
        ("source.kind", words(f"source.kind_{source.kind}")),
        ("source.reference", html.english(source.reference or "")),
        ("treaties.read_it", listed(tag("br").join, links)),
        ("source.seen", r.found(source)),
        ("source.cite", called.citation(source, words.language)),
    )
    heading = tag("h1", called.own(source) if source.original else called.title(source, words.language), class_="page-title")
    return heading + html.pairs(((words(key), value) for key, value in rows), "facts source")


def _opened(r: Reader, seen: bool) -> str:
    return r.words("treaties.opened" if seen else "treaties.not_opened")


def resting(r: Reader, name: str) -> Markup:
    """Everything that rests on the source ``name``, by what it is, each with the way there."""
    words, uses = r.words, r.atlas.uses[name]
    heading = tag("h2", words("data.what_rests"), class_="title")
    if not uses:
        return heading + tag("p", words("source.nothing"), class_="muted")
    count = words("source.rests", count=words.number(len(uses)))
    groups = (_group(r, words(key), list(filter(belongs, uses))) for key, belongs in _groups(r).items())
    told = (tag("p", line, class_="muted") for line in (count, words("source.sure")))
    return join(heading, *told, *groups, _stories(r, uses))


def _groups(r: Reader) -> dict[str, Callable[[Use], bool]]:
    """What belongs together, by the key of its heading."""
    treaties = r.atlas.treaties

    def of(kind: str) -> Callable[[Use], bool]:
        return lambda use: use.kind == kind

    return {
        "treaties.title": lambda use: use.id in treaties,
        "events.title": lambda use: use.kind == "act" and use.id not in treaties,
        "islands.title": of("island"),
        "people.title": of("people"),
        "moves.title": of("moves"),
        "people.persons": of("person"),
        "views.title": of("views"),
        "errors.title": of("errors"),
        "traps.title": of("traps"),
    }


def _group(r: Reader, heading: str, uses: Sequence[Use]) -> Markup:
    entries = dict.fromkeys((use.kind, use.id) for use in uses)
    rows = (_entry(r, [use for use in uses if (use.kind, use.id) == entry]) for entry in entries)
    return tag("h3", heading) + tag("ul", *rows, class_="list resting") if uses else NOTHING


def _entry(r: Reader, uses: Sequence[Use]) -> Markup:
    """An entry, with those of its statements that rest on the source, a line each."""
    statements = filter(None, (_statement(r, use) for use in uses))
    return tag("li", _named(r, uses[0]), *(tag("small", statement) for statement in statements))


def _named(r: Reader, use: Use) -> Markup:
    """The name of an entry, which leads to it."""
    words, book, name = r.words, r.atlas, use.id
    if use.kind == "act":
        return r.act_link(name)
    if use.kind == "island":
        return r.inner("islands", naming.island_name(book.islands[name], "", words), island=name)
    if use.kind == "people":
        return r.inner("data", naming.place_name(name, book, words), at=f"people-{name}")
    if use.kind == "moves":
        heading = book.words_of("moves", words.language)[name].heading
        return _sure(r, r.inner("moves", heading, move=name), book.moves.rows[name].certainty)
    if use.kind == "person":
        person = book.people.persons[name]
        return _sure(r, r.inner("data", words.pick(person.name), at=f"person-{name}"), person.certainty)
    (row,) = (row for row in book.topics.by_file[f"{use.kind}.toml"] if row.id == name)
    heading = book.words_of(use.kind, words.language)[name].heading
    return _sure(r, r.inner(use.kind, heading, at=name), row.certainty)


def _statement(r: Reader, use: Use) -> Markup:
    """What of an entry rests on the source, and how sure it is; nothing of one that is a single statement."""
    words, book = r.words, r.atlas
    if use.kind == "act":
        return _of_act(r, book.acts[use.id], use)
    if use.kind == "island":
        return said(words.labelled, *island_facts.figure(book.islands[use.id].facts.facts[use.at], words))
    if use.kind == "people":
        row = book.people.counts[use.at]
        figure = words.labelled(words("people.in_year", year=row.year), words.number(row.people))
        kind = words.listed((naming.people_group(row.group, book, words), words(f"people.kind_{row.kind}")))
        return _sure(r, words.aside(figure, kind), row.certainty)
    return NOTHING


def _of_act(r: Reader, act: Act, use: Use) -> Markup:
    words, facts = r.words, act.facts
    if use.part == "date":
        dated = facts.dates[use.at]
        day: str = words.date(dated.day)
        if days.window_of(dated.day, r.atlas):
            day = r.inner("map", day, day=dated.day)
        return _sure(r, said(words.labelled, words(f"date.{dated.event}"), day), dated.certainty)
    if use.part == "effect":
        effect = facts.effects[use.at]
        islands = chronology.expand(effect.islands, r.atlas.members)
        names = words.listed(naming.set_names(islands, r.atlas, words, effect.administered_by))
        since = words("panel.since", day=words.date(effect.day))
        year = int(effect.day[:4])
        if year >= FIRST_YEAR:
            since = r.inner("map", since, year=str(year), **{"treaty" if act.is_treaty else "event": act.id})
        holding = words.labelled(names, told(effect, effect.day, words).text(words))
        return _sure(r, listed(words.listed, (holding, since)), effect.certainty)
    if use.part == "article":
        article = act.articles[use.at]
        return r.inner("treaties", naming.article(article, words), treaty=act.id, at=f"article-{article.id}")
    if use.part == "link":
        link = facts.links[use.at]
        return said(words.labelled, words("source.text"), r.outside(words("language." + link.lang), link.url, ""))
    return _sure(r, words("source.whole"), facts.certainty)


def _sure(r: Reader, text: str, certainty: Certainty) -> Markup:
    """``text``, and how sure it is where that is less than certain."""
    return join(text) if certainty == "high" else said(r.words.aside, text, r.words(f"certainty.{certainty}"))


def _stories(r: Reader, uses: Iterable[Use]) -> Markup:
    """The steps of stories that rest on the acts among ``uses``, by their numbers."""
    words, acts = r.words, {use.id for use in uses if use.kind == "act"}
    rows = []
    for story in r.atlas.stories.values():
        mine = (str(number) for number, step in enumerate(story.steps, 1) if acts & set(step.acts))
        if steps := listed(words.listed, (r.inner("present", number, story=story.id, step=number) for number in mine)):
            rows.append(tag("li", said(words.labelled, words.pick(story.title), steps)))
    return tag("h3", words("source.stories")) + tag("ul", *rows, class_="list") if rows else NOTHING
