"""Every event in the order of its days, filtered by kind, era and island; each with its own address."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import get_args

import streamlit as st

from ... import cards, chronology
from ...model.atlas import Act
from ...model.vocabulary import EventKind
from ...reading import acts, lists
from .. import menu, visit
from ..parts import draw, markup
from ..parts.choices import choices

KINDS: tuple[EventKind, ...] = get_args(EventKind)


def render() -> None:
    """Draw the list of events and the one that the address names."""
    here, words = visit.here(), visit.words()
    visit.tell_notices()
    draw.html(f"<h1 class='page-title'>{words('events.title')}</h1>")
    shown = _filtered()
    contents, text = st.columns([2, 3], gap="large")
    with contents, st.container(key="contents-scroll"):
        draw.html(f"<p class='muted' role='status'>{words('events.count', count=len(shown))}</p>")
        choices("event-list", _list(shown, here.event), lambda to: visit.to_act(to["event"]))
    with text, st.container(key="reading"):
        if here.event:
            event(visit.book().acts[here.event])
        else:
            draw.html(f"<p class='muted'>{words('events.choose')}</p>")


def events() -> list[Act]:
    """All events, by day."""
    return [act for act in visit.book().acts.values() if not act.is_treaty]


def _filtered() -> list[Act]:
    words, book = visit.words(), visit.book()
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
    return acts.concerned(act, visit.book().members)


def _list(shown: list[Act], chosen: str | None) -> str:
    """The events under the headings of the eras."""
    r = markup.reader()
    starts = [chronology.first_year(era.act, visit.book().acts) for era in visit.book().eras]
    parts = []
    for era, own in groupby(shown, key=lambda a: max((n for n, y in enumerate(starts) if y <= a.year), default=0)):
        era_name = visit.words().pick(visit.book().eras[era].name)
        parts.append(f"<h4>{escape(era_name)}</h4>{lists.listed(r, own, chosen, kinds=True)}")
    return "".join(parts)


def event(act: Act) -> None:
    """One event: day, text, what it changed, islands, treaties, parties, sources."""
    words, r = visit.words(), markup.reader()
    draw.html(acts.event_head(r, act))
    year = min(max(act.year, 1850), visit.last_year())
    if act.year >= 1850:
        menu.link("map", words("treaties.show_from", year=year), year=year, event=act.id)
    changes = acts.changes(r, cards.act_card(act, visit.book(), words), rest=False)
    if changes:
        draw.html(changes)
    _related(act)
    draw.html(acts.event_facts(r, act) + acts.misreadings_of(r, act.id))


def _related(act: Act) -> None:
    """Treaties, larger event and islands that this one belongs to, each as a link."""
    related = lists.related(markup.reader(), act)
    if related:
        draw.html(f"<h3>{visit.words()('events.related')}</h3>")
        choices("related", related, _follow)


def _follow(to: dict[str, str]) -> None:
    if "event" in to:
        visit.to_act(to["event"])
    else:
        menu.follow(to)
