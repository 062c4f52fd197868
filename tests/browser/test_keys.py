"""Keys from the first press on, wherever the focus is; and full screen with all that the map is worked with."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .atlas_page import AtlasPage
from .conftest import SITE, Opener

FULL = "document.fullscreenElement"
INSIDE = """(selectors) => selectors.filter((one) => {
  const box = document.fullscreenElement.querySelector(one)?.getBoundingClientRect();
  const inside = box && box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
  return !inside || box.width < 40 || box.height < 20;
})"""
"""Which of these are not wholly to be seen in full screen."""


def leave(page: Page) -> None:
    page.evaluate("document.exitFullscreen()")
    page.wait_for_function(f"!{FULL}")


def test_a_clicker_works_wherever_the_focus_is_that_takes_no_text(atlas: AtlasPage) -> None:
    page = atlas.open("/?year=1875").page
    main = page.get_by_test_id("stMain")
    press = page.keyboard.press
    press("PageDown")
    atlas.shows(1905)
    page.mouse.click(*atlas.beside("shikotan", 60))
    press("PageDown")
    atlas.shows(1920)
    press("ArrowRight")  # the map has the focus: it moves
    page.mouse.click(*atlas.place("sakhalin-north"))
    press("PageDown")
    atlas.shows(1925)
    atlas.follows(island="sakhalin-north")
    atlas.panel.locator("h2:visible").first.click()
    press("PageUp")
    atlas.shows(1920)
    press("ArrowRight")
    atlas.shows(1921)
    press(" ")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    press("PageUp")
    atlas.shows(1920)
    page.locator(".ta-find input").click()
    press("PageDown")
    press(" ")
    atlas.shows(1920)
    assert main.evaluate("(main) => main.scrollTop") == 0
    atlas.follows(year=1920)


STAGE = "document.documentElement.classList.contains('ta-staged')"


def test_the_stage_shows_map_and_timeline_alone_over_a_rerun_and_the_clicker_moves_them(atlas: AtlasPage) -> None:
    page = atlas.open("/?year=1875").page
    atlas.map(".ta-zoom button").nth(2).press("Enter")
    page.wait_for_function(f"() => {FULL} && {STAGE}")
    seen = [".st-key-map iframe", ".ta-year", ".ta-play", ".ta-caption", ".ta-range"]
    page.wait_for_function(f"() => ({INSIDE})({seen}).length === 0")
    page.wait_for_function("() => document.querySelector('.st-key-map iframe').clientWidth === innerWidth")
    expect(page.locator(".head")).to_be_hidden()
    page.keyboard.press("PageDown")
    atlas.follows(year=1905)
    page.keyboard.press("ArrowRight")
    atlas.follows(year=1906)
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.evaluate("document.exitFullscreen()")
    page.wait_for_function(f"() => !{STAGE}")
    expect(page.locator(".head")).to_be_visible()


@SITE
def test_the_stage_comes_by_its_key_without_full_screen_too_and_can_be_black(tab: Opener) -> None:
    atlas = tab()
    page = atlas.page
    page.add_init_script("Object.defineProperty(document, 'fullscreenEnabled', { value: false })")
    atlas.open("/?year=1875").ready()
    page.keyboard.press("f")
    expect(page.locator(".head")).to_be_hidden()
    black = page.get_by_text("The screen is black")
    page.keyboard.press("b")
    expect(black).to_be_attached()
    page.keyboard.press("Escape")  # first the light, then the page
    expect(black).to_have_count(0)
    expect(page.locator(".head")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(".head")).to_be_visible()
    page.locator(".ta-find input").click()
    page.keyboard.press("f")  # whoever writes wants the letter
    expect(page.locator(".head")).to_be_visible()


def test_full_screen_of_the_puzzle_keeps_its_sides_and_the_keys_give_them(atlas: AtlasPage) -> None:
    page = atlas.open("/puzzle?treaty=1855-shimoda").page
    page.locator(".ta-puzzle .ta-zoom button").nth(2).click()
    page.wait_for_function(FULL)
    page.wait_for_function(
        f"({INSIDE})(['.ta-puzzle-map', '.ta-puzzle-sides', '.ta-puzzle-list', '.ta-puzzle-main']).length === 0"
    )
    page.keyboard.press("2")
    expect(page.get_by_role("radio", name="Russia")).to_be_checked()
    leave(page)


def test_a_clicker_moves_the_second_date_of_a_comparison(atlas: AtlasPage) -> None:
    page = atlas.open("/compare?from=1855&to=1875").page
    expect(page.locator("[data-range=b]")).to_have_value("1875")
    page.keyboard.press("PageDown")
    expect(page.locator("[data-range=b]")).to_have_value("1905")
    page.locator("[data-range=a]").focus()
    page.keyboard.press("PageDown")
    expect(page.locator("[data-range=a]")).to_have_value("1867")
