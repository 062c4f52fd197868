"""What search engines are told: every address that pages tell of themselves, once, each naming itself in every language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

from treaty_atlas.address import map as address
from treaty_atlas.address.links import page_link
from treaty_atlas.cover.canonical import parameters, read
from treaty_atlas.cover.menu import PAGES, path
from treaty_atlas.cover.sitemap import entries, robots, sitemap
from treaty_atlas.i18n import languages

from ..addresses import TODAY, parted
from ..support import EVENTS, ISLANDS, SOURCES, TREATIES

BASE = "https://atlas.example/in/"
MOST = 50_000
"""So many addresses a sitemap may hold; it may be 50 MB large."""
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def link(page: str, query: Mapping[str, str], base: str = BASE) -> str:
    return page_link(base, path(page), query)


def test_every_address_is_the_one_that_its_page_tells_of_itself(atlas):
    """So a page and the list never name two addresses for the same."""
    told = [(page, dict(query)) for page, query in entries(atlas)]
    assert [page for page, query in told if not query] == [*PAGES]
    assert len({(page, *query.items()) for page, query in told}) == len(told)
    for page, query in told:
        here = address.read(query, atlas, TODAY.year)
        subject = read(page, query, here, atlas)
        assert list(parameters(subject, atlas, TODAY).items()) == list(query.items()) and not here.notices, (page, query)


def test_everything_that_has_a_page_of_its_own_is_in_it(atlas):
    told = [(page, *query.values()) for page, query in entries(atlas)]
    named = {"treaties": TREATIES, "events": EVENTS, "islands": ISLANDS, "present": atlas.stories, "data": SOURCES}
    assert {(page, name) for page, names in named.items() for name in names} <= set(told)
    for moment in ("1875", "1905", "1945-08-28", "1905-07-24"):
        assert ("map", moment) in told
    assert {("map", "1956", "japan"), ("map", "1956", "russia")} <= set(told)
    assert {("puzzle", "1875-saint-petersburg"), ("border", "today")} <= set(told)


def test_each_address_names_itself_in_every_language_and_may_stand_anywhere(atlas):
    text = sitemap(atlas, partial(link, base=BASE))
    rows = ElementTree.fromstring(text).findall("s:url", NAMES)
    found = [str(row.findtext("s:loc", None, NAMES)) for row in rows]
    assert len(found) == len(set(found)) == len(languages()) * len([*entries(atlas)]) < MOST
    assert len(text.encode()) < 50 << 20 and all(one.startswith(BASE) for one in found)
    for row, own in zip(rows, found, strict=True):
        alternates = {one.get("hreflang"): str(one.get("href")) for one in row.findall("x:link", NAMES)}
        page, query = parted(own.removeprefix(BASE))
        assert set(alternates) == {*languages(), "x-default"} and alternates[query.pop("lang")] == own
        assert alternates["x-default"] == link(page, query)


def test_other_hosts_write_other_addresses(atlas):
    def file(page: str, query: Mapping[str, str]) -> str:
        rest = dict(query)
        return f"https://a.example/&<'\">/{rest.pop('lang', 'en')}/{page}/{'-'.join(rest.values()) or 'index'}.html"

    rows = ElementTree.fromstring(sitemap(atlas, file)).findall("s:url", NAMES)
    found = {row.findtext("s:loc", None, NAMES) for row in rows}
    assert "https://a.example/&<'\">/ja/treaties/1905-portsmouth.html" in found


def test_robots_may_read_everything_and_find_the_list():
    for text, sitemaps in ((robots(), None), (robots(f"{BASE}sitemap.xml"), [f"{BASE}sitemap.xml"])):
        reader = RobotFileParser()
        reader.parse(text.splitlines())
        assert reader.can_fetch("Anybot", f"{BASE}treaties?lang=ja") and reader.site_maps() == sitemaps
