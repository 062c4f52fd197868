/** What never carries a meaning of its own: the graticule and the land around, tinted only in the years it is right. */

import { spanAt } from "../base/chronology.js";
import { twin } from "./leaflet-private.js";
import { outline } from "./outline-layer.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

const WEST = 100,
  EAST = 190,
  SOUTH = 30,
  NORTH = 70;
const SMOOTH = 0.5;

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, pane: string, renderer: import("leaflet").Renderer, atlas: Atlas, land: import("../base/types.js").Features}} options
 * @returns {{paint: (day: string) => void}}
 */
export function mountLand({ L, map, pane, renderer, atlas, land }) {
  const shared = { pane, renderer, interactive: false, smoothFactor: SMOOTH };
  graticule(L, atlas.tokens.graticule_step, { ...shared, className: "ta-graticule" }).forEach((line) => line.addTo(map));
  const outlines = land.features.filter((feature) => feature.properties.kind !== "land-line");
  /** @type {import("../base/types.js").Features} */
  const borders = { ...land, features: land.features.filter((feature) => feature.properties.kind === "land-line") };
  const style = { pane, renderer, fill: true, fillOpacity: 1, className: "ta-land-coast" };
  const coasts = outlines.map(({ geometry }) => outline(L, geometry, SMOOTH, style).addTo(map));
  // Coasts first, fills above them: where two regions meet on land their fills cover what is no coast.
  const regions = outlines.map(({ properties }, i) => ({
    path: twin(coasts[i], "ta-land"),
    tints: tintsOf(atlas, properties),
  }));
  L.geoJSON(borders, { ...shared, style: { className: "ta-land-line" } }).addTo(map);
  return { paint: (day) => regions.forEach(({ path, tints }) => tint(path, tints, day)) };
}

/** Tints of a region in order; where the data do not say, paper. @returns {Array<{from: string, country: string}>} */
function tintsOf(atlas, { region }) {
  return (atlas.land[region] ?? []).map(([year, country]) => ({ from: year, country }));
}

/** @param {SVGElement} path @param {Array<{from: string, country: string}>} tints @param {string} day */
function tint(path, tints, day) {
  const country = spanAt(tints, day)?.country ?? "none";
  if (path.dataset.land !== country) path.dataset.land = country;
}

function graticule(L, step, options) {
  const lines = [];
  for (let x = WEST; x <= EAST; x += step)
    lines.push(
      L.polyline(
        [
          [SOUTH, x],
          [NORTH, x],
        ],
        options,
      ),
    );
  for (let y = SOUTH; y <= NORTH; y += step)
    lines.push(
      L.polyline(
        [
          [y, WEST],
          [y, EAST],
        ],
        options,
      ),
    );
  return lines;
}
