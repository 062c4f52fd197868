"""What rests on each source: acts, islands, arguments, errors, word traps; and how to cite a view of the atlas. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .i18n import Words
from .model.atlas import Act, ArticleFacts, Atlas, Dated, Effect
from .model.topics import Topic


class Citation(NamedTuple):
    """Something that names a source: its ``kind`` (``act``, ``island``, ``people``, ``person``, ``views``, ``errors``,
    ``traps``) and id; of people over time the place is the id."""

    kind: str
    id: str


def citations(atlas: Atlas) -> Mapping[str, tuple[Citation, ...]]:
    """For every source what rests on it, in the order of the dataset; an empty tuple where nothing does."""
    found: dict[str, dict[Citation, None]] = {name: {} for name in atlas.sources}
    for source, citation in _all(atlas):
        found[source][citation] = None
    return {name: tuple(rows) for name, rows in found.items()}


def _all(atlas: Atlas) -> Iterator[tuple[str, Citation]]:
    for act in atlas.acts.values():
        yield from ((source, Citation("act", act.id)) for source in _of_act(act))
    for island in atlas.islands.values():
        yield from ((source, Citation("island", island.id)) for fact in island.facts.facts for source in fact.sources)
    for row in atlas.people.counts:
        yield from ((source, Citation("people", row.place)) for source in row.source)
    for name, person in atlas.people.persons.items():
        yield from ((source, Citation("person", name)) for source in person.sources)
    topics = atlas.topics
    collections: tuple[tuple[str, tuple[Topic, ...]], ...] = (
        ("views", (*topics.arguments, *topics.others, *topics.peoples)),
        ("errors", topics.misreadings),
        ("traps", (*topics.traps, *topics.versions)),
    )
    for kind, rows in collections:
        yield from ((source, Citation(kind, row.id)) for row in rows for source in row.sources)


def _of_act(act: Act) -> Iterator[str]:
    yield from act.facts.sources
    parts: tuple[Dated | Effect | ArticleFacts, ...] = (*act.facts.dates, *act.facts.effects, *act.articles)
    for part in parts:
        yield from part.sources
    yield from (link.source for link in act.facts.links if link.source)


# ---------------------------------------------------------------- citing a view


class ViewCitation(NamedTuple):
    """A view of the atlas as an entry of a list of sources, in three forms."""

    plain: str
    bibtex: str
    csl_json: str


class View(NamedTuple):
    """What is cited: its title in the reader's language, its link (empty where no address may be told), the version of
    the atlas and when that came out (ISO day), the day it was seen (ISO)."""

    title: str
    link: str
    version: str
    released: str
    seen: str


def cite_view(view: View, words: Words) -> ViewCitation:
    """How to cite ``view``: as a sentence, for BibTeX, and as CSL-JSON (a list of one item, for Zotero and its kin)."""
    atlas, author, licence = words("cite.atlas"), words("cite.author"), words("cite.licence")
    year = view.released[:4]
    plain = words(
        "cite.plain" if view.link else "cite.plain_unlinked",
        author=author, view=view.title, atlas=atlas, version=view.version, year=year, link=view.link,
        day=words.date(view.seen), licence=licence,
    )  # fmt: skip
    fields = {
        "author": f"{{{_tex(author)}}}",
        "title": f"{{{_tex(view.title)}}}",
        "howpublished": f"{_tex(atlas)}, {_tex(words('cite.version', version=view.version))}",
        "year": year,
        **({"url": view.link.replace("{", "%7B").replace("}", "%7D")} if view.link else {}),
        "urldate": view.seen,
        "note": _tex(licence),
    }
    rows = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    item = {
        "id": _key(view),
        "type": "map",
        "title": view.title,
        "container-title": atlas,
        "author": [{"literal": author}],
        "version": view.version,
        "issued": {"date-parts": [_parts(view.released)]},
        "accessed": {"date-parts": [_parts(view.seen)]},
        **({"URL": view.link} if view.link else {}),
        "language": words.language,
        "note": licence,
    }
    return ViewCitation(
        plain, f"@misc{{{_key(view)},\n{rows}\n}}\n", json.dumps([item], ensure_ascii=False, indent=2) + "\n"
    )


def _key(view: View) -> str:
    """A key of letters, digits and hyphens that tells one view from another."""
    about = re.sub(r"[^a-z0-9]+", "-", view.link.partition("?")[2].lower()).strip("-")
    return f"treaty-atlas-{about}".rstrip("-")


def _parts(day: str) -> list[int]:
    return [int(part) for part in day.split("-")]


_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def _tex(text: str) -> str:
    """``text`` with what BibTeX and LaTeX would read as commands written as letters."""
    return "".join(_TEX.get(letter, letter) for letter in text)
