"""Every page of the site, written by the same covers as the server's first answer. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from urllib.parse import urlsplit

from ...address import map as address
from ...address.links import Write
from ...catalog.geometry import Shapes
from ...cover import pages, sitemap
from ...cover.canonical import card_of, read
from ...cover.document import document, shared_name, shared_told
from ...cover.menu import NOWHERE
from ...cover.meta import Link, meta
from ...cover.missing import missing
from ...cover.pages import Kept
from ...cover.sheets import data, islands, lesson
from ...cover.state import State
from ...drawing.card import Card
from ...drawing.outlines import Outlines
from ...drawing.small import SmallMaps, small_maps
from ...i18n import Words, languages
from ...model.atlas import Atlas
from ...served import Base
from . import pictures
from .addresses import YEARLY, Addresses, addresses, root_of

Query = Mapping[str, str]


@dataclass(frozen=True)
class Making:
    """What the site is made from. ``files`` is where its own files lie below its start, with a slash at the end; ``base``
    where it will be served, with a slash at its end, or empty; ``package`` what the build says of the downloads."""

    atlas: Atlas
    shapes: Shapes
    outlines: Outlines
    package: data.Package
    today: date
    version: str
    released: str
    files: str = ""
    base: str = ""
    only: frozenset[str] | None = None
    """The names of the entries that are written, besides each page as it opens; all of them where it says nothing."""
    drawn: bool = True
    """Whether there are pictures."""

    @cached_property
    def addresses(self) -> Addresses:
        return addresses(self.atlas)

    @cached_property
    def maps(self) -> SmallMaps:
        return small_maps(self.atlas, self.shapes)

    @cached_property
    def forms(self) -> islands.Forms:
        return islands.Forms(self.shapes, lambda island: self.atlas.islands[island].km2)

    @cached_property
    def stops(self) -> tuple[list[str], list[str]]:
        return pictures.stops(self.atlas)


def entries(making: Making) -> Iterator[tuple[str, Query]]:
    """Every page that is a file of its own, by its name and query, without the language: what is told to search engines,
    and the table of other years."""
    of, only = making.addresses, making.only
    every: list[tuple[str, Query]] = [
        *((page, query) for page, query in sitemap.entries(making.atlas) if "?" not in of.path(page, query)),
        *((YEARLY, {"year": year}) for year in of.years if year != str(address.START_YEAR)),
    ]
    yield from (one for one in every if only is None or not one[1] or only & set(one[1].values()))


def link(making: Making) -> Link:
    """Writes whole addresses of pages, below the base."""
    return lambda page, query: making.base + making.addresses.path(page, query)


class Language:
    """The pages in one language."""

    def __init__(self, making: Making, language: str) -> None:
        self._making, self._words = making, Words(language)

    def written(self) -> Iterator[tuple[str, str]]:
        """Path below the start, and text, of every page."""
        for page, query in entries(self._making):
            path = self._making.addresses.path(page, {**query, "lang": self._words.language})
            yield path, self.page(page, query, path)

    def page(self, page: str, query: Query, path: str) -> str:
        """The page as it stands in the file ``path``, below the start."""
        root = root_of(path)
        making, words, state = self._making, self._words, self._state(page, query, root, partial(self.beside, path))
        about = (page, query, state.here, making.atlas, words, making.today)
        start = making.base or root
        shown = pictures.path(self.card(page, query), words.language)
        head = meta(*about, making.base, start + shown, partial(self._link, start))
        return document(state, pages.body(state, self._kept(path)), head, site={"root": root})

    def nowhere(self) -> str:
        """The page for addresses at which there is nothing, at any depth: what leads on does so from the top of the host."""
        root = urlsplit(self._making.base).path or "/"
        write = partial(self._link, root)
        return missing(self._state(NOWHERE, {}, root, write), site={"root": root})

    def shared(self) -> tuple[str, str]:
        """What all pages are told: name and text of a script."""
        making, words = self._making, self._words
        site = making.addresses.told(words.language) | {"languages": languages()}
        return shared_name(words.language), shared_told(making.atlas, words, making.today, site)

    def _state(self, page: str, query: Query, root: str, write: Write) -> State:
        making = self._making
        here = address.read(query, making.atlas, making.today.year, languages())
        base = Base(making.base, "named" if making.base else "unknown")
        files = root + making.files
        own = (page, query, here, making.atlas, self._words, making.today, files, base, write, root)
        return State(*own, static=True, maps=making.maps)

    def beside(self, path: str, page: str, query: Query) -> str:
        """The address of a page as a link in the file ``path`` has it."""
        to, own = self._making.addresses.path(page, query), f"{self._words.language}/"
        if path.startswith(own) and to.startswith(own):
            path, to = path.removeprefix(own), to.removeprefix(own)
        return root_of(path) + to

    def _link(self, start: str, page: str, query: Query) -> str:
        return start + self._making.addresses.path(page, query)

    def card(self, page: str, query: Query) -> Card:
        """The picture that stands for the page."""
        atlas, today = self._making.atlas, self._making.today
        here = address.read(query, atlas, today.year)
        return pictures.kept(card_of(read(page, query, here, atlas), atlas, today), atlas, self._making.stops, today)

    def _kept(self, path: str) -> Kept:
        """What pages are made of besides the dataset; links in it lead from the file ``path``."""
        making, language = self._making, self._words.language
        write = partial(self.beside, path)
        return Kept(
            outlines=making.outlines,
            forms=making.forms,
            package=making.package,
            rows=lambda _: data.rows(making.atlas, language, root_of(path)),
            told=lambda story, _, today: lesson.story_pieces(making.atlas, story, language, today, write),
            puzzles=lambda _: lesson.puzzle_pieces(making.atlas, language, write),
            version=making.version,
            released=making.released,
            drawn=making.drawn,
        )
