"""The browser reads and writes the addresses of a site by the rule by which its files are written."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest
from playwright.sync_api import Page

from treaty_atlas.export.site import write
from treaty_atlas.export.site.pages import entries

from ...site import TODAY

WHOLE = write.making(write.Order(("en",), "", TODAY, "9.9"))
READY = """async (site) => {
  const where = await import("/base/where.js");
  where.beOnSite(site, "map");
  window.read = (path) => {
    const { page, query, lang } = where.placeOf(new URL(path, location.origin)) ?? { query: [] };
    return [page, Object.fromEntries(query), lang];
  };
  window.write = (page, query, lang) => where.addressOf(page, Object.entries(query), lang);
}"""


@pytest.fixture(scope="module", autouse=True)
def site(page: Page) -> None:
    page.evaluate(READY, WHOLE.addresses.told("en") | {"root": "/", "languages": ["en", "ja"]})


def test_every_file_is_known_for_the_page_that_it_is(page: Page) -> None:
    paths = {WHOLE.addresses.path(name, {**query, "lang": "ja"}): (name, dict(query)) for name, query in entries(WHOLE)}
    read = page.evaluate("(paths) => paths.map((path) => window.read(`/${path}`))", list(paths))
    assert [(name, query) for name, query, _ in read] == list(paths.values())
    assert {lang for *_, lang in read} == {"ja"}


def test_an_address_that_is_written_leads_to_a_file_that_is_there_and_is_read_as_the_same(page: Page) -> None:
    files = {"index.html", *(WHOLE.addresses.path(name, query) for name, query in entries(WHOLE))}
    asked: list[tuple[str, dict[str, str]]] = [(name, {**query, "view": "japan"}) for name, query in entries(WHOLE)]
    asked += [("table", {"year": "1912"}), ("map", {"year": "1912", "at": "habomai"}), ("errors", {"at": "ansei"})]
    written = page.evaluate("(asked) => asked.map(([page, query]) => window.write(page, query))", asked)
    assert [path for path in written if path.partition("?")[0].partition("#")[0].removeprefix("/") not in files] == []
    read: list[Any] = page.evaluate("(paths) => paths.map((path) => window.read(path))", written)
    assert [(name, query) for name, query, _ in read] == asked
    assert {PurePosixPath(path.partition("?")[0]).name for path in written if path.startswith("/en/table")} >= {"1905.html"}


def test_the_start_and_what_is_no_page_of_the_site(page: Page) -> None:
    paths = ["/", "/index.html?year=1905", "/en/", "/en/data.html#source-x"]
    read = page.evaluate("(paths) => paths.map(window.read)", paths)
    assert [row[:2] for row in read] == [["map", {}], ["map", {"year": "1905"}], ["map", {}], ["data", {"at": "source-x"}]]
    assert page.evaluate("window.read('http://elsewhere.test/en/index.html')")[0] is None
