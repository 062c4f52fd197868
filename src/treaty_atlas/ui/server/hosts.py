"""The first thing asked of every request: does it name a host that can be one? Nothing behind this reads an odd one."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ... import served
from ...address import map as address
from ...i18n import DEFAULT, Words, languages


class KnownHosts:
    """ASGI middleware: a Host that is too long, odd or said twice gets a 400 with a sentence; nothing of it is repeated."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket") or _fits([v for k, v in scope["headers"] if k == b"host"]):
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse(_words(scope)("error.host"), status_code=400)(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})


def _fits(hosts: list[bytes]) -> bool:
    """One host that can be, or none at all: old clients and some probes name none."""
    return not hosts or (len(hosts) == 1 and served.split(hosts[0].decode("latin-1")) is not None)


def _words(scope: Scope) -> Words:
    """The words of the language that the address asks for."""
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [None])[-1]
    return Words(address.language(asked, languages()) or DEFAULT)
