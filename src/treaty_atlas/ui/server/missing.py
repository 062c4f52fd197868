"""Addresses at which there is nothing: 404 and a page that says so, instead of a white page or the map in its place.

Streamlit answers every address that it does not know with its one page, which then finds no files beside it (below a
page's address) or shows the start page (an unknown name).
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ...errors import DatasetError
from ...i18n import Words
from ...streamlit_private import ADDRESS_FILES, ADDRESSES, UPLOADS
from ..cache import atlas
from . import notice
from .edition import PACKAGE
from .prefix import inside

STATES = {"treaties": "treaty", "events": "event", "islands": "island"}
"""Pages whose address someone may continue with a name, and the parameter that takes it."""


class Missing:
    """ASGI middleware: ``pages`` are the names of the pages, ``own`` the first parts of the atlas's other addresses."""

    def __init__(self, app: ASGIApp, pages: Iterable[str], own: Iterable[str]) -> None:
        self.app, self.pages = app, frozenset(pages)
        self.served = frozenset(own) | frozenset(ADDRESSES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = self._answer(scope) if scope["type"] == "http" else None
        await (answer or self.app)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response | None:
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
        return self._nothing(scope, path.count("/") - 1, parts)

    def _nothing(self, scope: Scope, deep: int, parts: list[str]) -> Response:
        if "." in parts[-1] and "text/html" not in Headers(scope=scope).get("accept", ""):
            return PlainTextResponse("Not Found", status_code=404)
        words, root = notice.reader(HTTPConnection(scope)), "../" * deep
        links = list(dict.fromkeys([*self._meant(words, root, parts), *notice.home(words, root)]))  # each once
        return notice.page(words, words("missing.title"), words("missing.says"), links, 404)

    def _meant(self, words: Words, root: str, parts: list[str]) -> list[notice.Link]:
        """What an address below a page surely means: the treaty, event or island of that name, else the page."""
        if parts[0] not in self.pages:
            return []
        page = (f"{root}{parts[0]}?lang={words.language}", words(f"menu.{parts[0]}"))
        key, name = STATES.get(parts[0], ""), parts[1].lower()
        try:
            known = {"treaty": atlas().treaties, "event": atlas().acts, "island": atlas().islands}.get(key, {})
        except DatasetError:
            known = {}
        return [(f"{page[0]}&{key}={name}", f"{page[1]}: {name}"), page] if name in known else [page]
