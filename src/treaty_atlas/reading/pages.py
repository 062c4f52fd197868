"""The pages to read, each written once: the app, the single file and whatever else shows them take the same HTML."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from .. import cards, days, naming
from ..address.events import concerned
from ..model.atlas import Act, Island, Section
from ..model.places import Window
from ..model.topics import Argument, Topic, Trap, Version
from ..tags import NOTHING, Markup, join, listed, tag
from . import acts, doubts, html, islands, lists, people
from .reader import Reader

SIDES = ("japan", "russia")


def _prose(paragraphs: Iterable[str]) -> Markup:
    return tag("div", html.blocks(paragraphs), class_="prose")


def weeks(r: Reader, window: Window) -> Markup:
    """The weeks of an event as a list to read: each day leads to its map."""
    act = r.atlas.acts[window.event]
    return join(
        tag("h2", act.text(r.words.language).title, class_="title", id=window.event),
        tag("p", r.inner("map", r.words("days.show"), day=window.first, year=window.first[:4]), class_="more"),
        *(
            join(
                tag("h3", r.inner("map", r.words.date(day), day=day, year=day[:4]), class_="day"),
                *(acts.day_entry(r, row, level=4) for row in rows),
            )
            for day, rows in groupby(days.entries(window, r.atlas), key=lambda row: row.day)
        ),
    )


def counted(r: Reader, island: Island) -> Markup:
    """The names of an island, its figures, and people over time."""
    card = cards.island_card(island, r.atlas.spans[island.id][-1].start, r.atlas, r.words)
    figures = tag("h3", r.words("panel.facts")) + islands.figures(card)
    return islands.names(r, island) + figures + people.of_island(r, island)


def happened(r: Reader, island: Island) -> Markup:
    """The events that concern an island, as links, and the sources of its figures."""
    mine = [act for act in events(r) if island.id in concerned(act, r.atlas.members)]
    sources = r.sources(sorted({s for f in island.facts.facts for s in f.sources}))
    return tag("h3", r.words("islands.events")) + lists.linked(r, mine, island=island.id) + sources


def events(r: Reader) -> list[Act]:
    """All acts that are no treaty, by day."""
    return [act for act in r.atlas.acts.values() if not act.is_treaty]


def errors(r: Reader) -> Markup:
    """What is often read and is not so, by era."""
    rows = sorted(r.atlas.topics.misreadings, key=lambda row: row.era)
    return join(
        *(
            join(tag("h3", r.words("era." + era)), *(acts.misreading(r, row) for row in mine))
            for era, mine in groupby(rows, key=lambda row: row.era)
        )
    )


def trap(r: Reader, row: Trap) -> Markup:
    """One sentence and its readings: what each version says, side by side, and what follows."""
    words, book = r.words, r.atlas
    sections, act = book.words_of("traps", words.language), book.acts[row.act]
    article = next(a for a in act.articles if a.id == row.article)
    versions = (_version(r, version, sections[version.id]) for version in book.topics.versions if version.trap == row.id)
    where = listed(words.listed, (r.act_link(act.id), naming.article(article, words, short=True)))
    return tag(
        "section",
        tag("h2", sections[row.id].heading, class_="title"),
        tag("p", where, class_="rests"),
        tag("div", *versions, class_="beside"),
        tag("h4", words("traps.follows")),
        _prose(sections[row.id].paragraphs),
        r.cited(row.sources),
        class_="article",
        id=row.id,
    )


def _version(r: Reader, version: Version, section: Section) -> Markup:
    heading = tag("h4", tag("span", r.words("language." + version.lang)), " ", section.heading)
    return tag(
        "section", heading, _prose(section.paragraphs), r.cited(version.sources), class_="article", id=version.id
    )


def arguments(r: Reader) -> Markup:
    """What each government says, in two equal columns in the order of the reader's alphabet, a row for each subject."""
    words, rows = r.words, r.atlas.topics.arguments
    return join(
        *(
            join(
                tag("h3", words("views.about_" + about.replace("-", "_"))),
                tag("div", *(_side(r, about, side) for side in in_order(r)), class_="beside"),
            )
            for about in dict.fromkeys(argument.about for argument in rows)
        )
    )


def _side(r: Reader, about: str, side: str) -> Markup:
    heading = tag("h4", r.words("views.says", party=r.words(f"parties.{side}")), class_="side")
    mine = (a for a in r.atlas.topics.arguments if a.about == about and a.side == side)
    return tag("div", heading, *(_argument(r, a) for a in mine))


def in_order(r: Reader) -> list[str]:
    """Both sides in the order of the reader's alphabet."""
    return sorted(SIDES, key=lambda side: r.words(f"parties.{side}"))


def _argument(r: Reader, argument: Argument) -> Markup:
    """One argument, with the articles it rests on and its sources."""
    words, rests = r.words, []
    for reference in argument.rests_on:
        act = r.atlas.acts[reference.act]
        page, key = ("treaties", "treaty") if act.is_treaty else ("events", "event")
        title, facts = act.text(words.language).title, act.article(reference.article)
        label = naming.cited(title, naming.article(facts, words, short=True), words) if facts else title
        place = {"at": f"article-{reference.article}"} if reference.article else {}
        rests.append(r.inner(page, label, **{key: act.id}, **place))
    more = tag("p", words("views.rests_on"), " ", listed(words.joined, rests), class_="rests") if rests else NOTHING
    return topic(r, argument, more)


def topic(r: Reader, row: Topic, more: Markup = NOTHING) -> Markup:
    """A text of the page of both views with how sure it is and its sources; ``more`` stands before them."""
    section = r.atlas.words_of("views", r.words.language)[row.id]
    return tag(
        "section",
        tag("h4", section.heading),
        _prose(section.paragraphs),
        more,
        doubts.of_topic(r, row),
        r.cited(row.sources),
        class_="article",
        id=row.id,
    )


def names(r: Reader) -> Markup:
    """What places are called by whom, as a table."""
    words, codes = r.words, ("en", "ru", "ja", "nl")
    head = html.columns([*(words("language." + c) for c in codes), words("views.note")])
    rows = (
        tag(
            "tr",
            *(tag("td", getattr(row, c), lang=c) for c in codes),
            tag("td", words.pick(row.note)),
            id=f"name-{row.id}",
        )
        for row in r.atlas.topics.names
    )
    return join(
        tag("h2", words("views.names"), class_="title"),
        tag("p", words("views.names_intro"), class_="muted"),
        html.table(head, rows),
    )


def method(r: Reader) -> Markup:
    """How the atlas was made."""
    sections = r.atlas.words_of("method", r.words.language)
    return join(
        tag("h3", r.words("data.method")),
        *(
            tag("section", tag("h4", s.heading), _prose(s.paragraphs), class_="article", id=name)
            for name, s in sections.items()
        ),
    )
