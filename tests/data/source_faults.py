"""Faults in sources and in what rests on them: an edit, and the file, the place and the words of its report."""

from __future__ import annotations

from pathlib import Path

from .faults import ERA, TREATY, append, replace, with_event

GHOST = '[GHOST]\ntitle = "Ghost"\nkind = "book"\nseen = "no"\n'
HIGH_FIGURE = '[[urup.facts]]\nwhat = "height"\nvalue = "1"\ncertainty = "high"\nsources = ["JAWIKI-ISL"]\n'


def read_by_hearsay(root: Path) -> None:
    """An article that rests on a book which nobody opened."""
    append(root, "sources.toml", GHOST + 'reference = "Tokyo 1900"\n')
    text = (root / TREATY).read_text(encoding="utf-8")
    before, article = text.split('[[articles]]\nid = "2"\n')
    own, *rest = article.split("\n[[")
    own = "\n".join(line for line in own.split("\n") if not line.startswith("sources ="))
    article = "\n[[".join((f'sources = ["GHOST"]\n{own}', *rest))
    (root / TREATY).write_text(f'{before}[[articles]]\nid = "2"\n{article}', encoding="utf-8")


FAULTS = {
    "a source has no address": (
        lambda r: append(r, "sources.toml", GHOST),
        "sources.toml", "[GHOST]", "has neither an address nor a reference",
    ),
    "the address of a source is none": (
        lambda r: append(r, "sources.toml", GHOST + 'links = [{ url = "see the archive", seen = false }]\n'),
        "sources.toml", "[GHOST] links.1.url", "'see the archive' is not a web address",
    ),
    "the address of a source is a bare number": (
        lambda r: append(r, "sources.toml", GHOST + 'links = [{ url = "http://218.76.40.97/a.pdf", seen = false }]\n'),
        "sources.toml", "[GHOST] links.1", "is the bare number 218.76.40.97 of a machine",
    ),
    "the address of a source is a pirate copy": (
        lambda r: append(r, "sources.toml", GHOST + 'links = [{ url = "https://m.newlib.net/1", seen = false }]\n'),
        "sources.toml", "[GHOST] links.1", "leads to a copy on m.newlib.net",
    ),
    "the year of a source is none": (
        lambda r: append(r, "sources.toml", GHOST + 'reference = "Tokyo"\nyear = "1900"\n'),
        "sources.toml", "[GHOST] year", "is not a year",
    ),
    "a source has a key that nobody reads": (
        lambda r: append(r, "sources.toml", GHOST + 'reference = "Tokyo"\njournal = "Ezo"\n'),
        "sources.toml", "[GHOST] journal", "is not a key of this table",
    ),
    "the own title of a source is in no language": (
        lambda r: append(r, "sources.toml", GHOST + 'reference = "Tokyo"\noriginal = "蝦夷"\n'),
        "sources.toml", "[GHOST] original", "has a title of its own in no language",
    ),
    "an event is certain by one encyclopaedia": (
        with_event(sources='["WP-GEN"]'), f"{ERA}.toml", "event 1950-new", "is certain and rests on WP-GEN alone",
    ),
    "an error is certain by one encyclopaedia": (
        lambda r: replace(
            r, "errors.toml", 'sources = ["WP-GEN"]\ncertainty = "medium"', 'sources = ["WP-GEN"]\ncertainty = "high"'
        ),
        "errors.toml", "", "is certain and rests on WP-GEN alone",
    ),
    "a figure is certain by one encyclopaedia": (
        lambda r: append(r, "islands.toml", HIGH_FIGURE),
        "islands.toml", "[urup] facts", "is certain and rests on JAWIKI-ISL alone",
    ),
    "an article is marked as read and rests on no opened text": (
        read_by_hearsay, TREATY, "article 2", "is marked seen = 'full' and rests on no opened text",
    ),
}  # fmt: skip
