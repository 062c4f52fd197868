"""What an address asks for: the file shows it as the app does, also in a browser of five years ago."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

YOUNG = """for (const name of ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"])
  delete Array.prototype[name];
for (const name of ["hasOwn", "groupBy"]) delete Object[name];
delete String.prototype.at; delete window.structuredClone;"""
"""What Chrome 90 and Safari 15 do not have."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    context.add_init_script(YOUNG)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def file(one_file: Callable[..., str]) -> str:
    return one_file("en")


def opened(page: Page, file: str, where: str) -> Page:
    page.goto(file + where)
    page.wait_for_selector("main > *")
    return page


def test_what_an_address_does_not_name_is_that_of_its_year_whatever_was_seen_before(page: Page, file: str) -> None:
    opened(page, file, "#/map?year=1875&view=japan")
    for where, title in (
        ("#/treaties?year=1905", "Treaties"),
        ("#/map?treaty=1905-portsmouth", "Treaty of Portsmouth · 1905"),
        ("#/map", "1855"),
        ("#/compare?year=1910", "1904 – 1910 · Compare"),
        ("#/compare?from=1875", "1875 – 1905 · Compare"),
        ("#/islands?island=択捉島", "Iturup · Etorofu · Islands"),
        ("#/map?day=1945-12-31", "5 September 1945"),
        ("#/puzzle?year=1960", "Treaty of San Francisco · Puzzle"),
        ("#/events", "Events"),
        ("#/data?source=wj-1855", "Data and sources"),
    ):
        page.evaluate("(hash) => { location.hash = hash; }", where)
        expect(page).to_have_title(f"{title} · Sakhalin and the Kurils")
        if where == "#/treaties?year=1905":
            expect(page.locator("main h2").first).to_have_text("Treaty of Portsmouth")
        if where == "#/map?treaty=1905-portsmouth":
            page.locator(".leaflet-container").evaluate("(map) => map.setAttribute('data-kept', '')")
        if where == "#/map":  # the same page hears of it, and builds nothing anew
            expect(page.locator(".leaflet-container[data-kept]")).to_be_attached()
        if where == "#/events":
            expect(page.locator(".st-key-reading")).to_contain_text("Edo rules the north again")
    expect(page.locator("#source-WJ-1855")).to_be_in_viewport()


def test_a_treaty_of_a_list_leads_to_its_year_and_a_link_in_a_text_takes_the_moment_along(page: Page, file: str) -> None:
    opened(page, file, "#/treaties?year=1990&view=japan")
    page.locator("[data-go=treaty][data-to='1905-portsmouth']").click()
    expect(page.locator("main h2").first).to_have_text("Treaty of Portsmouth")
    assert page.url.endswith("#/treaties?year=1905&treaty=1905-portsmouth&view=japan")
    page.evaluate("() => { location.hash = '#/treaties?treaty=1905-portsmouth&year=1990&view=japan'; }")
    link = page.locator(".st-key-reading a[href^='#/treaties?treaty=']:not([data-go])").first
    to = link.get_attribute("href").split("treaty=")[1].split("&")[0]
    link.click()
    page.wait_for_url(f"**treaty={to}*")
    assert "view=japan" in page.url and "year=1990" in page.url
    menu = page.get_by_role("navigation").get_by_role("link", name="Islands")
    for name, where in ((menu, "islands"), (page.locator(".head-name"), "map")):
        name.click()
        page.wait_for_url(f"**#/{where}?*")
        assert "view=japan" in page.url and "year=1990" in page.url


def test_the_year_of_a_bare_address_stays_when_something_is_chosen(page: Page, file: str) -> None:
    opened(page, file, "#/map")
    page.evaluate("() => { location.hash = '#/map?island=urup'; }")
    page.locator(".ta-panel .close:visible").click()
    page.wait_for_url("**#/map?year=1855")


def test_every_object_s_names_are_told_and_the_page_stands(page: Page, file: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(file)
    notice = page.locator(".cover-notice")
    for where, told in (
        ("#/map?island=constructor", "no island “constructor”"),
        ("#/map?treaty=toString", "no treaty “toString”"),
        ("#/islands?island=__proto__", "no island “__proto__”"),
        ("#/events?event=__proto__", "no event “__proto__”"),
        ("#/valueOf", "no page “valueOf”"),
        ("#/present?story=constructor", "no story “constructor”"),
        ("#/present?story=border-in-six-step", "“A border in six steps” is shown"),
    ):
        page.evaluate("(hash) => { location.hash = hash; }", where)
        expect(notice).to_contain_text(told)
        expect(page.locator("main > *").first).to_be_attached()
    for where in (
        "#/map?island=Etorofu&year=１８７５&lang=EN",
        "#/islands?island=択捉島",
        "#/compare?from=１８５５&to=1905",
        "#/puzzle",
    ):
        page.evaluate("(hash) => { location.hash = hash; }", where)
        expect(page.locator("main > *").first).to_be_attached()
        expect(notice).to_be_hidden()
    assert errors == []
