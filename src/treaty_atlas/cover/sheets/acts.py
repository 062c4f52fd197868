"""Treaties and events: the list of all, and beside it the one that the address names."""

from __future__ import annotations

from dataclasses import replace

from ...address import events as narrowing
from ...address.map import treaty_shown
from ...reading import entries, entry
from ...reading.entries import Listing
from ...reading.pages import events as every_event
from ...reading.reader import Reader
from ..sheet import Box, Columns, Sheet, Text
from ..state import State

AROUND = 3
"""So many events before and after one are listed beside it in a plain file; the browser brings the others."""


def treaties(state: State, r: Reader) -> Sheet:
    """The treaty that the address names, else the one in force in its year, with the list of all beside it."""
    return _beside(r, _treaties(state, r), treaty_read(state, r))


def events(state: State, r: Reader) -> Sheet:
    """The event that the address names, else that of its year, with the list of all beside it."""
    listing, around = _events(state, r), slice(None)
    if state.static and state.here.event:
        at = [act.id for act in listing.acts].index(listing.chosen)
        around = slice(max(at - AROUND, 0), at + AROUND + 1)
    shown = Listing(
        listing.acts[around], listing.chosen, listing.here, listing.marks, listing.narrowed, len(listing.acts),
        r.href("events", {}) if around != slice(None) else "",
    )  # fmt: skip
    return _beside(r, shown, event_read(state, r))


def treaty_read(state: State, r: Reader) -> Box:
    """The treaty of the page, as it is read beside the list."""
    listing = _treaties(state, r)
    before, behind = (entries.steps(r, listing, top=top) for top in (True, False))
    return Box("reading", [Text(entry.treaty(r, r.atlas.acts[listing.chosen], before, behind))])


def event_read(state: State, r: Reader) -> Box:
    """The event of the page, as it is read beside the list: its links to events keep what the list is narrowed to."""
    listing = _events(state, r, whole=False)
    kept, write = listing.narrowed.query(), r.href
    r = replace(r, href=lambda page, query: write(page, {**query, **kept} if page == "events" else query))
    before, behind = (entries.steps(r, listing, top=top) for top in (True, False))
    return Box("reading", [Text(entry.event(r, r.atlas.acts[listing.chosen], before, behind))])


def _treaties(state: State, r: Reader) -> Listing:
    return Listing([*r.atlas.treaties.values()], treaty_shown(state.here, r.atlas), state.here)


def _events(state: State, r: Reader, whole: bool = True) -> Listing:
    """The events; where the list itself is not drawn (``whole``), with their marks only when these narrow it."""
    atlas, here = r.atlas, state.here
    narrowed = narrowing.read(state.query, atlas)
    shown = narrowing.event_shown(here, atlas, narrowed)
    marks = narrowing.marks(atlas) if whole or narrowed.query() else {}
    return Listing(every_event(r), shown, here, marks, narrowed)


def _beside(r: Reader, listing: Listing, read: Box) -> Sheet:
    return [Box("listing", [Columns((1, 3), ([Text(entries.column(r, listing), "entries")], [read]))])]
