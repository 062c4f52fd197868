"""The addresses this server answers besides the pages: Leaflet, the browser modules, the dataset. Nothing foreign."""

from __future__ import annotations

import gzip
import hashlib
import json
import logging
import mimetypes
from datetime import date
from functools import cache
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .. import index
from ..errors import DatasetError
from ..i18n import DEFAULT, Words, languages
from ..mapping.payload import payload
from ..style import SERIF, css_variables, font_faces, paint_css
from . import downloads, take
from .cache import atlas, geodata

mimetypes.add_type("application/geo+json", ".geojson")
mimetypes.add_type("text/javascript", ".js")

PACKAGE = Path(__file__).resolve().parents[1]
MAIN = PACKAGE / "ui" / "main.py"
MEDIA = Path(streamlit.__file__).parent / "static" / "static" / "media"

POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; "
    "frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)
"""The browser itself refuses to fetch, load or post anything to another host."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def routes() -> list[BaseRoute]:
    """The atlas's own addresses, besides the pages."""
    return [
        Route("/atlas.json", _atlas_json),
        Route("/search.json", _search_json),
        Route("/tokens.css", _tokens_css),
        *downloads.routes(),
        *take.routes(),
        Mount("/leaflet", StaticFiles(packages=[("xstatic.pkg.leaflet", "data")])),
        Mount("/web", StaticFiles(directory=PACKAGE / "web")),
        Mount("/geodata", StaticFiles(directory=geodata())),
    ]


def middleware() -> list[Middleware]:
    """Headers on every answer: no foreign host, no guessing of types, no address handed on."""
    return [Middleware(SafeHeaders)]


class SafeHeaders:
    """ASGI middleware that adds ``HEADERS`` to every HTTP answer that does not set them itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, add if scope["type"] == "http" else send)


def on_error(error: Exception) -> bool:
    """Show one readable sentence instead of a traceback; the traceback goes to the log."""
    from .errors import show

    logging.getLogger(__name__).error("A page could not be drawn", exc_info=error)
    show(error)
    return True


async def _atlas_json(request: Request) -> Response:
    language = request.query_params.get("lang", DEFAULT)
    try:
        return _frozen(request, *_payload(language if language in languages() else DEFAULT, date.today()))
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503)


async def _search_json(request: Request) -> Response:
    language = request.query_params.get("lang", DEFAULT)
    try:
        return _frozen(request, *_search(language if language in languages() else DEFAULT))
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503)


async def _tokens_css(request: Request) -> Response:
    return _frozen(request, *_styles())


@cache
def _payload(language: str, today: date) -> tuple[bytes, str, str]:
    data = payload(atlas(), Words(language), today)
    return _pack(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "application/json")


@cache
def _search(language: str) -> tuple[bytes, str, str]:
    found = index.data(atlas(), Words(language))
    return _pack(json.dumps(found, ensure_ascii=False, separators=(",", ":")), "application/json")


@cache
def _styles() -> tuple[bytes, str, str]:
    sans = next(MEDIA.glob(f"{SANS}*.woff2")).name
    urls = {"sans": f"static/media/{sans}", **{face: f"web/fonts/{name}" for face, name in SERIF.items()}}
    return _pack(font_faces(urls) + css_variables() + paint_css(), "text/css; charset=utf-8")


SANS = "SourceSansVF-Upright"
"""The face that Streamlit ships; the map's frame takes it from the same address as the page."""


def _pack(text: str, kind: str) -> tuple[bytes, str, str]:
    """``text`` compressed once, its media type and its hash as a tag for revalidation."""
    data = text.encode()
    return gzip.compress(data, 9, mtime=0), kind, f'"{hashlib.sha256(data).hexdigest()[:16]}"'


def _frozen(request: Request, packed: bytes, kind: str, tag: str) -> Response:
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(packed, media_type=kind, headers=headers | {"Content-Encoding": "gzip"})
    return Response(gzip.decompress(packed), media_type=kind, headers=headers)
