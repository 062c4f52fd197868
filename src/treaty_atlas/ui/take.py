"""Take it with you: the whole atlas as one file, in the reader's language or in all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from html import escape

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from .. import clock
from ..errors import DatasetError
from ..export import single
from ..i18n import DEFAULT, languages
from . import draw, markup, state
from .cache import atlas, geodata

ALL = "all"


def routes() -> list[BaseRoute]:
    """The address of the file: ``/treaty-atlas.html?lang=nl``, or ``?lang=all``."""
    return [Route("/treaty-atlas.html", _file)]


def render() -> None:
    """Both files as buttons; the browser saves them under their usual names."""
    words = state.words()
    own = [state.language()]
    rows = (
        (own, own[0], words("share.take_one", language=words(f"language.{own[0]}"))),
        (languages(), ALL, words("share.take_all")),
    )
    links = "".join(
        f"<a class='share-button' href='{markup.base()}treaty-atlas.html?lang={code}' "
        f"download='{single.names_of(codes)}'>{escape(label)}</a>"
        for codes, code, label in rows
    )
    draw.html(
        f"<h2 class='title'>{words('share.take')}</h2><p class='muted'>{words('share.take_hint')}</p>"
        f"<p class='share-row'>{links}</p>"
    )


def _file(request: Request) -> Response:
    asked = request.query_params.get("lang", DEFAULT)
    codes = tuple(languages()) if asked == ALL else (asked if asked in languages() else DEFAULT,)
    try:
        page = _made(codes, clock.today())
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503)
    name = {"Content-Disposition": f'attachment; filename="{single.names_of(codes)}"'}
    return Response(page, media_type="text/html; charset=utf-8", headers=name)


@lru_cache(maxsize=8)
def _made(codes: Sequence[str], today: date) -> str:
    return single.build(atlas(), geodata(), codes, today, state.version())
