"""Every event in the order of its days, filtered by kind, era and island; each with its own address."""

from __future__ import annotations

import streamlit as st

from ...cover.sheets import acts as sheets
from ...cover.sheets.acts import KINDS
from ...model.atlas import Act
from ...reading import acts, pages
from .. import visit
from ..parts import markup
from ..parts.sheet import sheet


def render() -> None:
    """Draw the list of events and the one that the address names."""
    visit.tell_notices()
    r = markup.reader()
    sheet(sheets.events_head(r))
    sheet(sheets.events_body(visit.state(), r, _filtered()))


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
