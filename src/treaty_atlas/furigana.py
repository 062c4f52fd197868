"""Small kana above the hard words of Japanese HTML: each word once in each section, for those who cannot read it yet. Pure.

The kana are an attribute that the stylesheet shows (``web/css/kana.css``): text, search, copies and screen readers do not
have them. What the browser writes itself has them by the same rule (``web/base/kana.js``, ``tests/furigana_cases.toml``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from .tags import Markup, tag, trusted

Readings = Mapping[str, str]
"""How words are read, in hiragana."""
KANA = re.compile("[ぁ-ゖー、]+")
"""What a reading is written in."""
KANJI = re.compile("[\u3400-\u9fff々]")
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_BARE = frozenset({"title", "style", "script", "svg", "ruby", "pre", "code", "textarea", "option", "footer"})
"""Elements whose words stay as they are: what is no text, and what is copied."""
_ANEW = frozenset({"section", "h1", "h2", "h3", "h4", "table", "article"})
"""Elements with which a section begins: what was read before is read anew."""


def mark(html: Markup, readings: Readings) -> Markup:
    """``html`` with the reading of every word at its first place in each section.

    A word that has its reading in brackets behind it is left alone.
    """
    if not readings:
        return html
    seen: set[str] = set()
    bare: list[str] = []
    pieces = _TAG.split(str(html))  # ``re`` would escape in a ``Markup`` what it puts in
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            if piece and not bare:
                pieces[at] = "".join(_ruby(word, kana) if kana else word for word, kana in read(piece, readings, seen))
            continue
        name = (found[1].lower() if (found := _NAME.match(piece)) else "")
        if name in _BARE and not piece.endswith("/>"):
            if not piece.startswith("</"):
                bare.append(name)
            elif name in bare:
                bare.remove(name)
        elif name in _ANEW and not piece.startswith("</"):
            seen.clear()
    return trusted("".join(pieces))


def read(text: str, readings: Readings, seen: set[str] | None = None) -> list[tuple[str, str]]:
    """``text`` in pieces, each with its reading or an empty text: the longest word counts, each has its reading once, and
    what was ``seen`` before has none; what has it now is added there.

    >>> read("北樺太と樺太", {"樺太": "からふと"})
    [('北', ''), ('樺太', 'からふと'), ('と樺太', '')]
    """
    if not readings:
        return [(text, "")] if text else []
    found: list[tuple[str, str]] = []
    plain, seen = 0, set[str]() if seen is None else seen
    for match in _words(tuple(sorted(readings, key=len, reverse=True))).finditer(text):
        word = match[0]
        if word in seen:
            continue
        seen.add(word)
        found += [(text[plain : match.start()], "")] if plain < match.start() else []
        found.append((word, readings[word]))
        plain = match.end()
    return found + ([(text[plain:], "")] if text[plain:] else [])


@lru_cache(maxsize=8)
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})(?!（[ぁ-ゖー]+[）、])")


def _ruby(word: str, kana: str) -> str:
    return tag("ruby", word, tag("rt", aria_hidden="true", data_kana=kana))
