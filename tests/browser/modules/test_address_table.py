"""The single file reads an address as the app does: one table for both, and hostile addresses besides."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from treaty_atlas import notices
from treaty_atlas.address.map import Notice
from treaty_atlas.cover import asked as knows
from treaty_atlas.cover import sitemap
from treaty_atlas.export import single_pages
from treaty_atlas.i18n import Words
from treaty_atlas.payload.atlas import payload

from ...addresses import CASES, TODAY, parted, read, wanted
from ...app.test_hostile import addresses
from ...support import FOUR, book

BOOK = book()
PAGES = [page for page in single_pages.PAGES if page != "quiz"]
"""The quiz reads its code itself."""
READY = """async ([atlases, has]) => {
  const { addressOf, beOneFile, placeOf } = await import("/base/where.js");
  const { understand } = await import("/site/understand.js");
  beOneFile({ ...has, lang: "en", entries: {} });
  const { origin, pathname } = location;
  const read = (hash) => {
    const { page, query } = placeOf({ origin, pathname, hash });
    return { page, query: Object.fromEntries(query) };
  };
  window.again = (hashes) => hashes.map((hash) => {
    const { page, query } = placeOf({ origin, pathname, hash });
    return [page, Object.fromEntries(query), addressOf(page, query)];
  });
  window.readAll = (addresses) => addresses.map((address) => {
    const made = atlases.map((data) => understand(read(`#${address}`), data, has));
    const notices = made[0].notices.map(({ key, asked, shown }) => [key, asked, shown]);
    return { ...made[0], notices, told: made.map(({ told }) => told) };
  });
}"""


@pytest.fixture(scope="module", autouse=True)
def read_all(page: Page) -> None:
    """``readAll(addresses)``: what the file makes of each, with the sentences of all languages."""
    has = {"known": knows.known(BOOK), "pages": PAGES, "languages": FOUR}
    page.evaluate(READY, [[language(Words(code)) for code in FOUR], has])


def language(words: Words) -> dict[str, Any]:
    """What the file knows in one language, as far as an address is about it."""
    return knows.asked(BOOK, words) | {"atlas": payload(BOOK, words, TODAY)}


def found(page: Page, asked: list[str]) -> list[dict[str, Any]]:
    return list(page.evaluate("(addresses) => window.readAll(addresses)", asked))


def sentences(told: list[list[str]]) -> list[list[str]]:
    return [[notices.sentence(Notice(*notice), BOOK, Words(code)) for notice in told] for code in FOUR]


def test_the_file_shows_and_tells_what_the_table_says(page: Page) -> None:
    cases = [case for case in CASES if parted(case["address"])[0] in PAGES]
    assert len(cases) > 300
    wrong = []
    for case, own in zip(cases, found(page, [case["address"] for case in cases]), strict=True):
        shown, told = wanted(case)
        if (own["query"], own["notices"], own["told"]) != (shown, told, sentences(told)):
            wrong.append((case["address"][:80], own, shown, told))
    assert not wrong, f"{len(wrong)}: {wrong[:5]}"


def test_the_file_reads_hostile_addresses_as_the_app_does(page: Page) -> None:
    asked = []
    for n, query in enumerate(addresses(20261125, 600)):
        asked.append(f"/{PAGES[n % len(PAGES)]}?{urlencode(query, doseq=True)}")
    wrong = []
    for address, own in zip(asked, found(page, asked), strict=True):
        shown, told = read(address, BOOK)
        if (own["query"], own["notices"], own["told"]) != (shown, told, sentences(told)):
            wrong.append((address[:200], own["query"], shown, own["notices"], told))
    assert not wrong, f"{len(wrong)}: {wrong[:5]}"


def test_what_python_writes_as_an_address_of_the_file_is_read_and_written_as_the_same(page: Page) -> None:
    more = (("map", {"year": "1912", "at": "habomai"}), ("map", {"lang": "ja"}), ("errors", {"at": "ansei"}))
    asked = [*(one for one in sitemap.entries(BOOK) if "source" not in one[1]), *more]  # a source has a row there
    rows = [[name, dict(query), single_pages.href("en", name, query)] for name, query in asked]
    rows = [row for row in rows if row[2]]
    assert len(rows) > 200
    assert page.evaluate("(hashes) => window.again(hashes)", [row[2] for row in rows]) == rows


def test_every_year_begins_with_the_same_comparison_treaty_and_puzzle(page: Page) -> None:
    ways = ("/compare?year={}", "/compare?from={}", "/compare?to={}", "/treaties?year={}", "/puzzle?year={}")
    asked = [way.format(year) for year in range(1850, TODAY.year + 1) for way in ways]
    assert [own["query"] for own in found(page, asked)] == [read(address, BOOK)[0] for address in asked]


def test_every_act_leads_to_its_year_and_puzzle(page: Page) -> None:
    asked = [f"/puzzle?{'treaty' if act.is_treaty else 'event'}={act.id}" for act in BOOK.acts.values()]
    assert [(own["query"], own["told"]) for own in found(page, asked)] == [
        (shown, sentences(told)) for shown, told in (read(address, BOOK) for address in asked)
    ]


def test_a_link_takes_along_what_the_address_names_and_never_what_was_typed(page: Page) -> None:
    rows = {
        "/?year=1905&view=Japan&island=Etorofu": {"year": "1905", "view": "japan", "island": "iturup"},
        "/?treaty=1905-portsmouth": {"treaty": "1905-portsmouth"},
        "/?day=1945-12-31": {"day": "1945-09-05"},
        "/?day=1875-08-22": {"year": "1875"},
        "/?year=abc&view=mars": {"year": "1855"},
        "/": {},
    }
    assert [own["named"] for own in found(page, list(rows))] == list(rows.values())
