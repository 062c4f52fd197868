"""Answers that were made before: compressed once, with a tag by which a browser asks whether it has them already.

Tags are weak: they stand for what is said, whatever the coding, and for the same text compressed better later. A part of
an answer (``Range``) is not given of these; files on the disk give it (``files.py``).
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import AsyncIterator, Mapping
from typing import NamedTuple

import brotli
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from .preferences import IDENTITY, coding

REVALIDATED = "no-cache"
"""Kept, but asked for each time; the answer is 304 while it is the same."""
FOR_EVER = "public, max-age=31536000, immutable"
"""For an address that never means anything else."""
PIECE = 1 << 16
"""Larger bodies go out in pieces of so many bytes, so that a slow reader does not hold a copy of the whole."""
AT_ONCE, BEST = 5, 10
"""Qualities of brotli: as quick as gzip and 7 % smaller; 8 % smaller still in twenty times the time. 11 gains 2 % more."""
BROTLI, GZIP = "br", "gzip"
VARY = {"Vary": "Accept-Encoding"}


class Packed(NamedTuple):
    """A body by the names of the codings in which it is kept, the best first; its media type and its tag.

    Plain (``identity``) it is kept only where nothing makes it smaller.
    """

    codings: Mapping[str, bytes]
    kind: str
    tag: str

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(map(len, self.codings.values()))

    def plain(self) -> bytes:
        return self.codings[IDENTITY] if IDENTITY in self.codings else gzip.decompress(self.codings[GZIP])


def pack(data: bytes, kind: str, tag: str = "", quality: int = AT_ONCE) -> Packed:
    """``data`` compressed, where that makes it smaller; the tag is its hash unless one is given (without quotes).

    Brotli looks back over 256 KB in blocks of 64: half a percent more bytes than its own choice, and 5 MB instead of 30
    that the process keeps.
    """
    name, small = f'"{tag or digest(data)}"', gzip.compress(data, 9, mtime=0)
    if len(small) >= len(data) * 0.95:
        return Packed({IDENTITY: data}, kind, name)
    return Packed({BROTLI: brotli.compress(data, quality=quality, lgwin=18, lgblock=16), GZIP: small}, kind, weak(name))


def digest(data: bytes) -> str:
    """A short hash."""
    return hashlib.sha256(data).hexdigest()[:16]


def weak(tag: str) -> str:
    """``tag`` (in quotes) as one that stands for every coding of what is said."""
    return f"W/{tag}"


def known(request: Request, tag: str) -> bool:
    """Whether the browser has what ``tag`` stands for; a proxy that compresses makes tags weak."""
    asked = request.headers.get("if-none-match", "")
    return tag.removeprefix("W/") in (one.strip().removeprefix("W/") for one in asked.split(","))


def unchanged(tag: str, keeping: str) -> Response:
    """Nothing new."""
    return Response(status_code=304, headers={"ETag": tag, "Cache-Control": keeping, **VARY})


def answer(request: Request, packed: Packed, keeping: str = REVALIDATED, more: Mapping[str, str] | None = None) -> Response:
    """``packed``, as the browser can read it, or 304; ``keeping`` is what Cache-Control says, ``more`` other headers."""
    if known(request, packed.tag):
        return unchanged(packed.tag, keeping)
    headers = {"ETag": packed.tag, "Cache-Control": keeping, **(more or {})}
    name = IDENTITY
    if IDENTITY not in packed.codings:
        headers |= VARY
        name = coding(asked_coding(request), [*packed.codings])
        if name != IDENTITY:
            headers["Content-Encoding"] = name
    body = packed.plain() if name == IDENTITY else packed.codings[name]
    headers["Content-Length"] = str(len(body))
    if request.method == "HEAD":
        return Response(media_type=packed.kind, headers=headers)
    if len(body) <= 4 * PIECE:
        return Response(body, media_type=packed.kind, headers=headers)
    return StreamingResponse(_pieces(body), media_type=packed.kind, headers=headers)


def asked_coding(request: Request) -> str:
    """What the request says about codings, in all of its lines."""
    return ", ".join(request.headers.getlist("accept-encoding"))


def head(tag: str, kind: str, keeping: str = REVALIDATED, more: Mapping[str, str] | None = None) -> Response:
    """What GET would answer, without making it: its length is not known."""
    answer = Response(media_type=kind, headers={"ETag": tag, "Cache-Control": keeping, **VARY, **(more or {})})
    del answer.headers["content-length"]
    return answer


async def _pieces(body: bytes) -> AsyncIterator[memoryview]:
    whole = memoryview(body)
    for start in range(0, len(body), PIECE):
        yield whole[start : start + PIECE]
