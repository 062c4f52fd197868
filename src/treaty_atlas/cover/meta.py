"""What a link says of itself: title, description, the one address of what is seen, its picture, for search engines, chats
and machines. Pure.

The language always stands in the address of a page, English too, for without it a page answers in the language of whoever
asks; that address is the one for all others (``x-default``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from urllib.parse import urlencode, urljoin

from .. import titles
from ..address.links import page_link
from ..address.map import Address
from ..drawing.card import HEIGHT, WIDTH
from ..i18n import Words, languages
from ..model.atlas import Atlas
from ..tags import Markup, join, json_text, tag
from .canonical import card_of, card_query, parameters, read
from .description import description
from .linked_data import Told, linked_data

Link = Callable[[str, Mapping[str, str]], str]
"""Gives the address of a page, by its name in the menu and its parameters."""


def meta(
    page: str,
    query: Mapping[str, str],
    here: Address,
    atlas: Atlas,
    words: Words,
    today: date,
    base: str,
    picture: str,
    link: Link | None = None,
) -> Markup:
    """The elements of ``<head>`` that tell what ``page`` (its name in the menu) shows in the state ``here``.

    ``query`` holds what single pages have besides, as typed; ``picture`` is the address of the card (:func:`picture_link`),
    absolute or from ``base`` on, and may be empty. ``base`` is where the atlas is served, with a slash at its end; where it
    is empty no public address is known: alternates are told from the page on, without a server not at all, as they must be
    absolute for whoever reads them in a file; what must be absolute is left out.
    ``link`` writes other addresses than the server's, each with its language among the parameters, if it has one.
    """
    state = read(page, query, here, atlas)
    alternates = bool(base) or link is None
    link = link or partial(_server_link, base)
    own = parameters(state, atlas, today)
    title = titles.title(page, query, state.here, atlas, words, today)
    address = link(page, {**own, "lang": words.language}) if base else ""
    told = Told(
        title,
        description(state, atlas, words, today),
        address,
        urljoin(base, picture) if picture else "",
        link(titles.MAP, {"lang": words.language}) if base else "",
        link(page, {"lang": words.language}) if base else "",
    )
    data = linked_data(state, told, base, atlas, words, today)
    return join(
        tag("title", title),
        tag("meta", name="description", content=told.description),
        *([tag("link", rel="canonical", href=address)] if address else []),
        *(_alternates(page, own, link) if alternates else ()),
        *_preview(told, card_of(state, atlas, today).day(today), words),
        tag("script", json_text(data), type="application/ld+json"),
    )


def picture_link(page: str, query: Mapping[str, str], here: Address, atlas: Atlas, words: Words, today: date) -> str:
    """Where the server has the card of what is seen, from its base on. A site keeps it by its :attr:`Card.name`."""
    shown = card_of(read(page, query, here, atlas), atlas, today)
    return f"picture.png?{urlencode(card_query(shown, atlas, words.language))}"


def _server_link(base: str, page: str, query: Mapping[str, str]) -> str:
    """The address on the server; without a base from any page on, all of which lie beside each other."""
    path = "" if page == titles.MAP else page
    if base:
        return page_link(base, path, query)
    return f"./{path}" + (f"?{urlencode(query)}" if query else "")


def _alternates(page: str, own: Mapping[str, str], link: Link) -> Iterator[Markup]:
    """The same in every language, and in the reader's."""
    for code in languages():
        yield tag("link", rel="alternate", hreflang=code, href=link(page, {**own, "lang": code}))
    yield tag("link", rel="alternate", hreflang="x-default", href=link(page, own))


def _preview(told: Told, day: str, words: Words) -> Iterator[Markup]:
    """What chats and networks show: Open Graph, and of Twitter what that lacks."""
    yield _graph("type", "website")
    yield _graph("site_name", words("cite.atlas"))
    yield _graph("title", told.title)
    yield _graph("description", told.description)
    yield _graph("locale", words.locale)
    yield from (_graph("locale:alternate", Words(code).locale) for code in languages() if code != words.language)
    if told.address:
        yield _graph("url", told.address)
    yield tag("meta", name="twitter:card", content="summary_large_image" if told.picture else "summary")
    if told.picture:
        yield _graph("image", told.picture)
        yield _graph("image:type", "image/png")
        yield _graph("image:width", str(WIDTH))
        yield _graph("image:height", str(HEIGHT))
        yield _graph("image:alt", words("picture.alt", day=words.date(day)))


def _graph(name: str, content: str) -> Markup:
    return tag("meta", property=f"og:{name}", content=content)
