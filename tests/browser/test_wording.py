"""Disputed wording: the words that are chosen light up their islands, and what is chosen is kept."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .conftest import SITE, Opener


def lit(page: Page, sentence: str = "1855-kurils") -> str:
    """The version whose map, and whose text, alone is marked; the one that is pressed."""
    place = page.locator(f"section[id='{sentence}']").last
    pressed = place.get_by_role("button", pressed=True)
    expect(pressed).to_have_count(1)
    name = str(pressed.get_attribute("data-reading"))
    expect(place.locator(".trap-maps figure:visible")).to_have_attribute("data-of", name)
    expect(place.locator(".reading[data-chosen]")).to_have_attribute("id", name)
    return name


@SITE
def test_the_words_that_are_chosen_light_up_their_islands_and_stay_chosen(tab: Opener) -> None:
    page = tab().open("/traps").page
    assert lit(page) == "1855-kurils-ru"
    japanese = page.locator("button[data-reading='1855-kurils-ja']").last
    japanese.focus()
    page.keyboard.press("Enter")
    assert lit(page) == "1855-kurils-ja" and lit(page, "1875-kurils") == "1875-kurils-fr"
    expect(page.get_by_role("main").get_by_role("status").first).to_contain_text("May be read either way")
    expect(page).to_have_url(re.compile("reading=1855-kurils-ja"))
    page.locator("button[data-reading='1875-kurils-ru']").last.click()
    page.reload()
    assert lit(page) == "1855-kurils-ja" and lit(page, "1875-kurils") == "1875-kurils-ru"
    page.emulate_media(media="print")
    expect(page.locator("section[id='1855-kurils'] .trap-maps figure:visible")).to_have_count(3)
