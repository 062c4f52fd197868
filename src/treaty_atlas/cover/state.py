"""What a page of the atlas is asked to show: the page, its query as it was understood, language and day. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..address import events as listing
from ..address.links import Write, served
from ..address.map import Address
from ..drawing.small import SmallMaps
from ..i18n import Words
from ..model.atlas import Atlas
from ..reading import html
from ..reading.reader import Href, Outside, Reader
from ..served import Base
from ..style.svg import swatch_mark
from ..tags import Markup, tag, trusted
from . import canonical
from .menu import NOWHERE

ALONG = ("year", "day", "view")
"""What every link of a page takes along, besides the language, where the address names it."""

_NOWHERE = Base("", "unknown")


@dataclass(frozen=True)
class State:
    """``page`` is its name in the menu; ``query`` what was typed, ``here`` what of it was understood; ``files`` leads from
    the page to the atlas's own files, with a slash at its end; ``today`` is the last day that the map shows."""

    page: str
    query: Mapping[str, str]
    here: Address
    atlas: Atlas
    words: Words
    today: date
    files: str
    base: Base = _NOWHERE
    """Where the atlas is served, as links say it that others are given."""
    write: Write = served
    """How the page writes addresses of others."""
    root: str = ""
    """What leads from the page to the start, with a slash at its end: nothing where pages lie beside each other."""
    static: bool = False
    """Whether the page is a plain file: there is no server that would make anything for it, and ``write`` knows where it
    lies."""
    outside: Outside = html.outside
    """How the page writes links to other sites."""
    maps: SmallMaps | None = None
    """What draws small maps in its texts; without it there are none."""

    @property
    def embedded(self) -> bool:
        """Whether the page stands inside a page of another site: Streamlit's own parameter."""
        return self.query.get("embed") == "true"

    @property
    def day(self) -> str:
        """The day (ISO, inclusive) that is shown."""
        return self.here.day_shown(self.today)

    @property
    def named(self) -> dict[str, str]:
        """What the address names, as it was understood; a day outside the weeks leads to a year, which stands for it."""
        said = self.here.query()
        for_day = "year" if "day" in self.query and "day" not in said else ""
        return {key: value for key, value in said.items() if key in self.query or key == for_day}

    @property
    def same(self) -> dict[str, str]:
        """The query that leads to this page as it is understood, without the language."""
        subject = canonical.read(self.page, self.query, self.here, self.atlas)
        own = canonical.parameters(subject, self.atlas, self.today)
        narrowed = listing.read(self.query, self.atlas).query() if self.page == "events" else {}
        return own | {key: value for key, value in self.named.items() if key != "lang"} | narrowed

    @property
    def along(self) -> dict[str, str]:
        """What links to other pages take along: those of a plain file nothing, for there the browser does it."""
        return {} if self.static else {key: value for key, value in self.named.items() if key in ALONG}

    def href(self) -> Href:
        """Addresses from this page to any other, in its language and with its moment: relative ones, so that they hold
        below any path. A link to a year or a day of its own leaves the moment behind."""

        def to(page: str, query: Mapping[str, str | None]) -> str:
            own = {key: value for key, value in query.items() if value is not None}
            left = {"year", "day"} if {"year", "day"} & own.keys() else set()
            kept = {key: value for key, value in self.along.items() if key not in left}
            framed = {"embed": "true"} if self.embedded else {}
            said = {**kept, "lang": self.words.language, **own, **framed}
            if self.static or not (self.root or page == NOWHERE):
                return self.write(page, said)
            to_page = "" if page == NOWHERE else self.root
            return to_page + self.write("map" if page == NOWHERE else page, said).removeprefix("./")

        return to

    def reader(self) -> Reader:
        """The texts of the atlas as this page shows them."""
        maps = self.maps.svg if self.maps else None
        return Reader(self.atlas, self.words, self.href(), outside=self.outside, paint=_paint, maps=maps)


def _paint(look: str) -> Markup:
    """A swatch that follows the theme by the stylesheet."""
    return tag("span", trusted(swatch_mark(look)), class_="swatch", data_look=look)
