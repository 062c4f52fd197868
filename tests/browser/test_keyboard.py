"""Everything that the thumb does, the keyboard does."""

import pytest
from playwright.sync_api import expect

from ..support import few
from .atlas_page import FRAME, AtlasPage
from .conftest import SITE, Opener

STEPS = (
    ("ArrowRight", 1876), ("ArrowLeft", 1875), ("ArrowUp", 1876), ("ArrowDown", 1875),
    ("Shift+ArrowRight", 1885), ("Shift+ArrowLeft", 1875),
    ("PageDown", 1905), ("PageUp", 1875), ("PageUp", 1867), ("Home", 1850),
)  # fmt: skip
"""Keys one after another, from 1875 on, and the year to which each leads."""


NAMELESS = """(all) => all
  .filter((one) => !(one.getAttribute('aria-label') || one.innerText || one.title).trim())
  .map((one) => one.outerHTML)"""


@SITE
def test_every_key_moves_as_it_should(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875")
    last = int(atlas.slider.get_attribute("max") or 0)
    for key, year in (*STEPS, ("End", last)):
        atlas.slider.press(key)
        atlas.shows(year)
        atlas.follows(year=year)


@pytest.mark.wide
def test_many_keys_are_one_step_of_history_and_no_message(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875").settled()
    atlas.slider.focus()
    before, steps = len(atlas.sent), atlas.page.evaluate("history.length")
    for _ in range(5):
        atlas.page.keyboard.press("ArrowRight")
    atlas.follows(year=1880)
    atlas.settled()
    assert (len(atlas.sent), atlas.page.evaluate("history.length")) == (before, steps + 1)


@pytest.mark.wide
def test_the_ends_hold(atlas: AtlasPage) -> None:
    atlas.open("/?year=1850")
    atlas.slider.press("ArrowLeft")
    atlas.shows(1850)
    expect(atlas.page.get_by_role("button", name="Previous change: 1850")).to_be_disabled()
    atlas.slider.press("End")
    expect(atlas.page.get_by_role("button", name="Next change")).to_be_disabled()


@pytest.mark.wide
def test_space_plays_and_stops(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875")
    atlas.slider.press(" ")
    expect(atlas.page.get_by_role("button", name="Pause")).to_be_visible()
    atlas.slider.press(" ")
    expect(atlas.page.get_by_role("button", name="Play")).to_be_visible()


@pytest.mark.wide
def test_the_thumb_says_its_year_in_a_sentence(atlas: AtlasPage) -> None:
    atlas.open("/?year=1904")
    assert atlas.slider.get_attribute("type") == "range"
    atlas.slider.press("ArrowRight")
    caption = atlas.page.locator(".ta-caption-text").inner_text()
    expect(atlas.slider).to_have_attribute("aria-valuetext", f"1905. Treaty of Portsmouth. {caption}")


@pytest.mark.wide
def test_it_is_spoken_on_release_only(atlas: AtlasPage) -> None:
    atlas.open("/?year=1855")
    expect(atlas.spoken).to_be_empty()
    atlas.press()
    for year in (1867, 1880, 1905):
        atlas.move(year)
        atlas.shows(year)
        expect(atlas.spoken).to_be_empty()
    atlas.release()
    expect(atlas.spoken).to_contain_text("1905. Treaty of Portsmouth.")
    expect(atlas.page.locator(".ta-timeline output")).to_have_attribute("aria-live", "off")  # else it is said twice


@pytest.mark.parametrize("device", few(1, ["laptop", "phone"]))
def test_everything_that_can_be_pressed_has_a_name(tab: Opener, device: str) -> None:
    atlas = tab(device).open("/?year=1905&island=iturup")
    assert atlas.page.locator(".ta-timeline button, .ta-panel > .piece:not([hidden]) button").evaluate_all(NAMELESS) == []
    assert atlas.map("button:visible").evaluate_all(NAMELESS) == []
    expect(atlas.map(".ta-map")).to_have_attribute("aria-label", "Map of Sakhalin and the Kurils")
    expect(atlas.page.locator(FRAME)).to_have_attribute("title", "Map of Sakhalin and the Kurils")


@pytest.mark.wide
def test_the_focus_is_seen_on_the_thumb(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875")
    for _ in range(30):
        atlas.page.keyboard.press("Tab")
        if atlas.slider.evaluate("(range) => document.activeElement === range"):
            break
    ring = atlas.slider.evaluate("(range) => range.matches(':focus-visible')")
    assert ring, "the thumb is reached with Tab, and shows it"
