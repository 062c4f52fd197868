"""``sources.json`` and ``bibliography.bib``: all sources for a program that keeps them, as CSL-JSON and for BibTeX."""

from __future__ import annotations

import json
from typing import Any

from ..citations import bib_entry, date_parts, tex, tex_url
from ..model.atlas import Atlas
from ..model.places import Source

_CSL = {"web": "webpage", "book": "book", "archive": "document", "measurement": "dataset"}
_BIB = {"book": "book"}


def csl_json(atlas: Atlas) -> str:
    """All sources as CSL-JSON (Zotero and its kin). What is no title, but says what a source is, stands in brackets."""
    items = [_item(name, source) for name, source in atlas.sources.items()]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def bibtex(atlas: Atlas) -> str:
    """All sources for BibTeX (UTF-8)."""
    return "\n".join(_entry(name, source) for name, source in atlas.sources.items())


def _title(source: Source) -> str:
    return source.original or f"[{source.title}]"


def _notes(source: Source) -> str:
    what = source.described if source.original else ""
    return ". ".join(part.rstrip(".") for part in (what, source.reference) if part)


def _item(name: str, source: Source) -> dict[str, Any]:
    when: dict[str, Any] = {}
    if source.issued:
        when = {"date-parts": [date_parts(source.issued)]}
    elif source.date:
        when = {"literal": source.date}
    inside = bool(source.container) and source.kind in ("book", "web")
    said = {
        "id": name,
        "type": "article" if inside else _CSL[source.kind],
        "title": _title(source),
        "author": [{"literal": source.author}] if source.author else None,
        "issued": when,
        "container-title": source.container,
        "volume": source.volume,
        "page": source.pages,
        "publisher": source.publisher,
        "publisher-place": source.place,
        "language": source.language,
        "URL": source.url,
        "note": _notes(source),
    }
    return {key: value for key, value in said.items() if value}


def _entry(name: str, source: Source) -> str:
    article = bool(source.container) and source.kind == "book"
    said = {
        "author": f"{{{tex(source.author)}}}" if source.author else "",
        "title": f"{{{tex(_title(source))}}}",
        "journal" if article else "howpublished": tex(source.container or ""),
        "volume": tex(source.volume or ""),
        "pages": tex(source.pages or "").replace("–", "--"),
        "publisher": tex(source.publisher or ""),
        "address": tex(source.place or ""),
        "year": source.issued[:4],
        "date": source.issued,
        "language": source.language or "",
        "url": tex_url(source.url),
        "note": tex(_notes(source)),
    }
    return bib_entry("article" if article else _BIB.get(source.kind, "misc"), name, said)
