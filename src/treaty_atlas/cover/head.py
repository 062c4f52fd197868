"""The head of every page: name, menu, search, language, and a menu of its own with what can be set and what helps. Plain
links, so it works before and without a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ..i18n import Words, languages
from ..model.atlas import Atlas
from ..payload.head import head_data
from ..reading.keys import all_keys
from ..reading.reader import Href
from ..style.tokens import tokens
from ..tags import NOTHING, Markup, join, tag
from .menu import HELP, MENU, OF, PAGES, SHARE, START

LOOKS = ("system", "light", "dark")
ID = "head"


def head(
    words: Words, href: Href, page: str, here: Mapping[str, str], same: Mapping[str, str], sign: str, *, sets: bool = True
) -> Markup:
    """The head of ``page`` as an element: see :func:`inside`."""
    return tag("header", inside(words, href, page, here, same, sign, sets=sets), id=ID, class_="head")


def inside(
    words: Words,
    href: Href,
    page: str,
    here: Mapping[str, str],
    same: Mapping[str, str],
    sign: str,
    spoken: Sequence[str] | None = None,
    *,
    sets: bool = True,
) -> Markup:
    """What stands in the head of ``page``: ``here`` is the query that every link of the menu takes along, without the
    language, ``same`` the one that leads to this very page in another; ``sign`` is the address of the atlas's own sign,
    ``spoken`` the languages that there are, all of them where it says nothing. A page without an address is in no menu.
    ``sets``: whether what can be set stands in it, or is told to the browser apart (:func:`settings`).

    The browser gives life to the search and to what closes by itself (``web/site/head.js``), and to what can be set
    (``web/site/settings.js``).
    """
    name = tag(
        "a",
        tag("img", src=sign, alt="", width=26, height=26),
        tag("span", words("app.title")),
        class_="head-name",
        href=href(START, here),
    )
    groups = (_group(words, href, key, page, here, same) for key in MENU if key != HELP)
    return join(
        tag("a", words("menu.skip"), href="#cover", class_="head-skip"),
        name,
        tag("details", tag("summary", words("menu.menu")), class_="head-fold", name="head"),
        tag("nav", *groups, class_="head-menu", aria_label=words("single.menu")),
        tag("div", class_="ta-find head-find"),
        tag("div", class_="head-kana", hidden=words.language != "ja"),
        _languages(words, href, page, same, languages() if spoken is None else spoken),
        _own(words, href, page, here, settings(words) if sets else NOTHING),
        _welcome(words) if page in ("", START) else NOTHING,
    )


def spoken_head(
    atlas: Atlas, words: Words, today: date, href: Href, sign: str, spoken: Sequence[str] | None = None
) -> dict[str, Any]:
    """The head of every page in another language, and what its search needs: for a page that changes it. ``today`` is the
    last day of the map; the rest as for :func:`inside`."""
    html = inside(words, href, "", {}, {}, sign, spoken)
    return {"lang": words.language, "html": html, **head_told(atlas, words, today)}


def head_told(atlas: Atlas, words: Words, today: date) -> dict[str, Any]:
    """What the head of any page is told in the browser: what its search needs, and the dialog of the keys as HTML."""
    return {**head_data(atlas, words, today), "keys": _keys(words)}


def _group(words: Words, href: Href, key: str, page: str, here: Mapping[str, str], same: Mapping[str, str]) -> Markup:
    links = join(*_links(words, href, key, page, here, same))
    return tag("details", tag("summary", words(key)), tag("div", links, class_="head-drop"), name="menu") if key else links


def _links(
    words: Words, href: Href, key: str, page: str, here: Mapping[str, str], same: Mapping[str, str]
) -> Iterator[Markup]:
    """The pages of a group; that of sharing is about the page on which it stands."""
    shared = {**same, OF: page} if page in PAGES and page not in (START, SHARE) else here
    for name in MENU[key]:
        if address := href(name, shared if name == SHARE else here):
            current = "page" if name == page else None
            yield tag("a", words(f"menu.{name}"), href=address, data_page=name, aria_current=current)


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


def settings(words: Words) -> Markup:
    """What can be set: a script does it, so it is hidden until there is one."""
    percents = tokens()["type"]["text_percent"]
    looks = (_choice("look", look, words(f"tools.look_{look}")) for look in LOOKS)
    texts = (_choice("text", percent, "A", words("tools.text_step", percent=percent)) for percent in percents)
    return join(_set(words("tools.look"), looks), _set(words("tools.text"), texts), _single(words))


def _own(words: Words, href: Href, page: str, here: Mapping[str, str], sets: Markup) -> Markup:
    """What can be set, the keys, and the pages that help."""
    sign = tag("kbd", "?", aria_hidden="true")
    keys = tag("button", words("tools.keys"), sign, type="button", data_keys=True, hidden=True)
    named = tag("span", words("tools.own"), class_="only-heard")
    drop = tag("div", sets, keys, *_links(words, href, HELP, page, here, {}), class_="head-drop")
    summary = tag("summary", named, tag("b", "Aa", aria_hidden="true"), title=words("tools.own"))
    return tag("details", summary, drop, class_="head-own", name="head")


def _single(words: Words) -> Markup:
    """Whether keys of one character work (WCAG 2.1.4)."""
    return _set(words("tools.single"), (_choice("single", way, words(f"tools.single_{way}")) for way in ("on", "off")))


def _choice(what: str, value: object, label: str, name: str | None = None) -> Markup:
    """One of several settings; ``name`` says what it is where the label does not."""
    said = {"aria_label": name, "title": name}
    return tag("button", label, type="button", aria_pressed="false", **{f"data_{what}": str(value)}, **said)


def _set(name: str, choices: Iterable[Markup]) -> Markup:
    label = tag("span", name, aria_hidden="true")
    return tag("div", label, tag("div", *choices), class_="head-set", role="group", aria_label=name, hidden=True)


def _keys(words: Words) -> Markup:
    """All keys, in a dialog that a script lays over the page (``web/site/settings.js``)."""
    close = tag("button", words("tools.close"), type="button", class_="head-close")
    top = tag("div", tag("h2", words("keys.title"), id="head-keys"), close, class_="head-keys-top")
    single = tag("div", tag("p", words("keys.single")), _single(words), class_="head-keys-single")
    return tag("dialog", top, single, all_keys(words), class_="head-keys", aria_labelledby="head-keys")


def _welcome(words: Words) -> Markup:
    """What the map is and what can be done, for who sees it for the first time; a script takes it away."""
    name = words("tools.close")
    close = tag("button", tag("i", aria_hidden="true"), type="button", aria_label=name, title=name)
    return tag("div", tag("p", words("tools.welcome")), close, class_="head-welcome", role="note")
