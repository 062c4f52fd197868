"""What stands on the rail says what it is, and each of it can be pressed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from .conftest import SITE, Opener

SIGNS = """() => [...document.querySelectorAll('.ta-tick:not(.ta-tick-minor) .ta-sign')]
  .map((sign) => sign.getBoundingClientRect()).map(({left, width}) => left + width / 2).sort((a, b) => a - b)"""


@SITE
def test_every_sign_stands_free_says_its_name_and_leads_to_its_year(tab: Opener) -> None:
    atlas = tab().open("/?year=1855").ready()
    hint = atlas.page.locator(".ta-rail-hint")
    places = atlas.page.evaluate(SIGNS)
    assert len(places) >= 10 and all(b - a >= 10.5 for a, b in pairwise(places))
    for year, title, kind in ((1945, "Soviet landings", "War"), (1946, "Soviet decrees of 2 February", "Law")):
        beside = 1 if year == 1946 else -1  # the two stand on either side of where their years are
        place = min(places, key=lambda x: abs(x - atlas.x_of(year) - 5 * beside))
        atlas.page.mouse.move(place, atlas.y_of_thumb())
        for said in (title, kind, str(year)):
            expect(hint).to_contain_text(said)
        atlas.page.mouse.click(place, atlas.y_of_thumb())
        atlas.follows(year=year)
    atlas.page.mouse.move(atlas.x_of(1884), atlas.y_of_thumb())
    expect(hint).to_be_visible()
    atlas.page.mouse.down()
    expect(hint).to_be_hidden()
    atlas.page.mouse.up()


@SITE
def test_an_era_says_its_name_and_leads_to_its_beginning(tab: Opener) -> None:
    atlas = tab().open("/?year=1855").ready()
    hint = atlas.page.locator(".ta-rail-hint")
    era = atlas.page.get_by_role("button", name="Occupation and decree, 1945 – 1951")
    era.hover()
    expect(hint).to_contain_text("Occupation and decree")
    era.click()
    atlas.follows(year=1945)
    expect(era).to_have_attribute("aria-current", "true")
    era.focus()
    atlas.page.keyboard.press("ArrowRight")
    expect(hint).to_contain_text("After San Francisco")
    atlas.page.keyboard.press("Enter")
    atlas.follows(year=1952)


@SITE
@pytest.mark.wide
def test_the_last_step_is_today_and_an_end_says_which(tab: Opener) -> None:
    atlas = tab().open("/?year=1991").ready()
    atlas.page.get_by_role("button", name="Next change: today").click()
    atlas.follows(year=atlas.slider.get_attribute("max"))
    ends = atlas.page.get_by_role("button", name="Next change")
    expect(ends).to_be_disabled()
    expect(ends.locator(".ta-live")).to_have_text("today")


@SITE
def test_a_finger_has_room_on_a_narrow_era_and_on_a_thumb_of_a_comparison(tab: Opener) -> None:
    atlas = tab("phone")
    atlas.open("/").ready()
    bands = atlas.page.locator(".ta-bands button")
    expect(bands.first).to_be_visible()
    assert min(bands.evaluate_all("bands => bands.map((band) => band.getBoundingClientRect().width)")) >= 24
    atlas.open("/compare?from=1855&to=1945")
    thumb = atlas.page.locator("[data-thumb=b]")
    expect(thumb).to_be_visible()
    thumb.scroll_into_view_if_needed()
    hit = """(thumb) => {
      const { x, y, width, height } = thumb.getBoundingClientRect();
      return [-23, 19].map((d) => document.elementFromPoint(x + width / 2, y + height / 2 + d) === thumb);
    }"""
    assert thumb.evaluate(hit) == [True, True]
