"""The head of every page: name, menu, search, language, look. Plain links, so it works before and without a script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..i18n import Words, languages
from ..model.atlas import Atlas
from ..payload.head import head_data
from ..reading.reader import Href
from ..tags import NOTHING, Markup, join, tag
from .menu import MENU, OF, PAGES, SHARE, START

LOOKS = ("system", "light", "dark")
ID = "head"


def head(words: Words, href: Href, page: str, here: Mapping[str, str], same: Mapping[str, str], sign: str) -> Markup:
    """The head of ``page`` as an element: see :func:`inside`."""
    return tag("header", inside(words, href, page, here, same, sign), id=ID, class_="head")


def inside(
    words: Words,
    href: Href,
    page: str,
    here: Mapping[str, str],
    same: Mapping[str, str],
    sign: str,
    spoken: Sequence[str] | None = None,
) -> Markup:
    """What stands in the head of ``page``: ``here`` is the query that every link of the menu takes along, without the
    language, ``same`` the one that leads to this very page in another; ``sign`` is the address of the atlas's own sign,
    ``spoken`` the languages that there are, all of them where it says nothing. A page without an address is in no menu.

    The browser gives life to the search and to what closes by itself (``web/site/head.js``).
    """
    name = tag(
        "a",
        tag("img", src=sign, alt="", width=26, height=26),
        tag("span", words("app.title")),
        class_="head-name",
        href=href(START, here),
    )
    groups = (_group(words, href, key, page, here, same) for key in MENU)
    return join(
        name,
        tag("details", tag("summary", words("menu.menu")), class_="head-fold", name="head"),
        tag("nav", *groups, class_="head-menu", aria_label=words("single.menu")),
        tag("div", class_="ta-find head-find"),
        tag("div", class_="head-kana", hidden=words.language != "ja"),
        _languages(words, href, page, same, languages() if spoken is None else spoken),
        _look(words),
    )


def spoken_head(
    atlas: Atlas, words: Words, today: date, href: Href, sign: str, spoken: Sequence[str] | None = None
) -> dict[str, Any]:
    """The head of every page in another language, and what its search needs: for a page that changes it. ``today`` is the
    last day of the map; the rest as for :func:`inside`."""
    html = inside(words, href, "", {}, {}, sign, spoken)
    return {"lang": words.language, "html": html, **head_data(atlas, words, today)}


def _group(words: Words, href: Href, key: str, page: str, here: Mapping[str, str], same: Mapping[str, str]) -> Markup:
    def link(name: str) -> Markup:
        current = "page" if name == page else None
        address = href(name, {**same, OF: page} if name == SHARE and page in PAGES and page not in (START, SHARE) else here)
        return tag("a", words(f"menu.{name}"), href=address, data_page=name, aria_current=current) if address else NOTHING

    links = join(*map(link, MENU[key]))
    return tag("details", tag("summary", words(key)), tag("div", links, class_="head-drop"), name="head") if key else links


def _languages(words: Words, href: Href, page: str, same: Mapping[str, str], spoken: Sequence[str]) -> Markup:
    """The same page in the other languages, each under its own name; nothing where there is one alone."""
    if len(spoken) < 2:
        return NOTHING

    def link(code: str) -> Markup:
        current = "true" if code == words.language else None
        address = href(page, {**same, "lang": code})
        return tag("a", _own_name(code), href=address, hreflang=code, lang=code, aria_current=current)

    summary = tag("summary", tag("span", words("tools.language"), class_="only-heard"), words.language.upper())
    return tag("details", summary, tag("div", *map(link, spoken), class_="head-drop"), class_="head-languages", name="head")


def _own_name(code: str) -> str:
    """What a language calls itself; its code where nobody has said so yet."""
    return Words(code).table("language").get(code, code.upper())


def _look(words: Words) -> Markup:
    """Light or dark; a script does it, so it is hidden until there is one."""
    def button(look: str) -> Markup:
        return tag("button", words(f"tools.look_{look}"), type="button", data_look=look, aria_pressed="false")

    sign = tag("i", class_="head-moon", aria_hidden="true")
    summary = tag("summary", tag("span", words("tools.look"), class_="only-heard"), sign)
    drop = tag("div", *map(button, LOOKS), class_="head-drop")
    return tag("details", summary, drop, class_="head-look", name="head", hidden=True)
