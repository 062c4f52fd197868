"""The single file, opened from a disk with the network off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from treaty_atlas import clock

from ..support import LANGUAGES, few
from . import facts
from .atlas_page import ISLANDS, LINES, QUIET, WAIT_MS
from .conftest import DEVICES

TODAY = clock.today()


class OneFile:
    """The file in a tab without network; ``asked`` is every address that it wanted besides its own."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.asked: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.slider = page.locator(".ta-range").first
        self.panel = page.locator(".ta-panel")

    def open(self, where: str = "") -> OneFile:
        self.page.goto(self.address + where)
        self.page.wait_for_selector("main > *")
        return self

    def address_has(self, *parts: str, gone: bool = False) -> None:
        """Until the address holds (or no longer holds) every one of ``parts``."""
        self.page.wait_for_url(lambda url: all((part in url) != gone for part in parts), timeout=WAIT_MS)

    def shown(self) -> dict[str, list[str]]:
        return dict(self.page.evaluate(ISLANDS))

    def foreign(self) -> list[str]:
        return [url for url in self.asked if not url.startswith(("data:", "blob:", self.address))]


@pytest.fixture
def one(browser: Browser, one_file) -> Iterator[OneFile]:
    context = browser.new_context(**DEVICES["laptop"], offline=True)
    yield OneFile(context.new_page(), one_file("en"))
    context.close()


@pytest.fixture
def both(browser: Browser, one_file, language) -> Iterator[OneFile]:
    context = browser.new_context(**DEVICES["phone"], offline=True)
    yield OneFile(context.new_page(), one_file("en", language))
    context.close()


@pytest.mark.parametrize("year", few(1, [1850, 1905, 1952]))
def test_the_map_of_a_year_is_that_of_the_dataset(one, year):
    one.open(f"#/map?year={year}")
    expect(one.slider).to_have_value(str(year))
    assert one.shown() == facts.islands_on(facts.day_of(year))
    assert dict(one.page.evaluate(LINES)) == facts.lines_on(facts.day_of(year))


@pytest.mark.wide
def test_keys_move_the_year_the_map_and_the_address(one):
    one.open("#/map?year=1874")
    one.slider.press("ArrowRight")
    assert one.shown() == facts.islands_on("1875-12-31")
    one.address_has("year=1875")
    expect(one.panel.locator("h2:visible").first).to_have_text("Treaty of St Petersburg")


@pytest.mark.wide
def test_a_clicker_works_from_the_first_press_and_the_stage_keeps_the_timeline(one):
    one.open("#/map?year=1875")
    expect(one.slider).to_have_value("1875")
    one.page.keyboard.press("PageDown")
    expect(one.slider).to_have_value("1905")
    one.page.locator(".ta-zoom button").nth(2).click()
    one.page.wait_for_function("() => document.fullscreenElement?.contains(document.querySelector('.ta-range'))")
    one.page.keyboard.press("ArrowRight")
    expect(one.slider).to_have_value("1906")
    one.address_has("year=1906")
    assert one.page.evaluate("document.querySelector('.ta-timeline').getBoundingClientRect().bottom <= innerHeight")


@pytest.mark.wide
def test_a_drag_paints_while_the_hand_moves(one):
    one.open("#/map?year=1855")
    box = one.slider.bounding_box()
    middle = box["y"] + box["height"] / 2
    x = lambda year: box["x"] + 11 + (box["width"] - 22) * (year - 1850) / (TODAY.year - 1850)  # noqa: E731
    one.page.mouse.move(x(1855), middle)
    one.page.mouse.down()
    one.page.mouse.move(x(1920), middle, steps=20)
    year = int(one.slider.input_value())
    assert one.shown() == facts.islands_on(facts.day_of(year)) and "year=1855" in one.page.url
    one.page.mouse.up()
    one.address_has(f"year={year}")


@pytest.mark.wide
def test_an_island_answers_and_its_page_knows_the_same_year(one):
    one.open("#/map?year=1946&island=iturup")
    expect(one.panel).to_contain_text("Etorofu")
    expect(one.panel.locator(".holding:visible")).to_contain_text("incorporated")
    one.panel.locator(".history a").first.click()
    one.address_has("year=1850", "island=iturup")
    one.page.get_by_role("navigation").get_by_role("link", name="Islands").click()
    expect(one.page.get_by_role("heading", level=1)).to_have_text("Islands")


