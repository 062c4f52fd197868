"""The first answer: every page of the atlas as HTML of its state, at once, for browsers, crawlers and text readers alike.

Streamlit answers each of these addresses with one empty page, which loads for a second or more before anything is seen.
Here the page itself is sent; what loads Streamlit stands in it as a template, and the browser takes it when the page lives
(``web/site/takeover.js``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ... import clock
from ...address import map as address
from ...cover import pages
from ...cover.alone import alone
from ...cover.document import document
from ...cover.menu import START
from ...cover.meta import meta, picture_link
from ...cover.pages import Kept
from ...cover.state import State
from ...drawing.outlines import outlines
from ...errors import DatasetError
from ...i18n import languages
from ...streamlit_private import frame_scripts, page_elements
from ...tags import Markup, join, tag, trusted
from .. import cache, origin, visit
from ..cache import Once
from ..edition import released
from . import edition, notice
from .answers import Packed, answer, pack
from .files import APP_SHEET
from .making import tag_of
from .prefix import inside
from .shelf import Shelf

ROOM = 16 << 20
"""So many bytes of pages are kept: about a thousand."""
_shelf, _making = Shelf(ROOM), Lock()


class FirstAnswer:
    """ASGI middleware: ``names`` are the pages besides the start."""

    def __init__(self, app: ASGIApp, names: Iterable[str]) -> None:
        self.app, self.names = app, {"": START, **{name: name for name in names}}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = self._page(scope)
        answered: Response | None = None
        if page:
            request = Request(scope)
            answered = _straight(request, page) or await run_in_threadpool(_answer, request, page)
        await (answered or self.app)(scope, receive, send)

    def _page(self, scope: Scope) -> str | None:
        """The page that is asked for, if one is."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        path = inside(scope["path"])
        return None if path is None else self.names.get(path.strip("/"))


def _straight(request: Request, page: str) -> Response | None:
    """To the one address of a page where it was asked for otherwise: links and files of a page are told from there, so the
    start ends in a slash and no other page does."""
    path = request.url.path
    slashes = len(path) - len(path.rstrip("/"))
    if bool(slashes) == (page == START):
        return None
    to = f"{path.rpartition('/')[2]}/" if page == START else f"{'../' * slashes}{page}"
    return RedirectResponse(f"{to}?{request.url.query}" if request.url.query else to, status_code=307)


def _answer(request: Request, page: str) -> Response | None:
    """The page; ``None`` where the dataset cannot be read: Streamlit's page says then what is wrong with it."""
    try:
        return answer(request, _kept(state_of(request, page)))
    except DatasetError:
        return None


def _kept(state: State) -> Packed:
    """The page as it was made before for the same state, however that was typed; one is made at a time."""
    key = tag_of(pages.key(state))  # as long for every address: what was typed is not kept
    found = _shelf.find(key)
    if found:
        return found
    with _making:
        found = _shelf.find(key)
        if not found:
            found = pack(_html(state).encode(), "text/html; charset=utf-8")
            _shelf.put(key, found)
    return found


def state_of(request: Request, page: str) -> State:
    """What the address asks for, in the language that it names or the browser prefers."""
    query, book, today = dict(request.query_params), cache.atlas(), clock.today()
    here = address.read(query, book, today.year, languages())
    state = State(page, query, here, book, notice.reader(request), today, edition.below(), maps=cache.maps())
    base = origin.of_request(request)
    return replace(state, base=base) if base.paper or page == "share" else state  # of localhost one page tells alone


def _html(state: State) -> str:
    about = (state.page, state.query, state.here, state.atlas, state.words, state.today)
    meta_ = meta(*about, state.base.paper, picture_link(*about))
    told = " ".join(pages.told(state))
    body = pages.body(state, _pages())
    return document(state, body, meta_, notices=told, behind=_behind(state, alone(body, state.words)))


@Once
def _pages() -> Kept:
    """What pages are made of besides the dataset."""
    return Kept(
        outlines=outlines(cache.shapes()),
        forms=cache.forms(),
        package=cache.package(),
        rows=cache.data_rows,
        told=cache.story_pieces,
        puzzles=cache.puzzle_pieces,
        version=visit.version(),
        released=released(),
    )


def _behind(state: State, alone: str) -> Markup:
    """What loads Streamlit: its page's own elements, in a template, and what the map's frame will ask for; ``alone`` is said
    where it never comes."""
    later = (*_of_frame(), f"{state.files}bundle/map-frame.js") if state.page == START else ()
    ahead = (tag("link", rel="prefetch", href=path) for path in later)
    look = tag("link", rel="preload", as_="style", href=state.files + APP_SHEET)
    return tag("template", _elements(), look, *ahead, id="streamlit", data_alone=alone)


@Once
def _of_frame() -> list[str]:
    return [f"./{path}" for path in frame_scripts()]


@Once
def _elements() -> Markup:
    return join(*map(trusted, page_elements()))
