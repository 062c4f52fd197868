"""What most pages have: their title, and a link that looks like a button."""

from __future__ import annotations

from ...reading.reader import Reader
from ...tags import NOTHING, Markup, join, tag


def title(words: str, intro: str = "") -> Markup:
    """The heading of a page, with the quiet line that says what is on it."""
    return join(tag("h1", words, class_="page-title"), tag("p", intro, class_="muted") if intro else "")


def leading(r: Reader, page: str, label: str, **query: str | None) -> Markup:
    """A link to another page that stands by itself."""
    link = r.inner(page, label, **query)
    return tag("p", link, class_="more") if link else NOTHING
