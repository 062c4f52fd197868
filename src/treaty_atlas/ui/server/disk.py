"""Files as they lie on the disk: text compressed when it is first asked for, and anew when the file is another one."""

from __future__ import annotations

import mimetypes
import stat
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from ..cache import Once
from .answers import REVALIDATED, VARY, Packed, answer, pack

TEXT = {"application/json", "application/geo+json", "application/javascript", "image/svg+xml"}
"""Media types that are text besides ``text/…``."""

mimetypes.add_type("application/geo+json", ".geojson")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("font/woff2", ".woff2")


def kind_of(path: Path) -> str:
    """The media type that the ending says; of an unknown one, plain text, as Starlette has it."""
    return mimetypes.guess_type(path.name)[0] or "text/plain"


def is_text(path: Path) -> bool:
    """Whether it pays to compress the file."""
    kind = kind_of(path)
    return path.is_file() and (kind.startswith("text/") or kind in TEXT)


def of_file(path: Path) -> Packed:
    """The file at ``path``, compressed once as long as it is the same."""
    return _packed(path, path.stat().st_mtime_ns)


@Once
def _packed(path: Path, changed: int) -> Packed:
    return pack(path.read_bytes(), kind_of(path))


class Asked(StaticFiles):
    """Files at plain addresses: a browser asks each time whether its copy is still the same.

    A part of a file is given as it lies on the disk, not of what is compressed.
    """

    async def get_response(self, path: str, scope: Scope) -> Response:
        request = Request(scope)
        full, found = await run_in_threadpool(self.lookup_path, path)
        text = bool(found and stat.S_ISREG(found.st_mode)) and is_text(Path(full))
        if text and "range" not in request.headers and request.method in ("GET", "HEAD"):
            return answer(request, await run_in_threadpool(of_file, Path(full)))
        response = await super().get_response(path, scope)
        response.headers.update({"Cache-Control": REVALIDATED, **(VARY if text else {})})
        return response
