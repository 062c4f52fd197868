"""Links that lead back to what is seen: the address of a state, below the base at which the atlas is served. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from .map import Address

Write = Callable[[str, Mapping[str, str]], str]
"""Writes the address of a page, by its name in the menu and its query, as a link has it. What stands in braces stays as it
is: the browser fills it in."""


def served(page: str, query: Mapping[str, str]) -> str:
    """The address of a page of the server from any other: all of them lie beside each other.

    >>> served("map", {"year": "1875"}), served("treaties", {"treaty": "{id}"})
    ('./?year=1875', 'treaties?treaty={id}')
    """
    return f"{'./' if page == 'map' else page}?{urlencode(query, safe='{}')}"


def whole(base: str) -> Write:
    """Writes the addresses of pages below ``base``, where the atlas is served: what stands on paper.

    >>> whole("https://a.example/x/")("map", {"year": "1855"})
    'https://a.example/x/?year=1855'
    """
    return on_paper(base, lambda page, query: page_link(base, "" if page == "map" else page, query))


def on_paper(base: str, write: Write) -> Write:
    """What ``write`` writes, where it may stand on paper: a whole address below ``base``, which a class can open
    (``served.Base.paper``). Else nothing: half an address leads nobody there, and words take its place. The browser has the
    same rule (``web/base/printing.js``).

    >>> on_paper("", served)("map", {"year": "1855"})
    ''
    """
    return write if base else lambda page, query: ""


def map_link(base: str, here: Address, language: str) -> str:
    """The map page in the state ``here``, in ``language``; ``base`` is where the atlas is served."""
    return page_link(base, "", {**here.moved().query(), "lang": language})


def page_link(base: str, page: str, query: Mapping[str, str]) -> str:
    """A page of the atlas with its query; without a base the path and the query alone.

    >>> page_link("https://a.example/x/", "treaties", {"treaty": "1855-shimoda", "year": "1855"})
    'https://a.example/x/treaties?treaty=1855-shimoda&year=1855'
    >>> page_link("", "data", {})
    '/data'
    """
    pairs = urlencode(query)
    return f"{base.rstrip('/')}/{page}" + (f"?{pairs}" if pairs else "")
