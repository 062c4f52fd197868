"""Every island on the day of the address as a table, to put in order and to narrow in the browser."""

from __future__ import annotations

from ... import chronology
from ...address.map import FIRST_YEAR
from ...reading import tables
from ...reading.reader import Reader
from ...tags import NOTHING, Markup, tag
from ..sheet import Box, Part, Place, Sheet, Text
from ..state import State
from .words import leading, title

MODULE = "entries/tables.js"
"""What puts the tables of a page in order."""
WORDS = ("year", "year_wrong", "group", "all_groups", "sorted_up", "sorted_down", "sorted_back")
"""What it says."""


def sheet(state: State, r: Reader) -> Sheet:
    """All islands, from north to south, and the lines of the day; one quiet line where the map shows a government's view
    and the table does not."""
    words, here, view = r.words, state.here, state.here.view
    note = tag("p", words("panel.view_note", view=words(f"view.{view}")), class_="muted", role="status") if view else NOTHING
    to_map = leading(r, "map", words("table.map"), year=str(here.year), day=here.day, island=here.island)
    rows = tables.rows(state.atlas, words, state.day)
    return [
        Text(title(words("table.title"), words("table.intro"))),
        Text(note),
        *([Text(_years(state, r))] if state.static else []),
        sorting(r, _choosing(state)),
        Text(tables.islands(r, rows, state.day, here.island)),
        Box("table-leads", [Text(to_map), Place("download")], across=True),
        Text(tables.lines(r, state.day)),
    ]


def sorting(r: Reader, choosing: dict[str, object] | None = None) -> Part:
    """What puts the tables of a page in order and, with ``choosing``, lets a year and a group be chosen above them."""
    words = {key: r.words(f"table.{key}") for key in WORDS}
    first = tag("div", class_="table-bar") if choosing else NOTHING
    return Part("tables", MODULE, {"words": words} | ({"choosing": choosing} if choosing else {}), first)


def _choosing(state: State) -> dict[str, object]:
    groups = [[key, state.words.pick(group.name)] for key, group in state.atlas.groups.items() if group.geographic]
    years = {"year": state.here.year, "day": state.here.day, "first": FIRST_YEAR, "last": state.today.year}
    return {**years, "today": state.today.isoformat(), "groups": groups}


def _years(state: State, r: Reader) -> Markup:
    """Links to the same table in every year in which something changed."""
    lines = chronology.yearly(chronology.headlines(r.atlas.acts, r.atlas.spans))
    links = (r.inner("table", str(year), year=str(year)) for year in dict.fromkeys(year for year, _ in lines))
    return tag("nav", *links, class_="first-years", aria_label=r.words("timeline.timeline"))
