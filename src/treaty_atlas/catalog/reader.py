"""Reads the files of ``geodata/`` and checks their shape. Every fault is collected; nothing stops at the first one."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ..errors import Problem
from ..model.atlas import Act, ActText, EventFacts, TreatyFacts
from . import hygiene, texts
from .hygiene import UNREADABLE

M = TypeVar("M", bound=BaseModel)

_SAY = {
    "missing": ("is missing.", "Add it."),
    "too_short": ("is empty.", "Add at least one."),
    "extra_forbidden": ("is not a key of this table.", "Remove it or mend its spelling."),
    "dict_type": ("is no table of texts by language.", "Write one for each language: .en, .nl, .ja, .ru."),
    "tuple_type": ("is no list.", 'Write it in square brackets: ["…"].'),
    "string_type": ("is no text.", "Write it in quotation marks."),
    "int_parsing": ("is not a whole number.", "Write it in digits, without quotation marks."),
    "int_from_float": ("is not a whole number.", "Write it without a point."),
}


class Reader:
    """Reads files below ``root`` and keeps the problems it met in ``problems``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self._tables: dict[str, dict[str, Any] | None] = {}
        self._read: set[str] = set()

    def report(self, file: str, place: str, wrong: str, remedy: str) -> None:
        self.problems.append(Problem(file, place, wrong, remedy))

    def text(self, file: str) -> str | None:
        """The text of ``file``, or ``None`` after reporting why it cannot be read."""
        try:
            text = (self.root / file).read_text(encoding="utf-8-sig")  # Notepad puts a mark at the beginning
        except FileNotFoundError:
            self.report(file, "", "the file is missing.", "Put it back, or build it (README, 'The dataset').")
        except (OSError, UnicodeDecodeError) as error:
            self.report(file, "", f"cannot be read: {error}.", "Save it as UTF-8 text.")
        else:
            if file not in self._read and not file.endswith(".geojson"):
                self.problems += hygiene.problems(text, file)
            self._read.add(file)
            return text
        return None

    def toml(self, file: str) -> dict[str, Any] | None:
        """The tables of ``file``, read once, or ``None`` after reporting (once) why it cannot be read."""
        if file not in self._tables:
            self._tables[file] = self._parsed(file)
        return self._tables[file]

    def _parsed(self, file: str) -> dict[str, Any] | None:
        text = self.text(file)
        try:
            return tomllib.loads(text) if text is not None else None
        except UNREADABLE as error:
            self.report(file, "", f"is not valid TOML: {hygiene.why(error)}.", "Mend the line named here.")
            return None

    def json(self, file: str) -> Any:
        text = self.text(file)
        try:
            return json.loads(text, parse_constant=_no_number) if text is not None else None
        except UNREADABLE as error:
            place = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
            self.report(file, place, f"is not valid JSON: {hygiene.why(error)}.", "Build the file again.")
            return None

    def table(self, kind: type[M], data: object, file: str, place: str) -> M | None:
        """Make a ``kind`` of ``data``, or report each key that does not fit."""
        try:
            return kind.model_validate(data)
        except ValidationError as error:
            for fault in error.errors():
                where = ".".join(str(p + 1) if isinstance(p, int) else p for p in fault["loc"])
                wrong, remedy = _SAY.get(fault["type"], _sentence(fault))
                self.report(file, f"{place} {where}".strip(), wrong, remedy)
            return None

    def tables(self, kind: type[M], data: object, file: str) -> dict[str, M]:
        """Named tables ``[name]``; anything else is reported."""
        if not isinstance(data, Mapping) or not data:
            self.report(file, "", "holds no table.", "Write one table for each entry.")
            return {}
        made = {key: self.table(kind, value, file, f"[{key}]") for key, value in data.items()}
        return {key: value for key, value in made.items() if value is not None}

    def rows(self, file: str, key: str) -> list[Mapping[str, Any]]:
        """The tables ``[[key]]`` of a TOML file; none at all, or something else under that name, is reported."""
        data = self.toml(file)
        if data is None:
            return []
        found = data.get(key)
        if not isinstance(found, list) or not found or not all(isinstance(row, Mapping) for row in found):
            self.report(file, key, "is no list of tables.", f"Write each entry under [[{key}]].")
            return []
        return found

    def languages(self, base: str) -> list[str]:
        """The language codes of the files ``<base><code>.md``; a missing English one is reported."""
        folder, _, stem = base.rpartition("/")
        codes = sorted(p.name[len(stem) : -3] for p in (self.root / folder).glob(f"{stem}??.md"))
        if "en" not in codes:
            self.text(f"{base}en.md")
        return codes


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number of JSON")


def _sentence(fault: Mapping[str, Any]) -> tuple[str, str]:
    """Turn a message of the schema into what is wrong and what would be right."""
    message = str(fault["msg"]).removeprefix("Value error, ")
    if fault["type"] == "literal_error":
        return f"'{fault['input']}' is not one of the words for it.", f"Use {fault['ctx']['expected']}."
    wrong, _, remedy = message.partition(". ")
    value = fault["input"] if isinstance(fault["input"], str) else ""
    return f"'{value}' {wrong}." if value else f"{wrong}.", remedy


