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
        "author": f"{{{tex(author)}}}",
        "title": f"{{{tex(view.title)}}}",
        "howpublished": f"{tex(atlas)}, {tex(words('cite.version', version=view.version))}",
        "year": year,
        "url": tex_url(view.link),
        "urldate": view.seen,
        "note": tex(licence),
    }
    item = {
        "id": _key(view),
        "type": "map",
        "title": view.title,
        "container-title": atlas,
        "author": [{"literal": author}],
        "version": view.version,
        "issued": {"date-parts": [date_parts(view.released)]},
        "accessed": {"date-parts": [date_parts(view.seen)]},
        **({"URL": view.link} if view.link else {}),
        "language": words.language,
        "note": licence,
    }
    return ViewCitation(
        plain, bib_entry("misc", _key(view), fields), json.dumps([item], ensure_ascii=False, indent=2) + "\n"
    )


def bib_entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """An entry for BibTeX; ``fields`` are written as it reads them (:func:`tex`), and empty ones left out."""
    rows = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{kind}{{{key},\n{rows}\n}}\n"


def tex_url(address: str) -> str:
    """An address for BibTeX, which counts braces."""
    return address.replace("{", "%7B").replace("}", "%7D")


class SourceCitation(NamedTuple):
    """A source as an entry of a list of sources: what stands before its name, its own title (to be set in italics) or
    nothing, the description in brackets or nothing, and what stands behind."""

    before: str
    title: str
    description: str
    after: str

    def __str__(self) -> str:
        return " ".join(filter(None, (self.before, self.title and self.title + ".", self.description, self.after)))


def cite_source(source: Source, language: str = "") -> SourceCitation:
    """How to cite ``source``. Its own title is a title; what the atlas says of it stands in brackets, as for a work without
    a title, and is left out for a reader of the ``language`` that the source is written in.

    >>> it = Source(title="Address to the people", author="J. V. Stalin", date="1945-09-02", kind="web", seen="no")
    >>> print(cite_source(it))
    J. V. Stalin. [Address to the people]. 1945-09-02.
    """
    described = source.described and (not source.original or source.language != language)
    inside = standing_in(source)
    printed = ": ".join(filter(None, (source.place, source.publisher)))
    where = inside or printed
    issued = source.issued or source.date or ""
    told = (inside, printed, *(() if where else (source.reference,)), issued)
    after = " ".join(f"{part.rstrip('.')}." for part in told if part)
    return SourceCitation(
        f"{source.author.rstrip('.')}." if source.author else "",
        source.original or "",
        f"[{source.described}]." if described else "",
        " ".join(filter(None, (after, source.url))),
    )


def standing_in(source: Source) -> str:
    """In what ``source`` stands, and where there: a bare number is a volume, and pages say that they are pages.

    >>> standing_in(Source(title="x", kind="book", seen="no", container="Ezo", volume="1990, no. 2", pages="4–9"))
    'Ezo, 1990, no. 2, pp. 4–9'
    """
    volume = source.volume or ""
    volume = f"vol. {volume}" if re.match(r"(\d{1,3}|[IVXL]+)\b", volume) else volume
    pages = f"{'pp' if re.search(r'[–,]', source.pages) else 'p'}. {source.pages}" if source.pages else ""
    return ", ".join(filter(None, (source.container, volume, pages)))


def named(keys: Sequence[str], sources: Mapping[str, Source], words: Words) -> tuple[list[str], list[str]]:
    """The first :data:`NAMED` of the sources ``keys``, title and author of each, and in one line how many more there are,
    where there are. Its own title, or what it is, cut before what stands in brackets."""
    own = list(dict.fromkeys(keys))
    found = [sources[key] for key in own[:NAMED]]
    titles = [(source.original or source.title).partition(" (")[0] for source in found]
    told = [title + (f" ({one.author})" if one.author else "") for title, one in zip(titles, found, strict=True)]
    more = [words("handout.more", count=len(own) - NAMED)] if len(own) > NAMED else []
    return told, more


def _key(view: View) -> str:
    """A key of letters, digits and hyphens that tells one view from another."""
    about = re.sub(r"[^a-z0-9]+", "-", view.link.partition("?")[2].lower()).strip("-")
    return f"treaty-atlas-{about}".rstrip("-")


def date_parts(day: str) -> list[int]:
    """A day, a month or a year (ISO) as CSL-JSON has it: ``date_parts("1945-09")`` is ``[1945, 9]``."""
    return [int(part) for part in day.split("-")]


_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def tex(text: str) -> str:
    """``text`` with what BibTeX and LaTeX would read as commands written as letters."""
    return "".join(_TEX.get(letter, letter) for letter in text)
