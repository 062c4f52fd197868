"""The first answer: every page of the atlas as HTML of its state, at once, for browsers, crawlers and text readers alike.

Streamlit answers each of these addresses with one empty page, which loads for a second or more before anything is seen.
Here the page itself is sent; what loads Streamlit stands in it as a template, and the browser takes it when the page lives
(``web/site/takeover.js``).
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ... import clock, notices
from ...address import map as address
from ...cover import pages
from ...cover.document import document
from ...cover.menu import START
from ...cover.state import State
from ...drawing.outlines import Outlines, outlines
from ...errors import DatasetError
from ...i18n import languages
from ...streamlit_private import page_elements
from ...tags import join, tag, trusted
from ..cache import Once, atlas, shapes
from . import edition, notice
from .answers import answer, pack
from .prefix import inside


class FirstAnswer:
    """ASGI middleware: ``names`` are the pages besides the start."""

    def __init__(self, app: ASGIApp, names: Iterable[str]) -> None:
        self.app, self.names = app, {"": START, **{name: name for name in names}}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = self._page(scope)
        answered = page and await run_in_threadpool(_answer, Request(scope), page)
        await (answered or self.app)(scope, receive, send)

    def _page(self, scope: Scope) -> str | None:
        """The page that is asked for, if one is."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        path = inside(scope["path"])
        return None if path is None else self.names.get(path.strip("/"))


def _answer(request: Request, page: str) -> Response | None:
    """The page; ``None`` where the dataset cannot be read: Streamlit's page says then what is wrong with it."""
    try:
        state = state_of(request, page)
        html = _html(state)
    except DatasetError:
        return None
    return answer(request, pack(html.encode(), "text/html; charset=utf-8"))


def state_of(request: Request, page: str) -> State:
    """What the address asks for, in the language that it names or the browser prefers."""
    query, book, today = dict(request.query_params), atlas(), clock.today()
    here = address.read(query, book, today.year, languages())
    return State(page, query, here, book, notice.reader(request), today, edition.below())


def _html(state: State) -> str:
    told = [notices.sentence(row, state.atlas, state.words) for row in state.here.notices]
    meta = join(tag("title", state.words("app.title")))
    return document(state, pages.body(state, _outlines()), meta, notices=" ".join(told), behind=_behind())


@Once
def _outlines() -> Outlines:
    """The shapes of the first map."""
    return outlines(shapes())


@Once
def _behind() -> str:
    """What loads Streamlit: its page's own elements, in a template."""
    return tag("template", *map(trusted, page_elements()), id="streamlit")
