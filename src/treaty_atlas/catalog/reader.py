"""Reads the files of ``geodata/`` and checks their shape. Every fault is collected; nothing stops at the first one."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ..errors import Problem
from ..model import Act, ActText, EventFacts, TreatyFacts
from . import texts

M = TypeVar("M", bound=BaseModel)

_SAY = {
    "missing": ("is missing.", "Add it."),
    "extra_forbidden": ("is not a key of this table.", "Remove it or mend its spelling."),
}


class Reader:
    """Reads files below ``root`` and keeps the problems it met in ``problems``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def report(self, file: str, place: str, wrong: str, remedy: str) -> None:
        self.problems.append(Problem(file, place, wrong, remedy))

    def text(self, file: str) -> str | None:
        """The text of ``file``, or ``None`` after reporting why it cannot be read."""
        try:
            return (self.root / file).read_text(encoding="utf-8")
        except FileNotFoundError:
            self.report(file, "", "the file is missing.", "Put it back, or build it (README, 'The dataset').")
        except (OSError, UnicodeDecodeError) as error:
            self.report(file, "", f"cannot be read: {error}.", "Save it as UTF-8 text.")
        return None

    def toml(self, file: str) -> dict[str, Any]:
        text = self.text(file)
        try:
            return tomllib.loads(text) if text is not None else {}
        except tomllib.TOMLDecodeError as error:
            self.report(file, "", f"is not valid TOML: {error}.", "Mend the line named here.")
            return {}

    def json(self, file: str) -> Any:
        text = self.text(file)
        try:
            return json.loads(text) if text is not None else None
        except json.JSONDecodeError as error:
            self.report(
                file, f"line {error.lineno}", f"is not valid JSON: {error.msg}.", "Build the file again."
            )
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

    def tables(self, kind: type[M], data: Mapping[str, Any], file: str) -> dict[str, M]:
        made = {key: self.table(kind, value, file, f"[{key}]") for key, value in data.items()}
        return {key: value for key, value in made.items() if value is not None}

    def languages(self, folder: Path, stem: str = "") -> list[str]:
        """The language codes of the Markdown files ``<stem><code>.md`` in ``folder``."""
        return sorted(p.name[len(stem) : -3] for p in folder.glob(f"{stem}??.md"))


def _sentence(fault: Mapping[str, Any]) -> tuple[str, str]:
    """Turn a message of the schema into what is wrong and what would be right."""
    message = str(fault["msg"]).removeprefix("Value error, ")
    if fault["type"] == "literal_error":
        return f"'{fault['input']}' is not one of the words for it.", f"Use {fault['ctx']['expected']}."
    wrong, _, remedy = message.partition(". ")
    value = fault["input"] if isinstance(fault["input"], str) else ""
    return f"'{value}' {wrong}." if value else f"{wrong}.", remedy


def read_treaties(reader: Reader) -> dict[str, Act]:
    """Every folder of ``treaties/``: ``treaty.toml`` and one Markdown file for each language."""
    acts = {}
    for folder in sorted(p for p in (reader.root / "treaties").glob("*") if p.is_dir()):
        base = f"treaties/{folder.name}"
        facts = reader.table(TreatyFacts, reader.toml(f"{base}/treaty.toml"), f"{base}/treaty.toml", "")
        words = {code: _treaty_text(reader, f"{base}/{code}.md") for code in reader.languages(folder)}
        if "en" not in words:
            reader.report(
                f"{base}/en.md", "", "the English text is missing.", "Every treaty has its articles in en.md."
            )
        elif facts:
            acts[folder.name] = Act(folder.name, facts, words, f"{base}/treaty.toml")
    return acts


def _treaty_text(reader: Reader, file: str) -> ActText:
    head, body, faults = texts.front_matter(reader.text(file) or "", file)
    introduction, found, more = texts.sections(body, file)
    reader.problems += faults + more
    for key in ("title", "caption", "long_title", "place"):
        if not head.get(key):
            reader.report(file, f"front matter, {key}", "is missing.", "Add it between the +++ lines.")
    return ActText(
        title=str(head.get("title", "")),
        caption=str(head.get("caption", "")),
        long_title=str(head.get("long_title", "")),
        place=str(head.get("place", "")),
        signatories={k: tuple(v) for k, v in head.get("signatories", {}).items()},
        introduction=introduction,
        sections=found,
    )


def read_events(reader: Reader) -> dict[str, Act]:
    """Every ``events/<era>.toml`` with the words of ``events/<era>.<language>.md``."""
    acts: dict[str, Act] = {}
    for path in sorted((reader.root / "events").glob("*.toml")):
        acts |= _era_events(reader, f"events/{path.stem}", acts)
    return acts


def _era_events(reader: Reader, base: str, known: Mapping[str, Act]) -> dict[str, Act]:
    words: dict[str, dict[str, ActText]] = {}
    folder, _, stem = base.partition("/")
    for code in reader.languages(reader.root / folder, f"{stem}."):
        for event, text in _event_texts(reader, f"{base}.{code}.md").items():
            words.setdefault(event, {})[code] = text
    acts = {}
    tables = reader.toml(f"{base}.toml").get("events", [])
    for number, table in enumerate(tables, 1):
        name = str(table.get("id", number))
        facts = reader.table(EventFacts, table, f"{base}.toml", f"event {name}")
        if name in known or name in acts:
            reader.report(f"{base}.toml", f"event {name}", "stands twice.", "Give each event an id of its own.")
        elif facts and "en" not in words.get(facts.id, {}):
            reader.report(
                f"{base}.en.md", f"event {name}", "has no text.", f"Add a section '## Title {{#{name}}}'."
            )
        elif facts:
            acts[facts.id] = Act(facts.id, facts, words[facts.id], f"{base}.toml")
    for stray in sorted(set(words) - {t.get("id") for t in tables}):
        reader.report(f"{base}.en.md", f"{{#{stray}}}", "belongs to no event.", f"Add the event to {base}.toml.")
    return acts


def _event_texts(reader: Reader, file: str) -> dict[str, ActText]:
    _, found, faults = texts.sections(reader.text(file) or "", file)
    reader.problems += faults
    made = {}
    for event, section in found.items():
        place, section = texts.place_of(section)
        made[event] = ActText(
            section.heading, section.lead, place=place, introduction=section.paragraphs[1:], sections={}
        )
    return made
