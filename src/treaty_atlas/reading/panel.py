"""The panel beside the map, as pieces of HTML: the same bytes for every reader of a language, at every moment.

A piece holds all that can be shown of its thing; the browser shows of it what belongs to the moment (``web/panel.js``):
``data-from`` says from which day on something holds (until the next one begins), ``data-day`` on which day alone it is
shown, ``data-when`` whether the act was chosen or is the one in force, ``data-view`` on whose map.
"""

from __future__ import annotations

from html import escape
from itertools import groupby

from .. import cards, chronology, days
from ..address.map import VIEWS
from ..i18n import Words
from ..model.atlas import Act, Atlas, Island
from . import acts, html, islands
from .reader import Reader, relative


def reader(atlas: Atlas, words: Words) -> Reader:
    """The reader of pieces: links lead from any page of the atlas to any other, and swatches are painted by the browser."""
    return Reader(atlas, words, relative(words.language), paint=html.painted)


def in_force(r: Reader) -> dict[str, str]:
    """The piece of every act that can be the one in force, by its id, in the order of their days."""
    return {act.id: act_piece(r, act) for _, act in chronology.headlines(r.atlas.acts, r.atlas.spans)}


def act_piece(r: Reader, act: Act) -> str:
    """An act: what it changed, its key articles in plain words, the word traps, where to read more."""
    words = r.words
    card = cards.act_card(act, r.atlas, words)
    kind = "act" if act.is_treaty else "event"
    page, key, more = ("treaties", "treaty", "all_articles") if act.is_treaty else ("events", "event", "event_page")
    chosen = "chosen_act" if act.is_treaty else "chosen_event"
    return r.marked(
        f"<p class='eyebrow'>{r.sign(act.facts.sign)} <span data-when='in-force'>{words(f'panel.{kind}_in_force')}</span>"
        f"<span data-when='chosen' hidden>{words(f'panel.{chosen}')}</span></p>"
        f"<h2 class='title'>{escape(card.title)}</h2><p class='dates'>{escape(card.dates)}</p>"
        f"{acts.changes(r, card)}{acts.in_plain_words(r, card)}"
        f"<p class='more'>{r.inner(page, words(f'panel.{more}'), **{key: act.id})}</p>"
        f"<p data-when='chosen' hidden>{_close(r)}</p>{acts.where_to_read(r, act)}"
        f"<p class='more'>{r.inner('data', words('panel.sources_all'))}</p>{_share(r)}",
    )


def island_piece(r: Reader, island: Island) -> str:
    """An island: its names, who holds and claims it in each span, its history, figures and neighbours."""
    words, spans = r.words, r.atlas.spans[island.id]
    card = cards.island_card(island, spans[-1].start, r.atlas, words)
    held = "".join(f"<div data-from='{span.start}'{_last(span, spans)}>{islands.holding(r, span)}</div>" for span in spans)
    text = html.blocks(card.text.paragraphs) if card.text else ""
    alt = escape(words("panel.history_alt", island=card.names))
    return r.marked(
        f"<div class='head'><p class='eyebrow' data-part='on-day'></p>{_close(r)}</div>{islands.head(r, card)}"
        f"{_views(r)}{held}<h3>{words('panel.history')}</h3><div class='strip' role='img' aria-label='{alt}'></div>"
        f"{islands.history_rows(r, card)}<h3>{words('panel.facts')}</h3>{r.fallback(island.texts)}{text}"
        f"{islands.figures(card)}<p class='more'>{r.inner('islands', words('panel.island_page'), island=island.id)}</p>"
        f"<h3>{words('panel.neighbours')}</h3>{islands.neighbours(r, card, spans[-1].start)}{_share(r)}",
    )


def days_piece(r: Reader, event: str) -> str:
    """The weeks of ``event``: for every day what is dated to it, and the days before and after that have anything.

    Raises ``StopIteration`` for an event that has no weeks of its own.
    """
    words = r.words
    window = next(w for w in r.atlas.windows if w.event == event)
    rows = days.entries(window, r.atlas)
    by_day = {day: list(own) for day, own in groupby(rows, key=lambda row: row.day)}
    act = r.atlas.acts[event]
    return r.marked(
        f"<p class='eyebrow'>{words('day.heading')}</p>"
        + "".join(_day(r, day, by_day) for day in days.days_of(window))
        + f"<p class='muted'>{words('day.front')}</p>"
        + f"<p class='more'>{r.inner('events', act.text(words.language).title, event=act.id)}</p>"
        + r.sources(act.facts.sources)
        + _share(r),
    )


def _day(r: Reader, day: str, by_day: dict[str, list[days.DayEntry]]) -> str:
    words = r.words
    own = "".join(acts.day_entry(r, row) for row in by_day.get(day, ())) or f"<p>{words('day.nothing')}</p>"
    before = max((other for other in by_day if other < day), default=None)
    after = min((other for other in by_day if other > day), default=None)
    around = "".join(
        f"<li><button type='button' data-go='day' data-to='{to}'>"
        f"{words.labelled(words('day.' + key), escape(words.month_day(to)))}</button></li>"
        for key, to in (("before", before), ("next", after))
        if to
    )
    return (
        f"<section data-day='{day}' hidden><h2 class='title'>{escape(words.date(day))}</h2>{_views(r)}{own}"
        f"<ul class='neighbours'>{around}</ul></section>"
    )


def _views(r: Reader) -> str:
    """The quiet line for a map that shows a government's view: here stands what is administered."""
    return "".join(
        f"<p class='muted' data-view='{view}' hidden>{escape(r.words('panel.view_note', view=r.words(f'view.{view}')))}</p>"
        for view in VIEWS
    )


def _close(r: Reader) -> str:
    return f"<button type='button' class='close' data-go='close' data-to=''>✕ {r.words('panel.close')}</button>"


def _share(r: Reader) -> str:
    """The way to what can be taken along, where there is such a page."""
    link = r.inner("share", r.words("share.open"))
    return f"<p class='more share'>{link}</p>" if link else ""


def _last(span: object, spans: tuple[object, ...]) -> str:
    """Without a browser's help the present state is shown."""
    return "" if span is spans[-1] else " hidden"
