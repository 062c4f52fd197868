"""The server besides the pages: the atlas's own addresses, what is done at the start, and its limits. Nothing foreign."""

from __future__ import annotations

import logging

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from . import downloads, hosts, origin, pages, take
from .serving import files
from .serving.edition import PACKAGE
from .serving.headers import SafeHeaders
from .serving.missing import Missing
from .serving.prefix import inside
from .serving.start import lifespan
from .serving.turns import Turns
from .serving.unread import Unread

__all__ = ["MAIN", "lifespan", "middleware", "on_error", "routes"]

MAIN = PACKAGE / "ui" / "main.py"


def routes() -> list[BaseRoute]:
    """The atlas's own addresses, besides the pages; what costs much is made one at a time."""
    turns = Turns()
    return [*downloads.routes(turns), *take.routes(turns), *files.routes()]


def middleware() -> list[Middleware]:
    """Headers on every answer, no odd name of a host, 404 where there is nothing, patience with who does not read."""
    origin.public()  # what is wrong with the name that is set is said at the start
    own = {(inside(getattr(route, "path", "")) or "/").split("/")[1] for route in routes()}
    names = [name for names in pages.MENU.values() for name in names if name != "map"]
    return [
        Middleware(SafeHeaders),
        Middleware(hosts.KnownHosts),
        Middleware(Missing, pages=names, own=own),
        Middleware(Unread),
    ]


def on_error(error: Exception) -> bool:
    """Show one readable sentence instead of a traceback; the traceback goes to the log."""
    from .errors import show

    logging.getLogger(__name__).error("A page could not be drawn", exc_info=error)
    show(error)
    return True
