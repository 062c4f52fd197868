/** What never carries a meaning of its own: the graticule and the land around, tinted only in the years it is right. */

import { spanAt } from "../base/chronology.js";

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
  const borders = land.features.filter((feature) => feature.properties.kind === "land-line");
  // Coasts first, fills above them: where two regions meet on land their fills cover what is no coast.
  draw(L, outlines, { ...shared, className: "ta-land-coast" }).addTo(map);
  const filled = draw(L, outlines, { ...shared, className: "ta-land", fillOpacity: 1 }).addTo(map);
  draw(L, borders, { ...shared, className: "ta-land-line" }).addTo(map);
  const regions = filled
    .getLayers()
    .map((/** @type {any} */ layer) => ({ layer, tints: tintsOf(atlas, layer.feature.properties) }));
  return { paint: (day) => regions.forEach(({ layer, tints }) => tint(layer, tints, day)) };
}

/** @param {import("../base/types.js").Leaflet} L @param {any} features @param {{className: string, fillOpacity?: number, [option: string]: any}} options */
const draw = (L, features, { className, fillOpacity, ...options }) => {
  return L.geoJSON(features, { ...options, style: { className, fillOpacity } });
};

/** Tints of a region in order; where the data do not say, paper. @returns {Array<{from: string, country: string}>} */
function tintsOf(atlas, { region }) {
  return (atlas.land[region] ?? []).map(([year, country]) => ({ from: year, country }));
}

/** @param {any} layer @param {Array<{from: string, country: string}>} tints @param {string} day */
function tint(layer, tints, day) {
  const country = spanAt(tints, day)?.country ?? "none";
  const path = layer.getElement();
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
