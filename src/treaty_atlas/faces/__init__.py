"""The faces that a card is written in: cuts of our own, so that it looks the same on every machine. Pure.

No face of the system has a part in it: what a server lacks would be missing without a word. ``build/faces.py`` cuts them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
LETTERS = "letters.txt"
"""The file of the Japanese letters that the cuts have."""
WIDE = "\u2e80"
"""From here on letters are those of East Asia."""
NARROW = (range(0x20, 0x180), range(0x401, 0x452), range(0x2010, 0x2045), (0x20AC, 0x2116, 0x2192))
"""Latin, Cyrillic, signs."""
SANS, SERIF, JAPANESE = "Atlas Sans", "Atlas Serif", "Atlas Japanese"


def files() -> list[str]:
    """The paths of the faces."""
    return sorted(str(path) for path in FOLDER.iterdir() if path.suffix in (".ttf", ".otf"))


def css(language: str) -> str:
    """The rules by which a text of ``language`` finds its face."""
    return f'text{{font-family:"{JAPANESE if language == "ja" else SANS}"}}.serif{{font-family:"{SERIF}"}}'


@cache
def letters() -> frozenset[str]:
    """The Japanese letters that the faces have."""
    return frozenset((FOLDER / LETTERS).read_text(encoding="utf-8").strip())


def can_write(text: str) -> bool:
    """Whether every letter of ``text`` is in the faces.

    >>> can_write("千島列島 1875"), can_write("龘"), can_write("Κουρίλες")
    (True, False, False)
    """
    return all(letter in letters() or any(ord(letter) in part for part in NARROW) for letter in text)
