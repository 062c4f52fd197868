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
    for key in ("PageDown", " ", "ArrowRight"):  # what nobody sees does not happen
        page.keyboard.press("b")
        expect(black).to_be_attached()
        page.keyboard.press(key)
        expect(black).to_have_count(0)
        expect(atlas.slider).to_have_value("1875")
    expect(page.get_by_role("button", name="Pause")).to_have_count(0)
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


LOW = {"width": 853, "height": 480}
"""A projector of 1280 × 720 whose teacher has enlarged the page to 150 %."""


@SITE
def test_islands_are_larger_on_the_stage_and_a_low_one_keeps_legend_and_b(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce", viewport={"width": 1280, "height": 720})
    page = atlas.page
    atlas.open("/?year=1905").ready()
    island = atlas.map("path[data-island=sakhalin-north]").first
    before = island.bounding_box()
    page.keyboard.press("f")
    expect(page.locator(".head")).to_be_hidden()
    expect(page.locator(".ta-range")).to_be_in_viewport(ratio=1)
    atlas.settled()
    after = island.bounding_box()
    assert before and after and after["height"] > 1.3 * before["height"]
    page.set_viewport_size(LOW)
    expect(atlas.map(".ta-legend-map li").first).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Black")).to_be_in_viewport(ratio=1)
    expect(page.locator(".ta-range")).to_be_in_viewport(ratio=1)
    expect(page.locator(".ta-axis span").first).to_be_in_viewport(ratio=1)


@SITE
def test_f_gives_border_and_comparison_the_screen_with_all_that_they_are_worked_with(tab: Opener) -> None:
    atlas = tab(viewport=LOW)
    page = atlas.page
    for address, maps, others in (
        ("/border?border=1905-portsmouth", ".ta-border-stage", (".ta-border-main:visible", ".ta-border-text")),
        (
            "/compare?from=1855&to=1905",
            ".ta-compare-maps",
            (".ta-compare-date[data-map=a], .ta-compare-date", ".ta-compare-thumb"),
        ),
    ):
        atlas.open(address)
        expect(page.locator(f"{maps} path[data-island]").first).to_be_attached()
        page.keyboard.press("f")
        page.wait_for_function("(one) => document.querySelector(one).clientWidth > 0.9 * innerWidth", arg=maps)
        for one in (maps, others[0]):
            expect(page.locator(one).first).to_be_in_viewport(ratio=1)
        expect(page.locator(others[1]).first).to_be_in_viewport()
        page.keyboard.press("f")
        expect(page.locator("[data-staged]")).to_have_count(0)


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
    page.get_by_role("heading", level=1).first.click()
    page.keyboard.press("Escape")  # after a click a browser would frame all that scrolls
    expect(page.get_by_test_id("stMain")).to_have_css("outline-style", "none")


@SITE
def test_a_clicker_moves_the_second_date_of_a_comparison(atlas: AtlasPage) -> None:
    page = atlas.open("/compare?from=1855&to=1875").page
    expect(page.locator("[data-range=b]")).to_have_value("1875")
    page.keyboard.press("PageDown")
    expect(page.locator("[data-range=b]")).to_have_value("1905")
    page.locator("[data-range=a]").focus()
    page.keyboard.press("PageDown")
    expect(page.locator("[data-range=a]")).to_have_value("1867")
