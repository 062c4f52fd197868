"""The server besides the pages: the atlas's own addresses, what is done at the start, and its limits. Nothing foreign."""

from __future__ import annotations

import logging

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from ...cover.menu import PAGES, START
from .. import origin
from ..pages import single_file
from . import files, hosts, listed, pictures
from .edition import PACKAGE
from .first import FirstAnswer
from .headers import SafeHeaders
from .missing import Missing
from .prefix import inside
from .shipped import Shipped
from .start import lifespan
from .turns import Turns
from .unread import Unread

__all__ = ["MAIN", "lifespan", "middleware", "on_error", "routes"]

MAIN = PACKAGE / "ui" / "server" / "main.py"


def routes() -> list[BaseRoute]:
    """The atlas's own addresses, besides the pages; what costs much is made one at a time."""
    turns = Turns()
    return [*pictures.routes(turns), *single_file.routes(turns), *files.routes(), *listed.routes()]


def middleware() -> list[Middleware]:
    """Headers on every answer, no odd name of a host, 404 where there is nothing, what Streamlit ships compressed,
    patience with who does not read."""
    origin.public()  # what is wrong with the name that is set is said at the start
    own = {(inside(getattr(route, "path", "")) or "/").split("/")[1] for route in routes()}
    names = [name for name in PAGES if name != START]
    return [
        Middleware(SafeHeaders),
        Middleware(hosts.KnownHosts),
        Middleware(Missing, pages=names, own=own),
        Middleware(FirstAnswer, names=names),
        Middleware(Shipped),
        Middleware(Unread),
    ]


def on_error(error: Exception) -> bool:
    """Show one readable sentence instead of a traceback; the traceback goes to the log."""
    from ..failure import show

    logging.getLogger(__name__).error("A page could not be drawn", exc_info=error)
    show(error)
    return True
