"""Lists that lead on can be read: no row over another, and on paper every row, whatever scrolls on the screen."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .atlas_page import AtlasPage
from .conftest import SITE

UNREAD = """([rows, paper]) => {
  const lost = [];
  let [last, left] = [-Infinity, -Infinity];
  for (const row of document.querySelectorAll(rows)) {
    const box = row.getBoundingClientRect();
    const ends = (one) => box.bottom > one.getBoundingClientRect().bottom + 1;
    const cut = (one) => paper && getComputedStyle(one).overflowY !== "visible" && ends(one);
    let around = row.parentElement;
    while (around && around !== document.body && !cut(around)) around = around.parentElement;
    if (box.left > left + 40) last = -Infinity; // the next column
    left = box.left;
    const lies = row.checkVisibility() && box.height > 0 && box.top >= last - 1 && row.scrollHeight <= row.clientHeight + 1;
    if (!lies || around !== document.body) lost.push(row.innerText);
    last = box.bottom;
  }
  return lost;
}"""
"""The rows of a list that are hidden, lie over the row before or, on paper, are cut off."""


def rows_on_paper(page: Page, rows: str, count: int) -> None:
    expect(page.locator(rows)).to_have_count(count)
    page.emulate_media(media="print")
    assert page.evaluate(UNREAD, [rows, True]) == []
    page.emulate_media(media="screen")


def test_the_events_of_an_island_can_be_read_and_followed_on_paper_too(atlas: AtlasPage) -> None:
    page = atlas.open("/islands?island=shumshu&lang=en").page
    rows = ".told-acts li > a"
    expect(page.locator(rows).first).to_be_visible()
    count = page.locator(rows).count()
    assert count > 5 and page.evaluate(UNREAD, [rows, False]) == []
    rows_on_paper(page, rows, count)
    title = page.locator(f"{rows} > span:last-child").nth(2).inner_text()
    page.locator(rows).nth(2).click()
    atlas.follows(island="shumshu")
    expect(page.locator(".st-key-reading h2")).to_have_text(title)


@SITE
def test_what_is_read_beside_a_list_is_on_paper_alone_as_wide_as_the_sheet(atlas: AtlasPage) -> None:
    page = atlas.open("/events?event=1643-vries&lang=en").page
    title, text = page.locator(".big-title"), page.locator(".entry-text")
    expect(title).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".entries")).to_be_hidden()
    expect(title).to_be_visible()
    box = text.bounding_box()
    assert box and box["width"] > 0.9 * page.evaluate("innerWidth")
