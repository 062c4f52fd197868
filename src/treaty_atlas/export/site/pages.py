"""Every page of the site, written by the same covers as the server's first answer. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from ...address import map as address
from ...catalog.geometry import Shapes
from ...cover import pages
from ...cover.canonical import card_of, read
from ...cover.document import document
from ...cover.menu import PAGES, START
from ...cover.meta import meta
from ...cover.pages import Kept
from ...cover.sheets import data, islands, lesson
from ...cover.state import State
from ...drawing.card import Card
from ...drawing.outlines import Outlines
from ...i18n import Words, languages
from ...model.atlas import Atlas
from ...served import Base
from . import pictures
from .addresses import ENTRIES, YEARLY, Addresses, addresses, root_of

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

    @cached_property
    def addresses(self) -> Addresses:
        return addresses(self.atlas, self.today)


def entries(making: Making) -> Iterator[tuple[str, dict[str, str]]]:
    """Every page that is a file of its own, by its name and query, without the language."""
    atlas, of = making.atlas, making.addresses
    yield from ((page, {}) for page in PAGES)
    yield from (("treaties", {"treaty": name}) for name in atlas.treaties)
    yield from (("events", {"event": act.id}) for act in atlas.acts.values() if not act.is_treaty)
    yield from (("islands", {"island": name}) for name in atlas.islands)
    yield from (("present", {"story": name}) for name in atlas.stories)
    named = [year for year in of.years if year != str(address.START_YEAR)]
    yield from ((page, {"year": year}) for page in (START, YEARLY) for year in named)
    yield from ((START, {"day": day}) for day in sorted(of.days))
    yield from ((START, {"year": of.last, "view": view}) for view in address.VIEWS)


class Language:
    """The pages in one language."""

    def __init__(self, making: Making, language: str) -> None:
        self._making, self._words = making, Words(language)

    def written(self) -> Iterator[tuple[str, str]]:
        """Path below the start, and text, of every page."""
        for page, query in entries(self._making):
            path = self._making.addresses.path(page, query | {"lang": self._words.language})
            yield path, self.page(page, query, path)

    def page(self, page: str, query: Query, path: str) -> str:
        """The page as it stands in the file ``path``, below the start."""
        root = root_of(path)
        making, words = self._making, self._words
        here = address.read(query, making.atlas, making.today.year, languages())
        base = Base(making.base, "named" if making.base else "unknown")
        state = State(
            page, query, here, making.atlas, words, making.today, root + making.files, base, partial(self.address, path),
            root, True,
        )  # fmt: skip
        about = (page, query, here, making.atlas, words, making.today)
        start = making.base or root
        shown = pictures.path(self._card(page, query, here), words.language)
        head = meta(*about, making.base, start + shown, partial(self._link, start))
        site = making.addresses.told(words.language, root) | {"languages": languages()}
        return document(state, pages.body(state, self._kept(path)), head, site=site)

    def address(self, path: str, page: str, query: Query) -> str:
        """The address of a page as a link in the file ``path`` has it."""
        to, own = self._making.addresses.path(page, query), f"{self._words.language}/"
        if path.startswith(own) and to.startswith(own):
            path, to = path.removeprefix(own), to.removeprefix(own)
        return root_of(path) + to

    def _link(self, start: str, page: str, query: Query) -> str:
        return start + self._making.addresses.path(page, query)

    def _card(self, page: str, query: Query, here: address.Address) -> Card:
        atlas, today = self._making.atlas, self._making.today
        return pictures.kept(card_of(read(page, query, here, atlas), atlas, today), atlas, today)

    def _kept(self, path: str) -> Kept:
        """What pages are made of besides the dataset; links in it lead from the file ``path``."""
        making, language = self._making, self._words.language
        write = partial(self.address, path)
        return Kept(
            outlines=making.outlines,
            locator=self._locator,
            package=making.package,
            rows=lambda _: data.rows(making.atlas, language, root_of(path)),
            told=lambda story, _, today: lesson.story_pieces(making.atlas, story, language, today, write),
            puzzles=lambda _: lesson.puzzle_pieces(making.atlas, language, write),
            version=making.version,
            released=making.released,
        )

    def _locator(self, island: str, theme: str | None) -> str:
        return islands.locator(self._making.atlas, self._making.shapes, island, theme)
