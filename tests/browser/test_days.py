"""The map by day: the same timeline at another scale, with the landings on their days."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from ..support import few
from . import facts
from .atlas_page import WAIT_MS, AtlasPage
from .conftest import SITE

TAGS = "[...document.querySelectorAll('.ta-tag')].map((tag) => tag.textContent)"
DAYS = ["1945-08-11", "1945-08-25", "1945-09-03", "1905-07-24"]


@pytest.fixture
def day_atlas(atlas) -> AtlasPage:
    """The map page with the thumb that counts days."""
    atlas.slider = atlas.page.get_by_role("slider", name="Day", exact=True)
    return atlas


@SITE
@pytest.mark.parametrize("day", few(1, DAYS))
def test_the_map_of_a_day_shows_what_the_dataset_says_of_it(day_atlas, day):
    day_atlas.open(f"/?day={day}")
    assert day_atlas.islands() == facts.islands_on(day)


def test_an_arrow_key_moves_one_day_and_the_address_follows(day_atlas):
    day_atlas.open("/?day=1945-08-24")
    day_atlas.slider.press("ArrowRight")
    day_atlas.page.wait_for_url("**day=1945-08-25*", timeout=WAIT_MS)
    assert day_atlas.islands() == facts.islands_on("1945-08-25")
    expect(day_atlas.spoken).to_contain_text("25 August 1945")
    expect(day_atlas.title).to_have_text("25 August 1945")


@pytest.mark.wide
def test_the_place_of_a_landing_stands_on_the_map_on_its_day_only(day_atlas):
    day_atlas.open("/?day=1945-08-20")
    assert day_atlas.frame.evaluate(TAGS) == ["Maoka (Kholmsk)"]
    day_atlas.slider.press("ArrowRight")
    assert day_atlas.frame.evaluate(TAGS) == []


@pytest.mark.wide
def test_an_uncertain_day_is_marked_on_the_rail_on_the_map_and_in_words(day_atlas):
    day_atlas.open("/?day=1945-08-22")
    expect(day_atlas.page.locator(".ta-caption-title small")).to_contain_text("day uncertain")
    expect(day_atlas.panel).to_contain_text("day uncertain")
    assert day_atlas.page.locator(".ta-tick-unsure.ta-on").count() == 1
    dashed = day_atlas.frame.locator("path.ta-event-unsure[data-when=now]")
    assert dashed.count() == 1 and dashed.evaluate("(path) => getComputedStyle(path).strokeDasharray") != "none"


@pytest.mark.wide
def test_a_certain_day_is_not_marked(day_atlas):
    day_atlas.open("/?day=1945-08-20")
    assert "uncertain" not in day_atlas.page.locator(".ta-caption-title").inner_text()
    assert day_atlas.page.locator(".ta-tick-unsure.ta-on").count() == 0


@pytest.mark.wide
def test_from_the_years_to_the_days_and_back(atlas):
    atlas.open("/?year=1945")
    atlas.page.get_by_role("button", name="Day by day").click()
    atlas.page.wait_for_url("**day=1945-08-08*", timeout=WAIT_MS)
    expect(atlas.page.get_by_role("slider", name="Day", exact=True)).to_be_focused()
    atlas.page.get_by_role("button", name="All years").click()
    expect(atlas.page.get_by_role("slider", name="Year", exact=True)).to_have_value("1945")
    atlas.page.wait_for_function("() => !location.search.includes('day=')", timeout=WAIT_MS)


@pytest.mark.wide
@pytest.mark.parametrize("year", [1904, 1946])
def test_only_the_years_with_such_weeks_lead_there(atlas, year):
    atlas.open(f"/?year={year}")
    expect(atlas.page.locator(".ta-other")).to_be_hidden()


@pytest.mark.wide
def test_play_goes_from_day_to_day_with_an_entry(day_atlas):
    day_atlas.open("/?day=1945-08-08")
    day_atlas.page.emulate_media(reduced_motion="reduce")
    day_atlas.page.get_by_role("button", name="Play").click()
    day_atlas.page.wait_for_url("**day=1945-08-09*", timeout=WAIT_MS)
    day_atlas.page.wait_for_url("**day=1945-08-11*", timeout=WAIT_MS)
    day_atlas.page.get_by_role("button", name="Pause").click()


@pytest.mark.wide
def test_the_steps_name_their_days_in_the_reader_s_language(atlas):
    atlas.slider = atlas.page.get_by_role("slider", name="日", exact=True)
    atlas.open("/?day=1945-08-20&lang=ja")
    expect(atlas.page.locator(".ta-year")).to_have_text("8月20日")
    expect(atlas.page.locator(".ta-next")).to_have_attribute("aria-label", "次の変化: 8月22日")


@SITE
def test_every_day_of_the_weeks_can_be_reached_and_is_named(day_atlas):
    """Through the rail itself: the figure of each value is its own day."""
    day_atlas.open("/?day=1945-08-08")
    figures = day_atlas.page.evaluate(
        """() => { const range = document.querySelector('.ta-range');
        return Array.from({length: Number(range.max) + 1}, (_, at) => {
          range.value = at; range.dispatchEvent(new Event('input'));
          return document.querySelector('.ta-year .ta-live').textContent; }); }"""
    )
    assert figures[0] == "8 August" and figures[-1] == "5 September" and len(set(figures)) == 29, json.dumps(figures)
