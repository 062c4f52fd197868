"""The panel beside the map, as pieces of HTML: the same bytes for every reader of a language, at every moment.

A piece holds all that can be shown of its thing; the browser shows of it what belongs to the moment (``web/panel.js``):
``data-from`` says from which day on something holds (until the next one begins), ``data-since`` and ``data-until``
(exclusive) on which days something is said, ``data-day`` on which day alone it is shown, ``data-when`` whether the act was
chosen or is the one in force, ``data-view`` on whose map (``any``: on that of either government).
"""

from __future__ import annotations

from itertools import groupby

from .. import cards, chronology, days
from ..address.links import Write, served
from ..address.map import VIEWS
from ..i18n import Words
from ..model.atlas import Act, Atlas, Island
from ..tags import NOTHING, Markup, join, tag
from . import acts, html, islands, views
from .reader import Outside, Reader, relative


def reader(atlas: Atlas, words: Words, write: Write = served, outside: Outside = html.outside) -> Reader:
    """The reader of pieces: links lead from any page of the atlas to any other, and swatches are painted by the browser."""
    return Reader(atlas, words, relative(words.language, write), outside=outside, paint=html.painted)


def in_force(r: Reader) -> dict[str, Markup]:
    """The piece of every act that can be the one in force, by its id, in the order of their days."""
    return {act.id: act_piece(r, act) for _, act in chronology.headlines(r.atlas.acts, r.atlas.spans)}


def act_piece(r: Reader, act: Act, day: str = "", *, chosen: bool = False) -> Markup:
    """An act: what it changed, its key articles in plain words, the word traps, where to read more; shown as one that leads
    on ``day`` (ISO), or was ``chosen``."""
    words = r.words
    card = cards.act_card(act, r.atlas, words)
    kind = "act" if act.is_treaty else "event"
    page, key, more = ("treaties", "treaty", "all_articles") if act.is_treaty else ("events", "event", "event_page")
    told = "chosen_act" if act.is_treaty else "chosen_event"
    in_force = tag("span", _in_force(r, act, words(f"panel.{kind}_in_force"), day), data_when="in-force", hidden=chosen)
    at_will = tag("span", words(f"panel.{told}"), data_when="chosen", hidden=not chosen)
    return r.marked(
        tag("p", r.sign(act.facts.sign), " ", in_force, at_will, class_="eyebrow"),
        tag("h2", card.title, class_="title"),
        tag("p", card.dates, class_="dates"),
        tag("div", views.pair(r, act.id), data_view="any", hidden=True),
        acts.changes(r, card),
        acts.in_plain_words(r, card),
        tag("p", r.inner(page, words(f"panel.{more}"), **{key: act.id}), class_="more"),
        tag("p", close_button(r), data_when="chosen", hidden=not chosen),
        acts.where_to_read(r, act),
        tag("p", r.inner("data", words("panel.sources_all")), class_="more"),
        _share(r),
    )


def _in_force(r: Reader, act: Act, text: str, day: str) -> Markup | str:
    """That an act is in force; of one that the map follows from its signature on, until then that it is signed."""
    force = next((date.day for date in act.facts.dates if date.event == "in_force"), "")
    first = next((since for since, known in chronology.headlines(r.atlas.acts, r.atlas.spans) if known is act), force)
    if not first < force:
        return text
    soon = bool(day) and day < force
    signed = tag("span", r.words("panel.not_yet_in_force"), data_until=force, hidden=not soon)
    return join(signed, tag("span", text, data_since=force, hidden=soon))


def island_piece(r: Reader, island: Island, day: str = "") -> Markup:
    """An island: its names, who holds and claims it in each span, its history, figures and neighbours; shown as on ``day``
    (ISO), else as it is now."""
    words, spans = r.words, r.atlas.spans[island.id]
    card = cards.island_card(island, spans[-1].start, r.atlas, words)
    shown = (chronology.span_on(spans, day) or spans[0]) if day else spans[-1]
    return r.marked(
        tag("div", tag("p", class_="eyebrow", data_part="on-day"), close_button(r), class_="piece-top"),
        islands.head(r, card),
        _views(r),
        *(tag("div", islands.holding(r, island.id, span), data_from=span.start, hidden=span is not shown) for span in spans),
        tag("h3", words("panel.history")),
        tag("div", class_="strip", role="img", aria_label=words("panel.history_alt", island=card.names)),
        islands.history_rows(r, card, "map"),
        tag("h3", words("panel.facts")),
        r.fallback(island.texts),
        html.blocks(card.text.paragraphs) if card.text else "",
        islands.figures(card),
        tag("p", r.inner("islands", words("panel.island_page"), island=island.id), class_="more"),
        tag("h3", words("panel.neighbours")),
        islands.neighbours(r, card, spans[-1].start, "map"),
        _share(r),
    )


def days_piece(r: Reader, event: str, shown: str = "") -> Markup:
    """The weeks of ``event``: for every day, or for the day ``shown`` alone, what is dated to it, and the days before and
    after that have anything.

    Raises ``StopIteration`` for an event that has no weeks of its own.
    """
    words = r.words
    window = next(w for w in r.atlas.windows if w.event == event)
    rows = days.entries(window, r.atlas)
    by_day = {day: list(own) for day, own in groupby(rows, key=lambda row: row.day)}
    act = r.atlas.acts[event]
    return r.marked(
        tag("p", words("day.heading"), class_="eyebrow"),
        *(_day(r, day, by_day, day == shown) for day in ([shown] if shown else days.days_of(window))),
        tag("p", words("day.front"), class_="muted"),
        tag("p", r.inner("events", act.text(words.language).title, event=act.id), class_="more"),
        r.sources(act.facts.sources),
        _share(r),
    )


def _day(r: Reader, day: str, by_day: dict[str, list[days.DayEntry]], shown: bool) -> Markup:
    words = r.words
    own = [acts.day_entry(r, row) for row in by_day.get(day, ())] or [tag("p", words("day.nothing"))]
    before = max((other for other in by_day if other < day), default=None)
    after = min((other for other in by_day if other > day), default=None)
    around = (_button("day", to, words.labelled(words(f"day.{key}"), words.month_day(to)))
              for key, to in (("before", before), ("next", after)) if to)  # fmt: skip
    return tag(
        "section",
        tag("h2", words.date(day), class_="title"),
        _views(r),
        *own,
        tag("ul", *(tag("li", button) for button in around), class_="neighbours"),
        data_day=day,
        hidden=not shown,
    )


def _views(r: Reader) -> Markup:
    """The quiet line for a map that shows a government's view: here stands what is administered."""
    notes = {view: r.words("panel.view_note", view=r.words(f"view.{view}")) for view in VIEWS}
    return join(*(tag("p", note, class_="muted", data_view=view, hidden=True) for view, note in notes.items()))


def close_button(r: Reader) -> Markup:
    """Lets go of what is chosen."""
    return _button("close", "", f"✕ {r.words('panel.close')}", "close")


def _button(go: str, to: str, label: str, css: str | None = None) -> Markup:
    return tag("button", label, type="button", class_=css, data_go=go, data_to=to)


def _share(r: Reader) -> Markup:
    """The way to what can be taken along, where there is such a page."""
    link = r.inner("share", r.words("share.open"))
    return tag("p", link, class_="more share") if link else NOTHING
