"""Pieces of HTML of this edition: what is read beside the map, made once for all readers of a language."""

from __future__ import annotations

import json
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ...errors import DatasetError
from ...i18n import Words, languages
from ...reading import panel
from ...reading.reader import Reader
from ..cache import Once, atlas
from .answers import FOR_EVER, Packed, answer, pack
from .shrink import SHRINKING

IN_FORCE = "in-force.json"


def respond(request: Request, path: str) -> Response:
    """The piece at ``path`` (below ``reading/``): ``<language>/in-force.json`` or ``<language>/<kind>/<id>.html``."""
    language, _, name = path.partition("/")
    kind, _, file = name.partition("/")
    key = file.removesuffix(".html")
    try:
        if language not in languages() or not (name == IN_FORCE or (f"{key}.html" == file and _is_known(kind, key))):
            return PlainTextResponse("Not Found", status_code=404)
        found = in_force(language) if name == IN_FORCE else piece(language, kind, key)
        return answer(request, SHRINKING.smaller(found), FOR_EVER)
    except DatasetError as error:
        return PlainTextResponse(str(error), status_code=503, headers={"Cache-Control": "no-store"})


@Once
def in_force(language: str) -> Packed:
    """The pieces of all acts that can be in force, by id: the hand may pass any of them at once."""
    told = json.dumps(panel.in_force(_reader(language)), ensure_ascii=False, separators=(",", ":"))
    return pack(told.encode(), "application/json")


@Once
def piece(language: str, kind: str, key: str) -> Packed:
    """One piece; ``kind`` and ``key`` are known."""
    return pack(_KINDS[kind](_reader(language), key).encode(), "text/html; charset=utf-8")


def _reader(language: str) -> Reader:
    return panel.reader(atlas(), Words(language))


def _is_known(kind: str, key: str) -> bool:
    book = atlas()
    known = {"act": book.acts, "island": book.islands, "days": {window.event for window in book.windows}}
    return kind in known and key in known[kind]


_KINDS: dict[str, Callable[[Reader, str], str]] = {
    "act": lambda r, key: panel.act_piece(r, r.atlas.acts[key]),
    "island": lambda r, key: panel.island_piece(r, r.atlas.islands[key]),
    "days": panel.days_piece,
}
