"""The Markdown files of the dataset: front matter in TOML between ``+++`` lines, then one ``## Heading {#id}`` a section.

Inside a section, ``### Heading {.trap}`` begins the word trap that belongs to that article.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from ..errors import Problem
from ..model.atlas import Section
from .hygiene import UNREADABLE, why

_SECTION = re.compile(r"^## (?P<heading>.*?)\s*\{#(?P<id>[\w.-]+)\}\s*$", re.MULTILINE)
_TRAP = re.compile(r"^### (?P<heading>.*?)\s*\{\.trap\}\s*$", re.MULTILINE)
_LOOSE = re.compile(r"^#[^\n]*$", re.MULTILINE)
_PLACE = re.compile(r"^Place: (.+)$")
_LANGUAGE = re.compile(r"(?:^|[./])([a-z]{2})\.md$")
_STRAIGHT = re.compile(r'"((?:[^"\n]|\n(?!\n))*)"')
QUOTES = {"nl": "“”"}
"""Languages whose straight quotation marks become a pair when a text is read; the files keep what a keyboard has."""


def front_matter(text: str, file: str) -> tuple[dict[str, Any], str, list[Problem]]:
    """Split ``text`` into its front matter and its body; a broken front matter is reported and counts as empty."""
    if not text.startswith("+++\n"):
        return {}, text, []
    head, found, body = text[4:].partition("\n+++\n")
    if not found:
        return {}, text, [Problem(file, "front matter", "the closing line +++ is missing.", "Add it before the text.")]
    try:
        return tomllib.loads(head), body, []
    except UNREADABLE as error:
        return {}, body, [Problem(file, "front matter", f"cannot be read: {why(error)}.", "Write it as TOML.")]


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of ``text``: blocks between empty lines, each on one line unless it is a list."""
    blocks = (b.strip() for b in re.split(r"\n\s*\n", text))
    return tuple(b if b.startswith("- ") else " ".join(b.split("\n")) for b in blocks if b)


def quoted(text: str, file: str) -> str:
    """``text`` with the quotation marks of its language, which the name of its ``file`` tells (``views.nl.md``)."""
    language = _LANGUAGE.search(file)
    pair = QUOTES.get(language[1]) if language else None
    return _STRAIGHT.sub(rf"{pair[0]}\1{pair[1]}", text) if pair else text


def sections(body: str, file: str) -> tuple[tuple[str, ...], dict[str, Section], list[Problem]]:
    """Split ``body`` into the paragraphs before the first heading and the sections by id."""
    body = quoted(body, file)
    if not body.strip():
        return (), {}, [Problem(file, "", "holds no text.", "Write its sections, each '## Heading {#id}'.")]
    marks = list(_SECTION.finditer(body))
    problems = list(_loose_headings(body, file))
    found: dict[str, Section] = {}
    ends = [*(m.start() for m in marks[1:]), len(body)] if marks else []
    for mark, end in zip(marks, ends, strict=True):
        if mark["id"] in found:
            problems.append(Problem(file, f"{{#{mark['id']}}}", "stands twice.", "Keep one section for each id."))
        found[mark["id"]] = _section(mark["heading"], body[mark.end() : end])
    if not marks and not problems:
        problems.append(Problem(file, "", "has no section.", "Begin each with '## Heading {#id}'."))
    return paragraphs(body[: marks[0].start()] if marks else ""), found, problems


def _section(heading: str, text: str) -> Section:
    trap = _TRAP.search(text)
    if not trap:
        return Section(heading, paragraphs(text))
    return Section(heading, paragraphs(text[: trap.start()]), trap["heading"], paragraphs(text[trap.end() :]))


def _loose_headings(body: str, file: str) -> Iterator[Problem]:
    for line in _LOOSE.findall(body):
        if not _SECTION.match(line) and not _TRAP.match(line):
            yield Problem(file, f"heading '{line}'", "has no id.", "End it with {#id}, or with {.trap} for a word trap.")


def place_of(section: Section) -> tuple[str, Section]:
    """Take the last line ``Place: …`` out of an event's section; return the place and the section without it."""
    if section.paragraphs and (match := _PLACE.match(section.paragraphs[-1])):
        return match[1], Section(section.heading, section.paragraphs[:-1])
    return "", section
