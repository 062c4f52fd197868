"""The pages to read, each written once: the app, the single file and whatever else shows them take the same HTML."""

from __future__ import annotations

from html import escape
from itertools import groupby

from .. import cards, chronology, days, naming
from ..address.map import FIRST_YEAR
from ..model.atlas import Act, Island
from ..model.places import Window
from ..model.topics import Argument, Topic, Trap
from . import acts, doubts, html, islands, lists, people
from .reader import Reader

SIDES = ("japan", "russia")


def treaty(r: Reader, act: Act) -> str:
    """A treaty, article by article, with the way to the map for each that moved it."""
    text = act.text(r.words.language)
    articles = "".join(acts.article(r, act, a) + _to_map(r, act, acts.year_of_article(act, a)) for a in act.articles)
    return (
        acts.treaty_head(r, act)
        + _to_map(r, act, str(act.year) if act.facts.effects else None)
        + f"{r.fallback(act.texts)}<div class='prose'>{html.blocks(text.introduction)}</div>"
        + acts.treaty_changes(r, act)
        + f"<h3>{r.words('treaties.articles')}</h3>{articles}"
        + acts.treaty_facts(r, act)
        + acts.misreadings_of(r, act.id)
    )


def event(r: Reader, act: Act) -> str:
    """An event: day, text, what it changed, what it belongs to, parties, sources."""
    related = lists.related(r, act)
    return (
        acts.event_head(r, act)
        + _to_map(r, act, str(act.year) if act.year >= FIRST_YEAR else None)
        + acts.changes(r, cards.act_card(act, r.atlas, r.words), rest=False)
        + (f"<h3>{r.words('events.related')}</h3>{related}" if related else "")
        + acts.event_facts(r, act)
        + acts.misreadings_of(r, act.id)
    )


def _to_map(r: Reader, act: Act, year: str | None) -> str:
    """The way back to the map in the year of an act or of one of its articles."""
    if year is None:
        return ""
    query = {"year": year, "treaty" if act.is_treaty else "event": act.id}
    return f"<p class='more'>{r.inner('map', r.words('treaties.show_from', year=year), **query)}</p>"


def events_by_era(r: Reader, shown: list[Act], chosen: str | None = None) -> str:
    """Events as rows of the page that is open, under the headings of the eras."""
    eras = r.atlas.eras
    starts = [chronology.first_year(era.act, r.atlas.acts) for era in eras]
    return "".join(
        f"<h4>{escape(r.words.pick(eras[era].name))}</h4>{lists.listed(r, own, chosen, kinds=True)}"
        for era, own in groupby(shown, key=lambda a: max((n for n, y in enumerate(starts) if y <= a.year), default=0))
    )


def weeks(r: Reader, window: Window) -> str:
    """The weeks of an event as a list to read: each day leads to its map."""
    act = r.atlas.acts[window.event]
    by_day = groupby(days.entries(window, r.atlas), key=lambda row: row.day)
    return (
        f"<h2 class='title' id='{window.event}'>{escape(act.text(r.words.language).title)}</h2>"
        f"<p class='more'>{r.inner('map', r.words('days.show'), day=window.first, year=window.first[:4])}</p>"
        + "".join(
            f"<h3 class='day'>{r.inner('map', r.words.date(day), day=day, year=day[:4])}</h3>"
            + "".join(acts.day_entry(r, row, level=4) for row in rows)
            for day, rows in by_day
        )
    )


def counted(r: Reader, island: Island) -> str:
    """The names of an island, its figures, and people over time."""
    card = cards.island_card(island, r.atlas.spans[island.id][-1].start, r.atlas, r.words)
    figures = f"<h3>{r.words('panel.facts')}</h3>{islands.figures(card)}"
    return islands.names(r, island) + figures + people.of_island(r, island)


def happened(r: Reader, island: Island) -> str:
    """The events that concern an island, as links, and the sources of its figures."""
    mine = [act for act in events(r) if island.id in acts.concerned(act, r.atlas.members)]
    sources = r.sources(sorted({s for f in island.facts.facts for s in f.sources}))
    return f"<h3>{r.words('islands.events')}</h3>{lists.linked(r, mine, island=island.id)}{sources}"


def events(r: Reader) -> list[Act]:
    """All acts that are no treaty, by day."""
    return [act for act in r.atlas.acts.values() if not act.is_treaty]


def errors(r: Reader) -> str:
    """What is often read and is not so, by era."""
    rows = sorted(r.atlas.topics.misreadings, key=lambda row: row.era)
    return "".join(
        f"<h3>{r.words('era.' + era)}</h3>" + "".join(acts.misreading(r, row) for row in mine)
        for era, mine in groupby(rows, key=lambda row: row.era)
    )


