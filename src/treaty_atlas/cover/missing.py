"""The page at an address at which there is nothing: what was asked, what it surely meant, and all pages. Pure."""

from __future__ import annotations

from functools import partial

from ..address import map as address
from ..i18n import Words
from ..naming import island_name
from ..notices import quoted
from ..reading.reader import Reader
from ..tags import NOTHING, Markup, join, said, tag
from .canonical import ABOUT
from .document import Body, Site, document
from .menu import PAGES
from .sheet import Text, html
from .sheets.words import title
from .state import State


def missing(state: State, asked: str = "", site: Site | None = None) -> str:
    """The document. ``state`` is of the page ``menu.NOWHERE``; ``asked`` is the path that was typed, from the start on and
    with a slash before it; it is empty where the page stands for any, as a file of a ``site`` does."""
    r, words = state.reader(), state.words
    head = join(tag("title", " · ".join((words("missing.title"), words("app.title")))), _NOT_LISTED)
    says = title(words("missing.title")) + tag("p", _says(asked, words))
    pages = tag("ul", *(tag("li", r.inner(page, words(f"menu.{page}"))) for page in PAGES), class_="missing-pages")
    body = html([Text(says), Text(_meant(asked, r)), Text(pages)], r)
    return document(state, Body(body, {}), head, site=site)


_NOT_LISTED = tag("meta", name="robots", content="noindex")


def _says(asked: str, words: Words) -> str:
    """What was asked stands apart from the sentence around it, whichever way its letters run."""
    if not asked:
        return words("missing.says")
    return said(partial(words, "missing.asked"), asked=tag("bdi", quoted(asked)))


def _meant(asked: str, r: Reader) -> Markup:
    """A link to the entry of that name of the page below which the address lies, else to that page."""
    page, _, name = asked.strip("/").partition("/")
    if page not in PAGES:
        return NOTHING
    return tag("p", _named(page, name.lower(), r) or r.inner(page, r.words(f"menu.{page}")), class_="more")


def _named(page: str, name: str, r: Reader) -> Markup:
    if page == "islands" and name in r.atlas.islands:
        return r.inner(page, island_name(r.atlas.islands[name], "", r.words), island=name)
    if page == "data":
        source, notices = address.source({address.SOURCE: name}, r.atlas)
        return r.titled(source) if source and not notices else NOTHING
    return r.act_link(name) if page in ABOUT and name in r.atlas.acts else NOTHING
