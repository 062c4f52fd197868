"""Map and text follow the hand: while the thumb is dragged, and when it is let go, everything happens in the browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ..support import few
from . import facts
from .atlas_page import QUIET, AtlasPage
from .conftest import BOTH, SITE, Opener

YEARS = {
    1860: "Treaty of Shimoda",
    1870: "Provisional Regulations on Sakhalin",
    1880: "Treaty of St Petersburg",
    1905: "Treaty of Portsmouth",
    1925: "Basic Convention of 1925",
    1946: "Soviet decrees of 2 February 1946",
    1956: "Joint Declaration of 1956",
    2000: "Russia continues the USSR",
}
"""Years, and the heading of the act in force in them."""


@BOTH
def test_map_and_text_follow_while_the_button_is_down_and_nothing_is_sent(atlas: AtlasPage) -> None:
    atlas.open("/?year=1855").settled()
    atlas.press()
    before = len(atlas.sent)
    for year, title in YEARS.items():
        atlas.move(year)
        atlas.shows(year)
        assert atlas.islands() == facts.islands_on(facts.day_of(year)), year
        assert atlas.lines() == facts.lines_on(facts.day_of(year)), year
        expect(atlas.page.locator(".ta-year")).to_have_text(str(year))
        expect(atlas.title).to_have_text(title)
    assert atlas.map(".ta-changed").count() == 0, "a drag does not pulse"
    assert len(atlas.sent) == before
    assert atlas.query()["year"] == "1855"
    atlas.release()
    atlas.follows(year=2000)
    atlas.settled()
    assert atlas.sent[before:] == []


@pytest.mark.wide
def test_address_and_panel_follow_the_release(atlas: AtlasPage) -> None:
    atlas.open("/?year=1855")
    expect(atlas.title).to_have_text("Treaty of Shimoda")
    atlas.drag(1870, 1907)
    expect(atlas.title).to_have_text("Treaty of Portsmouth")
    atlas.drag(1880)
    expect(atlas.title).to_have_text("Treaty of St Petersburg")
    assert atlas.query() == {"year": "1880"}


def test_frame_and_view_are_kept(atlas: AtlasPage) -> None:
    atlas.open("/?year=1875").settled()
    atlas.frame.evaluate("window.mark = 1; void map.setView([45.2, 148.1], 6.5, {animate: false})")
    view = atlas.view()
    atlas.drag(1900, 1946)
    atlas.click_island("iturup")
    atlas.page.locator(".history a").first.click()
    atlas.follows(year=1850)
    atlas.page.get_by_role("button", name="Back to the act").click()
    atlas.follows(island=None)
    atlas.slider.press("End")
    atlas.settled()
    assert atlas.frame.evaluate("window.mark") == 1
    assert atlas.view() == pytest.approx(view)


@SITE
@pytest.mark.parametrize("device", few(1, ["laptop", "phone", "projector"]))
def test_the_timeline_stands_still_under_the_hand(tab: Opener, device: str) -> None:
    atlas = tab(device).open("/?year=1855")
    atlas.settled()
    parts = [atlas.page.locator(name) for name in (".ta-timeline", ".ta-range", ".ta-track", ".ta-buttons", ".ta-play")]
    still = [part.bounding_box() for part in parts]
    for year in range(1850, 2027, 11):
        atlas.set_year(year)
        assert [part.bounding_box() for part in parts] == still, year


def test_a_finger_that_lets_go_beside_a_change_means_the_change(tab: Opener) -> None:
    atlas = tab("phone").open("/?year=1890")
    atlas.settled()
    touch = atlas.page.context.new_cdp_session(atlas.page)

    def send(kind: str, year: int | None) -> None:
        points = [] if year is None else [{"x": atlas.x_of(year), "y": atlas.y_of_thumb()}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    before = len(atlas.sent)
    send("touchStart", 1890)
    for year in range(1891, 1907):
        send("touchMove", year)
    atlas.shows(1906)
    assert len(atlas.sent) == before
    send("touchEnd", None)
    atlas.shows(1905)
    atlas.follows(year=1905)


def test_a_step_styles_again_what_moves_and_not_the_page(atlas: AtlasPage) -> None:
    """A selector that asks what a container of the panel holds (``:has()``) makes each new text restyle all around it."""
    atlas.open("/?year=1855").settled()
    atlas.press()
    for year in YEARS:
        atlas.move(year)  # each text is laid out once before
    with restyled(atlas.page) as elements:
        for year in YEARS:
            atlas.move(year)
            atlas.shows(year)
    atlas.release()
    whole = atlas.page.evaluate("document.querySelectorAll('*').length")
    assert 0 < sum(elements) / len(YEARS) < whole / 8, "elements whose style is reckoned again, page and map"


@contextmanager
def restyled(page: Page) -> Iterator[list[int]]:
    """Of how many elements the style is reckoned again inside the block: one number for each time, known at its end."""
    devtools = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ended: list[object] = []
    elements: list[int] = []
    devtools.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    devtools.on("Tracing.tracingComplete", lambda data: ended.append(data))
    devtools.send("Tracing.start", {"categories": "devtools.timeline", "transferMode": "ReportEvents"})
    yield elements
    devtools.send("Tracing.end")
    while not ended:
        page.evaluate(QUIET, 1)
    elements += [event["args"].get("elementCount", 0) for event in events if event["name"] == "UpdateLayoutTree"]
