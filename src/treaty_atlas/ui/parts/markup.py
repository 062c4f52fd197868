"""Small pieces of HTML for ``st.html``. Streamlit removes scripts and inline SVG from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlencode, urlsplit

import streamlit as st

from ...cover.menu import PAGES
from ...reading.html import blocks, emphasis, image, sentence
from ...reading.html import outside as link
from ...reading.reader import Href, Reader
from ...tags import Markup, join, tag
from .. import cache, visit
from ..server.prefix import prefix

__all__ = [
    "act_link", "base", "blocks", "cited", "emphasis", "fallback", "hrefs", "image", "inner", "link", "reader", "sentence",
    "swatch", "theme", "title",
]  # fmt: skip


def title(words: str, intro: str = "") -> Markup:
    """The heading of a page, with the quiet line that says what is on it."""
    return join(tag("h1", words, class_="page-title"), tag("p", intro, class_="muted") if intro else "")


def theme() -> str:
    """``light`` or ``dark``: what the reader's page shows now."""
    return "dark" if st.context.theme.type == "dark" else "light"


def reader() -> Reader:
    """The texts of the atlas for this reader."""
    return Reader(visit.book(), visit.words(), hrefs(), theme(), maps=cache.maps().svg)


def swatch(look: str) -> Markup:
    """The paint ``look`` (``status-hue``) as a small picture; the word beside it says the same."""
    return reader().swatch(look)


def hrefs() -> Href:
    """What writes the address of a page of the app, for running text: a plain one, so it opens anew; embedded where this
    page is. What all links of a text have in common is found once: a list of events has two hundred."""
    own, embedded = {"lang": visit.language()}, {"embed": "true"} if st.context.is_embedded else {}
    below, carried = base(), visit.carrying()

    def href(page: str, query: Mapping[str, str | None]) -> str:
        return f"{below}{'' if page == 'map' else page}?{urlencode({**own, **carried(query), **embedded})}"

    return href


def inner(page: str, label: str, **query: str | None) -> Markup:
    """A link to another page of the app, for running text."""
    return reader().inner(page, label, **query)


def base() -> str:
    """The path below which the app is served, with a slash at its end.

    Where a proxy takes a prefix away the server does not know it, but the address in the reader's browser has it.
    """
    return f"{prefix()}/" if prefix() else _prefix_in_browser()


def _prefix_in_browser() -> str:
    above, _, last = urlsplit(st.context.url or "").path.rstrip("/").rpartition("/")
    if last and last not in PAGES:
        above += f"/{last}"
    return f"{above}/" if _SOBER.fullmatch(above) else "/"


_SOBER = re.compile(r"(/[\w.~-]+){0,8}")
"""A path as a proxy has it: what a browser tells is checked before it stands in links."""


def act_link(name: str) -> Markup:
    """A link to the page of a treaty or an event, by its title."""
    return reader().act_link(name)


def cited(names: Iterable[str]) -> Markup:
    """The sources of a statement: each title leads to its row on the page of sources in one click."""
    return reader().cited(names)


def fallback(texts: Mapping[str, object]) -> Markup:
    """A quiet line when ``texts`` (by language code) lack the reader's language and English is shown instead."""
    return reader().fallback(texts)
