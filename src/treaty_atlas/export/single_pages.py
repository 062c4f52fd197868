"""What the single file holds in one language: the pages, as every cover has them, and the files that these ask for. Pure.

Beside a list that is the same for all its entries an entry is only what is read; a page of its own is written whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Any
from urllib.parse import urlencode

from ..address import map as address
from ..catalog.geometry import Shapes
from ..cover import datafiles, pages, sitemap
from ..cover.head import spoken_head
from ..cover.menu import NOWHERE
from ..cover.menu import PAGES as ALL
from ..cover.pages import Kept
from ..cover.sheet import html
from ..cover.sheets import acts, data, islands, lesson
from ..cover.state import State
from ..drawing.small import SmallMaps
from ..i18n import Words, languages
from ..model.atlas import Atlas
from ..payload import search
from ..reading import panel
from ..reading.html import address as written_out
from ..reading.reader import Reader
from .site.addresses import ENTRIES

MISSING = ("share", "table")
"""Pages that live by a server, or are a file for each year."""
PAGES = tuple(page for page in ALL if page not in MISSING)
ABOUT = {page: key for page, key in ENTRIES.items() if page in PAGES and page != "data"}
"""Pages that are about one entry, and the parameter that names it."""
LISTED = {"treaties": acts.treaty_read, "events": acts.event_read}
"""Pages whose entries are read beside a list of all of them, and the box in which they are."""


def href(language: str, page: str, query: Mapping[str, str]) -> str:
    """The address of a page within the file, as a page in ``language`` has it: everything after the hash, nothing for a page
    that the file has not. What stands in braces stays, as with every ``address.links.Write``.

    >>> href("en", "treaties", {"treaty": "{id}", "lang": "en"}), href("en", "map", {"lang": "ja"}), href("en", "share", {})
    ('#/treaties?treaty={id}', '#/map?lang=ja', '')

    A source has no page of its own here but its row.

    >>> href("en", "data", {"source": "WJ-1855"})
    '#/data?at=source-WJ-1855'
    """
    if page in MISSING:
        return ""
    if page == "data" and (key := query.get("source")):
        query = {**query, "source": "", "at": f"source-{key}"}
    said = {key: value for key, value in query.items() if value and (key, value) != ("lang", language)}
    pairs = urlencode(said, safe="{}")
    return f"#/{page}?{pairs}" if pairs else f"#/{page}"


@dataclass(frozen=True)
class Language:
    """The file in one of its languages, ``spoken``. No link leads out of it."""

    atlas: Atlas
    words: Words
    today: date
    version: str
    spoken: Sequence[str] = ()
    maps: SmallMaps | None = None
    shapes: Shapes | None = None

    def pages(self) -> dict[str, dict[str, Any]]:
        """Every page by its name, those about an entry by page and entry: ``html`` of the whole with the ``parts`` that live
        in it (``cover.document.Body``), or what is read alone, as ``text``."""
        found: dict[str, dict[str, Any]] = {}
        for page, query in self._entries():
            state = self._state(page, query)
            if page in LISTED and query:
                r = state.reader()
                found[f"{page}/{query[ABOUT[page]]}"] = {"text": html(LISTED[page](state, r).inside, r)}
                continue
            body = pages.body(state, self._kept)
            name = f"{page}/{query[ABOUT[page]]}" if query else page
            found[name] = {"html": body.html, "parts": body.parts}
        return found

    def files(self, sign: str) -> dict[str, Any]:
        """What pages ask for, by the names that it has beside the modules on a server; ``sign`` is the atlas's own."""
        code, r = self.words.language, self.reader()
        below = f"reading/{code}/"
        kinds = ("asked", "atlas", "people", "quiz")
        made = {what: datafiles.value(what, self.atlas, self.words, self.today) for what in kinds}
        made["search"] = search.data(self.atlas, self.words, PAGES)
        to = self._state(NOWHERE, {}).href()
        made["head"] = spoken_head(self.atlas, self.words, self.today, to, sign, self.spoken)
        return {
            **{datafiles.name(what, code): value for what, value in made.items()},
            f"{below}in-force.json": panel.in_force(r),
            **{f"{below}island/{one.id}.html": panel.island_piece(r, one) for one in self.atlas.islands.values()},
            **{f"{below}days/{one.event}.html": panel.days_piece(r, one.event) for one in self.atlas.windows},
        }

    def reader(self) -> Reader:
        """The reader of the pieces beside the map."""
        return panel.reader(self.atlas, self.words, self._write, written_out)

    def _entries(self) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Each page, and each entry that has one of its own."""
        for page, query in sitemap.entries(self.atlas):
            if page in PAGES and (not query or page in ABOUT):
                yield page, query

    def _state(self, page: str, query: Mapping[str, str]) -> State:
        here = address.read(query, self.atlas, self.today.year, languages())
        said = (page, query, here, self.atlas, self.words, self.today, "")
        return State(*said, write=self._write, static=True, outside=written_out, maps=self.maps)

    @property
    def _write(self) -> partial[str]:
        return partial(href, self.words.language)

    @cached_property
    def _kept(self) -> Kept:
        """The map is there at once, so no picture stands for it, and there is nothing beside the file to take along."""
        atlas, write = self.atlas, self._write
        rows = data.rows(atlas, self.words.language, None, written_out)
        puzzles = lesson.puzzle_pieces(atlas, self.words.language, write)
        return Kept(
            outlines=None,
            forms=islands.Forms(self.shapes, lambda island: atlas.islands[island].km2) if self.shapes else None,
            package=None,
            rows=lambda _: rows,
            told=lambda story, language, today: lesson.story_pieces(atlas, story, language, today, write),
            puzzles=lambda _: puzzles,
            version=self.version,
            released="",
            drawn=False,
        )
