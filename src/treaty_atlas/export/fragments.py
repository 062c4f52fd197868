"""What is read in the single file: acts, islands, days and sources as HTML, for one language. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from .. import cards, days, furigana
from ..address import FIRST_YEAR
from ..i18n import Words
from ..model import Act, Atlas, Island
from ..reading import acts, html, islands, lists, panel, people
from ..reading.reader import Reader

MISSING = ("share",)
"""Pages of the app that have no place in the file."""


def href(page: str, query: Mapping[str, str | None]) -> str:
    """The address of a page within the file: everything after the hash; nothing for a page that it does not have."""
    if page in MISSING:
        return ""
    pairs = urlencode({key: value for key, value in query.items() if value is not None})
    return f"#/{page}?{pairs}" if pairs else f"#/{page}"


def reader(atlas: Atlas, words: Words) -> Reader:
    """No link leads out of the file, and swatches are painted by the browser."""
    return Reader(atlas, words, href, outside=html.address, paint=html.painted)


def fragments(atlas: Atlas, words: Words, today: date, *, kana: bool = True) -> dict[str, Any]:
    """HTML by page and id: ``treaties``, ``events``, ``islands`` (with one piece for each span), ``days``, ``sources``.

    ``pieces`` are those of the panel beside the map, by kind and id. ``kana``: with readings of Japanese words.
    """
    r, japanese = reader(atlas, words), kana and words.language == "ja"
    events = [act for act in atlas.acts.values() if not act.is_treaty]
    found: dict[str, Any] = {
        "treaties": {act.id: _treaty(r, act) for act in atlas.treaties.values()},
        "events": {act.id: _event(r, act) for act in events},
        "islands": {island.id: _island(r, island, events, today) for island in atlas.islands.values()},
        "gazetteer": islands.gazetteer(r),
        "days": {window.event: _days(r, window.event) for window in atlas.windows},
        "lists": {"treaties": lists.listed(r, atlas.treaties.values()), "events": lists.listed(r, events)},
        "sources": _people(r) + _sources(r),
        "pieces": _pieces(r),
    }
    return {key: _read(part, atlas.readings) if key in READ else part for key, part in found.items()} if japanese else found


READ = ("treaties", "events", "islands", "gazetteer", "days", "lists")
"""The parts whose words are given their readings in Japanese."""


def _pieces(r: Reader) -> dict[str, str]:
    """What the panel can show without being asked for anything: acts in force, islands, weeks."""
    return {
        **{f"act/{name}": text for name, text in panel.in_force(r).items()},
        **{f"island/{island.id}": panel.island_piece(r, island) for island in r.atlas.islands.values()},
        **{f"days/{window.event}": panel.days_piece(r, window.event) for window in r.atlas.windows},
    }


def _read(part: Any, readings: furigana.Readings) -> Any:
    """Every piece of HTML in ``part`` with readings; days and titles have none."""
    if isinstance(part, dict):
        return {key: part[key] if key in ("title", "dates") else _read(part[key], readings) for key in part}
    if isinstance(part, list):
        return [_read(row, readings) for row in part]
    return furigana.mark(part, readings)


def _treaty(r: Reader, act: Act) -> str:
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


def _to_map(r: Reader, act: Act, year: str | None) -> str:
    """The way back to the map in the year of an act or of one of its articles."""
    if year is None:
        return ""
    query = {"year": year, "treaty" if act.is_treaty else "event": act.id}
    return f"<p>{r.inner('map', r.words('treaties.show_from', year=year), **query)}</p>"


def _event(r: Reader, act: Act) -> str:
    changes = acts.changes(r, cards.act_card(act, r.atlas, r.words), rest=False)
    related = lists.related(r, act)
    links = f"<h3>{r.words('events.related')}</h3>{related}" if related else ""
    year = str(act.year) if act.year >= FIRST_YEAR else None
    return (
        acts.event_head(r, act)
        + _to_map(r, act, year)
        + changes
        + links
        + acts.event_facts(r, act)
        + acts.misreadings_of(r, act.id)
    )


def _island(r: Reader, island: Island, events: list[Act], today: date) -> dict[str, Any]:
    """``head``, ``spans`` (first day and who held it from then on), ``body``."""
    words = r.words
    card = cards.island_card(island, today.isoformat(), r.atlas, words)
    mine = [act for act in events if island.id in acts.concerned(act, r.atlas.members)]
    text = html.blocks(card.text.paragraphs) if card.text else ""
    return {
        "head": islands.head(r, card),
        "spans": [[span.start, islands.holding(r, span)] for span in r.atlas.spans[island.id]],
        "body": (
            f"<h3>{words('panel.history')}</h3>{islands.history_rows(r, card)}"
            f"<h3>{words('panel.facts')}</h3>{r.fallback(island.texts)}<div class='prose'>{text}</div>"
            f"{islands.figures(card)}"
            f"{islands.names(r, island)}"
            f"{people.of_island(r, island)}"
            f"<h3>{words('panel.neighbours')}</h3>{islands.neighbours(r, card, today.isoformat())}"
            f"<h3>{words('islands.events')}</h3>{lists.linked(r, mine)}"
            f"{r.sources(sorted({s for f in island.facts.facts for s in f.sources}))}"
        ),
    }


def _days(r: Reader, event: str) -> dict[str, Any]:
    """The title of a window and what is dated to each of its days."""
    window = next(w for w in r.atlas.windows if w.event == event)
    rows = groupby(days.entries(window, r.atlas), key=lambda row: row.day)
    return {
        "title": escape(r.atlas.acts[event].text(r.words.language).title),
        "days": {day: "".join(acts.day_entry(r, row) for row in own) for day, own in rows},
        "dates": {day: r.words.date(day) for day in days.days_of(window)},
    }


def _people(r: Reader) -> str:
    """The day of the last review, people over time, and the persons that are named."""
    words = r.words
    return (
        f"<p>{words('data.reviewed', day=words.date(r.atlas.people.reviewed))}</p>"
        f"<h3>{words('people.title')}</h3><p>{words('people.intro')}</p>{people.everywhere(r)}"
        f"<h3>{words('people.persons')}</h3>{people.persons(r)}<h3>{words('data.sources')}</h3>"
    )


def _sources(r: Reader) -> str:
    """Every source with its address."""
    rows = "".join(
        f"<tr id='source-{escape(name)}'><th scope='row'>{escape(name)}</th><td>{escape(s.title)} "
        f"<small>{escape(', '.join(x for x in (s.author, s.date, s.reference) if x))}</small><br>"
        f"<small class='address'>{escape(' '.join(str(x.url) for x in s.links))}</small> "
        f"<small>{r.found(s)}</small></td></tr>"
        for name, s in r.atlas.sources.items()
    )
    head = "".join(f"<th scope='col'>{r.words('data.' + k)}</th>" for k in ("key", "source"))
    return (
        f"<div class='scroll'><table class='plain-table'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
