"""The browser names sets, the other party and the names of a zoom as Python does, by the same table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from treaty_atlas.catalog import load
from treaty_atlas.chronology import expand
from treaty_atlas.drawing.scene import is_wanted
from treaty_atlas.i18n import Words
from treaty_atlas.payload import compare as compare_payload
from treaty_atlas.payload.atlas import payload

from ..addresses import TODAY
from ..support import FOUR, GEODATA, NAMINGS
from .modules import modules

BOOK = load(GEODATA)
SETS = """async ([rows, readers]) => {
  const { setNames } = await import("/base/naming.js");
  return readers.map(({ atlas, groups }) => rows.map(
    ([islands, administeredBy]) => setNames(atlas, groups, { islands, after: { administeredBy } })));
}"""
OTHERS = """async (rows) => {
  const { otherParty } = await import("/base/chronology.js");
  return rows.map(
    ({ administered_by: administeredBy, claimed_by: claimedBy, day }) => otherParty({ administeredBy, claimedBy }, day));
}"""
ZOOMS = """async (rows) => {
  const { isWanted } = await import("/map/labels.js");
  return rows.map(([zoom, at]) => isWanted({ label: { zoom } }, at, { layout: "laptop", chosen: null }, []));
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with modules(browser) as opened:
        yield opened


def test_a_set_of_islands_is_named_as_the_table_says(page: Page) -> None:
    rows = NAMINGS["sets"]
    words = [Words(code) for code in FOUR]
    readers = [
        {"atlas": payload(BOOK, own, TODAY), "groups": compare_payload.comparison(BOOK, own)["groups"]} for own in words
    ]
    asked = [[list(expand(row["islands"], BOOK.members)), row["held_by"]] for row in rows]
    assert page.evaluate(SETS, [asked, readers]) == [[row[code] for row in rows] for code in FOUR]


def test_the_other_party_is_the_one_of_the_table(page: Page) -> None:
    rows = NAMINGS["others"]
    assert page.evaluate(OTHERS, rows) == [row["other"] for row in rows]


def test_a_name_is_asked_for_at_the_zooms_of_the_table_and_at_every_other(page: Page) -> None:
    rows = NAMINGS["zooms"]["cases"]
    every_step = [(label.zoom, n / 8) for label in BOOK.labels for n in range(4 * 8, 12 * 8 + 1)]
    asked = [[row["between"], row["zoom"]] for row in rows] + [[list(zoom), at] for zoom, at in every_step]
    wanted = [row["wanted"] for row in rows] + [is_wanted(zoom, at) for zoom, at in every_step]
    assert page.evaluate(ZOOMS, asked) == wanted
