"""How a map begins: what is drawn is placed, cut and written once, for the view and the size that it has."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from playwright.sync_api import Page

from ...support import ROOT

VIEWS = [[48.8, 148.8, 4.75], [43.6, 146.0, 9], [52.0, 143.0, 7.5], [50.0, 142.7, 11]]
"""Latitude, longitude, zoom: all of it; some of it, cut on every side."""
LEAFLETS = """async (views) => {
  const { outline } = await import("/map/outline-layer.js");
  const { openCoast } = await import("/map/islands.js");
  const { keepFractions } = await import("/map/leaflet-private.js");
  const box = document.body.appendChild(Object.assign(document.createElement("div"), { style: "width:900px;height:600px" }));
  const map = L.map(box, { zoomSnap: 0.25 });
  keepFractions(L, map);
  const renderer = L.svg({ padding: 0.4 });
  const numbers = (layer) => layer.getElement().getAttribute("d").replace(/(\\.\\d)\\d+/g, "$1").match(/[MLz]|-?[\\d.]+/g);
  const wrong = [];
  for (const [lat, lng, zoom] of views) {
    map.setView([lat, lng], zoom);
    for (const { geometry, properties } of [...shapes.islands.features, ...shapes.land.features]) {
      if (!geometry.type.endsWith("Polygon")) continue;
      const open = openCoast(geometry);
      const pairs = [[geometry, L.polygon, { fill: true }, geometry.type === "Polygon" ? 1 : 2]];
      if (open) pairs.push([{ type: "MultiLineString", coordinates: open }, L.polyline, {}, 1]);
      for (const [shape, make, style, depth] of pairs) {
        const both = [
          make(L.GeoJSON.coordsToLatLngs(shape.coordinates, depth), { renderer, smoothFactor: 0.2, interactive: false }),
          outline(L, shape, 0.2, { renderer, ...style }),
        ];
        const [theirs, ours] = both.map((layer) => numbers(layer.addTo(map)));
        const near = (text, i) => text === ours[i] || Math.abs(text - ours[i]) < 0.11;
        const name = properties.id ?? properties.region;
        if (theirs.length !== ours.length || !theirs.every(near)) wrong.push([zoom, name, theirs.length, ours.length]);
        if (!both[0].getBounds().equals(both[1].getBounds())) wrong.push([name, "bounds"]);
        both.forEach((layer) => layer.remove());
      }
    }
  }
  map.remove();
  box.remove();
  return wrong;
}"""
BEGIN = """async ({ heard }) => {
  const { begin } = await import("/link/map-side.js");
  const { open } = await import("/link/channel.js");
  const { mapIn } = await import("/map/leaflet.js");
  const box = document.body.appendChild(Object.assign(document.createElement("div"), { style: "width:900px;height:600px" }));
  const written = new Map();
  const { setAttribute } = SVGElement.prototype;
  SVGElement.prototype.setAttribute = function (name, value) {
    if (name === "d" && this.closest?.("path") && this.matches("[class^=ta-island],.ta-land-coast")) {
      written.set(this, (written.get(this) ?? 0) + 1);
    }
    return setAttribute.call(this, name, value);
  };
  let measured = 0;
  const { append } = Element.prototype;
  Element.prototype.append = function (...nodes) {
    if (this.matches(".leaflet-ta-labels-pane") && nodes[0]?.ariaHidden) measured += 1;
    return append.call(this, ...nodes);
  };
  const port = open("start");
  port.on(({ type }) => {
    if (type !== "hello") return;
    for (const message of heard) port.post(message);
  });
  const map = mapIn(L, box);
  const painter = begin({ L, map, channel: "start" }, atlases.en, shapes);
  const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  await frame();
  await frame();
  const island = box.querySelector("[data-island=iturup]").dataset;
  const seen = {
    written: [...new Set(written.values())],
    paths: written.size,
    measured,
    ready: document.documentElement.dataset.ready,
    held: island.administeredBy,
    theme: box.dataset.theme,
    centre: Object.values(map.getCenter()).map(Math.round),
    region: box.querySelector(".ta-regions [aria-pressed=true]")?.dataset.region ?? null,
  };
  Object.assign(SVGElement.prototype, { setAttribute });
  Object.assign(Element.prototype, { append });
  painter.destroy();
  painter.port.close();
  port.close();
  box.remove();
  delete document.documentElement.dataset.ready;
  sessionStorage.clear();
  return seen;
}"""


@pytest.fixture(scope="module")
def leaflet(page: Page) -> Page:
    """The page with Leaflet as ``L`` and the shapes as ``shapes``."""
    page.add_script_tag(content=(files("xstatic.pkg.leaflet") / "data" / "leaflet.js").read_text(encoding="utf-8"))
    shapes = {
        name: json.loads((ROOT / "geodata" / f"{name}.geojson").read_text("utf-8")) for name in ("islands", "land", "lines")
    }
    page.evaluate("(text) => { window.shapes = JSON.parse(text); }", json.dumps(shapes))
    return page


def test_an_outline_has_the_path_that_leaflet_would_give_it(leaflet: Page) -> None:
    assert leaflet.evaluate(LEAFLETS, VIEWS) == []


def test_a_map_that_knows_what_to_show_is_placed_cut_and_lettered_once(leaflet: Page) -> None:
    box = [[43.3, 145.4], [44.4, 146.6]]
    heard = [
        {"type": "theme", "theme": "dark"}, {"type": "mode", "mode": None}, {"type": "select", "island": None},
        {"type": "view", "view": box}, {"type": "moment", "iso": "1905-12-31", "byDay": False, "pulse": False},
    ]  # fmt: skip
    seen = leaflet.evaluate(BEGIN, {"heard": heard})
    assert seen["written"] == [1] and seen["paths"] > 50
    assert seen["measured"] == 1
    assert (seen["ready"], seen["held"], seen["theme"]) == ("1", "japan", "dark")
    assert (seen["centre"], seen["region"]) == ([44, 146], None)
