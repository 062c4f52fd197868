"""On the phone a tap on an island is answered in view, by a sheet that hides neither the island nor follows another year."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import Opener

BOX = "(node) => { const {top, bottom} = node.getBoundingClientRect(); return [top, bottom]; }"


def test_a_tap_on_an_island_is_answered_in_view(tab: Opener) -> None:
    atlas = tab("phone", reduced_motion="reduce").open("/?year=1946")
    atlas.settled()
    sheet, before = atlas.map(".ta-sheet"), atlas.view()
    expect(sheet).to_be_hidden()
    atlas.page.touchscreen.tap(*atlas.place("iturup"))
    expect(sheet).to_be_in_viewport(ratio=1)
    expect(atlas.map(".ta-keys-map")).to_be_hidden()  # who has a finger needs no keys
    for said in ("Iturup · Etorofu", "USSR", "2 February 1946", "Claimed by: Japan", "without a treaty."):
        expect(sheet).to_contain_text(said)
    atlas.follows(island="iturup")
    atlas.settled()
    island, cover = atlas.island("iturup").evaluate(BOX), sheet.evaluate(BOX)
    assert island[0] >= 0 and island[1] <= cover[0], "the island lies in the open"
    atlas.set_year(1900)
    expect(sheet).to_contain_text("Japan")
    expect(sheet).not_to_contain_text("USSR")
    sheet.get_by_role("button", name="Read more").click()
    expect(atlas.panel.locator("h2:visible").first).to_be_in_viewport()
    sheet.get_by_role("button", name="Close").click()
    expect(sheet).to_be_hidden()
    atlas.follows(island=None)
    assert atlas.view() == before


def test_a_laptop_has_no_sheet(tab: Opener) -> None:
    atlas = tab().open("/?year=1946")
    atlas.click_island("iturup")
    expect(atlas.map(".ta-sheet")).to_be_hidden()
