"""What no text of the dataset may hold: characters that are not seen, and markup that would be shown as it stands."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator

from ..errors import Problem

UNREADABLE = (ValueError, RecursionError)
"""What the readers of TOML and JSON raise: a fault of the form, a number of thousands of digits, brackets without end."""
MOST = 3
"""So many places of one kind are named; the others are counted."""

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd]")
_MARKUP = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>\n]*)?/?>|<!--|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")


def why(error: Exception) -> str:
    """What a reader of TOML or JSON found, in one sentence without a full stop."""
    if isinstance(error, RecursionError):
        return "brackets stand in brackets without end"
    return (error.msg if isinstance(error, json.JSONDecodeError) else str(error)).rstrip(".")


def problems(text: str, file: str) -> Iterator[Problem]:
    """Every character that is not seen (by its code point) and every piece of markup, with its line; a few of each."""
    yield from _few(file, _UNSEEN, text, _unseen, "Take it out: it changes what is read, and nobody sees it.")
    words = "\n".join("" if line.lstrip().startswith("#") and file.endswith(".toml") else line for line in text.split("\n"))
    yield from _few(file, _MARKUP, words, _markup, "Write plain text; *emphasis* stands between asterisks.")


def _few(file: str, sought: re.Pattern[str], text: str, say: Callable[[str], str], remedy: str) -> Iterator[Problem]:
    found = list(sought.finditer(text))
    for match in found[:MOST]:
        line = text.count("\n", 0, match.start()) + 1
        yield Problem(file, f"line {line}", say(match[0]), remedy)
    if len(found) > MOST:
        yield Problem(file, "", f"{say(found[0][0]).split(',')[0]}, and {len(found) - MOST} more.", remedy)


def _unseen(character: str) -> str:
    name = unicodedata.name(character, "control character").lower()
    return f"holds U+{ord(character):04X}, {name}."


def _markup(found: str) -> str:
    return f"holds the markup '{found[:40]}'."
