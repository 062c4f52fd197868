"""All sources as a table; each leads to its page (``reading/source.py``)."""

from __future__ import annotations

from collections.abc import Iterable

from ..i18n import Words
from ..model.atlas import Atlas
from ..model.places import Source
from ..tags import Markup, join, listed, tag
from . import called, html
from .leads import lead, place
from .reader import Outside, Reader

Rows = tuple[tuple[str, Markup], ...]
"""What each source is found by (lower case), and its row in the table; its links lead on by ``leads.lead``."""


def rows(atlas: Atlas, language: str, outside: Outside = html.outside) -> Rows:
    """All rows, to be kept: hundreds of links, made for each reader anew, cost more than what all else on a page does."""
    r = Reader(atlas, Words(language), place, outside=outside)
    return tuple(
        (f"{name} {source.title} {source.original} {source.author}".lower(), _source(r, name, source))
        for name, source in atlas.sources.items()
    )


def table(r: Reader, found: Iterable[Markup]) -> Markup:
    """The rows that were ``found`` as a table, with links as ``r`` writes them."""
    head = html.columns(r.words("data." + k) for k in ("key", "source", "what_rests"))
    return html.table(head, [lead(join(*found), r.href)], "plain-table source-table")


def _source(r: Reader, name: str, source: Source) -> Markup:
    links = listed(" ".join, (r.outside(f"{n}", str(x.url), "") for n, x in enumerate(source.links, 1)))
    who = html.english(f"{', '.join(filter(None, (source.author, source.date)))} {source.reference or ''}".strip())
    told = tag(
        "td",
        *(tag("span", called.title(source, r.words.language)), " ", tag("small", who), " ", links),
        *(tag("br"), tag("small", r.found(source), class_="muted")),
    )
    rests = tag("td", r.words.number(len(r.atlas.uses[name])))
    return html.row(tag("th", r.source(name), scope="row"), told, rests, id=f"source-{name}")
