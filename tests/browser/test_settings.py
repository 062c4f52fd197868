"""The menu at the end of the head: size of the text, keys, help; and the line for a first visit."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from .atlas_page import AtlasPage
from .conftest import LAPTOP, SITE, Opener
from .site_page import SitePage

OWN = "#head .head-own > summary"
ROOT = "() => parseFloat(getComputedStyle(document.documentElement).fontSize)"
QUERIES = """() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  .filter((rule) => rule instanceof CSSMediaRule).map((rule) => rule.media.mediaText)"""
"""What the stylesheets ask of the window."""


def choose(page: Page, percent: int) -> None:
    page.locator(OWN).click()
    page.locator(f"#head button[data-text='{percent}']").click()
    page.keyboard.press("Escape")


@SITE
def test_a_larger_text_has_the_layout_of_a_smaller_window_on_every_page(tab: Opener) -> None:
    atlas = tab().open("/treaties?treaty=1875-saint-petersburg")
    page, fold = atlas.page, atlas.page.locator("#head .head-fold")
    said = page.evaluate(QUERIES)
    choose(page, 150)
    assert page.evaluate(ROOT) == 24
    expect(fold).to_be_visible()
    expect(page.locator(OWN)).to_be_focused()
    page.reload()
    assert page.evaluate(ROOT) == 24
    atlas.open("/table")
    expect(fold).to_be_visible()
    page.locator(OWN).click()
    expect(page.locator("#head [data-text='150']")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    choose(page, 100)
    assert page.evaluate(ROOT) == 16
    expect(fold).to_be_hidden()
    assert page.evaluate(QUERIES) == said


def test_the_map_in_its_frame_grows_with_the_page_and_knows_the_key_for_help(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905").settled()
    choose(atlas.page, 130)
    assert atlas.frame.evaluate(ROOT) == atlas.page.evaluate(ROOT) == 20.8
    expect(atlas.map(".ta-map")).to_have_attribute("data-layout", "laptop")
    choose(atlas.page, 150)
    expect(atlas.map(".ta-map")).to_have_attribute("data-layout", "laptop")
    atlas.map(".leaflet-container").focus()
    atlas.page.keyboard.press("?")
    expect(atlas.page.get_by_role("dialog", name="Keys")).to_be_visible()
    atlas.page.keyboard.press("Escape")
    expect(atlas.map(".leaflet-container")).to_be_focused()


@SITE
def test_a_question_mark_opens_the_keys_unless_one_writes(tab: Opener) -> None:
    page = tab().open("/guide").page
    dialog = page.get_by_role("dialog", name="Keys")
    page.locator("#head input").press("?")
    expect(dialog).to_be_hidden()
    link = page.locator("#cover a").first
    link.focus()
    page.keyboard.press("?")
    expect(dialog).to_be_visible()
    assert dialog.locator("dt").all_inner_texts() == page.locator("#keys dt").all_inner_texts()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()
    page.locator(OWN).press("Enter")
    page.locator("#head [data-keys]").click()
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    expect(page.locator(OWN)).to_be_focused()


@SITE
def test_no_key_moves_anything_under_the_list_of_keys(tab: Opener) -> None:
    page = tab().open("/present?story=border-in-six-steps&step=2").page
    expect(page.locator(".ta-stage")).to_be_visible()
    address = page.url
    for key in ("?", "PageDown", "Escape"):
        page.keyboard.press(key)
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    expect(page.locator(".ta-stage")).to_be_visible()
    assert page.url == address


def test_the_line_for_a_first_visit_goes_and_stays_away(browser: Browser, site: str) -> None:
    context = browser.new_context(**LAPTOP)
    page = context.new_page()
    line, timeline = page.get_by_role("note"), page.locator(".ta-timeline")
    SitePage(page, site).open("/?year=1905").ready()
    expect(line).to_contain_text("Drag the year")
    page.reload()
    SitePage(page, site).ready()
    expect(line).to_be_visible()
    before = timeline.bounding_box()
    line.get_by_role("button", name="Close").click()
    expect(line).to_be_hidden()
    assert timeline.bounding_box() == before, "the map takes the room, nothing else moves"
    SitePage(page, site).open("/?year=1905")
    expect(line).to_be_hidden()
    context.close()


def test_who_moves_the_year_sees_the_line_no_more(browser: Browser, site: str) -> None:
    context = browser.new_context(**LAPTOP)
    page = context.new_page()
    opened = SitePage(page, site).open("/?year=1905").ready()
    opened.slider.press("ArrowRight")
    opened.follows(year=1906)
    expect(page.get_by_role("note")).to_be_visible()
    page.reload()
    opened.ready()
    expect(page.get_by_role("note")).to_be_hidden()
    context.close()


def test_keys_of_one_character_can_be_switched_off_and_the_others_go_on(atlas: AtlasPage) -> None:
    page = atlas.open("/?year=1905").ready().page
    dialog = page.get_by_role("dialog", name="Keys")
    page.keyboard.press("?")
    dialog.locator("[data-single=off]").click()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.reload()
    atlas.ready()
    atlas.map(".leaflet-container").focus()
    for key in ("?", "f", " "):
        page.keyboard.press(key)
    page.keyboard.press("PageDown")
    atlas.follows(year=1920)
    expect(dialog).to_be_hidden()
    assert "ta-staged" not in (page.locator("html").get_attribute("class") or "")
    page.locator(OWN).click()
    page.locator("#head [data-single=on]").click()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(dialog.locator("[data-single=on]")).to_have_attribute("aria-pressed", "true")
