"""The addresses of what can be taken along or stands for a link: the map as a picture, the page for a class, the card. Each
takes the query of a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ... import clock, quiz_code
from ...address import compare as comparing
from ...address import map as address
from ...address import present as presenting
from ...address.links import map_link
from ...address.map import Address
from ...cover.canonical import Subject, card_of
from ...drawing import asked
from ...errors import DatasetError
from ...export import chromium
from ...export.pack import Asked
from ...export.query import form as form_of
from ...export.query import paper as paper_of
from ...i18n import DEFAULT, Words, languages
from .. import origin
from ..cache import atlas
from . import edition, made
from .making import Making, tag_of
from .prefix import below
from .turns import Kept, Turns

ROOM = 24 << 20
"""So many bytes of pictures and handouts are kept: some hundred."""


def routes(turns: Turns) -> list[BaseRoute]:
    """The addresses of this module; what is made waits for its turn in ``turns``."""
    kept = Kept(turns, ROOM)

    async def _picture(request: Request) -> Response:
        return await _made(request, kept, _picture_asked)

    async def _card(request: Request) -> Response:
        return await _made(request, kept, _card_asked)

    async def _comparison(request: Request) -> Response:
        return await _made(request, kept, _comparison_asked)

    async def _play(request: Request) -> Response:
        return await _made(request, kept, _play_asked)

    async def _series(request: Request) -> Response:
        return await _made(request, kept, _series_asked)

    async def _handout(request: Request) -> Response:
        return await _made(request, kept, _handout_asked)

    async def _pack(request: Request) -> Response:
        return await _made(request, kept, partial(_pack_asked, printed=False))

    async def _pack_pdf(request: Request) -> Response:
        if not chromium.find():  # the page can be printed by the reader's own
            return RedirectResponse(str(request.url).replace("/pack.pdf", "/pack.html", 1))
        return await _made(request, kept, partial(_pack_asked, printed=True))

    ways = {
        "/picture.svg": _picture,
        "/picture.png": _card,
        "/compare.svg": _comparison,
        "/series.svg": _series,
        "/play.gif": _play,
        "/handout.html": _handout,
        "/pack.html": _pack,
        "/pack.pdf": _pack_pdf,
    }
    return [Route(below(path), way) for path, way in ways.items()]


async def _made(request: Request, kept: Kept, read: Callable[[Request, date], Making]) -> Response:
    try:
        making = await run_in_threadpool(read, request, clock.today())
        return await making.answer(request, kept)
    except (DatasetError, chromium.NoBrowser) as error:
        return PlainTextResponse(str(error), status_code=503)


def _picture_asked(request: Request, today: date) -> Making:
    query = dict(request.query_params)
    here, words = _state(query)
    style = asked.style(query, map_link(_base(request), here, words.language))
    tag = tag_of("picture", here, words.language, style, today)
    return Making(tag, made.SVG, partial(made.picture_of, here, words.language, style, today, tag))


def _card_asked(request: Request, today: date) -> Making:
    query = dict(request.query_params)
    here, words = _state(query)
    shown = card_of(Subject("map", query, here), atlas(), today)
    tag = tag_of("card", shown, words.language)  # what is seen, whatever else was asked
    return Making(tag, made.PNG, partial(made.card_of, shown, words.language, today, tag))


def _comparison_asked(request: Request, today: date) -> Making:
    query = dict(request.query_params)
    here, words = _state(query)
    read = comparing.read(query, atlas(), today, here)
    about = ((read.first, read.second), here.side, words.language, today)
    tag = tag_of("comparison", *about)
    return Making(tag, made.SVG, partial(made.comparison_of, *about, tag))


def _play_asked(request: Request, today: date) -> Making:
    language = _state(dict(request.query_params))[1].language
    tag = tag_of("play", language, today)
    return Making(tag, made.GIF, partial(made.play_of, language, today, tag))


def _series_asked(request: Request, today: date) -> Making:
    query = dict(request.query_params)
    language, form = _state(query)[1].language, form_of(query)
    tag = tag_of("series", language, form, today)
    return Making(tag, made.SVG, partial(made.series_of, language, form, today, tag))


def _handout_asked(request: Request, today: date) -> Making:
    query = dict(request.query_params)
    here, words = _state(query)
    paper, base = paper_of(query), _base(request)
    tag = tag_of("handout", here, words.language, paper, base, today)
    return Making(tag, made.HTML, partial(made.handout_of, here, words.language, paper, base, today, tag))


def _pack_asked(request: Request, today: date, *, printed: bool) -> Making:
    query = dict(request.query_params)
    words, book = _state(query)[1], atlas()
    shown = presenting.read(query, {story.id: len(story.steps) for story in book.stories.values()})
    code = quiz_code.read_code(query.get(quiz_code.KEY))[0] or ""
    pack = Asked(shown.story or next(iter(book.stories)), code, paper_of(query), _base(request))
    files = "" if printed else edition.below()
    tag = tag_of("pack", pack, words.language, files, today)
    kind = made.PDF if printed else made.HTML
    name = {"Content-Disposition": f'inline; filename="{pack.story}-{words.language}.pdf"'} if printed else None
    return Making(tag, kind, partial(made.pack_of, pack, words.language, files, today, tag), name)


def _state(query: Mapping[str, str]) -> tuple[Address, Words]:
    """What is shown, and in which language; how it was asked for makes no other picture."""
    here = address.read(query, atlas(), clock.today().year, languages())
    return replace(here, notices=(), at=None), Words(here.lang or DEFAULT)


def _base(request: Request) -> str:
    """Where the atlas is served, for paper: empty where no address is known that others reach."""
    return origin.of_request(request).paper
