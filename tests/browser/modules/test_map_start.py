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
