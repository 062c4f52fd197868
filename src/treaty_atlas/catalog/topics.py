"""Reads what has a text but no effect on the map: both views, often-read errors, word traps, the method."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ..errors import Problem
from ..model.atlas import Section
from ..model.topics import (
    Argument,
    MapChange,
    MapEffect,
    MapLine,
    Misreading,
    PlaceName,
    Question,
    Topic,
    Topics,
    Trap,
    Version,
)
from ..model.vocabulary import Entry
from . import texts
from .reader import Reader

COLLECTIONS: Mapping[str, Mapping[str, type[Entry]]] = {
    "views": {
        "questions": Question,
        "arguments": Argument,
        "others": Topic,
        "peoples": Topic,
        "names": PlaceName,
        "maps": MapEffect,
        "map_lines": MapLine,
    },  # fmt: skip
    "errors": {"errors": Misreading},
    "traps": {"traps": Trap, "versions": Version},
    "method": {},
    "moves": {},
}
"""For each collection the tables of its TOML file; its words lie in ``<collection>.<language>.md``."""
_FIELDS = {"errors": "misreadings"}
_HOMES = {"moves": "moves.csv"}
"""Where the ids of a collection stand that has no TOML file of tables."""
Texts = dict[str, dict[str, dict[str, Section]]]


def read_topics(reader: Reader) -> tuple[Topics, Texts, dict[str, set[str]]]:
    """Read every collection; what is faulty is reported and left out. The last are all ids, also of faulty tables."""
    found: dict[str, tuple[Entry, ...]] = {}
    words: Texts = {}
    ids: dict[str, set[str]] = {}
    for name, tables in COLLECTIONS.items():
        words[name] = _words(reader, name)
        ids[name] = set()
        for key, kind in tables.items():
            rows = reader.rows(f"{name}.toml", key)
            if kind is Question:
                ids[key] = {str(row.get("id")) for row in rows}
            found[_FIELDS.get(key, key)] = tuple(_tables(reader, name, key, kind, rows, ids[name]))
    ids["method"] = set(words["method"]["en"])
    return Topics(**found), words, ids  # type: ignore[arg-type]


def _tables(
    reader: Reader, name: str, key: str, kind: type[Entry], rows: Sequence[Mapping[str, Any]], ids: set[str]
) -> Iterator[Entry]:
    """The tables of one key; the ids of those that have a text are added to ``ids``."""
    for number, table in enumerate(rows, 1):
        own = str(table.get("id", number))
        if issubclass(kind, Topic):
            if own in ids:
                reader.report(f"{name}.toml", own, "stands twice.", "Give each table an id of its own.")
            ids.add(own)
        made = reader.table(kind, table, f"{name}.toml", f"{key} {own}")
        if made is not None:
            yield made


def _words(reader: Reader, name: str) -> dict[str, dict[str, Section]]:
    made: dict[str, dict[str, Section]] = {}
    for code in reader.languages(f"{name}."):
        file = f"{name}.{code}.md"
        text = reader.text(file)
        _, made[code], problems = texts.sections(text, file) if text is not None else ((), {}, [])
        reader.problems += problems
    return {"en": {}} | made


class Known(NamedTuple):
    """The names that a topic may point to. ``acts`` maps an act to its articles, or ``None`` where they are unknown."""

    acts: Mapping[str, Collection[str] | None]
    sources: Collection[str]
    places: Collection[str]
    lines: Collection[str]
    eras: Collection[str]


def topic_problems(topics: Topics, words: Texts, ids: Mapping[str, set[str]], known: Known) -> Iterator[Problem]:
    """Names that point nowhere, and texts that are missing or belong to nothing, in every language."""
    for file, rows in topics.by_file.items():
        for row in rows:
            yield from _row_problems(row, file, known)
    yield from _map_problems(topics, known)
    for name, languages in words.items():
        for code, sections in languages.items():
            for lack in sorted(ids[name] ^ set(sections)) if sections else ():
                wrong = "belongs to no table." if lack in sections else "has no text."
                home = _HOMES.get(name, f"{name}.toml")
                yield Problem(f"{name}.{code}.md", lack, wrong, f"{home} and its texts hold the same ids.")


def _map_problems(topics: Topics, known: Known) -> Iterator[Problem]:
    own_maps: tuple[MapChange, ...] = (*topics.maps, *topics.map_lines)
    for change in own_maps:
        place = f"{change.side}, {change.day}"
        if change.act not in known.acts:
            yield Problem("views.toml", place, f"there is no act '{change.act}'.", "Mend the name.")
        for name in change.islands if isinstance(change, MapEffect) else ():
            if known.places and name not in known.places:
                yield Problem("views.toml", place, f"there is no island or group '{name}'.", "Mend the name.")
        for name in change.lines if isinstance(change, MapLine) else ():
            if name not in known.lines:
                yield Problem("views.toml", place, f"there is no line '{name}'.", "Mend the name.")


def _row_problems(row: Topic, file: str, known: Known) -> Iterator[Problem]:
    if not row.sources:
        yield Problem(file, row.id, "has no source.", "Name at least one of sources.toml.")
    for source in sorted(set(row.sources) - set(known.sources)) if known.sources else ():
        yield Problem(file, row.id, f"there is no source '{source}'.", "Add it to sources.toml.")
    for name in (*row.islands, *(row.open if isinstance(row, Version) else ())):
        if known.places and name not in known.places:
            yield Problem(file, row.id, f"there is no island or group '{name}'.", "Mend the name.")
    if isinstance(row, Misreading) and known.eras and row.era not in known.eras:
        yield Problem(file, row.id, f"there is no era '{row.era}'.", f"Use {', '.join(sorted(known.eras))}.")
    for act, article in _pointers(row):
        if act not in known.acts:
            yield Problem(file, row.id, f"there is no act '{act}'.", "Mend the name.")
        elif article is not None and article not in (known.acts[act] or (article,)):
            yield Problem(file, row.id, f"there is no article '{article}' of '{act}'.", "Mend the name.")


def _pointers(row: Topic) -> Iterator[tuple[str, str | None]]:
    """The acts, and articles, that a topic names."""
    yield from ((name, None) for name in (*row.events, *row.treaties))
    if isinstance(row, Misreading):
        yield from ((name, None) for name in row.about)
    if isinstance(row, Argument):
        yield from ((reference.act, reference.article) for reference in row.rests_on)
    if isinstance(row, Trap):
        yield row.act, row.article
