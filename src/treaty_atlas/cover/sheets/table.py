"""Every island on the day of the address as a table. What it shows and in which order is chosen in the app."""

from __future__ import annotations

from collections.abc import Sequence

from ... import chronology
from ...reading import tables
from ...reading.reader import Reader
from ...reading.tables import SORTS, Row
from ...tags import NOTHING, Markup, tag
from ..sheet import Box, Piece, Place, Sheet, Text
from ..state import State
from . import room
from .words import leading, title


def sheet(state: State, r: Reader) -> Sheet:
    """The page as it is first shown: all islands, from north to south."""
    sort = next(iter(SORTS))
    controls: Piece = Place("controls", room.bar(*(room.field() for _ in range(3))))
    if state.static:
        controls = Text(_years(state, r))
    return [*head(state, r), controls, *body(state, r, shown(state, "", sort), sort)]


def _years(state: State, r: Reader) -> Markup:
    """Links to the same table in every year in which something changed: a plain file has no controls."""
    lines = chronology.yearly(chronology.headlines(r.atlas.acts, r.atlas.spans))
    links = (r.inner("table", str(year), year=str(year)) for year in dict.fromkeys(year for year, _ in lines))
    return tag("nav", *links, class_="first-years", aria_label=r.words("timeline.timeline"))


def head(state: State, r: Reader) -> Sheet:
    """What stands before the controls; one quiet line where the map shows a government's view and the table does not."""
    words, view = r.words, state.here.view
    note = tag("p", words("panel.view_note", view=words(f"view.{view}")), class_="muted", role="status") if view else NOTHING
    return [Text(title(words("table.title"), words("table.intro"))), *([Text(note)] if note else [])]


def shown(state: State, group: str, sort: str) -> list[Row]:
    """The rows of a group of islands, all for an empty one, in the order of ``sort``, a key of ``SORTS``."""
    found = [row for row in tables.rows(state.atlas, state.words, state.day) if group in ("", row.group)]
    return sorted(found, key=SORTS[sort])  # type: ignore[arg-type]


def body(state: State, r: Reader, rows: Sequence[Row], sort: str) -> Sheet:
    """The table and the lines of its day."""
    words, here = r.words, state.here
    caption = words("table.caption", count=len(rows), day=words.date(state.day))
    to_map = leading(r, "map", words("table.map"), year=str(here.year), island=here.island)
    return [
        Text(tables.islands(r, rows, caption, here.island, sort)),
        Box("table-leads", [Text(to_map), Place("download")], across=True),
        Text(tables.lines(r, state.day)),
    ]
