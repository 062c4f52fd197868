"""Treaties and events: the list of all, and the one that the address names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from ...address.map import treaty_shown
from ...model.atlas import Act
from ...model.vocabulary import EventKind
from ...reading import lists, pages
from ...reading.reader import Reader
from ...tags import Markup, tag
from ..sheet import Box, Columns, Place, Sheet, Text
from ..state import State
from . import room
from .words import title

AROUND = 3
"""So many events before and after one are listed beside it in a plain file."""
KINDS: tuple[EventKind, ...] = get_args(EventKind)


def treaties(state: State, r: Reader) -> Sheet:
    """The treaty that the address names, else the one in force in its year, with the list of all beside it."""
    words, here, all_ = r.words, state.here, r.atlas.treaties
    chosen = treaty_shown(here, r.atlas)
    head = tag("h1", words("treaties.title"), class_="contents-title")
    count = tag("p", words("treaties.intro", count=len(all_)), class_="muted")
    rows = Text(lists.listed(r, all_.values(), chosen, here=here), "contents-list")
    return [
        Columns(
            (1, 3),
            (
                [Box("contents", [Text(head + count), rows])],
                [treaty_read(state, r)],
            ),
        )
    ]


def treaty_read(state: State, r: Reader) -> Box:
    """The treaty of the page, as it is read beside the list."""
    return Box("reading", [Text(pages.treaty(r, r.atlas.treaties[treaty_shown(state.here, r.atlas)]))])


def event_read(state: State, r: Reader) -> Box:
    """The event that the address names, as it is read beside the list."""
    chosen = state.here.event
    text = pages.event(r, r.atlas.acts[chosen]) if chosen else tag("p", r.words("events.choose"), class_="muted")
    return Box("reading", [Text(text)])


def events(state: State, r: Reader) -> Sheet:
    """The page as it is first shown: all events."""
    return [*events_head(r), Place("filters", _filters(r)), *events_body(state, r, _listed(state, r))]


def _listed(state: State, r: Reader) -> list[Act]:
    """All events; beside one in a plain file those around it, for the file is written once for each of them."""
    every = pages.events(r)
    if not (state.static and state.here.event):
        return every
    at = every.index(r.atlas.acts[state.here.event])
    return every[max(at - AROUND, 0) : at + AROUND + 1]


def _filters(r: Reader) -> Markup:
    return room.bar(room.pills(r.words(f"kind.{kind}") for kind in KINDS), room.field())


def events_head(r: Reader) -> Sheet:
    """What stands before the filters."""
    return [Text(title(r.words("events.title")))]


def events_body(state: State, r: Reader, shown: Sequence[Act]) -> Sheet:
    """The events that are ``shown``, by era, and the one that the address names."""
    words, here = r.words, state.here
    count = tag("p", words("events.count", count=len(shown)), class_="muted", role="status")
    if state.static and here.event:
        count = tag("p", r.inner("events", words("events.count", count=len(pages.events(r)))))
    rows = Text(pages.events_by_era(r, list(shown), here), "event-list")
    return [Columns((2, 3), ([Box("contents-scroll", [Text(count), rows])], [event_read(state, r)]))]
