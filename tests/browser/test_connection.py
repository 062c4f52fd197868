"""A server that is restarted, or slower than the hand: nothing that was done is lost, and all parts agree when it rests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from treaty_atlas.i18n import Words

from .atlas_page import AtlasPage
from .conftest import Opener
from .running import Restarted

AWAY = "[data-testid=stApp]:not([data-test-connection-state=CONNECTED])"
LONG_MS = 90_000
RELEASES = """async (count) => {
  const range = document.querySelector('.ta-range');
  for (let i = 1; i <= count; i += 1) {
    range.value = String(1850 + (i * 61) % 176);
    for (const type of ['input', 'change']) range.dispatchEvent(new Event(type, {bubbles: true}));
    await new Promise((next) => setTimeout(next, i % 3 ? 0 : 12));
  }
  return Number(range.value);
}"""
"""Lets the thumb go so often, now and then with time for the server to begin an answer."""


@pytest.fixture
def server() -> Iterator[Restarted]:
    running = Restarted()
    running.start()
    yield running
    running.kill()


def test_what_is_done_while_the_server_is_away_or_has_forgotten_the_visit_counts(tab: Opener, server: Restarted) -> None:
    atlas = tab(at=server.address).open("/?year=1905&lang=en")
    page, line = atlas.page, atlas.page.locator(".ta-away")
    page.keyboard.press("PageDown")
    page.wait_for_url("**year=1920**", timeout=LONG_MS)
    atlas.frame.evaluate("window.mark = 1")
    expect(line).to_be_hidden()

    server.kill()
    page.wait_for_selector(AWAY, timeout=LONG_MS)
    expect(line).to_have_text(Words("en")("app.away"))
    expect(line).to_be_visible()
    page.keyboard.press("PageDown")
    expect(page.locator(".ta-year")).to_have_text("1925")
    expect(atlas.title).to_contain_text("1925")
    page.wait_for_url("**year=1925**", timeout=LONG_MS)
    page.mouse.click(*atlas.place("iturup"))
    expect(atlas.title).to_contain_text("Iturup")
    expect(atlas.panel.get_by_role("alert")).to_contain_text("iturup.html")  # it was not read before
    expect(line).to_be_visible()
    server.start()
    expect(line).to_be_hidden(timeout=LONG_MS)
    close = atlas.panel.get_by_role("button", name="Back to the act")
    expect(close).to_be_visible()  # the text comes by itself
    page.mouse.click(*atlas.place("sakhalin-north"))  # the server knows nothing of what was chosen before
    page.wait_for_url("**island=sakhalin-north**", timeout=LONG_MS)
    expect(atlas.title).to_contain_text("Sakhalin")
    assert atlas.query()["year"] == "1925"
    close.click()
    atlas.idle()
    expect(atlas.title).to_contain_text("1925")
    assert atlas.year() == 1925
    assert atlas.frame.evaluate("window.mark") == 1, "the map was not built anew"


def test_a_hand_faster_than_the_server_rests_with_all_parts_agreed(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905")
    last = atlas.page.evaluate(RELEASES, 90)
    atlas.shows(last)
    atlas.page.wait_for_url(f"**year={last}**", timeout=LONG_MS)
    atlas.idle()
    atlas.shows(last)
    atlas.slider.press("Home")
    atlas.follows(year=1850)
    atlas.shows(1850)