def read_treaties(reader: Reader) -> tuple[dict[str, Act], set[str]]:
    """Every folder of ``treaties/``: ``treaty.toml`` and one Markdown file for each language; and all their ids."""
    folders = sorted(p.name for p in (reader.root / "treaties").glob("*") if p.is_dir())
    if not folders:
        reader.report("treaties", "", "holds no treaty.", "Each treaty is a folder with treaty.toml and en.md.")
    acts = {}
    for name in folders:
        base = f"treaties/{name}"
        data = reader.toml(f"{base}/treaty.toml")
        facts = reader.table(TreatyFacts, data, f"{base}/treaty.toml", "") if data is not None else None
        words = {code: _treaty_text(reader, f"{base}/{code}.md") for code in reader.languages(f"{base}/")}
        if facts and "en" in words:
            acts[name] = Act(name, facts, words, f"{base}/treaty.toml")
    return acts, set(folders)


def _treaty_text(reader: Reader, file: str) -> ActText:
    text = reader.text(file)
    head, body, faults = texts.front_matter(text or "", file)
    introduction, found, more = texts.sections(body, file) if text is not None else ((), {}, [])
    reader.problems += faults + more
    if text is not None:
        for key in ("title", "caption", "long_title", "place"):
            if not isinstance(head.get(key), str) or not head[key]:
                reader.report(file, f"front matter, {key}", "is missing.", "Add it between the +++ lines.")
    signatories = head.get("signatories", {})
    if not isinstance(signatories, dict) or not all(isinstance(v, list) for v in signatories.values()):
        reader.report(file, "front matter, signatories", "is no table of lists.", 'Write japan = ["…"] for each party.')
        signatories = {}
    return ActText(
        title=str(head.get("title", "")),
        caption=str(head.get("caption", "")),
        long_title=str(head.get("long_title", "")),
        place=str(head.get("place", "")),
        signatories={k: tuple(map(str, v)) for k, v in signatories.items()},
        introduction=introduction,
        sections=found,
    )


def read_events(reader: Reader, taken: Collection[str]) -> tuple[dict[str, Act], set[str]]:
    """Every ``events/<era>.toml`` with the words of ``events/<era>.<language>.md``; and all their ids.

    ``taken`` are ids that an event may not have.
    """
    files = sorted(p.stem for p in (reader.root / "events").glob("*.toml"))
    if not files:
        reader.report("events", "", "holds no file of events.", "Write events/<era>.toml and its texts.")
    acts: dict[str, Act] = {}
    ids: set[str] = set()
    for stem in files:
        acts |= _era_events(reader, f"events/{stem}", ids, taken)
    return acts, ids


def _era_events(reader: Reader, base: str, ids: set[str], taken: Collection[str]) -> dict[str, Act]:
    """The events of one file; their ids are added to ``ids``."""
    tables = reader.rows(f"{base}.toml", "events")
    words = _era_texts(reader, base)
    acts, mine = {}, {str(t.get("id", n)) for n, t in enumerate(tables, 1)}
    for number, table in enumerate(tables, 1):
        name = str(table.get("id", number))
        if name in ids or name in taken:
            reader.report(f"{base}.toml", f"event {name}", "stands twice.", "Give each event an id of its own.")
        ids.add(name)
        facts = reader.table(EventFacts, table, f"{base}.toml", f"event {name}")
        if facts and "en" in words.get(name, {}) and name not in taken:
            acts[facts.id] = Act(facts.id, facts, words[facts.id], f"{base}.toml")
    if tables:
        _match_texts(reader, base, mine, words)
    return acts


def _match_texts(reader: Reader, base: str, ids: Collection[str], words: Mapping[str, Mapping[str, ActText]]) -> None:
    """Report, for every language that has a file, events without a text and texts without an event."""
    for code in sorted({code for texts_of in words.values() for code in texts_of}):
        have = {event for event, texts_of in words.items() if code in texts_of}
        for name in sorted(set(ids) - have):
            reader.report(f"{base}.{code}.md", f"event {name}", "has no text.", f"Add a section '## Title {{#{name}}}'.")
        for stray in sorted(have - set(ids)):
            reader.report(f"{base}.{code}.md", f"{{#{stray}}}", "belongs to no event.", f"Add the event to {base}.toml.")


def _era_texts(reader: Reader, base: str) -> dict[str, dict[str, ActText]]:
    """The words of an era's events by id and language."""
    words: dict[str, dict[str, ActText]] = {}
    for code in reader.languages(f"{base}."):
        text = reader.text(f"{base}.{code}.md")
        _, found, faults = texts.sections(text, f"{base}.{code}.md") if text is not None else ((), {}, [])
        reader.problems += faults
        for event, whole in found.items():
            place, section = texts.place_of(whole)
            words.setdefault(event, {})[code] = ActText(
                section.heading, section.lead, place=place, introduction=section.paragraphs[1:]
            )
    return words
