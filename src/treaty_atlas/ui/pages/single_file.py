"""Take it with you: the whole atlas as one file, in the reader's language or in all."""

from __future__ import annotations

from functools import partial

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from ... import clock
from ...cover.sheets.share import ALL
from ...errors import DatasetError
from ...export import single
from ...i18n import DEFAULT, languages
from .. import visit
from ..server import made
from ..server.making import Making, tag_of
from ..server.prefix import below
from ..server.turns import Kept, Turns

ROOM = 16 << 20
"""So many bytes of files are kept: each language, and all of them, of one day or two."""


def routes(turns: Turns) -> list[BaseRoute]:
    """The address of the file: ``/treaty-atlas.html?lang=nl``, or ``?lang=all``; it is made in its turn in ``turns``."""
    kept = Kept(turns, ROOM)

    async def _file(request: Request) -> Response:
        try:
            return await _asked(request).answer(request, kept)
        except DatasetError as error:
            return PlainTextResponse(str(error), status_code=503)

    return [Route(below("/treaty-atlas.html"), _file)]


def _asked(request: Request) -> Making:
    asked, today = request.query_params.get("lang", DEFAULT), clock.today()
    codes = tuple(languages()) if asked == ALL else (asked if asked in languages() else DEFAULT,)
    name = {"Content-Disposition": f'attachment; filename="{single.names_of(codes)}"'}
    tag = tag_of("file", codes, today)
    return Making(tag, made.HTML, partial(made.file_of, codes, today, visit.version(), tag), name)
