"""What every answer says to the browser: nothing foreign, no guessing of types, no address handed on."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ...cover.document import LOOK
from ...streamlit_private import INDEX
from .prefix import inside

FRAME = "'unsafe-inline'"
"""The frame of the map starts with a script of folium's, which is written into it."""
FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
}
"""Whoever embeds the atlas still may; full screen and the clipboard stay allowed."""


def policy(scripts: Iterable[str]) -> str:
    """The rule by which the browser itself refuses to fetch, run or post anything else; ``scripts`` may run besides files.

    Streamlit starts components from ``blob:`` addresses, and one of its libraries asks for WebAssembly.
    """
    return (
        f"default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval' {' '.join(scripts)}; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        "worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
    )


@cache
def _of_pages() -> str:
    """Scripts that stand in a page itself are known by their hash: that of our own pages, and those of Streamlit's."""
    inline = [LOOK, *re.findall(r"<script>(.*?)</script>", INDEX.read_text(encoding="utf-8"), re.DOTALL)]
    return policy(f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline)


@cache
def _of_frame() -> str:
    return policy([FRAME])


class SafeHeaders:
    """ASGI middleware that adds them to every HTTP answer that does not set them itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        framed = (inside(scope["path"]) or "").startswith("/component/")

        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", _of_frame() if framed else _of_pages())
                for name, value in FIXED.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, add)
