"""Reads what has a text but no effect on the map: both views, often-read errors, word traps, the method."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ..errors import Problem
from ..model import Section
from ..topics import Argument, MapChange, MapEffect, MapLine, Misreading, PlaceName, Topic, Topics, Trap, Version
from ..vocabulary import Entry
from . import texts
from .reader import Reader

COLLECTIONS: Mapping[str, Mapping[str, type[Entry]]] = {
    "views": {
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
}
"""For each collection the tables of its TOML file; its words lie in ``<collection>.<language>.md``."""
_FIELDS = {"errors": "misreadings"}
Texts = dict[str, dict[str, dict[str, Section]]]


def read_topics(reader: Reader) -> tuple[Topics, Texts]:
    """Read every collection; what is faulty is reported and left out."""
    found: dict[str, tuple[Entry, ...]] = {}
    words: Texts = {}
    for name, tables in COLLECTIONS.items():
        for key, kind in tables.items():
            rows = (
                reader.table(kind, table, f"{name}.toml", f"{key} {table.get('id', number)}")
                for number, table in enumerate(reader.rows(f"{name}.toml", key), 1)
            )
            found[_FIELDS.get(key, key)] = tuple(row for row in rows if row is not None)
        words[name] = _words(reader, name)
    return Topics(**found), words  # type: ignore[arg-type]


def _words(reader: Reader, name: str) -> dict[str, dict[str, Section]]:
    made: dict[str, dict[str, Section]] = {}
    for code in reader.languages(f"{name}."):
        file = f"{name}.{code}.md"
        text = reader.text(file)
        _, made[code], problems = texts.sections(text, file) if text is not None else ((), {}, [])
        reader.problems += problems
    return {"en": {}} | made


def topic_problems(
    topics: Topics, words: Texts, acts: Mapping[str, Collection[str]], sources: Collection[str]
) -> Iterator[Problem]:
    """Names that point nowhere and texts that are missing. ``acts`` maps an act's id to its article ids."""
    homes = {
        "views": (*topics.arguments, *topics.others, *topics.peoples),
        "errors": topics.misreadings,
        "traps": (*topics.traps, *topics.versions),
    }
    own_maps: tuple[MapChange, ...] = (*topics.maps, *topics.map_lines)
    for change in own_maps:
        if change.act not in acts:
            yield Problem("views.toml", f"{change.side}, {change.day}", f"there is no act '{change.act}'.", "Mend it.")
    for name, rows in homes.items():
        for row in rows:
            yield from _row_problems(row, f"{name}.toml", acts, sources)
        for code, sections in words[name].items():
            for lack in sorted({r.id for r in rows} ^ set(sections)):
                known = lack in sections
                wrong = "belongs to no table." if known else "has no text."
                yield Problem(f"{name}.{code}.md", lack, wrong, f"{name}.toml and its texts hold the same ids.")


def _row_problems(row: Topic, file: str, acts: Mapping[str, Collection[str]], sources: Collection[str]) -> Iterator[Problem]:
    if not row.sources:
        yield Problem(file, row.id, "has no source.", "Name at least one of sources.toml.")
    for source in sorted(set(row.sources) - set(sources)):
        yield Problem(file, row.id, f"there is no source '{source}'.", "Add it to sources.toml.")
    named = [*row.events, *row.treaties, *(row.about if isinstance(row, Misreading) else ())]
    pointers = [(r.act, r.article) for r in getattr(row, "rests_on", ())] + [(n, None) for n in named]
    if isinstance(row, Trap):
        pointers.append((row.act, row.article))
    for act, article in pointers:
        if act not in acts or (article is not None and article not in acts[act]):
            what = f"article '{article}' of '{act}'" if act in acts else f"act '{act}'"
            yield Problem(file, row.id, f"there is no {what}.", "Mend the name.")
