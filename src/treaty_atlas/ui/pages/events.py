"""Every event in the order of its days, filtered by kind, era and island; each with its own address."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from ...model.atlas import Act
from ...model.vocabulary import EventKind
from ...reading import acts, pages
from ...tags import tag
from .. import visit
from ..parts import draw, markup
from ..parts.choices import choices

KINDS: tuple[EventKind, ...] = get_args(EventKind)


def render() -> None:
    """Draw the list of events and the one that the address names."""
    here, words, r = visit.here(), visit.words(), markup.reader()
    visit.tell_notices()
    draw.html(markup.title(words("events.title")))
    shown = _filtered()
    contents, text = st.columns([2, 3], gap="large")
    with contents, st.container(key="contents-scroll"):
        draw.html(tag("p", words("events.count", count=len(shown)), class_="muted", role="status"))
        choices("event-list", pages.events_by_era(r, shown, here.event), lambda to: visit.to_act(to["event"]))
    with text, st.container(key="reading"):
        if here.event:
            draw.html(pages.event(r, visit.book().acts[here.event]))
        else:
            draw.html(tag("p", words("events.choose"), class_="muted"))


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
    found = pages.events(markup.reader())
    if kinds:
        found = [act for act in found if act.facts.kind in kinds]
    return [act for act in found if not group or members & set(acts.concerned(act, book.members))]
