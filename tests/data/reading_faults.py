"""Faults in how Japanese is read: kana in a wrong script, words that need none, days of no era."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .faults import append, replace

FILE = "readings.toml"


def reading(word: str, kana: str) -> Callable[[Path], None]:
    return lambda r: append(r, FILE, f'\n[more]\n"{word}" = "{kana}"\n')


FAULTS = {
    "a reading in katakana": (reading("稚内", "ワッカナイ"), FILE, "more.稚内", "is no reading in hiragana"),
    "a reading in Latin letters": (reading("稚内", "wakkanai"), FILE, "more.稚内", "is no reading in hiragana"),
    "a reading that is empty": (reading("稚内", ""), FILE, "more.稚内", "is no reading in hiragana"),
    "a reading of a word without kanji": (reading("サハリン", "さはりん"), FILE, "more.サハリン", "has no kanji"),
    "two readings of one word": (reading("樺太", "からふと"), FILE, "more.樺太", "has a reading already"),
    "a second copy of an island's reading": (reading("択捉島", "えとろふとう"), FILE, "more.択捉島", "is an island"),
    "an island that cannot be read": (
        lambda r: replace(r, "islands.toml", 'ja_full = "Etorofu-tō"', 'ja_full = "Эторофу"'),
        "islands.toml", "[iturup.names]", "cannot be read in kana",
    ),
    "a second name in Cyrillic": (
        lambda r: replace(r, "islands.toml", 'ru_kana = "イトゥルップ"', 'ru_kana = "Итуруп"'),
        "islands.toml", "[iturup.names]", "is no name in Japanese letters",
    ),
    "a day of an unknown era": (
        lambda r: replace(r, "treaties/1858-edo/treaty.toml", 'japanese = "Ansei 5/7/11"', 'japanese = "Anzei 5/7/11"'),
        "treaties/1858-edo/treaty.toml", "dates", "is no day of the Japanese calendar",
    ),
}  # fmt: skip
