"""The browser tells who holds an island and how in the words of Python, by the same table of cases."""

from __future__ import annotations

import json
from datetime import date

from playwright.sync_api import Browser

from treaty_atlas.catalog import load
from treaty_atlas.export.single import modules
from treaty_atlas.i18n import Words
from treaty_atlas.payload.atlas import payload

from ..support import FOUR, GEODATA, HOLDINGS

TELL = """([rows, atlases]) => atlases.map(({atlas, words}) => rows.map(
  ({administered_by: administeredBy, claimed_by: claimedBy, status, view, day}) =>
    names.holdingText(atlas, {administeredBy, claimedBy, status, view}, day, words)))"""


def test_each_kind_of_holding_is_told_as_the_table_says(browser: Browser) -> None:
    book = load(GEODATA)
    told_in = [Words(code) for code in FOUR]
    atlases = [{"atlas": payload(book, words, date(2026, 11, 25)), "words": words.table("panel")} for words in told_in]
    imports = json.dumps({"imports": {f"atlas/{name}": url for name, url in modules("base/naming.js").items()}})
    page = browser.new_page()
    page.set_content(
        f'<script type="importmap">{imports}</script>'
        '<script type="module">import * as names from "atlas/base/naming.js"; window.names = names;</script>'
    )
    page.wait_for_function("() => window.names")
    told = page.evaluate(TELL, [HOLDINGS, atlases])
    page.close()
    assert told == [[row[code] for row in HOLDINGS] for code in FOUR]
