"""The atlas's own files: below the name of the edition, where browsers keep them, and at their plain addresses."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Scope

from ... import clock
from ...cover import datafiles
from ...cover.document import READ_SHEET, SHEET, SIGN
from ...cover.head import spoken_head
from ...errors import DatasetError
from ...i18n import Words
from ...reading.reader import relative
from ...style.css import app_sheet, css_variables, first_sheet, paint_css, read_sheet
from ...style.fonts import font_faces
from ..cache import Once, atlas, geodata
from . import edition, pieces
from .answers import FOR_EVER, REVALIDATED, Packed, answer, pack
from .disk import Asked
from .prefix import below
from .shrink import SHRINKING

CSS = "text/css; charset=utf-8"
APP_SHEET = "app.css"
"""What dresses Streamlit's page, below the name of the edition."""


def routes() -> list[BaseRoute]:
    """The addresses of this module."""
    return [
        Route(below("/v/{name}/{path:path}"), _kept),
        *(Route(below(f"/{name}"), _plain) for name in sorted(datafiles.names()) if not name.startswith("head.")),
        Route(below("/tokens.css"), _tokens_css),
        Route(below("/bundle/{name}"), _bundle),
        Mount(below("/leaflet"), Asked(directory=edition.LEAFLET)),
        Mount(below("/web"), Asked(directory=edition.PACKAGE / "web")),
        Mount(below("/geodata"), Open(directory=geodata())),
    ]


class Open(Asked):
    """Files that the pages of other sites may read as well: the data is open."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        found = await super().get_response(path, scope)
        found.headers["Access-Control-Allow-Origin"] = "*"
        return found


async def _kept(request: Request) -> Response:
    """A file of this edition. Of another one there is nothing here, and nothing is given instead of it."""
    if request.path_params["name"] != edition.edition().name:
        return PlainTextResponse("Gone: load the page anew.", status_code=410, headers={"Cache-Control": "no-store"})
    path = request.path_params["path"]
    if path in datafiles.names():
        return _data(request, path, f"public, max-age={_rest_of_day()}" if path.startswith("atlas.") else FOR_EVER)
    if path in _SHEETS:
        return answer(request, SHRINKING.smaller(_SHEETS[path]()), FOR_EVER)
    if path.startswith("reading/"):
        return pieces.respond(request, path.removeprefix("reading/"))
    found = edition.edition().files.get(path)
    if not found:
        return PlainTextResponse("Not Found", status_code=404)
    return answer(request, SHRINKING.smaller(found), FOR_EVER)


async def _plain(request: Request) -> Response:
    return _data(request, request.url.path.rpartition("/")[2], REVALIDATED)


async def _tokens_css(request: Request) -> Response:
    return answer(request, styles())


async def _bundle(request: Request) -> Response:
    found = edition.edition().files.get(f"bundle/{request.path_params['name']}")
    return answer(request, found) if found else PlainTextResponse("Not Found", status_code=404)


def _data(request: Request, name: str, keeping: str) -> Response:
    try:
        packed = made(name)
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503, headers={"Cache-Control": "no-store"})
    return answer(request, SHRINKING.smaller(packed), keeping)


def _rest_of_day() -> int:
    """Seconds until the atlas tells another day as today."""
    now = datetime.now()
    return int((datetime.combine(now.date() + timedelta(1), time()) - now).total_seconds())


def made(name: str) -> Packed:
    """What the browser computes with, by the name of its file; what tells the day is made anew each day."""
    return _made(name, clock.today() if name.startswith(datafiles.DAILY) else None)


@Once
def _made(name: str, day: date | None) -> Packed:
    today = day or clock.today()
    if name.startswith("head."):
        return _head_of(name.split(".")[1], today)
    return pack(datafiles.data(name, atlas(), geodata(), today).encode(), "application/json")


def _head_of(language: str, today: date) -> Packed:
    """The head of every page in another language, and what its search needs: for a page that changes it."""
    words = Words(language)
    said = spoken_head(atlas(), words, today, relative(language), edition.below() + SIGN)
    return pack(datafiles.json_text(said).encode(), "application/json")


@Once
def styles() -> Packed:
    """Fonts, colours and measures."""
    return pack((font_faces() + css_variables() + paint_css()).encode(), CSS)


@Once
def first_styles() -> Packed:
    """Everything that dresses the first answer, below the name of the edition."""
    leaflet = (edition.LEAFLET / "leaflet.css").read_text(encoding="utf-8")
    return pack(first_sheet(leaflet).encode(), CSS)


@Once
def read_styles() -> Packed:
    """What dresses the pages that are read, besides."""
    return pack(read_sheet().encode(), CSS)


@Once
def app_styles() -> Packed:
    """Everything that dresses Streamlit's page besides colours and faces."""
    return pack(app_sheet().encode(), CSS)


_SHEETS = {SHEET: first_styles, READ_SHEET: read_styles, APP_SHEET: app_styles, "tokens.css": styles}