def trap(r: Reader, row: Trap) -> str:
    """One sentence and its readings: what each version says, side by side, and what follows."""
    words, book = r.words, r.atlas
    sections, act = book.words_of("traps", words.language), book.acts[row.act]
    article = next(a for a in act.articles if a.id == row.article)
    versions = "".join(
        f"<section class='article' id='{version.id}'><h4><span>{words('language.' + version.lang)}</span> "
        f"{escape(sections[version.id].heading)}</h4>"
        f"<div class='prose'>{html.blocks(sections[version.id].paragraphs)}</div>{r.cited(version.sources)}</section>"
        for version in book.topics.versions
        if version.trap == row.id
    )
    return (
        f"<section class='article' id='{row.id}'><h2 class='title'>{escape(sections[row.id].heading)}</h2>"
        f"<p class='rests'>{words.listed((r.act_link(act.id), escape(naming.article(article, words, short=True))))}</p>"
        f"<div class='beside'>{versions}</div>"
        f"<h4>{words('traps.follows')}</h4><div class='prose'>{html.blocks(sections[row.id].paragraphs)}</div>"
        f"{r.cited(row.sources)}</section>"
    )


def arguments(r: Reader) -> str:
    """What each government says, in two equal columns in the order of the reader's alphabet, a row for each subject."""
    words, rows = r.words, r.atlas.topics.arguments
    order = list(dict.fromkeys(argument.about for argument in rows))
    parts = []
    for about in order:
        sides = "".join(
            f"<div><h4 class='side'>{words('views.says', party=words(f'parties.{side}'))}</h4>"
            + "".join(_argument(r, a) for a in rows if a.about == about and a.side == side)
            + "</div>"
            for side in in_order(r)
        )
        parts.append(f"<h3>{words('views.about_' + about.replace('-', '_'))}</h3><div class='beside'>{sides}</div>")
    return "".join(parts)


def in_order(r: Reader) -> list[str]:
    """Both sides in the order of the reader's alphabet."""
    return sorted(SIDES, key=lambda side: r.words(f"parties.{side}"))


def _argument(r: Reader, argument: Argument) -> str:
    """One argument, with the articles it rests on and its sources."""
    words, rests = r.words, []
    for reference in argument.rests_on:
        act = r.atlas.acts[reference.act]
        page, key = ("treaties", "treaty") if act.is_treaty else ("events", "event")
        title, facts = act.text(words.language).title, act.article(reference.article)
        label = naming.cited(title, naming.article(facts, words, short=True), words) if facts else title
        place = {"at": f"article-{reference.article}"} if reference.article else {}
        rests.append(r.inner(page, label, **{key: act.id}, **place))
    return topic(r, argument, f"<p class='rests'>{words('views.rests_on')} {words.joined(rests)}</p>" if rests else "")


def topic(r: Reader, row: Topic, more: str = "") -> str:
    """A text of the page of both views with how sure it is and its sources; ``more`` stands before them."""
    section = r.atlas.words_of("views", r.words.language)[row.id]
    return (
        f"<section class='article' id='{escape(row.id)}'><h4>{escape(section.heading)}</h4>"
        f"<div class='prose'>{html.blocks(section.paragraphs)}</div>{more}{doubts.of_topic(r, row)}{r.cited(row.sources)}"
        f"</section>"
    )


def names(r: Reader) -> str:
    """What places are called by whom, as a table."""
    words, columns = r.words, ("en", "ru", "ja", "nl")
    head = "".join(f"<th scope='col'>{words('language.' + c)}</th>" for c in columns)
    rows = "".join(
        f"<tr id='name-{escape(row.id)}'>"
        + "".join(f"<td lang='{c}'>{escape(getattr(row, c))}</td>" for c in columns)
        + f"<td>{escape(words.pick(row.note))}</td></tr>"
        for row in r.atlas.topics.names
    )
    return (
        f"<h2 class='title'>{words('views.names')}</h2><p class='muted'>{words('views.names_intro')}</p>"
        f"<div class='scroll'><table class='plain-table'><thead><tr>{head}<th scope='col'>{words('views.note')}</th></tr>"
        f"</thead><tbody>{rows}</tbody></table></div>"
    )


def method(r: Reader) -> str:
    """How the atlas was made."""
    sections = r.atlas.words_of("method", r.words.language)
    return f"<h3>{r.words('data.method')}</h3>" + "".join(
        f"<section class='article' id='{escape(name)}'><h4>{escape(s.heading)}</h4>"
        f"<div class='prose'>{html.blocks(s.paragraphs)}</div></section>"
        for name, s in sections.items()
    )
