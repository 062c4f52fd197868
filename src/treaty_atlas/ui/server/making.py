"""Answers with what costs much: from what is kept, or made when its turn comes, or one sentence that asks to come later."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from . import notice
from .answers import REVALIDATED, Packed, answer, head, known, unchanged, weak
from .edition import edition
from .turns import LATER, Busy, Kept


def tag_of(*state: object) -> str:
    """A short name of what is made from ``state``: of values whose ``repr`` says all of them, in this edition."""
    return hashlib.sha256(repr((edition().name, *state)).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Making:
    """Something that can be made: the name of its state (:func:`tag_of`), its media type, how, and further headers."""

    tag: str
    kind: str
    make: Callable[[], Packed]
    headers: Mapping[str, str] | None = None

    async def answer(self, request: Request, kept: Kept) -> Response:
        """The answer; nothing is made for a browser that has it, nor where only the head is asked for.

        Raises what ``make`` raises.
        """
        tag = weak(f'"{self.tag}"')
        if known(request, tag):
            return unchanged(tag, REVALIDATED)
        if request.method == "HEAD" and not kept.has(self.tag):
            return head(tag, self.kind, REVALIDATED, self.headers)
        try:
            return answer(request, await kept.get(self.tag, self.make), REVALIDATED, self.headers)
        except Busy:
            return _later(request)


def _later(request: Request) -> Response:
    words = notice.reader(request)
    title, says = words("missing.busy_title"), words("missing.busy")
    return notice.page(words, title, says, notice.home(words, ""), 429, {"Retry-After": str(LATER)})
