"""The pages to read, each written once: the app, the single file and whatever else shows them take the same HTML."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from .. import cards, chronology, days
from ..address.map import FIRST_YEAR, Address
from ..model.atlas import Act
from ..model.places import Window
from ..tags import NOTHING, Markup, join, tag
from . import acts, html, lists
from .reader import Reader


def treaty(r: Reader, act: Act) -> Markup:
    """A treaty, article by article, with the way to the map for each that moved it."""
    text = act.text(r.words.language)
    return join(
        acts.treaty_head(r, act),
        _to_map(r, act, str(act.year) if act.facts.effects else None),
        r.fallback(act.texts),
        _prose(text.introduction),
        acts.treaty_changes(r, act),
        tag("h3", r.words("treaties.articles")),
        *(acts.article(r, act, a) + _to_map(r, act, acts.year_of_article(act, a)) for a in act.articles),
        acts.treaty_facts(r, act),
        acts.misreadings_of(r, act.id),
    )


def _prose(paragraphs: Iterable[str]) -> Markup:
    return tag("div", html.blocks(paragraphs), class_="prose")


def event(r: Reader, act: Act) -> Markup:
    """An event: day, text, what it changed, what it belongs to, parties, sources."""
    related = lists.related(r, act)
    return join(
        acts.event_head(r, act),
        _to_map(r, act, str(act.year) if act.year >= FIRST_YEAR else None),
        acts.changes(r, cards.act_card(act, r.atlas, r.words), rest=False),
        tag("h3", r.words("events.related")) + related if related else "",
        acts.event_facts(r, act),
        acts.misreadings_of(r, act.id),
    )


def _to_map(r: Reader, act: Act, year: str | None) -> Markup:
    """The way back to the map in the year of an act or of one of its articles."""
    if year is None:
        return NOTHING
    query = {"year": year, "treaty" if act.is_treaty else "event": act.id}
    return tag("p", r.inner("map", r.words("treaties.show_from", year=year), **query), class_="more")


def events_by_era(r: Reader, shown: list[Act], here: Address) -> Markup:
    """Events as rows of the page that is open, under the headings of the eras."""
    eras = r.atlas.eras
    starts = [chronology.first_year(era.act, r.atlas.acts) for era in eras]
    return join(
        *(
            tag("h2", r.words.pick(eras[era].name), class_="era") + lists.listed(r, own, here.event, kinds=True, here=here)
            for era, own in groupby(shown, key=lambda a: max((n for n, y in enumerate(starts) if y <= a.year), default=0))
        )
    )


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


def events(r: Reader) -> list[Act]:
    """All acts that are no treaty, by day."""
    return [act for act in r.atlas.acts.values() if not act.is_treaty]


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
