"""How to cite a view of the atlas, and how to name a few sources on paper. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .i18n import Words
from .model.places import Source

NAMED = 2
"""So many sources are named on paper, the others counted."""


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


def cite_source(source: Source) -> str:
    """How to name ``source`` in a list of sources: as the atlas has it, in the language of its title.

    >>> cite_source(Source(title="Address to the people", author="J. V. Stalin", date="1945-09-02", kind="web", seen="no"))
    'J. V. Stalin: Address to the people. 1945-09-02.'
    """
    where = str(source.links[0].url) if source.links else ""
    told = ". ".join(part.rstrip(".") for part in (source.title, source.reference, source.date) if part)
    return f"{source.author + ': ' if source.author else ''}{told}.{' ' + where if where else ''}"


def named(keys: Sequence[str], sources: Mapping[str, Source], words: Words) -> tuple[list[str], list[str]]:
    """The first :data:`NAMED` of the sources ``keys``, title and author of each, and in one line how many more there are,
    where there are. A title is in its own language, and is cut before what stands in brackets."""
    own = list(dict.fromkeys(keys))
    found = [sources[key] for key in own[:NAMED]]
    told = [source.title.partition(" (")[0] + (f" ({source.author})" if source.author else "") for source in found]
    more = [words("handout.more", count=len(own) - NAMED)] if len(own) > NAMED else []
    return told, more


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
