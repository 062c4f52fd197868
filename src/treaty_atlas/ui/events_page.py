"""Every event in the order of its days, filtered by kind, era and island; each with its own address."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import get_args

import streamlit as st

from .. import cards, chronology, naming
from ..address import Address
from ..model import Act, EventFacts
from ..reading import acts
from ..vocabulary import EventKind
from . import draw, markup, pages, state
from .choices import choices

KINDS: tuple[EventKind, ...] = get_args(EventKind)


def render() -> None:
    """Draw the list of events and the one that the address names."""
    here, words = state.here(), state.words()
    state.tell_notices()
    draw.html(f"<h1 class='page-title'>{words('events.title')}</h1>")
    shown = _filtered()
    contents, text = st.columns([2, 3], gap="large")
    with contents, st.container(key="contents-scroll"):
        draw.html(f"<p class='muted' role='status'>{words('events.count', count=len(shown))}</p>")
        choices("event-list", _list(shown, here.event), lambda to: state.to_act(to["event"]))
    with text, st.container(key="reading"):
        if here.event:
            event(state.book().acts[here.event], here)
        else:
            draw.html(f"<p class='muted'>{words('events.choose')}</p>")


def events() -> list[Act]:
    """All events, by day."""
    return [act for act in state.book().acts.values() if not act.is_treaty]


def _filtered() -> list[Act]:
    words, book = state.words(), state.book()
    groups = {k: g for k, g in book.groups.items() if g.geographic}
    with st.container(horizontal=True, key="controls", vertical_alignment="bottom"):
        kinds = st.pills(
            words("events.kind"), KINDS, selection_mode="multi", key="event-kinds",
            format_func=lambda k: words(f"kind.{k}"),
        )  # fmt: skip
        group = st.selectbox(
            words("table.group"), ["", *groups], key="event-group",
            format_func=lambda g: words.pick(groups[g].name) if g else words("table.all_groups"),
        )  # fmt: skip
    members = set(groups[group].members) if group else set()
    return [
        act for act in events() if (not kinds or act.facts.kind in kinds) and (not group or members & set(concerned(act)))
    ]


def concerned(act: Act) -> tuple[str, ...]:
    """The islands that an event concerns."""
    return acts.concerned(act, state.book().members)


def _list(shown: list[Act], chosen: str | None) -> str:
    """The events under the headings of the eras."""
    starts = [chronology.first_year(era.act, state.book().acts) for era in state.book().eras]
    parts = []
    for era, own in groupby(shown, key=lambda a: max((n for n, y in enumerate(starts) if y <= a.year), default=0)):
        era_name = state.words().pick(state.book().eras[era].name)
        rows = "".join(_row(a, a.id == chosen) for a in own)
        parts.append(f"<h4>{escape(era_name)}</h4><ul class='history contents'>{rows}</ul>")
    return "".join(parts)


def _row(act: Act, chosen: bool) -> str:
    current = " aria-current='true'" if chosen else ""
    kind = state.words()(f"kind.{act.facts.kind}")
    title = escape(act.text(state.language()).title)
    return (
        f"<li><button type='button' data-go='event' data-to='{act.id}'{current}><b>{act.facts.dates[0].day[:4]}</b>"
        f"<span>{title}<small>{escape(kind)}</small></span></button></li>"
    )


def event(act: Act, here: Address) -> None:
    """One event: day, text, what it changed, islands, treaties, parties, sources."""
    words, r = state.words(), markup.reader()
    draw.html(acts.event_head(r, act))
    year = min(max(act.year, 1850), state.last_year())
    if act.year >= 1850:
        pages.link("map", words("treaties.show_from", year=year), year=year, event=act.id)
    changes = acts.changes(r, cards.act_card(act, state.book(), words), rest=False)
    if changes:
        draw.html(changes)
    _related(act, here)
    draw.html(acts.event_facts(r, act) + acts.misreadings_of(r, act.id))


def _related(act: Act, here: Address) -> None:
    """Islands, treaties and larger event that this one belongs to, each as a link."""
    words, book = state.words(), state.book()
    facts = act.facts
    if not isinstance(facts, EventFacts):
        return
    places = concerned(act)[:6]
    if not (places or facts.treaties or facts.part_of):
        return
    draw.html(f"<h3>{words('events.related')}</h3>")
    with st.container(horizontal=True, key="related"):
        for treaty in facts.treaties:
            pages.link("treaties", book.acts[treaty].text(state.language()).title, year=here.year, treaty=treaty)
        for name in places:
            pages.link("islands", naming.island_name(book.islands[name], "", words), year=here.year, island=name)
    if facts.part_of:
        title = escape(book.acts[facts.part_of].text(state.language()).title)
        button = f"<button type='button' data-go='event' data-to='{facts.part_of}'>{title}</button>"
        choices("part-of", f"<ul class='neighbours'><li>{button}</li></ul>", lambda to: state.to_act(to["event"]))
