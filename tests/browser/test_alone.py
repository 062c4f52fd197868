"""Streamlit never comes, or no page is there: what was sent goes on with all that needs no server, and says what lacks."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from treaty_atlas.i18n import Words

from ..support import few
from .atlas_page import TAKEN, WAIT_MS, AtlasPage
from .conftest import Opener

SAID = """() => { window.said = []; new MutationObserver(() => {
  const text = document.querySelector('p.cover-alone:not(noscript *)')?.textContent;
  if (text) window.said.push(text);
}).observe(document, {subtree: true, childList: true, characterData: true}); }"""
"""Notes whatever the line ever said."""
MOVED = ".cover-leaflet .leaflet-map-pane"
KINDS = (
    ("/events?lang=en", "", ".entries-rows"),
    ("/compare?from=1855&to=1905&lang=nl", "", ".ta-compare"),
    ("/treaties?treaty=1905-portsmouth&lang=ja", "", ".st-key-reading h2"),
    ("/islands?island=iturup&lang=en", "plot", "h1"),
    ("/present?lang=en", "", "h1"),
    ("/puzzle?treaty=1875-saint-petersburg&lang=ru", "", ".ta-puzzle"),
    ("/quiz?code=KMNPRT&lang=en", "", ".ta-quiz"),
    ("/share?year=1905&lang=en", "picture", ".share-picture"),
    ("/data?lang=en", "find", "#sources"),
)


def blocked(page: Page) -> None:
    """No websocket is let through, as in many schools."""
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())


def gone(page: Page) -> None:
    """The server has answered once, and is there no more when Streamlit asks for it."""
    blocked(page)
    page.route("**/_stcore/*", lambda route: route.abort())


def unsent(page: Page) -> None:
    """Streamlit's own script does not arrive."""
    page.route(re.compile("/static/js/"), lambda route: route.abort())


def line(page: Page) -> Locator:
    return page.get_by_role("status").and_(page.locator(".cover-alone"))


def sentence(language: str, what: str = "") -> str:
    words = Words(language)
    return words("alone.missing", what=words(f"alone.{what}")) if what else words("alone.works")


def test_the_map_goes_on_where_websockets_are_blocked(atlas: AtlasPage) -> None:
    page = atlas.page
    blocked(page)
    page.goto(f"{atlas.address}/?year=1905&lang=en")
    expect(line(page)).to_have_text(sentence("en"), timeout=WAIT_MS)
    map_, title = page.locator(".cover-leaflet"), page.locator("#cover .ta-panel h2:visible").first
    expect(title).to_have_text("Treaty of Portsmouth")
    before, box = page.locator(MOVED).evaluate("(pane) => pane.style.transform"), map_.bounding_box()
    assert box and box["y"] + box["height"] <= page.evaluate("document.querySelector('.cover-alone').offsetTop")
    page.mouse.move(box["x"] + 400, box["y"] + 200)
    page.mouse.down()
    page.mouse.move(box["x"] + 300, box["y"] + 150, steps=4)
    page.mouse.up()
    assert page.locator(MOVED).evaluate("(pane) => pane.style.transform") != before
    atlas.slider.press("PageDown")
    expect(title).to_have_text("Japanese occupation of Northern Sakhalin")
    page.wait_for_url("**year=1920**")
    page.locator("#head .head-menu").get_by_role("link", name="Islands", exact=True).click()
    expect(page).to_have_url(re.compile(r"/islands\?.*year=1920"))
    page.locator("#head .ta-search").fill("iturup")
    page.locator(".ta-hits li").first.click()
    expect(page).to_have_url(re.compile("island=iturup"))
    expect(line(page)).to_have_text(sentence("en"), timeout=WAIT_MS)


@pytest.mark.parametrize(("path", "what", "alive"), few(2, KINDS))
def test_a_page_of_each_kind_says_what_is_missing_on_it(atlas: AtlasPage, path: str, what: str, alive: str) -> None:
    page, wrong = atlas.page, []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    blocked(page)
    page.goto(atlas.address + path)
    expect(page.locator(alive).first).to_be_visible(timeout=WAIT_MS)
    expect(line(page)).to_have_text(sentence(path[-2:], what), timeout=WAIT_MS)
    assert wrong == []


@pytest.mark.parametrize("lost", few(1, [gone, unsent]), ids=lambda lost: lost.__name__)
def test_a_server_that_has_gone_is_told_and_takes_nothing_from_the_reader(
    atlas: AtlasPage, lost: Callable[[Page], None]
) -> None:
    page = atlas.page
    lost(page)
    page.goto(f"{atlas.address}/table?lang=en")
    find = page.locator("#head .ta-search")
    find.focus()
    expect(line(page)).to_contain_text("No connection to the server.", timeout=WAIT_MS)
    page.keyboard.type("urup")
    expect(find).to_have_value("urup")
    expect(page.locator(".ta-hits li").first).to_be_visible()
    expect(page.get_by_test_id("stDialog")).to_be_hidden()


def test_a_page_that_is_taken_over_never_says_so_however_slow_it_is(tab: Opener) -> None:
    atlas = tab()
    page = atlas.page
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(f"({SAID})()")
    page.goto(f"{atlas.address}/events?lang=en")
    page.wait_for_function(TAKEN, timeout=WAIT_MS)
    assert page.evaluate("window.said") == [] and page.locator(".cover-alone").count() == 0


def test_where_there_is_no_page_menu_search_and_look_are(atlas: AtlasPage) -> None:
    page, asked = atlas.page, []
    page.goto(f"{atlas.address}/_stcore/health")
    page.evaluate("""localStorage.setItem("stActiveTheme-/-v2", '"Dark"')""")
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{atlas.address}/nonsense/deep?lang=nl")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    expect(page.locator("h1")).to_have_text(Words("nl")("missing.title"))
    page.locator("#head .ta-search").fill("iturup")
    page.locator(".ta-hits li").first.click()
    page.wait_for_url("**/*island=iturup*")
    before = asked[: next(n for n, url in enumerate(asked) if "island=iturup" in url)]
    assert [url for url in before if "/static/js/" in url] == []
