"""Ticks, steps from change to change, and the slide show of changes."""

import re

import pytest
from playwright.sync_api import expect

from .atlas_page import AtlasPage
from .conftest import SITE, Opener

YEARS_SHOWN = """() => {
  window.years = [];
  const year = document.querySelector('.ta-year');
  new MutationObserver(() => window.years.push(Number(year.textContent)))
    .observe(year, {subtree: true, childList: true, characterData: true});
}"""


@pytest.mark.wide
def test_a_click_on_a_tick_is_exactly_its_year(atlas: AtlasPage) -> None:
    atlas.open("/?year=1855")
    for year, off in ((1905, 3), (1875, -3), (1945, 0)):
        atlas.page.mouse.click(atlas.x_of(year) + off, atlas.y_of_thumb())
        atlas.shows(year)
        atlas.follows(year=year)


@pytest.mark.wide
def test_a_click_on_the_year_above_a_tick_goes_there(atlas: AtlasPage) -> None:
    atlas.open("/?year=1855")
    atlas.page.locator(".ta-tick span", has_text="1925").click()
    atlas.shows(1925)
    atlas.follows(year=1925)


@pytest.mark.wide
def test_previous_and_next_change_carry_their_years(atlas: AtlasPage) -> None:
    atlas.open("/?year=1880")
    atlas.page.get_by_role("button", name="Next change: 1905").click()
    atlas.shows(1905)
    atlas.page.get_by_role("button", name="Previous change: 1875").click()
    atlas.shows(1875)
    atlas.follows(year=1875)
    expect(atlas.title).to_have_text("Treaty of St Petersburg")


def test_play_goes_on_to_the_next_change_and_pause_stops(atlas: AtlasPage) -> None:
    atlas.page.clock.install()
    atlas.open("/?year=1876")
    atlas.page.get_by_role("button", name="Play").click()
    atlas.shows(1905)
    atlas.follows(year=1905)
    expect(atlas.title).to_have_text("Treaty of Portsmouth")
    atlas.page.get_by_role("button", name="Pause").click()
    expect(atlas.page.get_by_role("button", name="Play")).to_be_visible()
    atlas.page.clock.fast_forward(10_000)
    atlas.shows(1905)


@SITE
def test_play_glides_over_the_years_between(atlas: AtlasPage) -> None:
    atlas.open("/?year=1876")
    atlas.page.evaluate(YEARS_SHOWN)
    atlas.page.get_by_role("button", name="Play").click()
    atlas.shows(1905)
    years = atlas.page.evaluate("window.years")
    assert years == sorted(years) and len(years) > 3 and years[-1] == 1905


@pytest.mark.wide
def test_any_touch_of_the_thumb_stops_the_show(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875")
    atlas.page.get_by_role("button", name="Play").click()
    atlas.slider.press("ArrowRight")
    expect(atlas.page.get_by_role("button", name="Play")).to_be_visible()
    atlas.shows(1876)


@pytest.mark.wide
def test_speed_is_one_of_three(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875")
    speed = atlas.page.get_by_role("button", name=re.compile("^Speed"))
    shown = []
    for _ in range(4):
        shown.append(speed.inner_text())
        speed.click()
    assert shown == ["1×", "2×", "½×", "1×"]


@pytest.mark.wide
def test_a_step_makes_the_changed_coasts_swell_once(atlas: AtlasPage) -> None:
    atlas.open("/?year=1874").settled()
    atlas.slider.press("ArrowRight")
    changed = atlas.map("path.ta-changed")
    expect(changed.first).to_be_attached()
    assert changed.first.evaluate("(path) => getComputedStyle(path).animationName") == "ta-changed"
    names = set(atlas.map("path.ta-changed[data-island]").evaluate_all("all => all.map((p) => p.dataset.island)"))
    assert {"urup", "shumshu", "paramushir"} <= names and "iturup" not in names


@pytest.mark.wide
def test_reduced_motion_has_no_pulse_and_no_glide(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?year=1876")
    atlas.settled()
    atlas.page.evaluate(YEARS_SHOWN)
    atlas.page.get_by_role("button", name="Play").click()
    atlas.shows(1905)
    assert atlas.page.evaluate("window.years") == [1905]
    coast = atlas.map("path.ta-changed").first
    expect(coast).to_be_attached()
    look = coast.evaluate("(path) => [getComputedStyle(path).animationName, getComputedStyle(path).strokeWidth]")
    assert look == ["none", "2.5px"]
