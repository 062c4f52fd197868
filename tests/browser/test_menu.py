"""The menu of a telephone: behind one button, above all else, and a finger reaches every page in it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .conftest import SITE, Opener


@SITE
def test_a_finger_opens_the_menu_a_group_in_it_and_a_page_of_the_group(tab: Opener) -> None:
    page = tab("phone").open("/").page
    page.evaluate("document.documentElement.classList.add('first-visit')")  # its line does not lie over the menu
    page.locator(".head-fold summary").tap()
    for group in (1, 0):
        page.locator(".head-menu summary").nth(group).tap()
        expect(page.locator(".head-menu details[open]")).to_have_count(1)
        expect(page.locator(".head-fold")).to_have_attribute("open", "")
    page.locator(".head-menu a[data-page=quiz]").tap()
    expect(page).to_have_url(re.compile("/quiz"))


@SITE
def test_what_stands_in_the_menu_is_not_covered_by_the_line_of_a_first_visit(tab: Opener) -> None:
    page = tab("phone").open("/").page
    page.evaluate("document.documentElement.classList.add('first-visit')")
    page.locator(".head-fold summary").tap()
    page.locator(".head-menu a[data-page=treaties]").tap()
    expect(page).to_have_url(re.compile("/treaties"))
