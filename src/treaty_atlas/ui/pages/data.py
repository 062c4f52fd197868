"""Downloads of every layer and table, licences, citation, method, limits, and all sources."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from ... import clock
from ...citations import Citation, citations
from ...i18n import Words
from ...model.places import Source
from ...naming import island_name, place_name
from ...reading import pages, people
from ...reading.html import columns, table
from ...reading.reader import Reader
from ...tags import Markup, join, listed, tag
from .. import visit
from ..cache import Once, atlas, geodata
from ..parts import draw, markup, scroll


def render() -> None:
    """Draw the page of data and sources."""
    words = visit.words()
    visit.here()
    visit.tell_notices()
    reviewed = words("data.reviewed", day=words.date(visit.book().people.reviewed))
    draw.html(markup.title(words("data.title"), reviewed))
    with st.container(key="reading"):
        _downloads()
        _licences()
        _people()
        draw.html(pages.method(markup.reader()))
        _sources()
    scroll.to_place()


def _downloads() -> None:
    """A table of the files, read from the descriptor that the build wrote; the parts of a layer stand under it."""
    words = visit.words()
    package = json.loads((geodata() / "datapackage.json").read_text(encoding="utf-8-sig"))
    paths = [r["path"] for r in package["resources"]]
    files = [("datapackage.json", words("data.what_package"), (geodata() / "datapackage.json").stat().st_size)]
    parts = {path: [part for part in paths if part.startswith(path[: -len(".geojson")] + "-")] for path in paths}
    own = {part for found in parts.values() for part in found}
    files += [(r["path"], _about(r), int(r["bytes"])) for r in package["resources"] if r["path"] not in own]
    rows = (
        tag(
            "tr",
            tag("th", tag("br").join(map(_file, (path, *parts.get(path, ())))), scope="row"),
            tag("td", what),
            tag("td", words.number(max(1, size / 1024)), " KB", class_="number"),
        )
        for path, what, size in files
    )
    head = columns(words("data." + k) for k in ("file", "holds", "size"))
    intro = tag("p", words("data.downloads_intro"))
    draw.html(join(tag("h3", words("data.downloads")), intro, table(head, rows)))


def _file(path: str) -> Markup:
    return tag("a", path, href=f"{markup.base()}geodata/{path}", download=True)


def _about(resource: dict[str, Any]) -> str:
    """What a file holds, in the reader's words."""
    words, book = visit.words(), visit.book()
    if "temporal" in resource:
        return words("data.what_layer", day=words.date(resource["temporal"]))
    rows = sum(len(s) for s in book.spans.values())
    figures = len(book.people.counts)
    return words(f"data.what_{resource['name']}", count=len(book.islands), rows=rows, figures=figures)


def _people() -> None:
    """People over time with the table to take along, and the persons who are named more than once."""
    words, reader = visit.words(), markup.reader()
    draw.html(
        join(
            tag("h3", words("people.title"), id="people"),
            tag("p", words("people.intro"), " ", _file("people.csv")),
            people.everywhere(reader),
            tag("h3", words("people.persons")),
            people.persons(reader),
        )
    )


def _licences() -> None:
    words = visit.words()
    lines = (tag("li", words("data.licence_" + k)) for k in ("shapes", "text", "code"))
    today = words.date(clock.today().isoformat())
    cite = words("data.citation", atlas=words("cite.atlas"), version=visit.version(), day=today)
    draw.html(
        join(
            tag("h3", words("data.licences")),
            tag("ul", *lines, class_="list"),
            tag("h3", words("data.cite")),
            tag("p", cite, class_="prose"),
        )
    )


def _sources() -> None:
    """All sources with what rests on each; a box narrows the list."""
    words, book = visit.words(), visit.book()
    intro = tag("p", words("data.sources_intro", count=len(book.sources)))
    draw.html(tag("h3", words("data.sources"), id="sources") + intro)
    asked = st.text_input(words("data.find"), key="find-source").strip().lower()
    rows = [row for text, row in _rows(words.language) if asked in text]
    if not rows:
        draw.html(tag("p", words("data.no_source", asked=asked), class_="muted"))
        return
    draw.html(table(columns(words("data." + k) for k in ("key", "source", "what_rests")), [_linked(join(*rows))]))


@Once
def _rows(language: str) -> tuple[tuple[str, Markup], ...]:
    """What each source is found by, and its row; the links in it lead on by :func:`_linked`.

    Seven hundred links: made for each reader anew they cost five times what all else on the page does.
    """
    book = atlas()
    reader, resting = Reader(book, Words(language), _place), citations(book)
    return tuple(
        (f"{name} {source.title} {source.author}".lower(), _source(reader, name, source, resting[name]))
        for name, source in book.sources.items()
    )


_MARKS = "\x01\x02\x03"
"""What stands in a kept row before the page of a link, before its own parameters and behind them."""


def _place(page: str, query: Mapping[str, str | None]) -> str:
    own = urlencode({key: value for key, value in query.items() if value is not None})
    return f"\x01{page}\x02{own}\x03"


def _linked(rows: Markup) -> Markup:
    """``rows`` with links that take along what this reader's address says, as every other link (``markup.href``)."""
    before, rest = markup.href("\x04", {"at": "here"}).split("\x04")
    between, after = rest.split("at=here")
    for mark, text in zip(_MARKS, (before, between, after), strict=True):
        rows = rows.replace(mark, text)
    return rows


def _source(reader: Reader, name: str, source: Source, resting: tuple[Citation, ...]) -> Markup:
    links = listed(" ".join, (markup.link(f"{n}", str(x.url)) for n, x in enumerate(source.links, 1)))
    who = ", ".join(x for x in (source.author, source.date) if x)
    told = tag(
        "td",
        *(tag("span", source.title), tag("small", f" {who} {source.reference or ''}"), " ", links),
        *(tag("br"), tag("small", reader.found(source), class_="muted")),
    )
    rests = tag("td", listed(", ".join, (_citation(reader, citation) for citation in resting)))
    return tag("tr", tag("th", name, scope="row"), told, rests, id=f"source-{name}")


def _citation(reader: Reader, citation: Citation) -> Markup:
    """A link to what rests on a source."""
    words, book = reader.words, reader.atlas
    if citation.kind == "act":
        return reader.act_link(citation.id)
    if citation.kind == "island":
        return reader.inner("islands", island_name(book.islands[citation.id], "", words), island=citation.id)
    if citation.kind == "people":
        return reader.inner("data", place_name(citation.id, book, words), at=f"people-{citation.id}")
    if citation.kind == "person":
        return reader.inner("data", words.pick(book.people.persons[citation.id].name), at=f"person-{citation.id}")
    heading = book.words_of(citation.kind, words.language)[citation.id].heading
    return reader.inner(citation.kind, heading, at=citation.id)
