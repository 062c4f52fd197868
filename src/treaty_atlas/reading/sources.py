"""All sources, each with its address and with what rests on it."""

from __future__ import annotations

from collections.abc import Iterable

from ..citations import Citation, citations
from ..i18n import Words
from ..model.atlas import Atlas
from ..model.places import Source
from ..naming import island_name, place_name
from ..tags import Markup, join, listed, tag
from . import html
from .leads import lead, place
from .reader import Outside, Reader

Rows = tuple[tuple[str, Markup], ...]
"""What each source is found by (lower case), and its row in the table; its links lead on by ``leads.lead``."""


def rows(atlas: Atlas, language: str, outside: Outside = html.outside) -> Rows:
    """All rows, to be kept: seven hundred links, made for each reader anew, cost five times what all else on a page does."""
    r, resting = Reader(atlas, Words(language), place, outside=outside), citations(atlas)
    return tuple(
        (f"{name} {source.title} {source.author}".lower(), _source(r, name, source, resting[name]))
        for name, source in atlas.sources.items()
    )


def table(r: Reader, found: Iterable[Markup]) -> Markup:
    """The rows that were ``found`` as a table, with links as ``r`` writes them."""
    head = html.columns(r.words("data." + k) for k in ("key", "source", "what_rests"))
    return html.table(head, [lead(join(*found), r.href)])


def _source(r: Reader, name: str, source: Source, resting: tuple[Citation, ...]) -> Markup:
    links = listed(" ".join, (r.outside(f"{n}", str(x.url), "") for n, x in enumerate(source.links, 1)))
    who = ", ".join(x for x in (source.author, source.date) if x)
    told = tag(
        "td",
        *(tag("span", source.title), tag("small", f" {who} {source.reference or ''}"), " ", links),
        *(tag("br"), tag("small", r.found(source), class_="muted")),
    )
    rests = tag("td", listed(", ".join, (_citation(r, citation) for citation in resting)))
    return tag("tr", tag("th", name, scope="row"), told, rests, id=f"source-{name}")


def _citation(r: Reader, citation: Citation) -> Markup:
    """A link to what rests on a source."""
    words, book = r.words, r.atlas
    if citation.kind == "act":
        return r.act_link(citation.id)
    if citation.kind == "island":
        return r.inner("islands", island_name(book.islands[citation.id], "", words), island=citation.id)
    if citation.kind == "people":
        return r.inner("data", place_name(citation.id, book, words), at=f"people-{citation.id}")
    if citation.kind == "person":
        return r.inner("data", words.pick(book.people.persons[citation.id].name), at=f"person-{citation.id}")
    heading = book.words_of(citation.kind, words.language)[citation.id].heading
    return r.inner(citation.kind, heading, at=citation.id)
