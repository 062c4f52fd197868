"""Reads ``readings.toml``: how words of the Japanese texts are read; the islands bring their own readings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..errors import Problem
from ..furigana import KANA, KANJI, Readings
from ..japanese import hiragana
from ..model.places import IslandFacts
from .reader import Reader

FILE = "readings.toml"
_KATAKANA = re.compile("[ァ-ヺー・\u3400-\u9fff]+")


def read_readings(reader: Reader, islands: Mapping[str, IslandFacts]) -> Readings:
    """The words of the file and the names of the islands with their kana; what is wrong is reported."""
    tables = reader.toml(FILE)
    if tables is None:
        return {}
    if not tables:
        reader.report(FILE, "", "holds no table.", "Put it back: it says how names and hard words are read.")
    own = dict(_own(islands))
    words: dict[str, str] = {}
    for table, rows in tables.items():
        if not isinstance(rows, dict):
            reader.report(FILE, table, "is no table of words.", 'Write "word" = "reading" under [persons], [places] …')
            continue
        for word, kana in rows.items():
            place = f"{table}.{word}"
            if problem := _wrong(place, word, kana, own, words):
                reader.problems.append(problem)
            else:
                words[word] = kana
    reader.problems += _island_problems(islands)
    return own | words


def _own(islands: Mapping[str, IslandFacts]) -> Iterator[tuple[str, str]]:
    """The names of the islands; of two that are written alike the first counts."""
    for facts in reversed(list(islands.values())):
        kana = hiragana(facts.names.ja_full)
        if KANJI.search(facts.names.ja) and KANA.fullmatch(kana):
            yield facts.names.ja, kana


def _wrong(place: str, word: str, kana: Any, islands: Readings, words: Readings) -> Problem | None:
    if not isinstance(kana, str) or not KANA.fullmatch(kana):
        return Problem(FILE, place, f"'{kana}' is no reading in hiragana.", "Write it in hiragana, without spaces.")
    if not KANJI.search(word):
        return Problem(FILE, place, "has no kanji, so it needs no reading.", "Remove it.")
    if word in words:
        return Problem(FILE, place, "has a reading already.", "Keep one of the two.")
    if islands.get(word):
        return Problem(FILE, place, "is an island, whose reading stands in islands.toml.", "Remove it, or mend it there.")
    return None


def _island_problems(islands: Mapping[str, IslandFacts]) -> Iterator[Problem]:
    for name, facts in islands.items():
        if not KANA.fullmatch(hiragana(facts.names.ja_full)):
            wrong = f"ja_full '{facts.names.ja_full}' cannot be read in kana."
            yield Problem("islands.toml", f"[{name}.names]", wrong, "Write it in Hepburn romaji: Etorofu-tō.")
        second = facts.names.ru_kana
        if second is not None and not _KATAKANA.fullmatch(second):
            wrong = f"ru_kana '{second}' is no name in Japanese letters."
            yield Problem("islands.toml", f"[{name}.names]", wrong, "Write the Russian name in katakana: イトゥルップ.")
