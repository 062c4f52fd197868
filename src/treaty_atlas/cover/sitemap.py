"""What search engines are told of the whole atlas: every address that is worth one, in each language, and where that list
is. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .. import border, chronology, days, puzzle
from ..address.map import SOURCE, START_YEAR, VIEWS
from ..i18n import languages
from ..model.atlas import Atlas
from ..tags import NOTHING, Markup, join, tag
from .canonical import ABOUT
from .menu import PAGES, START
from .meta import Link
from .sheets.reading import SINCE

ROBOTS = "User-agent: *\nAllow: /\n"


def robots(sitemap_address: str = "") -> str:
    """The text of ``robots.txt``: everything may be read; ``sitemap_address`` (absolute) is told where one is known.

    >>> print(robots("https://a.example/sitemap.xml"))
    User-agent: *
    Allow: /
    Sitemap: https://a.example/sitemap.xml
    <BLANKLINE>
    """
    return ROBOTS + (f"Sitemap: {sitemap_address}\n" if sitemap_address else "")


def entries(atlas: Atlas) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every address that is worth one, without its language: the page by its name in the menu, and the parameters by which
    the page tells of itself (``canonical.parameters``).

    Each page as it is opened; each treaty, event, island, story, source, border to draw and puzzle; of the map the years in
    which it changes, the days of the weeks shown by day on which something happened, and what each government draws today.
    """
    for page in PAGES:
        yield page, {}
    for page, key in ABOUT.items():
        for name in _named(page, atlas):
            yield page, {key: name}
    for story in atlas.stories:
        yield "present", {"story": story}
    for source in atlas.sources:
        yield "data", {SOURCE: source}
    for treaty in puzzle.PUZZLES:
        if treaty != puzzle.chosen(None, START_YEAR, atlas)[0]:
            yield "puzzle", {"treaty": treaty}
    for task in border.TASKS:
        if task != border.chosen(None, START_YEAR)[0]:
            yield "border", {border.KEY: task}
    for query in _moments(atlas):
        yield START, query


def sitemap(atlas: Atlas, link: Link) -> str:
    """The text of ``sitemap.xml``. ``link`` writes an absolute address, with the language among its parameters if it has
    one; each of them names the same page in all other languages, and in the reader's (``x-default``)."""
    return listed(entries(atlas), link)


def listed(entries: Iterable[tuple[str, Mapping[str, str]]], link: Link, *, brief: bool = False) -> str:
    """The same of the addresses ``entries`` alone; ``brief``: the pages themselves name those in other languages."""
    rows = (row for page, query in entries for row in _rows(page, query, link, brief))
    return f"{_XML}\n{tag('urlset', *rows, **_SPACES)}\n"


def _named(page: str, atlas: Atlas) -> list[str]:
    """The entries that a page about one can be about."""
    if page == "islands":
        return [*atlas.islands]
    return [act.id for act in atlas.acts.values() if act.is_treaty == (page == "treaties")]


def _moments(atlas: Atlas) -> Iterator[dict[str, str]]:
    """The moments of the map that differ from the one with which a visit begins."""
    for year, _ in chronology.yearly(chronology.headlines(atlas.acts, atlas.spans)):
        if year != START_YEAR:
            yield {"year": str(year)}
    for window in atlas.windows:
        for day in dict.fromkeys(entry.day for entry in days.entries(window, atlas)):
            yield {"day": day}
    for view in VIEWS:
        yield {"year": str(SINCE), "view": view}


def _rows(page: str, query: Mapping[str, str], link: Link, brief: bool) -> Iterator[Markup]:
    addresses = {code: link(page, {**query, "lang": code}) for code in languages()}
    others = {**addresses, "x-default": link(page, query)}
    alternates = join(*(tag("xhtml:link", rel="alternate", hreflang=code, href=to) for code, to in others.items()))
    for address in addresses.values():
        yield tag("url", tag("loc", address), NOTHING if brief else alternates) + "\n"


_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_SPACES = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml"}
