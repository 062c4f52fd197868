"""The code of a quiz, which a class copies from the blackboard, and the choices that are read from it. Pure."""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Sequence
from typing import TypeVar

from .address.map import LONGEST, Notice

T = TypeVar("T")

KEY = "code"
"""The parameter of the address, besides those of every page."""
ALPHABET = "ABCDEFGHJKMNPQRTUVWXYZ2346789"
"""Letters and digits that are not taken for one another on a blackboard: no 0 and O, 1, I and L, 5 and S."""
LENGTH = 6


def new_code() -> str:
    """A code that nobody has had before, as far as chance goes."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(text: str | None) -> tuple[str | None, tuple[Notice, ...]]:
    """The code that ``text`` means: case, spaces and hyphens do not matter. ``None`` where none is given.

    What is no code becomes one, always the same, so that a class that copied the same mistake still gets the same ten.
    """
    if text is None:
        return None, ()
    plain = re.sub(r"[\s\-–_.]", "", unicodedata.normalize("NFKC", text[:LONGEST])).upper()
    if len(plain) == LENGTH and set(plain) <= set(ALPHABET):
        return plain, ()
    dice = Dice(f"no code: {plain}")
    code = "".join(ALPHABET[dice.below(len(ALPHABET))] for _ in range(LENGTH))
    return code, (Notice("quiz.bad_code", text, code),)


def halves(code: str) -> str:
    """``code`` in two halves, as it is written on the board.

    >>> halves("KMNPRT")
    'KMN PRT'
    """
    return f"{code[: LENGTH // 2]} {code[LENGTH // 2 :]}"


class Dice:
    """Numbers read from SHA-256 digests of a text and a counter: the same everywhere and always."""

    def __init__(self, seed: str) -> None:
        self.seed, self.count = seed, 0

    def below(self, n: int) -> int:
        """A number from 0 to ``n`` - 1."""
        self.count += 1
        digest = hashlib.sha256(f"{self.seed}/{self.count}".encode(errors="replace")).digest()
        return int.from_bytes(digest[:8], "big") % n

    def pick(self, rows: Sequence[T]) -> T:
        return rows[self.below(len(rows))]

    def shuffled(self, rows: Sequence[T]) -> list[T]:
        """``rows`` in another order (Fisher and Yates)."""
        left, out = list(rows), []
        while left:
            out.append(left.pop(self.below(len(left))))
        return out
