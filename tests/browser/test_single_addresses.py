"""What an address asks for: the file reads it as the app does, also in a browser of five years ago."""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from treaty_atlas.address import map as address
from treaty_atlas.catalog import load
from treaty_atlas.export import single
from treaty_atlas.i18n import Words
from treaty_atlas.payload.atlas import payload

from ..support import GEODATA

TODAY = date.today()
WORDS = Words("en")
ALIEN = ("constructor", "__proto__", "toString", "hasOwnProperty", "valueOf")
"""Names that every object of JavaScript has."""
ISLANDS = (
    "iturup",
    "Etorofu",
    "ITURUP",
    " iturup ",
    "択捉島",
    "Итуруп",
    "итуруп",
    "iturrup",
    "kunasir",
    "shikotan-",
    "sachalin",
    "atlantis",
    "",
    "e",
    *ALIEN,
)
ACTS = ("1905-portsmouth", "1905-portsmout", "1905-Portsmouth", "1945-kurils", "1875-petersburg", "treaty", "", *ALIEN)
YEARS = (
    "1875",
    "１８７５",
    " 1875 ",
    "+1875",
    "-5",
    "0",
    "1849",
    "1850",
    "99999",
    "1e3",
    "0x755",
    "18 75",
    "1875.0",
    "",
    "year",
    *ALIEN,
)
DAYS = (
    "1945-08-20", "1945-08-08", "1945-09-05", "1945-08-07", "1945-12-31", "1905-07-01", "1946-01-02", "1800-01-01", "2999-01-01",
    "1945-02-31", "1945-13-01", "1945-8-20", "day", *ALIEN,
)  # fmt: skip
REST = ("japan", "JAPAN", "japn", "russia", "administered", "EN", "en", "eng", "xx", *ALIEN)
KINDS = {"island": ISLANDS, "treaty": ACTS, "event": ACTS, "year": YEARS, "day": DAYS, "view": REST, "lang": REST}
QUERIES: list[dict[str, str]] = [
    *({key: value} for key, values in KINDS.items() for value in values),
    *({"treaty": act, "year": year} for act, year in product(ACTS[:2], YEARS[:3])),
    {"treaty": "1905-portsmouth", "day": "1945-08-20"},
    {"event": "1945-soviet-landings", "island": "Etorofu", "view": "Russia", "lang": "EN", "year": "１９４５"},
    {"year": "1875", "day": "x"},
    {"constructor": "1", "__proto__": "2"},
]
FOUND = """async ({queries, ...known}) => {
  const {readAddress} = await import("atlas/single/address.js");
  return queries.map((pairs) => {
    const {query, notices} = readAddress(Object.fromEntries(pairs), known);
    return [query, notices];
  });
}"""
YOUNG = """for (const name of ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"]) delete Array.prototype[name];
for (const name of ["hasOwn", "groupBy"]) delete Object[name];
delete String.prototype.at; delete window.structuredClone;"""
"""What Chrome 90 and Safari 15 do not have."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    context.add_init_script(YOUNG)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("file") / "atlas.html"
    path.write_text(single.build(load(GEODATA), GEODATA, ["en"], TODAY, "9.9"), encoding="utf-8")
    return path.as_uri()


def test_file_and_app_understand_the_same_and_say_the_same_of_what_they_do_not(page: Page, file: str) -> None:
    """One table for both: what ``address/map.py`` makes of a query is what the file makes of it, notice by notice."""
    page.goto(file)
    page.wait_for_selector("main > *")
    book = load(GEODATA)
    known: dict[str, Any] = {"atlas": payload(book, WORDS, TODAY), "known": single.known(book), "languages": ["en"]}
    found = page.evaluate(FOUND, {"queries": [list(query.items()) for query in QUERIES], **known})
    assert len(found) == len(QUERIES) > 100
    for query, (own, notices) in zip(QUERIES, found, strict=True):
        here = address.read(query, book, TODAY.year, ["en"])
        start = str(known["atlas"]["start_year"])
        assert {key: own.get(key) for key in ("island", "treaty", "event", "view", "lang", "day")} == {
            key: getattr(here, key) for key in ("island", "treaty", "event", "view", "lang", "day")
        }, query
        assert own.get("year", start) == str(here.year), query
        told = [(f"notice.{one['key']}", one["asked"], one["shown"]) for one in notices]
        assert sorted(told) == sorted(tuple(one) for one in here.notices), query


def test_every_object_s_names_are_told_and_the_page_stands(page: Page, file: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(file)
    notice = page.locator(".single-notice")
    for where, told in (
        ("#/map?island=constructor", "no island “constructor”"),
        ("#/map?treaty=toString", "no treaty “toString”"),
        ("#/islands?island=__proto__", "no island “__proto__”"),
        ("#/events?event=__proto__", "no event “__proto__”"),
        ("#/valueOf", "no page “valueOf”"),
        ("#/present?story=constructor", "no story “constructor”"),
        ("#/present?story=border-in-six-step", "“A border in six steps” is shown"),
    ):
        page.evaluate("(hash) => { location.hash = hash; }", where)
        expect(notice).to_contain_text(told)
        expect(page.locator("main > *").first).to_be_attached()
    for where in (
        "#/map?island=Etorofu&year=１８７５&lang=EN",
        "#/islands?island=択捉島",
        "#/compare?from=１８５５&to=1905",
        "#/puzzle",
    ):
        page.evaluate("(hash) => { location.hash = hash; }", where)
        expect(page.locator("main > *").first).to_be_attached()
        expect(notice).to_be_hidden()
    assert errors == []
