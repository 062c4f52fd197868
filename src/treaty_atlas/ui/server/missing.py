"""Addresses at which there is nothing: 404 and a page that says so, instead of a white page or the map in its place.

Streamlit answers every address that it does not know with its one page, which then finds no files beside it (below a
page's address) or shows the start page (an unknown name).
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ... import clock
from ...address.map import Address
from ...cover.menu import NOWHERE
from ...cover.missing import missing
from ...cover.state import State
from ...errors import DatasetError
from ...streamlit_private import ADDRESS_FILES, ADDRESSES, UPLOADS
from ..cache import atlas
from . import edition, notice
from .edition import PACKAGE
from .prefix import inside, prefix


class Missing:
    """ASGI middleware: ``pages`` are the names of the pages, ``own`` the first parts of the atlas's other addresses."""

    def __init__(self, app: ASGIApp, pages: Iterable[str], own: Iterable[str]) -> None:
        self.app, self.pages = app, frozenset(pages)
        self.served = frozenset(own) | frozenset(ADDRESSES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self._answer(scope) if scope["type"] == "http" else None
        await (answer or self.app)(scope, receive, send)

    async def _answer(self, scope: Scope) -> Response | None:
        """The answer to an address at which there is nothing; ``None`` where there is something."""
        path = inside(scope["path"])
        if path is None or path.startswith("//"):
            return None  # beside the atlas, or an address that Streamlit refuses as unsafe
        parts = path.strip("/").split("/")
        if UPLOADS in path:
            return PlainTextResponse("This atlas takes no files.", status_code=403)
        if parts[0] in self.served or "_stcore" in parts:
            return None
        if len(parts) == 1 and (parts[0] == "" or parts[0] in self.pages or parts[0] in ADDRESS_FILES):
            return None
        if parts == ["favicon.ico"]:
            return FileResponse(PACKAGE / "web" / "mark.svg", media_type="image/svg+xml")
        return await run_in_threadpool(_nothing, scope, path)


def _nothing(scope: Scope, asked: str) -> Response:
    """The page that says so; plain words for a program that asked for a file."""
    if "." in asked.rpartition("/")[2] and "text/html" not in Headers(scope=scope).get("accept", ""):
        return PlainTextResponse("Not Found", status_code=404)
    words, root = notice.reader(HTTPConnection(scope)), "../" * _depth(scope)
    try:
        book = atlas()
    except DatasetError:
        return notice.page(words, words("missing.title"), words("missing.says"), notice.home(words, root), 404)
    files = root + edition.below()
    state = State(NOWHERE, {}, Address(), book, words, clock.today(), files, root=root)
    return HTMLResponse(missing(state, asked), status_code=404, headers={"Cache-Control": "no-store"})


def _depth(scope: Scope) -> int:
    """How many folders the address lies below the start, as the browser takes it: a slash written ``%2F`` makes none."""
    path = scope.get("raw_path") or scope["path"].encode()
    return int(path.count(b"/")) - prefix().count("/") - 1
