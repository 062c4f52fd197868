"""Downloads of every layer and table, licences, citation, method, limits, and all sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ...i18n import Words
from ...model.atlas import Atlas
from ...reading import html, moves, pages, people, source, sources
from ...reading.html import columns, table
from ...reading.leads import lead, place
from ...reading.reader import Outside, Reader
from ...tags import NOTHING, Markup, join, tag
from ..sheet import Box, Place, Sheet, Text
from ..state import State
from . import room
from .words import title

PACKAGE = "datapackage.json"
Rows = tuple[sources.Rows, Markup]
"""What is kept for all readers of a language: the sources, and how many people lived where and who they were."""
Package = tuple[int, Sequence[Mapping[str, Any]]]
"""The descriptor of the files that the build wrote: its own size in bytes, and what it says of each (``resources``)."""


def read_package(geodata: Path) -> Package:
    """What the build says of the files to take along."""
    text = (geodata / PACKAGE).read_bytes()
    return len(text), json.loads(text.decode("utf-8-sig"))["resources"]


def sheet(state: State, r: Reader, package: Package | None, version: str, rows: Rows) -> Sheet:
    """The page as it is first shown: all sources. Without a ``package`` there are no files to take along."""
    inside = [*before(state, r, package, version, rows), Place("find", room.bar(room.field())), *found(r, "", rows)]
    return [*head(r), Box("reading", inside)]


def one(r: Reader, name: str) -> Sheet:
    """The page of the source ``name``."""
    back = r.inner("data", f"← {r.words('source.all')}", at="sources")
    told = [Text(source.about(r, name)), Text(source.resting(r, name))]
    return [Box("all", [Text(tag("p", back, id=f"source-{name}", class_="from-top"))]), Box("reading", told)]


def head(r: Reader) -> Sheet:
    """The title, with the day of the last review."""
    words = r.words
    reviewed = words("data.reviewed", day=words.date(r.atlas.people.reviewed))
    return [Text(title(words("data.title"), reviewed))]


def rows(atlas: Atlas, language: str, root: str | None = "", outside: Outside = html.outside) -> Rows:
    """To be kept: made for each reader anew, it would cost ten times what all else on the page does. ``root`` leads to the
    start, where the files to take along lie; ``None`` where there are none."""
    r = Reader(atlas, Words(language), place, outside=outside)

    def file(name: str) -> Markup:
        return NOTHING if root is None else join(" ", r.words("people.take"), " ", _file(name, root))

    told = (
        tag("h3", r.words("people.title"), aria_level=2, id="people"),
        tag("p", r.words("people.intro"), file("people.csv")),
        people.everywhere(r),
        tag("h3", r.words("moves.title"), aria_level=2, id="moves"),
        tag("p", r.words("moves.table_intro"), file("moves.csv")),
        moves.table(r),
        tag("h3", r.words("people.persons"), aria_level=2),
        people.persons(r),
    )
    return sources.rows(atlas, language, outside), join(*told)


def before(state: State, r: Reader, package: Package | None, version: str, rows: Rows) -> Sheet:
    """What stands before the sources."""
    words = r.words
    intro = tag("p", words("data.sources_intro", count=len(r.atlas.sources)))
    return [
        Text(_on_paper(r)),
        Text(_downloads(r, package, state.root) if package else NOTHING),
        Text(_licences(state, r, version)),
        Text(lead(rows[1], r.href)),
        Text(pages.method(r)),
        Text(tag("h3", words("data.sources"), aria_level=2, id="sources") + intro),
    ]


def _on_paper(r: Reader) -> Markup:
    """What the page is on paper by itself, and the button that prints all of it (``web/site/whole.js``)."""
    button = tag("button", r.words("data.print_whole"), type="button", class_="paper-whole")
    return tag("p", r.words("data.print_short"), " ", button, class_="muted paper-choice")


def found(r: Reader, asked: str, rows: Rows) -> Sheet:
    """The sources in which ``asked`` stands (lower case), all for an empty text."""
    mine = [row for text, row in rows[0] if asked in text]
    return [Text(sources.table(r, mine) if mine else tag("p", r.words("data.no_source", asked=asked), class_="muted"))]


def _downloads(r: Reader, package: Package, root: str) -> Markup:
    """A table of the files; the parts of a layer stand under it."""
    words, (own_size, resources) = r.words, package
    paths = [one["path"] for one in resources]
    parts = {path: [part for part in paths if part.startswith(path[: -len(".geojson")] + "-")] for path in paths}
    inside = {part for found in parts.values() for part in found}
    files = [(PACKAGE, words("data.what_package"), own_size)]
    files += [(one["path"], _about(r, one), int(one["bytes"])) for one in resources if one["path"] not in inside]
    rows = (_row(r, root, (path, *parts.get(path, ())), what, size) for path, what, size in files)
    head = columns(words("data." + k) for k in ("file", "holds", "size"))
    return join(tag("h3", words("data.downloads"), aria_level=2), tag("p", words("data.downloads_intro")), table(head, rows))


def _row(r: Reader, root: str, paths: Iterable[str], what: str, size: int) -> Markup:
    return html.row(
        tag("th", tag("br").join(_file(path, root) for path in paths), scope="row"),
        tag("td", what),
        tag("td", r.words.number(max(1, size / 1024)), "\u00a0", r.words("data.kilobytes"), class_="number"),
    )


def _file(path: str, root: str) -> Markup:
    return tag("a", path, href=f"{root}geodata/{path}", download=True)


def _about(r: Reader, resource: Mapping[str, Any]) -> str:
    """What a file holds, in the reader's words."""
    words, book = r.words, r.atlas
    if "temporal" in resource:
        return words("data.what_layer", day=words.date(resource["temporal"]))
    rows = sum(len(s) for s in book.spans.values())
    told = {"figures": len(book.people.counts), "moves": len(book.moves.rows), "sources": len(book.sources)}
    return words(f"data.what_{resource['name']}", count=len(book.islands), rows=rows, **told)


def _licences(state: State, r: Reader, version: str) -> Markup:
    words = r.words
    lines = (tag("li", words("data.licence_" + k)) for k in ("shapes", "text", "code"))
    today = words.date(state.today.isoformat())
    cite = words("data.citation", atlas=words("cite.atlas"), version=version, day=today)
    return join(
        tag("h3", words("data.licences"), aria_level=2),
        tag("ul", *lines, class_="list"),
        tag("h3", words("data.cite"), aria_level=2),
        tag("p", cite, class_="prose"),
    )
