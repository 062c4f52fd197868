"""Texts with many links that are kept for all readers of a language: where a link leads to is filled in for each reader."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import parse_qsl, urlencode

from ..tags import Markup, escape, trusted
from .reader import Href

_MARKS = "\x01\x02\x03"
"""What stands in a kept text before the page of a link, before its own parameters and behind them."""


_LINK = re.compile("\x01([^\x02]*)\x02([^\x03]*)\x03")


def place(page: str, query: Mapping[str, str | None]) -> str:
    """The address of a link in a text that is kept (an ``Href``)."""
    own = urlencode({key: value for key, value in query.items() if value is not None})
    return f"\x01{page}\x02{own}\x03"


def _written(link: re.Match[str], href: Href) -> str:
    return escape(href(link[1], dict(parse_qsl(unescape(link[2])))))


def lead(kept: Markup, href: Href) -> Markup:
    """``kept`` with links that take along what this reader's address says, as every other link."""
    before, rest = href("\x04", {"at": "here"}).split("\x04")
    if "at=here" not in rest:
        return trusted(_LINK.sub(lambda found: _written(found, href), kept))  # addresses that are no page and query
    between, after = rest.split("at=here")
    for mark, text in zip(_MARKS, (before, between, after), strict=True):
        kept = kept.replace(mark, text)
    return kept
