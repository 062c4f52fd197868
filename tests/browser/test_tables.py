"""Tables that are put in order and narrowed in the browser: by mouse and by key, kept in the address."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Browser, Locator, Page, expect

from .atlas_page import AtlasPage
from .conftest import SITE, Opener

GROUP = ".gazetteer .group"
FIRST = ".gazetteer tbody tr:first-child th"


def heading(page: Page, name: str) -> Locator:
    return page.get_by_role("columnheader", name=name)


@SITE
def test_islands_are_put_in_order_by_mouse_and_key_and_a_reload_keeps_it(atlas: AtlasPage) -> None:
    page = atlas.open("/islands?lang=en").page
    expect(page.locator(GROUP)).to_have_count(5)
    heading(page, "km²").get_by_role("button").click()
    expect(page.locator(FIRST)).to_contain_text("Northern Sakhalin")
    expect(heading(page, "km²")).to_have_attribute("aria-sort", "descending")
    expect(page.locator("p[role=status].only-heard")).to_have_text("In order of “km²”, descending")
    expect(page.locator(GROUP)).to_have_count(0)
    heading(page, "km²").get_by_role("button").press("Enter")
    expect(page.locator(FIRST)).to_contain_text("Opasnosti")
    assert atlas.query()["sort"] == "area"
    page.reload()
    expect(page.locator(FIRST)).to_contain_text("Opasnosti")
    heading(page, "km²").get_by_role("button").press("Enter")
    expect(page.locator(GROUP)).to_have_count(5)


@SITE
def test_the_table_takes_a_group_and_a_year_and_says_where_none_is(atlas: AtlasPage) -> None:
    page = atlas.open("/table?year=1905&lang=en").page
    rows = page.locator("table.islands tbody tr:visible")
    page.get_by_label("Group").select_option("habomai")
    expect(rows).to_have_count(10)
    expect(page.locator("caption").first).to_have_text("10 islands on 31 December 1905")
    year = page.get_by_label("Year")
    year.fill("1492")
    year.press("Enter")
    expect(page.get_by_text("Write a year from 1850")).to_be_visible()
    expect(year).to_have_attribute("aria-invalid", "true")
    year.fill("1910")
    year.press("Enter")
    expect(page.locator("caption").first).to_have_text("10 islands on 31 December 1910")
    expect(page.get_by_label("Group")).to_have_value("habomai")


def test_the_table_of_a_day_names_it_and_leads_to_it(atlas: AtlasPage) -> None:
    page = atlas.open("/table?year=1945&day=1945-08-20&lang=en").page
    expect(page.get_by_label("Year")).to_have_value("1945-08-20")
    expect(page.locator("caption").first).to_have_text("42 islands on 20 August 1945")
    expect(page.get_by_role("link", name="Show on the map")).to_have_attribute("href", re.compile("day=1945-08-20"))


@SITE
def test_left_and_right_lead_from_island_to_island(atlas: AtlasPage) -> None:
    page = atlas.open("/islands?island=iturup&lang=en").page
    expect(page.locator("h1.island-name")).to_contain_text("Iturup")
    page.keyboard.press("ArrowRight")
    expect(page.locator("h1.island-name")).to_contain_text("Kunashir")


CUT = """() => [...document.querySelectorAll(".scroll, .plain-table :is(th, td)")]
  .filter((box) => box.clientWidth && box.scrollWidth > box.clientWidth + 1).map((box) => box.outerHTML.slice(0, 99))"""


@SITE
def test_on_a_phone_the_rows_of_a_table_are_cards_and_still_a_table(tab: Opener) -> None:
    """Nothing is cut or scrolled sideways; each value stands under the name of its column, and is a cell of it."""
    for width in (390, 320):
        for address in ("/islands?lang=en", "/table?year=1905&lang=en", "/data?lang=en"):
            page = tab(viewport={"width": width, "height": 800}).open(address).page
            expect(page.locator(".plain-table").first).to_be_attached()
            assert page.evaluate(CUT) == [], f"{address} at {width}"
    page = tab(viewport={"width": 390, "height": 800}).open("/islands?lang=en").page
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Urup"))
    cell = row.get_by_role("cell").nth(2)
    assert cell.evaluate("(cell) => getComputedStyle(cell, '::before').content").startswith('"km²"')


def test_the_single_file_puts_its_islands_in_order_behind_the_hash(browser: Browser, one_file: Callable[[str], str]) -> None:
    page = browser.new_page(offline=True)
    page.goto(one_file("en") + "#/islands")
    heading(page, "km²").get_by_role("button").click()
    expect(page.locator(FIRST)).to_contain_text("Northern Sakhalin")
    assert page.url.endswith("#/islands?sort=-area")
    page.goto(one_file("en") + "#/islands?island=iturup&year=1905")
    expect(page.locator(".life-now")).to_have_text("31 December 1905")
    page.evaluate("() => { location.hash = '#/islands?island=iturup'; }")
    expect(page.locator(".life-now")).not_to_have_text("31 December 1905")
    page.context.close()
