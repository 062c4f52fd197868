"""Files that come with Streamlit and streamlit-folium: compressed once. Streamlit itself sends them as they are, or anew
at each request; what is no text, and what is not there, it answers as before."""

from __future__ import annotations

import re
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from ...streamlit_private import shipped
from .answers import FOR_EVER, REVALIDATED, answer
from .disk import is_text, of_file
from .prefix import inside
from .shrink import SHRINKING

HASHED = re.compile(r"\.[\w-]{8}\.\w+$")
"""How the name of a file ends that is another one when its bytes are others."""


class Shipped:
    """ASGI middleware that answers for them before Streamlit does."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._files = {
            f"{above}/{file.relative_to(folder).as_posix()}": file
            for above, folder in shipped().items()
            for file in folder.rglob("*")
            if is_text(file)
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        file = self._asked(scope)
        if file is None:
            return await self.app(scope, receive, send)
        keeping = FOR_EVER if HASHED.search(file.name) else REVALIDATED
        packed = SHRINKING.smaller(await run_in_threadpool(of_file, file))
        await answer(Request(scope), packed, keeping)(scope, receive, send)

    def _asked(self, scope: Scope) -> Path | None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        return self._files.get(inside(scope["path"]) or "")
