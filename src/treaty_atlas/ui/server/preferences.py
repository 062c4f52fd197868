"""What a request says it likes: ``Accept-Encoding`` and ``Accept-Language`` are lists of names with shares."""

from __future__ import annotations

from collections.abc import Sequence

IDENTITY = "identity"
"""The name of no coding at all."""


def shares(header: str) -> dict[str, float]:
    """The names of ``header`` (of its first 200 letters) in small letters, with their shares: 1 where none is said.

    >>> shares("br;q=0.5, gzip, *; q=0")
    {'br': 0.5, 'gzip': 1.0, '*': 0.0}
    """
    rows = (part.replace(" ", "").lower().partition(";q=") for part in header[:200].split(","))
    return {name: _share(liked) for name, _, liked in rows if name}


def _share(liked: str) -> float:
    try:
        return float(liked or 1)
    except ValueError:
        return 0.0


def coding(header: str, offered: Sequence[str]) -> str:
    """The one of ``offered`` (the best first) that ``header``, an Accept-Encoding, likes most; else :data:`IDENTITY`.

    Nothing is refused: who forbids everything, plain text too, gets plain text (RFC 9110, 12.5.3).

    >>> [coding(said, ["br", "gzip"]) for said in ("gzip, br", "br;q=0.5, gzip", "*", "br;q=0", "")]
    ['br', 'gzip', 'br', 'identity', 'identity']
    """
    liked = shares(header)
    rest = liked.get("*", 0.0)
    best = max(offered, key=lambda name: liked.get(name, rest), default=IDENTITY)
    share = liked.get(best, rest)
    return best if share > 0 and share >= liked.get(IDENTITY, 0.0) else IDENTITY
