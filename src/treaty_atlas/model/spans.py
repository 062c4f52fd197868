"""What the effects of acts make of an island and of a boundary line: how each stood, from a day to a day.

A span is half-open: its first day belongs to it, the first day of the next span does not.
"""

from __future__ import annotations

from typing import NamedTuple

from .vocabulary import Administrator, Certainty, Claimant, LineKind, Status


class Span(NamedTuple):
    """How an island stood from ``start`` (inclusive) to ``end`` (exclusive, ``None`` while it holds)."""

    start: str
    end: str | None
    administered_by: Administrator
    status: Status
    claimed_by: tuple[Claimant, ...]
    basis: str
    article: str | None
    certainty: Certainty


class LineSpan(NamedTuple):
    """What a boundary line was from ``start`` (inclusive) to ``end`` (exclusive, ``None`` while it holds)."""

    start: str
    end: str | None
    kind: LineKind
    by: tuple[Claimant, ...]
    basis: str
    article: str | None
    certainty: str
