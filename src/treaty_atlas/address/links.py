"""Links that lead back to what is seen: the address of a state, below the base at which the atlas is served. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from .map import Address


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
