"""On phone, laptop and projector, in light and dark: nothing covers, overflows or collides."""

import pytest
from playwright.sync_api import expect

from treaty_atlas.style.tokens import tokens

from ..support import few
from .atlas_page import FRAME, AtlasPage
from .conftest import DEVICES, Opener

REGIONS = ("whole", "sakhalin", "northern-kurils", "southern-kurils", "habomai")
TOKENS = tokens()

COLLISIONS = """() => {
  const boxes = [];
  const cut = ({left, right, top, bottom}, part) => {
    const [x, y] = [(right - left) * part, (bottom - top) * part];
    return {left: left + x, right: right - x, top: top + y, bottom: bottom - y};
  };
  const letters = (node) => [...node.data].map((_, i) => {
    const range = document.createRange();
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    return cut(range.getBoundingClientRect(), 0.2);
  });
  // a word with kana is an element of its own
  const texts = (node) => node.nodeType === Node.TEXT_NODE ? [node] : [...node.childNodes].flatMap(texts);
  for (const text of document.querySelectorAll('.ta-label > span, .ta-notes, .ta-scale')) {
    if (text.hidden || !text.textContent || getComputedStyle(text).visibility === 'hidden') continue;
    const own = text.style.rotate ? texts(text).flatMap(letters) : [text.getBoundingClientRect()];
    boxes.push([text.textContent.replace('\\n', ' '), own]);
  }
  const slack = 1;
  const over = (a, b, from, to) => a[from] < b[to] - slack && b[from] < a[to] - slack;
  const meet = (a, b) => over(a, b, 'left', 'right') && over(a, b, 'top', 'bottom');
  const found = [];
  boxes.forEach(([name, own], i) => boxes.slice(i + 1).forEach(([other, its]) => {
    if (own.some((a) => its.some((b) => meet(a, b)))) found.push(`${name} | ${other}`);
  }));
  return [boxes.length, found];
}"""
"""How many names are shown, and which of them overlap each other or the notes at the foot. A name that stands askew
counts letter by letter, each without the corners that only its frame has."""


def test_the_map_fills_its_frame_and_the_whole_timeline_lies_below_it(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?year=1946")
    for device in DEVICES.values():
        window = device["viewport"]
        atlas.page.set_viewport_size(window)
        atlas.settled()
        map_, timeline = (atlas.page.locator(part).bounding_box() for part in (FRAME, ".ta-timeline"))
        assert map_ and timeline
        assert timeline["y"] >= map_["y"] + map_["height"], window
        assert timeline["y"] + timeline["height"] <= window["height"], window
        assert map_["height"] >= 300, window
        frame, box = atlas.frame.evaluate("() => [[innerWidth, innerHeight], [map.getSize().x, map.getSize().y]]")
        assert box == frame, window
        foot, height = atlas.map(".ta-foot").evaluate("(foot) => [foot.getBoundingClientRect().bottom, innerHeight]")
        assert foot <= height, window


@pytest.mark.parametrize("device", few(1, ["laptop", "phone"]))
def test_names_do_not_collide(tab: Opener, device: str) -> None:
    atlas = tab(device, reduced_motion="reduce").open("/?year=1855")
    collisions = {}
    for region in REGIONS:
        show_region(atlas, device, region)
        for year in (1855, 1905, 2024):
            atlas.set_year(year)
            atlas.settled(200)
            count, found = atlas.frame.evaluate(COLLISIONS)
            assert count >= 3, (region, year)
            if found:
                collisions[region, year] = found
    assert collisions == {}


def show_region(atlas: AtlasPage, device: str, region: str) -> None:
    if device == "phone":
        atlas.map(".ta-region-list").select_option(region)
    else:
        atlas.map(f".ta-regions [data-region={region}]").click()
        expect(atlas.map(f".ta-regions [data-region={region}]")).to_have_attribute("aria-pressed", "true")


@pytest.mark.wide
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_map_takes_the_colours_of_the_theme(tab: Opener, theme: str) -> None:
    atlas = tab(color_scheme=theme).open("/?year=1905")
    atlas.settled()
    colour = TOKENS["colour"][theme]
    background = "(node) => getComputedStyle(node).backgroundColor"
    assert atlas.map(".ta-map").evaluate(background) == rgb(colour["map"]["sea"])
    assert atlas.page.get_by_test_id("stApp").evaluate(background) == rgb(colour["surface"]["page"])
    assert atlas.map(".ta-legend-map").evaluate(background) == rgb(colour["surface"]["raised"])
    ground = colour["status"]["sovereign"]["japan"]["ground"]
    assert atlas.island("iturup").evaluate("(path) => getComputedStyle(path).fill") == rgb(ground)


def rgb(colour: str) -> str:
    """``#1B2830`` as the browser says it."""
    return "rgb({}, {}, {})".format(*bytes.fromhex(colour.removeprefix("#")))


HABOMAI_IN_VIEW = "() => map.getZoom() > 8 && map.getBounds().contains([[43.35, 145.8], [43.7, 146.45]])"


def test_the_chosen_region_stays_in_view_when_the_window_changes(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905").settled()
    show_region(atlas, "laptop", "habomai")
    atlas.settled()
    atlas.page.set_viewport_size({"width": 1000, "height": 700})
    atlas.settled()
    assert atlas.frame.evaluate(HABOMAI_IN_VIEW)


@pytest.mark.wide
def test_of_two_quick_choices_the_second_counts(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905").settled()
    show_region(atlas, "laptop", "sakhalin")
    show_region(atlas, "laptop", "habomai")
    atlas.settled()
    assert atlas.frame.evaluate(HABOMAI_IN_VIEW)


@pytest.mark.wide
def test_the_stage_is_offered(atlas: AtlasPage) -> None:
    atlas.open("/?year=1905")
    for name in ("Zoom in", "Zoom out", "Stage: the whole screen (F)"):
        expect(atlas.map(f"button[aria-label='{name}']")).to_be_visible()
    expect(atlas.map(".ta-foot")).to_contain_text("Sea borders are schematic")
    expect(atlas.map(".ta-scale em")).to_contain_text("km")
