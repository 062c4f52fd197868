"""Where each page of the site lies, and how others lead there: the same rule as ``web/base/where.js``. Pure.

A page about one entry, a day or a year that begins something is a file of its own; what else an address names stands in its
query, which the browser understands. All pages of the map lie beside each other, as its address moves with the hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from ... import chronology, days
from ...address.map import SOURCE, START_YEAR
from ...cover.menu import NOWHERE, START
from ...cover.sheets.reading import SINCE
from ...i18n import DEFAULT
from ...model.atlas import Atlas

ENTRIES = {"treaties": "treaty", "events": "event", "islands": "island", "present": "story", "data": SOURCE}
"""Pages that are files of their own for each entry, and the parameter that names it."""
YEARLY = "table"
"""The page that is a file of its own for each year that begins something."""
VIEW = "view-"
"""How the file of a government's map begins."""


@dataclass(frozen=True)
class Addresses:
    """``years`` are those that begin something, in order; ``days`` those of which the weeks by day tell something;
    ``since`` is the year from which on governments draw other maps."""

    years: tuple[str, ...]
    days: frozenset[str]
    since: str

    def path(self, page: str, query: Mapping[str, str]) -> str:
        """The address of a page below the start of the site: file, query and place.

        >>> of = Addresses(("1855", "1905"), frozenset({"1945-08-20"}), "1956")
        >>> of.path("treaties", {"treaty": "1905-portsmouth", "at": "article-2", "lang": "ja"})
        'ja/treaties/1905-portsmouth.html#article-2'
        >>> of.path("data", {"source": "WJ-1855"}), of.path("data", {"at": "sources"})
        ('en/data/WJ-1855.html', 'en/data.html#sources')
        >>> of.path("map", {"year": "1905", "island": "urup"}), of.path("map", {"year": "1910"}), of.path("map", {})
        ('en/1905.html?island=urup', 'en/index.html?year=1910', 'en/index.html')
        """
        rest = {key: value for key, value in query.items() if value}
        page = START if page == NOWHERE else page
        language = rest.pop("lang", DEFAULT)
        place = rest.pop("at", "") if page != START else ""
        name = self._of_map(rest) if page == START else self._of_page(page, rest)
        return (
            f"{language}/{name}.html" + (f"?{urlencode(rest, safe='{}')}" if rest else "") + (f"#{place}" if place else "")
        )

    def _of_map(self, rest: dict[str, str]) -> str:
        """The file of a state of the map; what it says is taken out of ``rest``."""
        day, year = rest.get("day", ""), rest.get("year", "")
        if day in self.days:
            rest.pop("year", None)
            return rest.pop("day")
        if rest.keys() == {"year", "view"} and year == self.since:
            del rest["year"]
            return VIEW + rest.pop("view")
        if not day and year in self.years and year != str(START_YEAR):
            return rest.pop("year")
        return "index"

    def _of_page(self, page: str, rest: dict[str, str]) -> str:
        entry = ENTRIES.get(page, "")
        if entry in rest:
            return f"{page}/{rest.pop(entry)}"
        if page == YEARLY and rest.get("year", "") in self.years and rest["year"] != str(START_YEAR):
            return f"{page}/{rest.pop('year')}"
        return page

    def told(self, language: str) -> dict[str, Any]:
        """The same for the browser: the rule by which it reads and writes addresses on pages in ``language``; each page
        adds its ``root``, the way to the start."""
        years = {"years": self.years, "yearly": YEARLY, "start": str(START_YEAR), "since": self.since, "view": VIEW}
        return {"lang": language, "entries": ENTRIES, **years}


def addresses(atlas: Atlas) -> Addresses:
    """Those of the whole atlas."""
    lines = chronology.yearly(chronology.headlines(atlas.acts, atlas.spans))
    years = dict.fromkeys(str(year) for year, _ in lines)
    told = frozenset(row.day for window in atlas.windows for row in days.entries(window, atlas))
    return Addresses(tuple(years), told, str(SINCE))


def root_of(path: str) -> str:
    """The way from the file at ``path`` (below the start of the site) back to the start.

    >>> root_of("index.html"), root_of("en/islands/urup.html")
    ('', '../../')
    """
    return "../" * path.count("/")
