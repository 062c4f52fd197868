"""Answers that were made before: compressed once, with a tag by which a browser asks whether it has them already."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import AsyncIterator, Mapping
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

REVALIDATED = "no-cache"
"""Kept, but asked for each time; the answer is 304 while it is the same."""
FOR_EVER = "public, max-age=31536000, immutable"
"""For an address that never means anything else."""
PIECE = 1 << 16
"""Larger bodies go out in pieces of so many bytes, so that a slow reader does not hold a copy of the whole."""


class Packed(NamedTuple):
    """A body as it is kept, its media type, its tag, and whether it is compressed."""

    body: bytes
    kind: str
    tag: str
    zipped: bool

    def plain(self) -> bytes:
        return gzip.decompress(self.body) if self.zipped else self.body


def pack(data: bytes, kind: str, tag: str = "") -> Packed:
    """``data`` compressed, where that makes it smaller; the tag is its hash unless one is given (without quotes)."""
    small = gzip.compress(data, 9, mtime=0)
    zipped = len(small) < len(data) * 0.95
    return Packed(small if zipped else data, kind, f'"{tag or digest(data)}"', zipped)


def digest(data: bytes) -> str:
    """A short hash."""
    return hashlib.sha256(data).hexdigest()[:16]


def known(request: Request, tag: str) -> bool:
    """Whether the browser has what ``tag`` (in quotes) stands for; a proxy that compresses makes tags weak."""
    asked = request.headers.get("if-none-match", "")
    return tag in (one.strip().removeprefix("W/") for one in asked.split(","))


def unchanged(tag: str, keeping: str) -> Response:
    """Nothing new."""
    return Response(status_code=304, headers={"ETag": tag, "Cache-Control": keeping, "Vary": "Accept-Encoding"})


def answer(request: Request, packed: Packed, keeping: str = REVALIDATED, more: Mapping[str, str] | None = None) -> Response:
    """``packed``, as the browser can read it, or 304; ``keeping`` is what Cache-Control says, ``more`` other headers."""
    if known(request, packed.tag):
        return unchanged(packed.tag, keeping)
    headers = {"ETag": packed.tag, "Cache-Control": keeping, **(more or {})}
    body = packed.body
    if packed.zipped:
        headers["Vary"] = "Accept-Encoding"
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
        else:
            body = packed.plain()
    if len(body) <= 4 * PIECE:
        return Response(body, media_type=packed.kind, headers=headers)
    headers["Content-Length"] = str(len(body))
    return StreamingResponse(_pieces(body), media_type=packed.kind, headers=headers)


def head(tag: str, kind: str, keeping: str = REVALIDATED, more: Mapping[str, str] | None = None) -> Response:
    """What GET would answer, without making it: its length is not known."""
    answer = Response(media_type=kind, headers={"ETag": tag, "Cache-Control": keeping, **(more or {})})
    del answer.headers["content-length"]
    return answer


async def _pieces(body: bytes) -> AsyncIterator[memoryview]:
    whole = memoryview(body)
    for start in range(0, len(body), PIECE):
        yield whole[start : start + PIECE]
