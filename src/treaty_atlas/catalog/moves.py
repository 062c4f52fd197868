"""Reads ``moves.csv`` with the names of ``moves.toml``, and holds its numbers against those of ``people.csv``."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from ..errors import Problem
from ..model.moves import Move, Moves, Outside, Who
from ..model.people import ALL, People
from ..model.vocabulary import FIRST_DAY
from .people import report_languages
from .reader import Reader

TABLE, NAMES = "moves.csv", "moves.toml"
COLUMNS = (
    "id", "from", "via", "to", "first", "last", "low", "high", "kind", "who", "how", "act", "part_of", "source", "certainty",
    "doubt",
)  # fmt: skip
_KEYS = {"from": "start", "to": "end"}
"""Columns whose name is no name in Python."""


def read_moves(
    reader: Reader, places: Collection[str], acts: Collection[str], sources: Collection[str], today: date
) -> tuple[Moves, set[str]]:
    """Every move, and all ids, also of faulty rows. ``places`` are the islands, groups and districts that are known."""
    tables = reader.toml(NAMES) or {}
    outside = reader.tables(Outside, tables.get("places"), NAMES) if tables else {}
    who = reader.tables(Who, tables.get("who"), NAMES) if tables else {}
    for kind, made in (("places", outside), ("who", who)):
        for key, entry in made.items():
            report_languages(reader, NAMES, f"[{kind}.{key}] name", entry.name)
            if kind == "places" and key in places:
                reader.report(NAMES, f"[places.{key}]", "is an island, a group or a district.", "Give it another name.")
    rows, ids = _rows(reader)
    read = [(line, move) for line, cells in rows if (move := _move(reader, line, cells))]
    if places and sources and tables:
        known = (set(places) | set(outside), set(who), acts, sources, today.year)
        reader.problems += problems(read, *known)
    moves = {move.id: move for _, move in sorted(read, key=lambda row: (row[1].first, row[1].last))}
    return Moves(moves, outside, who), ids


def _rows(reader: Reader) -> tuple[list[tuple[int, dict[str, str]]], set[str]]:
    """The rows of the table under its heading, each with its line, and the ids of all, also of those that are faulty."""
    text = reader.text(TABLE)
    if text is None:
        return [], set()
    lines = csv.reader(text.splitlines())
    try:
        rows = [(lines.line_num, row) for row in lines if row]
    except csv.Error as error:
        reader.report(TABLE, f"line {lines.line_num}", f"is no row of a table: {error}.", "Mend the line named here.")
        return [], set()
    if not rows or tuple(rows[0][1]) != COLUMNS:
        reader.report(TABLE, "line 1", "is not the heading of this table.", f"Write {','.join(COLUMNS)}.")
        return [], {row[0] for _, row in rows[1:]}
    if len(rows) == 1:
        reader.report(TABLE, "", "holds no row.", "Write one row for each move.")
    found = []
    ids = {row[0] for _, row in rows[1:]}
    for line, row in rows[1:]:
        if len(row) != len(COLUMNS):
            remedy = f"Write {len(COLUMNS)}: {', '.join(COLUMNS)}."
            reader.report(TABLE, f"line {line}", f"has {len(row)} cells.", remedy)
            continue
        found.append((line, dict(zip(COLUMNS, row, strict=True))))
    return found, ids


def _move(reader: Reader, line: int, cells: Mapping[str, str]) -> Move | None:
    """A row as a move, or ``None`` after reporting what is wrong with it."""
    made: dict[str, object] = {_KEYS.get(key, key): text for key, text in cells.items()}
    sound = True
    for key in ("low", "high"):
        text = cells[key]
        if text and not (text.isdecimal() and text.isascii() and len(text) < 10):
            wrong = f"'{text[:20]}' is not a number."
            reader.report(TABLE, f"line {line} {key}", wrong, "Write it in digits, or nothing where no source has one.")
            sound = False
        else:
            made[key] = int(text) if text else None
    made["source"] = tuple(filter(None, cells["source"].split(";")))
    made["doubt"] = cells["doubt"] or None
    return reader.table(Move, made, TABLE, f"line {line}") if sound else None


def problems(
    moves: Collection[tuple[int, Move]],
    places: Collection[str],
    who: Collection[str],
    acts: Collection[str],
    sources: Collection[str],
    year: int,
) -> Iterator[Problem]:
    """Rows that name what nobody knows, that stand twice, whose days or numbers stand in the wrong order."""
    lines: dict[str, int] = {}
    for line, move in moves:
        if move.id in lines:
            yield Problem(TABLE, f"line {line}", f"has the id of line {lines[move.id]}.", "Give each move an id of its own.")
        lines.setdefault(move.id, line)
    for line, move in moves:
        where = f"line {line}"
        for place in move.way:
            if place not in places:
                remedy = "Mend the name, or add it under [places] of moves.toml."
                yield Problem(TABLE, where, f"there is no place '{place}'.", remedy)
        if move.who not in who:
            yield Problem(TABLE, where, f"there is nobody called '{move.who}'.", "Add it under [who] of moves.toml.")
        if move.act not in acts:
            yield Problem(TABLE, where, f"there is no act '{move.act}'.", "Name a treaty or an event.")
        if move.part_of and (move.part_of not in lines or move.part_of == move.id):
            yield Problem(TABLE, where, f"there is no other move '{move.part_of}'.", "Mend the id, or leave it out.")
        if not move.source:
            yield Problem(TABLE, where, "has no source.", "Name at least one of sources.toml; several are joined by ;.")
        for source in sorted(set(move.source) - set(sources)):
            yield Problem(TABLE, where, f"there is no source '{source}'.", "Add it to sources.toml.")
        yield from _when(move, where, year)
        yield from _number(move, where)


def _when(move: Move, where: str, year: int) -> Iterator[Problem]:
    short = min(len(move.first), len(move.last))
    if move.first[:short] > move.last[:short]:
        yield Problem(TABLE, where, f"begins {move.first} and ends {move.last}.", "Mend one of the two days.")
    first = int(FIRST_DAY[:4])
    if min(move.years) < first or max(move.years) > year:
        wrong = f"{move.first} to {move.last} is not on the map."
        yield Problem(TABLE, where, wrong, f"Use days from {first} to {year}.")


def _number(move: Move, where: str) -> Iterator[Problem]:
    if (move.low is None) != (move.high is None):
        yield Problem(
            TABLE, where, "has only one of low and high.", "Write both; the same number twice where sources agree."
        )
    elif move.low is not None and move.high is not None and not 0 < move.low <= move.high:
        wrong = f"moves {move.low} to {move.high} people."
        yield Problem(TABLE, where, wrong, "Write the lower number first; leave both out where no source has one.")
    if (move.low is None) != (move.kind == "unknown"):
        yield Problem(TABLE, where, f"is of the kind {move.kind}.", "A move without a number is unknown, and no other is.")


def contradictions(moves: Moves, people: People, members: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """Moves of more people than had been counted where they came from. ``members``: the islands of every place."""
    for move in moves.rows.values():
        lived = _lived(move.start, move.years[0], people, members) if move.low is not None else None
        if lived is not None and move.low is not None and move.low > lived:
            wrong = f"moves {move.low} people from {move.start}, where {lived} had been counted."
            yield Problem(TABLE, f"move {move.id}", wrong, "Mend the number here or in people.csv.")


def _lived(place: str, year: int, people: People, members: Mapping[str, tuple[str, ...]]) -> int | None:
    """How many lived in a place when they were last counted up to ``year``: there, or on all the islands of which it is
    made; ``None`` where that is not known."""
    own = _counted(place, year, people)
    islands = members.get(place, ())
    if own is not None or len(islands) < 2:
        return own
    inside = {p: set(of) for p, of in members.items() if set(of) < set(islands) and _counted(p, year, people) is not None}
    total, left = 0, set(islands)
    for name in sorted(inside, key=lambda p: -len(inside[p])):
        if inside[name] <= left:
            total += _counted(name, year, people) or 0
            left -= inside[name]
    return None if left else total


def _counted(place: str, year: int, people: People) -> int | None:
    rows = [row for row in people.of(place) if row.group == ALL and row.year <= year]
    return max(rows, key=lambda row: row.year).people if rows else None
