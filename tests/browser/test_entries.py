"""The list beside a treaty or an event: what narrows it, the open row, the neighbours, and where Back leads to."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .atlas_page import AtlasPage
from .conftest import BOTH, SITE, Opener

ROWS = ".entries-rows li:visible a"
COUNT = ".entries-count [role=status]"
SCROLLS = "document.getElementById('cover') ?? document.querySelector('[data-testid=stMain]')"
IN_VIEW = """() => {
  const [row, rows] = [".entries-rows [aria-current]", ".entries-rows"].map((one) => document.querySelector(one));
  const [own, around] = [row, rows].map((one) => one.getBoundingClientRect());
  return own.height > 0 && own.top >= around.top - 1 && own.bottom <= around.bottom + 1;
}"""


BOXES = """() => [...document.querySelectorAll(".entries, .entries *")].filter((one) =>
  one.scrollHeight > one.clientHeight && ["auto", "scroll"].includes(getComputedStyle(one).overflowY)).length"""
"""How many boxes of the list scroll inside the page."""


def narrowed(page: Page, count: int, kind: str) -> None:
    expect(page.locator(COUNT)).to_have_text(f"{count} of 224 events")
    expect(page.locator(ROWS)).to_have_count(count)
    assert set(page.locator(f"{ROWS} small").all_inner_texts()) == {kind}


def test_the_list_is_narrowed_in_the_address_and_stays_so_wherever_one_goes(atlas: AtlasPage) -> None:
    page = atlas.open("/events?event=1643-vries&lang=en").page
    expect(page.locator(COUNT)).to_have_text("224 events")
    page.locator(".entries-narrow summary").click()
    page.locator(".entries-filters label", has_text="Science").click()
    page.wait_for_url("**kind=science*")
    narrowed(page, 5, "Science")
    step = page.locator(".entry-steps.top a[rel=next]")
    expect(step).to_contain_text("1644")
    page.reload()
    atlas.idle()
    narrowed(page, 5, "Science")
    expect(page.locator(".entry-steps.top a[rel=prev]")).to_be_hidden()
    assert all("kind=science" in str(row.get_attribute("href")) for row in page.locator(ROWS).all())
    atlas.speak("ja")
    atlas.follows(event="1643-vries", kind="science")
    expect(page.locator(ROWS)).to_have_count(5)
    page.locator(".entries-clear").click()
    page.wait_for_url(lambda url: "kind" not in url)
    expect(page.locator(ROWS)).to_have_count(224)
    assert page.evaluate(IN_VIEW)


def test_beside_a_narrowed_list_stands_one_that_it_shows(atlas: AtlasPage) -> None:
    page = atlas.open("/events?kind=war&group=habomai&lang=en").page
    open_row = page.locator(f"{ROWS}[aria-current=true]")
    expect(open_row).to_have_count(1)
    first = page.locator(ROWS).first
    expect(first).to_have_attribute("aria-current", "true")
    expect(page.locator(".big-title")).to_have_text(first.locator("span").evaluate("(one) => one.firstChild.textContent"))
    page.locator(".entries-narrow summary").click()
    page.locator(".entries-filters label", has_text="Law").click()
    page.locator(".entries-filters label", has_text="War").click()
    expect(open_row).to_contain_text("Law")
    expect(page.get_by_role("checkbox", name="War")).to_be_focused()
    expect(page.locator(COUNT)).to_contain_text(" of 224 events")


@BOTH
def test_back_leads_to_where_the_reader_was(atlas: AtlasPage) -> None:
    page = atlas.open("/treaties?treaty=1905-portsmouth&lang=en").page
    expect(page.locator(".entries-rows [aria-current]")).to_have_attribute("data-to", "1905-portsmouth")
    page.locator("#article-11").last.scroll_into_view_if_needed()
    page.wait_for_function(f"() => ({SCROLLS}).scrollTop > 500")
    left = page.evaluate(f"({SCROLLS}).scrollTop")
    page.locator(".entries-rows [data-to='1875-saint-petersburg']").click()
    atlas.follows(treaty="1875-saint-petersburg")
    expect(page.locator(".big-title")).to_have_text("Treaty of St Petersburg")
    assert page.evaluate(f"({SCROLLS}).scrollTop") == 0
    page.go_back()
    atlas.follows(treaty="1905-portsmouth")
    expect(page.locator(".big-title")).to_have_text("Treaty of Portsmouth")
    page.wait_for_function(f"(left) => Math.abs(({SCROLLS}).scrollTop - left) < 2", arg=left)


@SITE
def test_on_a_phone_the_list_is_folded_above_what_is_read(tab: Opener) -> None:
    page = tab("phone").open("/events?event=1643-vries&lang=en").page
    fold = page.get_by_role("button", name="All events (224)")
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(page.locator(ROWS)).to_have_count(0)
    box = page.locator(".big-title").bounding_box()
    assert box and box["y"] + box["height"] < 844 / 2
    fold.tap()
    expect(page.locator(ROWS)).to_have_count(224)
    assert page.evaluate(BOXES) == 0
    fold.press("Enter")
    expect(page.locator(ROWS)).to_have_count(0)


@SITE
def test_an_article_of_the_contents_is_one_step_of_history_away(atlas: AtlasPage) -> None:
    page = atlas.open("/treaties?treaty=1905-portsmouth&lang=en").page
    before = page.evaluate("history.length")
    page.locator(".entry-contents a", has_text="Art. 14").click()
    atlas.follows(at="article-14")
    expect(page.locator("#article-14")).to_be_in_viewport()
    assert page.evaluate("history.length") == before + 1
