"""The atlas's own files: below the name of the edition, where browsers keep them, and at their plain addresses."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Scope

from ... import clock
from ...catalog.geometry import collections
from ...cover.head import inside
from ...errors import DatasetError
from ...i18n import DEFAULT, Words, languages
from ...payload import quiz, search
from ...payload.atlas import payload
from ...payload.head import head_data
from ...payload.shapes import coded
from ...reading import quizzes
from ...reading.reader import Reader, relative
from ...style.css import css_variables, first_sheet, paint_css
from ...style.fonts import font_faces
from ..cache import Once, atlas, geodata
from . import edition, pieces
from .answers import FOR_EVER, REVALIDATED, Packed, answer, pack
from .disk import Asked
from .prefix import below
from .shrink import SHRINKING

CSS = "text/css; charset=utf-8"


def routes() -> list[BaseRoute]:
    """The addresses of this module."""
    return [
        Route(below("/v/{name}/{path:path}"), _kept),
        Route(below("/atlas.json"), _atlas_json),
        Route(below("/search.json"), _search_json),
        Route(below("/shapes.json"), _shapes_json),
        Route(below("/quiz.json"), _quiz_json),
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
    if path == "atlas.json":
        return _data(request, "atlas", f"public, max-age={_rest_of_day()}")
    if path in ("head.json", "quiz.json", "search.json", "shapes.json"):
        return _data(request, path.removesuffix(".json"), FOR_EVER)
    if path == "page.css":
        return answer(request, SHRINKING.smaller(first_styles()), FOR_EVER)
    if path == "tokens.css":
        return answer(request, SHRINKING.smaller(styles()), FOR_EVER)
    if path.startswith("reading/"):
        return pieces.respond(request, path.removeprefix("reading/"))
    found = edition.edition().files.get(path)
    if not found:
        return PlainTextResponse("Not Found", status_code=404)
    return answer(request, SHRINKING.smaller(found), FOR_EVER)


async def _atlas_json(request: Request) -> Response:
    return _data(request, "atlas", REVALIDATED)


async def _search_json(request: Request) -> Response:
    return _data(request, "search", REVALIDATED)


async def _shapes_json(request: Request) -> Response:
    return _data(request, "shapes", REVALIDATED)


async def _quiz_json(request: Request) -> Response:
    return _data(request, "quiz", REVALIDATED)


async def _tokens_css(request: Request) -> Response:
    return answer(request, styles())


async def _bundle(request: Request) -> Response:
    found = edition.edition().files.get(f"bundle/{request.path_params['name']}")
    return answer(request, found) if found else PlainTextResponse("Not Found", status_code=404)


def _data(request: Request, what: str, keeping: str) -> Response:
    asked = request.query_params.get("lang", DEFAULT)
    language = asked if asked in languages() else DEFAULT
    try:
        packed = _MADE[what](language)
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503, headers={"Cache-Control": "no-store"})
    return answer(request, SHRINKING.smaller(packed), keeping)


def _rest_of_day() -> int:
    """Seconds until the atlas tells another day as today."""
    now = datetime.now()
    return int((datetime.combine(now.date() + timedelta(1), time()) - now).total_seconds())


@Once
def atlas_data(language: str, today: date) -> Packed:
    """What map and timeline are made of."""
    return _json(payload(atlas(), Words(language), today))


@Once
def head_of(language: str, today: date) -> Packed:
    """The head of every page in another language, and what its search needs: for a page that changes it."""
    words = Words(language)
    html = inside(words, relative(language), "", {}, {}, edition.below())
    return _json({"lang": language, "html": html, **head_data(atlas(), words, today)})


@Once
def search_data(language: str) -> Packed:
    """The index of the search box."""
    return _json(search.data(atlas(), Words(language)))


@Once
def shapes_data() -> Packed:
    """What the map is drawn of, the same in every language."""
    atlas()  # which has looked at the shapes: of a dataset that is invalid nothing is drawn
    return _json(coded(collections(geodata())))


@Once
def quiz_data(language: str) -> Packed:
    """What the quiz can ask, and why each answer is so."""
    words = Words(language)
    read = quizzes.explanations(Reader(atlas(), words, lambda *_: ""))
    return _json(quiz.pools(atlas(), words) | {"read": read})


@Once
def styles() -> Packed:
    """Fonts, colours and measures."""
    return pack((font_faces() + css_variables() + paint_css()).encode(), CSS)


@Once
def first_styles() -> Packed:
    """Everything that dresses the first answer, below the name of the edition."""
    leaflet = (edition.LEAFLET / "leaflet.css").read_text(encoding="utf-8")
    return pack(first_sheet(leaflet).encode(), CSS)


_MADE: dict[str, Callable[[str], Packed]] = {
    "atlas": lambda language: atlas_data(language, clock.today()),
    "head": lambda language: head_of(language, clock.today()),
    "quiz": lambda language: quiz_data(language),
    "search": lambda language: search_data(language),
    "shapes": lambda language: shapes_data(),
}


def _json(value: object) -> Packed:
    return pack(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), "application/json")
