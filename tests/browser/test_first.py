"""The page as the server sends it: it is used before Streamlit is there, and Streamlit's takes over unseen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from treaty_atlas.drawing.scene import legend, scene
from treaty_atlas.i18n import Words

from ..support import LANGUAGES, PAGES, book, few
from .atlas_page import IDLE, WAIT_MS, AtlasPage
from .conftest import Opener

STREAMLIT = "**/static/js/index.*.js"
COVER = "#cover"
PICTURE = ".first-map path[data-island='{}']"
BOXES = """() => Object.fromEntries(Object.entries({
  head: '#head', map: '.cover-map, .st-key-map iframe', timeline: '.ta-timeline', track: '.ta-track', panel: '.ta-panel',
  title: 'h1:not(.only-heard)', text: '.prose, table, .choices:not(.ta-panel)',
}).map(([name, of]) => [name, [...document.querySelectorAll(of)]])
  .map(([name, all]) => [name, all.find((one) => one.checkVisibility({visibilityProperty: true}))])
  .filter(([, one]) => one).map(([name, one]) => [name, one.getBoundingClientRect()])
  .map(([name, {x, y, width, height}]) => [name, [x, y, width, height].map(Math.round)]))"""
SHIFTS = """window.shifted = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifted += entry.value;
}).observe({type: 'layout-shift', buffered: true});"""
BEYOND = """new MutationObserver(() => {
  const frame = document.querySelector('.cover-leaflet').getBoundingClientRect();
  const names = [...document.querySelectorAll('.cover-leaflet .ta-label span:not([hidden])')];
  const [hidden, seen] = [true, false].map((is) => names.filter(({style}) => (style.visibility === 'hidden') === is));
  const beyond = seen.filter((name) => name.getBoundingClientRect().right > frame.right).map(({textContent}) => textContent);
  window.names ??= {beyond, hidden: hidden.length};
}).observe(document, {subtree: true, attributeFilter: ['data-ready']});"""
"""What of the names reaches out of the map when it is ready."""
STAYS = """async () => {
  for (let frames = 0; frames < 40; frames += 1) {
    await new Promise(requestAnimationFrame);
    if (!document.getElementById('cover')) return false;
  }
  return true;
}"""
"""Whether the page that was sent stands for so many frames."""

Held = tuple[AtlasPage, Callable[[], None]]
Holding = Callable[..., Held]


@pytest.fixture
def held(tab: Opener) -> Holding:
    """``held(path)``: the page there, alive, and what lets Streamlit come, which waits until then."""

    def open_(path: str, device: str = "laptop", **options: object) -> Held:
        waiting: list[Route] = []
        atlas = tab(device, **options)
        atlas.page.add_init_script(SHIFTS)
        atlas.page.route(STREAMLIT, lambda route: waiting.append(route))
        atlas.page.goto(atlas.address + path, wait_until="domcontentloaded")
        atlas.page.wait_for_function("() => document.querySelectorAll('head > link[href*=\"static/js\"]').length")

        def let() -> None:
            for route in waiting:
                route.continue_()
            waiting.clear()
            atlas.page.unroute(STREAMLIT)

        return atlas, let

    return open_


def set_year(page: Page, year: int) -> None:
    """As a drag does that is let go."""
    script = """(range, year) => {
      range.value = year;
      for (const name of ["input", "change"]) range.dispatchEvent(new Event(name, {bubbles: true}));
    }"""
    page.locator(".ta-range").evaluate(script, year)


def test_the_first_map_follows_the_hand_and_what_was_done_on_it_stays(held: Holding) -> None:
    atlas, let = held("/?year=1875")
    page, etorofu = atlas.page, atlas.page.locator(PICTURE.format("iturup"))
    before = etorofu.get_attribute("data-administered-by")
    set_year(page, 1946)
    expect(etorofu).not_to_have_attribute("data-administered-by", str(before))
    etorofu.dispatch_event("click")  # without a hand: that would bring the live map
    expect(page.locator(".ta-panel h2:visible")).to_contain_text("Iturup")
    expect(page.locator(".cover-leaflet")).to_have_count(0)
    page.locator(".cover-map").hover()
    expect(page.locator(".cover-leaflet path[data-island]").first).to_be_attached()
    expect(etorofu).to_have_count(0)
    let()
    atlas.idle()
    atlas.shows(1946)
    expect(atlas.title).to_contain_text("Iturup")
    assert (atlas.query()["year"], atlas.query()["island"]) == ("1946", "iturup")
    expect(page.locator(".cover-leaflet")).to_have_count(0)


def test_place_focus_and_open_menu_are_kept_and_a_hand_that_is_down_is_waited_for(held: Holding) -> None:
    atlas, let = held("/treaties?treaty=1905-portsmouth&lang=nl")
    page = atlas.page
    page.locator("#head .head-menu summary").first.click()
    page.locator(".ta-search").fill("itu")
    page.locator(COVER).evaluate("(cover) => { cover.scrollTop = 400; }")
    page.mouse.move(640, 500)
    page.mouse.down()
    page.locator(".ta-search").focus()
    let()
    page.wait_for_selector(IDLE, state="attached", timeout=WAIT_MS)
    page.wait_for_selector("#root h1", state="attached")
    assert page.evaluate(STAYS)
    page.mouse.up()
    atlas.idle()
    assert page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollTop") == 400
    expect(page.locator(".ta-search")).to_be_focused()
    expect(page.locator(".ta-search")).to_have_value("itu")
    assert page.url.endswith("/treaties?treaty=1905-portsmouth&lang=nl")


def test_the_answer_that_the_keyboard_reached_before_streamlit_came_has_the_focus_after_it(held: Holding) -> None:
    atlas, let = held("/quiz?lang=en")
    page = atlas.page
    page.locator(".ta-quiz-main").press("Enter")
    expect(page.locator(f"{COVER} .ta-quiz-option").first).to_be_focused()
    let()
    atlas.idle()
    expect(page.locator("#root .ta-quiz-option").first).to_be_focused()


SEEN = ("/treaties?treaty=1875-saint-petersburg", "/islands?island=iturup", "/table?year=1905", "/views", "/quiz")


@pytest.mark.parametrize(("width", "height"), few(2, [(1280, 720), (390, 844), (820, 1180), (844, 390), (1920, 1080)]))
def test_nothing_moves_when_streamlit_takes_over(held: Holding, width: int, height: int) -> None:
    turn = width % 7
    for n, path in enumerate(("/?year=1905", SEEN[turn % len(SEEN)])):
        language = LANGUAGES[(turn + n) % len(LANGUAGES)]
        atlas, let = held(f"{path}{'&' if '?' in path else '?'}lang={language}", viewport={"width": width, "height": height})
        page = atlas.page
        page.evaluate("() => document.fonts.ready")
        page.wait_for_function("() => !document.querySelector('[data-part]:not([data-part=map]) > .first')")
        boxes, shifted = page.evaluate(BOXES), page.evaluate("() => shifted")
        let()
        atlas.idle()
        assert page.evaluate(BOXES) == boxes, (path, language)
        assert page.evaluate("() => shifted") - shifted <= 0.02


@pytest.mark.parametrize("device", ["phone", "laptop"])
def test_what_is_said_of_the_moment_stands_where_it_did_before_a_script_ran(tab: Opener, held: Holding, device: str) -> None:
    before = tab(device, java_script_enabled=False).page
    atlas, _ = held("/?year=1905", device)
    before.goto(f"{atlas.address}/?year=1905")
    expect(atlas.page.locator(".ta-range")).to_be_visible()
    for page in (before, atlas.page):
        expect(page.locator(".ta-caption-text")).to_be_visible()
    for name in (".ta-year", ".ta-caption-title", ".ta-caption-text"):
        was, now = (page.locator(name).bounding_box() for page in (before, atlas.page))
        assert was and now and (was["x"], was["y"]) == pytest.approx((now["x"], now["y"]), abs=1), name


def test_no_name_is_cut_in_the_first_sight_of_the_map(held: Holding) -> None:
    atlas, _ = held("/?year=1905", "phone")
    page = atlas.page
    page.evaluate(BEYOND)
    page.locator("[data-part=map]").dispatch_event("pointerenter")
    page.wait_for_function("() => window.names")
    names = page.evaluate("() => names")
    assert names["hidden"] and names["beyond"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_every_page_is_read(tab: Opener, language: str) -> None:
    atlas = tab(java_script_enabled=False, color_scheme="dark")
    for name in PAGES[LANGUAGES.index(language) :: len(LANGUAGES)]:
        where = "" if name == "map" else name
        atlas.page.goto(f"{atlas.address}/{where}?lang={language}")
        assert atlas.page.title() and "Streamlit" not in atlas.page.content().partition("<template")[0]
        words, maps = len(atlas.page.locator(COVER).inner_text()), atlas.page.locator(f"{COVER} .first-view").count()
        assert words > 80 or maps == 2, name
        expect(atlas.page.locator("#head a[aria-current=page]").first).to_be_attached()
    atlas.page.goto(f"{atlas.address}/?lang={language}&year=1905")
    box = atlas.page.locator(".first-view").bounding_box()
    assert box and box["width"] > 300 and atlas.page.locator(".first-years a").count() > 5
    rows = legend(scene(book(), "1905-12-31"), Words(language))
    expect(atlas.page.locator(".first-legend li")).to_contain_text([row.who for row in rows])
    assert atlas.page.locator("html").evaluate("(page) => getComputedStyle(page).colorScheme") == "dark"
