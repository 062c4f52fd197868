"""Every window has its map: islands fill it, nothing lies over another thing, and a name stands beside its own island."""

from __future__ import annotations

from playwright.sync_api import expect

from .atlas_page import FRAME, AtlasPage
from .conftest import Opener
from .test_layout import COLLISIONS

SIZES = {
    "en": ((820, 1180), (768, 1024), (1024, 768)),
    "ja": ((844, 390), (667, 375), (853, 480)),
    "ru": ((390, 844), (820, 1180), (1280, 720)),
}
"""Windows by language: an upright tablet, a phone on its side, a laptop enlarged to 150 %."""
ISLANDS = """() => {
  const boxes = [...document.querySelectorAll('path[data-island]')].map((path) => path.getBoundingClientRect());
  const [left, top] = ['left', 'top'].map((side) => Math.min(...boxes.map((box) => box[side])));
  const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...boxes.map((box) => box[side])));
  return {inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
    part: Math.max((right - left) / innerWidth, (bottom - top) / innerHeight)};
}"""
CARDS = """() => {
  const cards = [...document.querySelectorAll('.ta-map > .ta-card')].filter((card) => card.offsetParent);
  const boxes = cards.map((card) => card.getBoundingClientRect());
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return cards.filter((_, i) => boxes.some((box, j) => i !== j && over(box, boxes[i]))).map((card) => card.className);
}"""
MENU = """() => {
  const boxes = [...document.querySelectorAll('#head > *, #head .head-menu > *')]
    .filter((one) => one.checkVisibility() && !one.matches('.head-menu')).map((one) => one.getBoundingClientRect());
  const [right, bottom] = [innerWidth, document.getElementById('head').getBoundingClientRect().bottom];
  const cross = (a, b, from, to) => a[from] < b[to] - 1 && b[from] < a[to] - 1;
  const over = (a, b) => a !== b && cross(a, b, 'left', 'right') && cross(a, b, 'top', 'bottom');
  return boxes.every((a) => a.right <= right && a.bottom <= bottom && !boxes.some((b) => over(a, b)));
}"""
NAMED = """async ({zooms}) => {
  const { apart, shapeOf, world } = await import(new URL('../../web/map/placing.js', location.href));
  const { features } = await (await fetch('../../geodata/islands.geojson')).json();
  const shapes = new Map(features.map(({ properties, geometry }) => [properties.id, shapeOf(geometry)]));
  const { labels, islands } = await (await fetch('../../atlas.en.json')).json();
  const owners = new Map(labels.filter(({ id, of }) => id || of)
    .flatMap(({ id, of, text }) => {
      return id ? ['japan', 'other'].map((by) => [[...new Set(islands[id].names[by])].join(''), [id]]) : [[text, of]];
    }));
  const frame = map.getContainer().getBoundingClientRect();
  const wrong = [];
  let seen = 0;
  for (const zoom of zooms) {
    map.setZoom(zoom, {animate: false});
    const scale = 2 ** zoom;
    for (const text of document.querySelectorAll('.ta-label-island > span')) {
      if (text.hidden) continue;
      const own = owners.get(text.textContent.replace(/\\n| · /g, '')) ?? owners.get(text.textContent);
      const box = text.getBoundingClientRect();
      const corner = (x, y) => map.project(map.containerPointToLatLng([x - frame.left, y - frame.top]), zoom);
      const [a, b] = [corner(box.left, box.top), corner(box.right, box.bottom)];
      const far = (id) => apart([a.x / scale, a.y / scale, b.x / scale, b.y / scale], shapes.get(id)) * scale;
      const mine = Math.min(...own.map(far));
      seen += 1;
      const nearer = [...shapes.keys()].filter((id) => !own.includes(id) && far(id) < mine - 1);
      wrong.push(...nearer.map((id) => `${zoom} ${text.textContent}: ${id}`));
    }
  }
  return [seen, wrong];
}"""


def test_every_window_has_its_map(tab: Opener) -> None:
    found = {}
    for language, sizes in SIZES.items():
        atlas = tab(reduced_motion="reduce")
        atlas.slider = atlas.page.locator(".ta-timeline .ta-range")  # its name is in another language each time
        atlas.page.set_viewport_size({"width": sizes[0][0], "height": sizes[0][1]})
        atlas.open(f"/?year=1855&lang={language}")
        for width, height in sizes:
            atlas.page.set_viewport_size({"width": width, "height": height})
            for year in (1946, 1875):
                atlas.slider.evaluate("(r, year) => { r.value = year; r.dispatchEvent(new Event('input')); }", year)
                atlas.settled(300)
                found[language, width, height, year] = faults(atlas, width, height)
    assert {state: wrong for state, wrong in found.items() if wrong} == {}


def faults(atlas: AtlasPage, width: int, height: int) -> list[object]:
    """What is wrong with the map page at this size."""
    islands = atlas.frame.evaluate(ISLANDS)
    map_, timeline = (atlas.page.locator(part).bounding_box() for part in (FRAME, ".ta-timeline .ta-track"))
    assert map_ and timeline
    return [
        *atlas.frame.evaluate(COLLISIONS)[1],
        *atlas.frame.evaluate(CARDS),
        *([] if islands["inside"] and islands["part"] > 0.6 else [islands]),
        *([] if timeline["y"] + timeline["height"] <= height else ["the timeline is out of sight"]),
        *([] if atlas.page.evaluate(MENU) else ["parts of the head lie over each other"]),
    ]


def test_a_name_stands_beside_its_own_island(tab: Opener) -> None:
    atlas = tab(reduced_motion="reduce").open("/?year=1946")
    atlas.settled()
    for place in ([44.2, 147.0], [50.4, 155.8]):
        atlas.frame.evaluate("(place) => void map.setView(place, 5, {animate: false})", place)
        seen, wrong = atlas.frame.evaluate(NAMED, {"zooms": [4.5, 4.75, 5.25, 6, 6.75, 7.5, 8.5, 9.5]})
        assert seen > 60 and wrong == []


def test_a_chosen_island_keeps_its_name(atlas: AtlasPage) -> None:
    atlas.open("/?year=1946&island=shumshu").settled()
    name = atlas.map(".ta-label-island > span").filter(has_text="Shumshu")
    for zoom in (4.75, 7, 10):
        atlas.frame.evaluate("(zoom) => void map.setView([50.7, 156.35], zoom, {animate: false})", zoom)
        expect(name).to_be_visible()
        box, island = name.bounding_box(), atlas.island("shumshu").bounding_box()
        assert box and island
        gap = max(box["x"] - island["x"] - island["width"], island["x"] - box["x"] - box["width"], 0)
        assert gap < 16, zoom
