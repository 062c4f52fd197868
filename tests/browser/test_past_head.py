"""Where the keyboard goes on: past the head to the content, from a list to the text that was opened, from map to text."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import BOTH, SITE, Opener
from .site_page import SitePage

FOCUS = """() => {
  let one = document.activeElement;
  while (one?.tagName === "IFRAME" && one.contentDocument?.activeElement !== one.contentDocument?.body)
    one = one.contentDocument.activeElement;
  return one.matches(".ta-map, .cover-map") ? "the map" : one.textContent.trim();
}"""
"""What has the focus, in the map's frame too."""
BEGINS = {
    "/": "the map", "/islands": "Islands", "/treaties?treaty=1905-portsmouth": "Treaty of Portsmouth", "/quiz": "Quiz",
}  # fmt: skip
"""What the content of a page begins with: the map in its frame, and a page with a list are two kinds for the app."""


def has_focus(page: Page, text: str) -> None:
    page.wait_for_function(f"(text) => ({FOCUS})().includes(text)", arg=text, timeout=15000)


@BOTH
def test_the_first_stop_of_every_page_leads_to_its_content(tab: Opener) -> None:
    atlas = tab()
    pages = list(BEGINS.items())
    for where, begins in pages if isinstance(atlas, SitePage) else (pages[0], pages[2]):
        page = atlas.open(where).page
        before = page.url
        page.keyboard.press("Tab")
        expect(page.locator(".head-skip")).to_be_focused()
        page.keyboard.press("Enter")
        has_focus(page, begins)
        assert page.url == before


def test_a_list_is_one_stop_and_the_entry_that_it_opens_has_the_focus(tab: Opener) -> None:
    page = tab().open("/events?event=1643-vries&lang=en").page
    rows = page.locator(".entries-rows a")
    expect(rows).to_have_count(224)
    expect(page.locator(".entries-rows a[tabindex='0']")).to_have_count(1)
    page.locator(".entries-rows a[tabindex='0']").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(rows.nth(223)).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    title = str(rows.nth(2).locator("span").evaluate("(one) => one.firstChild.textContent"))
    page.keyboard.press("Enter")
    has_focus(page, title)
    expect(page.locator(":focus")).to_have_class("big-title")
    page.keyboard.press("ArrowLeft")
    has_focus(page, str(rows.nth(1).locator("span").evaluate("(one) => one.firstChild.textContent")))


@SITE
def test_a_stop_behind_what_is_on_the_map_leads_to_the_text_and_several_events_are_told_as_such(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?year=1905&lang=en").ready()
    page, said = atlas.page, atlas.map(".ta-mark-keys ~ [aria-live]")
    atlas.map(".ta-mark").focus()
    page.keyboard.press("End")
    for _ in range(60):
        if "2 events:" in str(atlas.map(".ta-mark").get_attribute("aria-label")):
            break
        page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(said).to_have_text("2 events stand here: choose one.")
    expect(atlas.map(".ta-event-list button").first).to_be_focused()
    second = atlas.map(".ta-event-list button").nth(1)
    title = second.inner_text()
    second.press("Enter")
    expect(said).to_contain_text(f"{title}: the text stands beside the map")
    expect(atlas.map(".ta-mark")).to_be_focused()
    page.keyboard.press("Tab")
    expect(atlas.map(".ta-to-text")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".ta-panel > .piece:not([hidden]) h2:focus")).to_have_count(1)  # those hidden before it are laid out


@SITE
def test_the_focus_on_the_map_begins_in_view_and_moves_nothing(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?year=1855&map=habomai&lang=en").ready()
    place = "() => JSON.stringify(document.querySelector('.leaflet-map-pane').style.transform)"
    expect(atlas.map("[data-region=habomai]")).to_have_attribute("aria-pressed", "true")
    before = atlas.frame.evaluate(place)
    atlas.map(".ta-mark").focus()
    assert "Sakhalin" not in str(atlas.map(".ta-mark").get_attribute("aria-label"))
    assert atlas.frame.evaluate(place) == before
    expect(atlas.map("[data-region=habomai]")).to_have_attribute("aria-pressed", "true")


@SITE
def test_both_maps_have_names_of_their_own_and_one_set_of_controls(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?year=1992&view=both&lang=en").ready()
    expect(atlas.map(".ta-both .ta-map")).to_have_attribute("aria-label", "Russia’s map")
    expect(atlas.map(".ta-both").locator(":is(.ta-zoom,.ta-regions,.ta-legend) button:visible")).to_have_count(0)
    expect(atlas.page.get_by_role("region", name="Japan’s map")).to_have_count(1)
    atlas.map(".ta-both .ta-mark").focus()
    atlas.page.keyboard.press("Home")
    mark, swipe = (atlas.map(one).bounding_box() for one in (".ta-both .ta-mark", ".ta-compare-swipe"))
    assert mark and swipe and swipe["x"] <= mark["x"], "the boundary gives way to what has the focus"
