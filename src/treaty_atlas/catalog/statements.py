"""Reads ``statements.toml``: pairs of sentences for the quiz, each explained by an error or a word trap."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..model.topics import Statement
from .reader import Reader
from .stories import text_problems

FILE = "statements.toml"
EXPLAIN = ("errors", "traps")


def read_statements(reader: Reader, known: Mapping[str, Collection[str]]) -> tuple[Statement, ...]:
    """Every pair in the order of the file; what is faulty is reported. ``known``: the ids of each collection."""
    seen: set[str] = set()
    made = [reader.table(Statement, row, FILE, f"statement {n}") for n, row in enumerate(reader.rows(FILE, "statements"), 1)]
    for statement in filter(None, made):
        about = statement.about
        collection, name = statement.explained
        if collection not in EXPLAIN or name not in known[collection]:
            remedy = "Write errors/<id> or traps/<id>; the ids stand in errors.toml and traps.toml."
            reader.report(FILE, about, f"there is no '{about}'.", remedy)
        if about in seen:
            reader.report(FILE, about, "stands twice.", "Write one pair for each.")
        seen.add(about)
        reader.problems += text_problems({"so": statement.so, "read": statement.read}, FILE, about)
    return tuple(statement for statement in made if statement)
