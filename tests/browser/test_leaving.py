"""What is mounted is unmounted whole: pages that come and go leave no elements, listeners or memory behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .atlas_page import AtlasPage

WARM, ROUNDS = 2, 5
"""Rounds that fill what is kept on purpose, and rounds that are measured: the chance in the last one counts less."""
MOST = 0.02
"""What may be added in a round, as a share."""
KINDS = ("Nodes", "JSEventListeners", "JSHeapUsedSize")
PAINTED = ".leaflet-container path[data-look]"
FILE_PAGES = {
    "map": PAINTED,
    "compare": PAINTED,
    "quiz": ".ta-quiz",
    "views": "main[data-page=views] > *",
    "traps": "main[data-page=traps] > *",
    "errors": "main[data-page=errors] > *",
    "days": "main[data-page=days] > *",
    "present": "main[data-page=present] > *",
    "present?story=border-in-six-steps": f".ta-stage {PAINTED}",
    "border": PAINTED,
    "puzzle": PAINTED,
    "treaties": "main[data-page=treaties] > *",
    "events": "main[data-page=events] > *",
    "islands": "main[data-page=islands] > *",
    "data": "main[data-page=data] > *",
}
"""Every page of the file, and what stands there when it has come."""


def grown(page: Page, around: Callable[[], None]) -> dict[str, float]:
    """By which share of itself each kind grows in a round, on average over the rounds that are measured."""
    tools = page.context.new_cdp_session(page)
    tools.send("Performance.enable")
    seen = []
    for _ in range(WARM + ROUNDS):
        around()
        for _ in range(3):
            tools.send("HeapProfiler.collectGarbage")
        metrics = {one["name"]: one["value"] for one in tools.send("Performance.getMetrics")["metrics"]}
        seen.append({kind: metrics[kind] for kind in KINDS})
    first, last = seen[WARM - 1], seen[-1]
    return {kind: (last[kind] / first[kind]) ** (1 / ROUNDS) - 1 for kind in KINDS}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    yield context.new_page()
    context.close()


def test_rounds_through_every_page_of_the_file_leave_nothing_behind(page: Page, one_file: Callable[..., str]) -> None:
    page.goto(one_file("en") + "#/data")

    def around() -> None:
        for where, there in FILE_PAGES.items():
            page.evaluate("(where) => { location.hash = `#/${where}`; }", where)
            expect(page.locator(there).first).to_be_attached()  # a handle of the element would keep it

    assert {kind: share for kind, share in grown(page, around).items() if share >= MOST} == {}


def test_rounds_through_the_pages_with_maps_leave_nothing_behind(atlas: AtlasPage) -> None:
    atlas.open("/")

    def around() -> None:
        for name in ("Compare", "Puzzle"):
            atlas.menu(name, "Lesson")
            expect(atlas.page.locator(PAINTED).first).to_be_attached()
        atlas.menu("Map")
        atlas.ready()
        atlas.menu("Treaties")
        expect(atlas.page.locator(".leaflet-container, .st-key-map")).to_have_count(0)

    assert {kind: share for kind, share in grown(atlas.page, around).items() if share >= MOST} == {}
