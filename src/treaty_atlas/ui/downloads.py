"""The addresses of what can be taken along: the map as a picture, the page for a class. Each takes the query of a page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from .. import address
from ..address import Address
from ..errors import DatasetError
from ..export import asked
from ..export.handout import handout
from ..export.links import map_link
from ..export.picture import picture
from ..i18n import DEFAULT, Words, languages
from . import origin
from .cache import atlas, shapes


def routes() -> list[BaseRoute]:
    """The addresses of this module."""
    return [Route("/picture.svg", _picture), Route("/handout.html", _handout)]


def _picture(request: Request) -> Response:
    query = dict(request.query_params)
    try:
        here, words = _state(query)
        style = asked.style(query, map_link(_base(request), here, words.language))
        day = here.day_shown(date.today())
        svg = picture(atlas(), shapes(), words, day, mode=here.view, chosen=here.island, style=style)
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503)
    return Response(svg, media_type="image/svg+xml", headers=_FRESH)


def _handout(request: Request) -> Response:
    query = dict(request.query_params)
    try:
        here, words = _state(query)
        page = handout(atlas(), shapes(), words, here, date.today(), paper=asked.paper(query), base=_base(request))
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503)
    return Response(page, media_type="text/html", headers=_FRESH)


_FRESH = {"Cache-Control": "no-cache"}


def _state(query: Mapping[str, str]) -> tuple[Address, Words]:
    here = address.read(query, atlas(), date.today().year, languages())
    return here, Words(here.lang or DEFAULT)


def _base(request: Request) -> str:
    """Where the atlas is served, for paper: empty where no address is known that others reach."""
    return origin.of_request(request).paper
