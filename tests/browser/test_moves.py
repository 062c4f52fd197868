"""People who moved: an arrow and a row are one, the year puts others away, and the address brings all of it back."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .conftest import SITE, Opener

ARROWS = ".ta-moves .ta-arrows .ta-arrow"
ROW = ".ta-moves-list li[data-move='{}']"


@SITE
def test_a_move_is_chosen_by_its_row_or_its_arrow_and_stays_in_the_address(tab: Opener) -> None:
    page = tab().open("/moves").page
    expect(page.locator(ARROWS)).to_have_count(20)
    row = page.locator(ROW.format("1884-ainu-shikotan"))
    row.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(row.get_by_role("button")).to_have_attribute("aria-expanded", "true")
    expect(row).to_contain_text("97 (counted)")
    expect(page.locator(f"{ARROWS}[data-chosen]")).to_have_attribute("data-move", "1884-ainu-shikotan")
    expect(page).to_have_url(re.compile("move=1884-ainu-shikotan"))
    page.locator(f"{ARROWS}[data-move='1946-repatriation'] .ta-arrow-target").dispatch_event("click")
    expect(page.locator(ROW.format("1946-repatriation"))).to_contain_text("280,000 to 310,000")
    page.reload()
    expect(page.locator(f"{ARROWS}[data-chosen]")).to_have_attribute("data-move", "1946-repatriation")


@SITE
def test_what_is_read_of_the_last_row_is_in_sight(tab: Opener) -> None:
    page = tab().open("/moves").page
    row = page.locator(".ta-moves-list li").last
    row.get_by_role("button").first.click()
    expect(row.locator(".ta-moves-read > *").first).to_be_in_viewport()


@SITE
def test_on_a_phone_an_arrow_says_whose_journey_it_is_beside_the_map_and_a_row_keeps_the_map_in_sight(tab: Opener) -> None:
    page = tab("phone").open("/moves").page
    page.locator(f"{ARROWS}[data-move='1946-repatriation'] .ta-arrow-target").dispatch_event("click")
    said = page.locator(".ta-moves-chosen")
    expect(said).to_contain_text("280,000 to 310,000")
    expect(said).to_be_in_viewport(ratio=1)
    said.get_by_role("button", name="Read about it").click()
    row = page.locator(ROW.format("1946-repatriation"))
    expect(row.get_by_role("button").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".ta-moves-map")).to_be_in_viewport(ratio=0.95)


@SITE
def test_a_year_shows_its_own_moves_and_all_years_come_back(tab: Opener) -> None:
    page = tab().open("/moves?year=1947").page
    rows = page.locator(".ta-moves-list li[data-move]:not([hidden])")
    expect(rows).to_have_count(5)
    expect(page.locator(ARROWS)).to_have_count(2)
    page.locator(".ta-range").focus()
    page.keyboard.press("PageDown")
    expect(page.locator(".ta-year .ta-live")).to_have_text("1957")
    expect(rows).to_have_count(1)
    expect(page).to_have_url(re.compile("year=1957"))
    page.get_by_role("button", name="All years", exact=True).click()
    expect(rows).to_have_count(24)
    expect(page).not_to_have_url(re.compile("year="))


@SITE
def test_people_over_time_unfold_under_the_rail_and_stand_in_the_address(tab: Opener) -> None:
    page = tab().open("/?year=1940").page
    page.get_by_role("button", name="People", exact=True).click()
    expect(page).to_have_url(re.compile("people=1"))
    said = page.locator(".ta-people-said")
    expect(said).to_contain_text("414,891 (census")
    page.locator(".ta-range").focus()
    page.keyboard.press("End")
    expect(said).to_contain_text("457,597")
    expect(said).not_to_contain_text("414,891")
    expect(page).to_have_url(re.compile("people=1"))
    page.reload()
    expect(page.locator(".ta-people-panel")).to_have_count(2)
    page.get_by_role("button", name="People", exact=True).click()
    expect(page.locator(".ta-people-panel")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("people="))
