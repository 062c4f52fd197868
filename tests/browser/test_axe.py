"""Every page is opened cold: it is whole, axe-core finds nothing serious or critical, no text is cut or lies over another.

axe-core looks into the frames of a page and the single file as well.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Frame, Page

from ..support import LANGUAGES, PAGES, few
from . import cut
from .atlas_page import AtlasPage
from .conftest import Opener

GRAVE = ("serious", "critical")
LIGHT = ("region", "landmark-unique", "heading-order", "aria-allowed-role", "presentation-role-conflict", "duplicate-id")
"""Rules that axe-core itself never calls graver than moderate, and that go through the whole page: they are not asked."""
OPTIONS = {"resultTypes": ["violations"], "rules": {rule: {"enabled": False} for rule in LIGHT}}
ADDRESSES = {
    "map": "/?year=1946&island=iturup", "events": "/events?event=1945-landings", "treaties": "/treaties?treaty=1855-shimoda",
    "compare": "/compare?from=1855&to=1905", "quiz": "/quiz?code=KMNPRT",
}  # fmt: skip
"""Where a page shows more than its bare name does."""
PROBE = "/_stcore/"
"""Streamlit's own page asks beside a deep address first where its server is."""
MORE = ("/?day=1945-08-25", "/islands?island=urup", "/present?story=border-in-six-steps&step=2", "/?year=1905&embed=true")


WHERE = [ADDRESSES.get(name, f"/{name}") for name in PAGES]
NAMED = {"map": "island on the map", "treaties": "treaty", "events": "event", "present": "stories"}
PLACES = [NAMED.get(page, page) for page in PAGES]
"""A place of each page, by its name in cut.py."""


def foreign(url: str, address: str) -> bool:
    """Whether an address is of another host."""
    return not url.startswith((f"{address}/", address.replace("http", "ws", 1), "data:", "blob:", "about:"))


def faults(place: Page | Frame) -> list[str]:
    """What axe-core finds grave: rule, number of places, the first of them."""
    found = Axe().run(place, options=OPTIONS).response["violations"]  # type: ignore[arg-type]
    return [f"{v['id']} ({len(v['nodes'])}): {v['nodes'][0]['html'][:200]}" for v in found if v["impact"] in GRAVE]


@pytest.mark.parametrize("place", PLACES)
def test_a_page_is_whole_has_no_grave_fault_and_nothing_on_it_is_cut(tab: Opener, place: str) -> None:
    """Opened cold in one language: nothing is refused or fails, nothing foreign is asked for, and axe-core finds nothing
    grave; then nothing is cut in two sizes. Every language and every size is met by many pages, light and dark."""
    turn = cut.turn_of(place)
    atlas, wrong = tab(reduced_motion="reduce", color_scheme=turn.scheme), []
    page = atlas.page
    page.on("console", lambda said: said.type == "error" and PROBE not in said.location["url"] and wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("response", lambda got: got.status >= 400 and PROBE not in got.url and wrong.append(f"{got.status} {got.url}"))
    page.on("request", lambda asked: foreign(asked.url, atlas.address) and wrong.append(f"asked for {asked.url}"))
    cut.open_place(page, atlas.address, place, turn.language)
    page.wait_for_selector(f"html[lang={turn.language}]", state="attached")
    assert atlas.notice.count() == 0
    frames = [frame for frame in page.frames[1:] if frame.url.startswith("http")]
    assert len(frames) == (place == NAMED["map"])
    assert [fault for part in (page, *frames) for fault in faults(part)] == []
    assert wrong == []
    assert [(size, fault) for size in turn.sizes for fault in cut.look(page, place, size)] == []


@pytest.mark.wide
@pytest.mark.parametrize("where", WHERE)
def test_a_page_has_no_grave_fault_in_any_language(atlas: AtlasPage, where: str) -> None:
    """Opened once; the other languages are chosen on the page, as a reader does."""
    page = atlas.page
    page.goto(atlas.address + where)
    found = {}
    for language in LANGUAGES:
        atlas.idle()
        if language != LANGUAGES[0]:
            atlas.speak(language)
        page.wait_for_selector(SHOWN.get(where.partition("?")[0], "h1"), state="attached")
        found[language] = faults(page)
    assert found == {language: [] for language in LANGUAGES}


@pytest.mark.wide
@pytest.mark.parametrize("where", MORE)
def test_more_of_a_page_has_no_grave_fault(atlas: AtlasPage, where):
    atlas.page.goto(atlas.address + where)
    atlas.idle()
    atlas.page.wait_for_selector(SHOWN.get(where.partition("?")[0], "h1"), state="attached")
    assert faults(atlas.page) == []


SHOWN = {
    "/": ".ta-timeline",
    "/islands": "h1",
    "/compare": ".leaflet-container",
    "/present": "h1, .ta-map",
    "/puzzle": ".leaflet-container",
}
"""What stands on a page when it is all there."""


@pytest.mark.parametrize(
    ("where", "theme"), few(1, [("#/map", "light"), ("#/map", "dark"), ("#/treaties", "light"), ("#/islands", "light")])
)
def test_the_single_file_has_no_grave_fault(browser: Browser, one_file, where, theme):
    page = browser.new_page(offline=True, bypass_csp=True, color_scheme=theme)  # the file lets no script be added
    page.goto(one_file("en") + where)
    page.wait_for_selector("main > *")
    found = faults(page)
    page.context.close()
    assert found == []