@pytest.mark.wide
def test_a_treaty_leads_to_the_map_and_back_leads_to_the_treaty(one):
    one.open("#/treaties?treaty=1875-saint-petersburg")
    expect(one.page.get_by_role("heading", level=2).first).to_have_text("Treaty of St Petersburg")
    one.page.get_by_role("link", name="Show 1875 on the map").first.click()
    expect(one.slider).to_have_value("1875")
    one.page.go_back()
    expect(one.page.get_by_role("heading", level=2).first).to_have_text("Treaty of St Petersburg")


@pytest.mark.wide
def test_the_map_by_day(one):
    one.open("#/map?day=1945-08-20")
    assert one.shown() == facts.islands_on("1945-08-20")
    expect(one.panel).to_contain_text("Maoka (Kholmsk)")
    one.page.get_by_role("button", name="All years").click()
    one.address_has("day=", gone=True)
    expect(one.slider).to_have_value("1945")


@pytest.mark.wide
def test_a_story_steps_by_key_and_the_address_follows(one):
    one.open("#/present?story=border-in-six-steps&step=1")
    one.page.keyboard.press("PageDown")
    one.address_has("step=2")
    one.page.keyboard.press("Escape")
    expect(one.page.get_by_role("heading", level=1)).to_have_text("Present")


@pytest.mark.wide
def test_the_questions_at_the_end_of_a_story_stand_there_whole_and_stay(one):
    one.page.set_viewport_size({"width": 1280, "height": 720})
    one.open("#/present?story=border-in-six-steps&step=5")
    one.page.evaluate(MARK_TELLING)
    one.page.keyboard.press("PageDown")
    one.page.keyboard.press("PageDown")
    one.page.wait_for_selector("html[data-told]", state="attached")  # the address has been told, and has come back
    one.page.evaluate(QUIET, 100)
    side = one.page.locator(".ta-stage-side")
    expect(side.locator("li").last).to_be_visible()
    assert side.evaluate("(side) => side.scrollHeight <= side.clientHeight")


MARK_TELLING = """() => {
  const tell = history.replaceState;
  history.replaceState = (...all) => { tell.apply(history, all); document.documentElement.dataset.told = "yes"; };
}"""


@pytest.mark.wide
def test_two_dates_are_compared(one):
    one.open("#/compare?from=1855&to=1875")
    expect(one.page.locator("main")).to_contain_text("Urup")
    expect(one.page.locator("main .leaflet-container")).to_have_count(2)


def test_every_page_of_the_menu_opens_and_nothing_is_asked_of_anyone(one):
    one.open()
    for link in one.page.locator(".head-menu a").all():
        if not link.is_visible():
            link.locator("xpath=ancestor::details[1]/summary").click()
        link.click()
        expect(link).to_have_attribute("aria-current", "page")
        expect(one.page.locator("main")).not_to_be_empty()
    assert (one.foreign(), one.errors) == ([], [])


def test_search_leads_to_an_island_a_group_and_a_day(one):
    one.open()
    box = one.page.get_by_role("combobox")
    for typed, leads in (("kunash", "island=kunashir"), ("habomai", "at=habomai"), ("20.08.1945", "day=1945-08-20")):
        box.fill(typed)
        box.press("Enter")  # before there is an index, too
        one.address_has(leads)
    box.fill("1700")
    expect(one.page.locator(".ta-none")).to_contain_text("1850")
    assert one.errors == []


@pytest.mark.parametrize(
    ("where", "told"),
    few(
        1,
        [
            ("#/map?year=abc", "“abc” is not a year"),
            ("#/nowhere", "“nowhere”"),
            ("#/present?story=none", "“none”"),
            ("#/map?day=1945-13-40", "1945-13-40"),
        ],
    ),
)
def test_a_bad_address_is_answered_with_a_sentence_and_a_whole_page(one, where, told):
    one.open(where)
    expect(one.page.locator(".cover-notice")).to_contain_text(told)
    expect(one.page.locator("main")).not_to_be_empty()
    assert one.errors == []


@pytest.mark.parametrize("language", few(1, ["ja", *(code for code in LANGUAGES if code not in ("en", "ja"))]))
def test_the_language_is_chosen_in_the_file_on_a_phone(both, language):
    both.open("#/map?year=1875")
    both.page.locator(".head-languages summary").click()
    both.page.locator(f".head-languages a[hreflang={language}]").click()
    expect(both.page.locator("html")).to_have_attribute("lang", language)
    expect(both.slider).to_have_value("1875")
    assert both.shown() == facts.islands_on("1875-12-31")
    assert (both.foreign(), both.errors) == ([], [])
    wide = both.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
