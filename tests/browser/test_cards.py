"""Common errors as cards: turned by key and finger, chosen by words and by lot, and kept with the address and the tab."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .conftest import SITE

SHOWN = ".ta-cards .myth:not([hidden])"


def drawn(page: Page) -> list[str]:
    return [str(name) for name in page.locator(SHOWN).evaluate_all("(all) => all.map(({ id }) => id)")]


@SITE
def test_cards_are_chosen_turned_and_kept(tab) -> None:
    here = tab().open("/errors?lang=en")
    page, cards = here.page, here.page.locator(SHOWN)
    expect(page.locator(".myth-told")).to_contain_text("68")
    page.locator(".myth-bar input").fill("CONSUL")
    expect(page.locator("#two-consuls")).to_be_visible()
    expect(page.locator("#russia-to-california")).to_be_hidden()
    expect(page).to_have_url(re.compile("find=CONSUL"))
    page.locator("#two-consuls summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#two-consuls .so")).to_be_visible()
    page.locator(".myth-bar select").select_option("2-1855-1875")
    expect(page).to_have_url(re.compile("era=2-1855-1875"))
    page.reload()
    here.idle()
    expect(page.locator("#two-consuls .so")).to_be_visible()
    expect(page.locator(".myth-bar input")).to_have_value("CONSUL")
    page.get_by_role("button", name="Show all").click()
    expect(cards).to_have_count(68)
    page.get_by_role("button", name="Draw five").click()
    expect(cards).to_have_count(5)
    five, number = drawn(page), re.search(r"five=([0-9]+)", page.url)
    assert number
    other = tab("phone").open(f"/errors?five={number[1]}&lang=ja").page
    expect(other.locator(SHOWN)).to_have_count(5)
    assert drawn(other) == five


@SITE
def test_the_page_begins_with_a_draw_and_not_with_all_cards(tab) -> None:
    page = tab().open("/errors?lang=en").page
    lead = page.locator(".myth-lead")
    expect(lead.get_by_role("button", name="Draw five")).to_be_in_viewport(ratio=1)
    lead.get_by_role("button", name=re.compile("^1855 to 1875")).click()
    expect(page).to_have_url(re.compile("era=2-1855-1875"))
    expect(lead).to_be_hidden()
    expect(page.locator(".myth-bar .main")).to_be_focused()


@SITE
def test_cards_are_printed_as_claims_and_answers_whatever_is_turned(tab) -> None:
    page = tab().open("/errors?lang=en").page
    expect(page.locator(".paper-claims > li")).to_have_count(68)
    page.emulate_media(media="print")
    claims, answers = page.locator(".paper-claims > li"), page.locator(".paper-answers > li")
    expect(claims.first).to_be_visible()
    expect(page.locator(".myth-list")).to_be_hidden()
    assert claims.count() == answers.count() == 68
    texts = answers.all_inner_texts()
    rows = page.locator(".myth-paper .paper-sources > li")
    numbers = [text.split()[0] for text in rows.all_inner_texts()]
    assert numbers == [str(n + 1) for n in range(len(numbers))]
    own = [re.findall(r"\d+", text.rpartition("Sources:")[2]) for text in texts]
    assert all(own) and {number for ones in own for number in ones} == {*numbers}
    assert page.locator(".myth-paper [id]").count() == 0
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Draw five").first.click()
    expect(claims).to_have_count(5)
    cited = {
        name
        for names in page.locator(SHOWN).evaluate_all("(all) => all.map((one) => one.dataset.sources)")
        for name in names.split()
    }
    assert rows.count() == len(cited) and page.locator(".myth-paper .paper-sources a[href^=http]").count() > 0
