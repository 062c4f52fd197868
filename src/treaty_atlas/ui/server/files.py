"""The atlas's own files: below the name of the edition, where browsers keep them, and at their plain addresses."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from ... import clock
from ...errors import DatasetError
from ...i18n import DEFAULT, Words, languages
from ...payload import quiz, search
from ...payload.atlas import payload
from ...reading import quizzes
from ...reading.reader import Reader
from ...streamlit_private import sans
from ...style.css import SERIF, css_variables, font_faces, paint_css
from ..cache import Once, atlas, geodata
from . import edition, pieces
from .answers import FOR_EVER, REVALIDATED, Packed, answer, pack
from .prefix import below


def routes() -> list[BaseRoute]:
    """The addresses of this module."""
    return [
        Route(below("/v/{name}/{path:path}"), _kept),
        Route(below("/atlas.json"), _atlas_json),
        Route(below("/search.json"), _search_json),
        Route(below("/quiz.json"), _quiz_json),
        Route(below("/tokens.css"), _tokens_css),
        Mount(below("/leaflet"), Asked(directory=edition.LEAFLET)),
        Mount(below("/web"), Asked(directory=edition.PACKAGE / "web")),
        Mount(below("/geodata"), Open(directory=geodata())),
    ]


class Asked(StaticFiles):
    """Files at plain addresses: a browser asks each time whether its copy is still the same."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        found = await super().get_response(path, scope)
        found.headers["Cache-Control"] = REVALIDATED
        return found


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
    if path == "atlas.json":
        return _data(request, "atlas", f"public, max-age={_rest_of_day()}")
    if path in ("search.json", "quiz.json"):
        return _data(request, path.removesuffix(".json"), FOR_EVER)
    if path == "tokens.css":
        return answer(request, styles("../../"), FOR_EVER)
    if path.startswith("reading/"):
        return pieces.respond(request, path.removeprefix("reading/"))
    found = edition.edition().files.get(path)
    return answer(request, found, FOR_EVER) if found else PlainTextResponse("Not Found", status_code=404)


async def _atlas_json(request: Request) -> Response:
    return _data(request, "atlas", REVALIDATED)


async def _search_json(request: Request) -> Response:
    return _data(request, "search", REVALIDATED)


async def _quiz_json(request: Request) -> Response:
    return _data(request, "quiz", REVALIDATED)


async def _tokens_css(request: Request) -> Response:
    return answer(request, styles(""))


def _data(request: Request, what: str, keeping: str) -> Response:
    asked = request.query_params.get("lang", DEFAULT)
    language = asked if asked in languages() else DEFAULT
    try:
        packed = atlas_data(language, clock.today()) if what == "atlas" else _MADE[what](language)
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503, headers={"Cache-Control": "no-store"})
    return answer(request, packed, keeping)


def _rest_of_day() -> int:
    """Seconds until the atlas tells another day as today."""
    now = datetime.now()
    return int((datetime.combine(now.date() + timedelta(1), time()) - now).total_seconds())


@Once
def atlas_data(language: str, today: date) -> Packed:
    """What map and timeline are made of."""
    return _json(payload(atlas(), Words(language), today))


@Once
def search_data(language: str) -> Packed:
    """The index of the search box."""
    return _json(search.data(atlas(), Words(language)))


@Once
def quiz_data(language: str) -> Packed:
    """What the quiz can ask, and why each answer is so."""
    words = Words(language)
    read = quizzes.explanations(Reader(atlas(), words, lambda *_: ""))
    return _json(quiz.pools(atlas(), words) | {"read": read})


_MADE = {"search": search_data, "quiz": quiz_data}


@Once
def styles(root: str) -> Packed:
    """Fonts, colours and measures; ``root`` leads from the stylesheet's folder to where Streamlit's files lie."""
    urls = {"sans": f"{root}static/media/{sans().name}", **{face: f"web/fonts/{name}" for face, name in SERIF.items()}}
    return pack((font_faces(urls) + css_variables() + paint_css()).encode(), "text/css; charset=utf-8")


def _json(value: object) -> Packed:
    return pack(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), "application/json")
