"""Every map fits its view again when its frame changes: another way to stand, a tablet that is turned, a larger window."""

# ruff: noqa: E501

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from ..support import few
from .atlas_page import RESTS, WAIT_MS
from .conftest import SITE, Opener

FITTED = """() => {
  const maps = [...document.querySelectorAll('.leaflet-container')];
  return maps.length > 0 && maps.every((map) => {
    const frame = map.getBoundingClientRect();
    const boxes = [...map.querySelectorAll('path[data-island]')].map((path) => path.getBoundingClientRect())
      .filter(({ width, height }) => width || height); // at a small size the smallest islands have no shape
    const ends = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top)),
      Math.max(...boxes.map((b) => b.right)), Math.max(...boxes.map((b) => b.bottom))];
    const inside = ends[0] >= frame.left && ends[1] >= frame.top && ends[2] <= frame.right && ends[3] <= frame.bottom;
    const share = Math.max((ends[2] - ends[0]) / frame.width, (ends[3] - ends[1]) / frame.height);
    return boxes.length > 20 && inside && share > 0.45;
  });
}"""
"""All islands lie inside each map and take a good part of its width or height."""
INSIDE = """() => {
  const frame = document.querySelector('.ta-compare-maps').getBoundingClientRect();
  const parts = [...document.querySelectorAll('.ta-compare-knob, .ta-compare-maps .ta-foot, .ta-compare-maps .ta-parallels')];
  return parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width)
    .every((b) => b.left >= frame.left - 1 && b.right <= frame.right + 1 && b.top >= frame.top - 1 && b.bottom <= frame.bottom + 1);
}"""
SIZES = ((820, 1180), (1180, 820), (390, 844), (1920, 1080))


def fitted(page: Page) -> None:
    """Until it is so."""
    page.wait_for_function(FITTED, timeout=WAIT_MS)


@SITE
def test_both_maps_of_a_comparison_are_fitted_in_each_way_and_at_each_size(tab: Opener) -> None:
    page = tab().open("/compare?from=1855&to=1945&lang=en").page
    fitted(page)
    for way in ("Swipe", "Side by side", "Swipe"):
        page.get_by_role("button", name=way, exact=True).click()
        fitted(page)
        page.wait_for_function(INSIDE)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        fitted(page)
        page.wait_for_function(INSIDE)


@SITE
def test_a_map_that_the_reader_has_moved_keeps_its_middle(tab: Opener) -> None:
    middle = """() => { const box = document.querySelector('[data-map=a] .leaflet-container').getBoundingClientRect();
      const island = document.querySelector('[data-map=a] path[data-island=iturup]').getBoundingClientRect();
      return Math.hypot(island.left + island.width / 2 - box.left - box.width / 2, island.top + island.height / 2 - box.top - box.height / 2); }"""
    page = tab().open("/compare?from=1855&to=1945&lang=en&way=side").page
    fitted(page)
    box = page.locator("[data-map=a] path[data-island=iturup]").bounding_box()
    frame = page.locator(".ta-compare-map[data-map=a]").bounding_box()
    assert box and frame
    x, y = frame["x"] + 60, frame["y"] + frame["height"] - 60
    page.mouse.move(x, y)
    page.mouse.down()
    to_x, to_y = (
        frame["x"] + frame["width"] / 2 - box["x"] - box["width"] / 2,
        frame["y"] + frame["height"] / 2 - box["y"] - box["height"] / 2,
    )
    page.mouse.move(x + to_x, y + to_y, steps=6)
    page.mouse.up()
    page.evaluate(RESTS)  # a map that was pushed slides on for a while
    offset = page.evaluate(middle)
    assert offset < 60
    page.get_by_role("button", name="Swipe", exact=True).click()
    page.wait_for_function(f"(offset) => Math.abs(({middle})() - offset) < 8", arg=offset)


@SITE
@pytest.mark.parametrize("path", few(1, ["/puzzle?lang=en", "/present?story=border-in-six-steps&step=1&lang=en"]))
def test_puzzle_and_stage_are_fitted_again_at_each_size(tab: Opener, path: str) -> None:
    page = tab().open(path).page
    fitted(page)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        fitted(page)
