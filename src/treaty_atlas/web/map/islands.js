/**
 * The islands. A path carries what it is (data-island, data-status, data-administered-by, data-look); the stylesheet
 * says how that looks, so a new year is a few attributes and nothing else.
 */

import { islandSpans, spanAt, spansByView, spansIn } from "../base/chronology.js";
import { fromEnd } from "../base/lists.js";
import { outline } from "./outline-layer.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */
/** @typedef {import("../base/types.js").Span} Span */

/** Coarser and a hairline opens between the halves of Sakhalin at small zooms. */
const SMOOTH = 0.2;
/** The parallel that cuts Sakhalin in two; the cut is no coast. */
const CUT = 50;
const NEAR = 1e-5;

/**
 * @typedef {Object} Island
 * @property {string} id
 * @property {Record<string, Span[]>} byView
 * @property {Span[]} spans those of the view that is shown
 * @property {Span} [span] the one that is shown
 * @property {import("leaflet").Polygon} layer
 * @property {SVGElement} path
 * @property {SVGElement} coast the path itself, or the open coast of a half of Sakhalin
 * @property {any} geometry
 */

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, pane: string, renderer: import("leaflet").Renderer, atlas: Atlas, islands: import("../base/types.js").Features}} options
 * @returns {{all: Map<string, Island>, paint: (day: string) => Island[], mode: (mode: string|null) => void}}
 *   paint returns those that look different now; mode changes what the next paint shows
 */
export function mountIslands(options) {
  const { L, map, islands, atlas } = options;
  const known = islands.features.filter((feature) => feature.properties.id in atlas.islands);
  const all = new Map(known.map((feature) => [feature.properties.id, make(options, feature)]));
  for (const island of all.values()) L.layerGroup([island.layer]).addTo(map);
  for (const island of all.values()) finish(island, options);
  const list = [...all.values()];
  return {
    all,
    paint: (day) => list.filter((island) => show(island, spanAt(island.spans, day))),
    mode: (mode) => list.forEach((island) => (island.spans = spansIn(island.byView, mode))),
  };
}

/** An island whose paths are still to come. @returns {Island} */
function make({ L, pane, renderer, atlas }, feature) {
  const { id } = feature.properties;
  const style = { pane, renderer, fill: true, fillOpacity: 1, className: "ta-island ta-paint" };
  const layer = outline(L, feature.geometry, SMOOTH, style);
  const byView = spansByView(atlas.islands[id], islandSpans);
  return /** @type {Island} */ ({ id, layer, geometry: feature.geometry, byView, spans: byView[""] });
}

function finish(island, { L, map, pane, renderer, atlas }) {
  island.path = island.coast = island.layer.getElement();
  island.path.dataset.island = island.id;
  if (atlas.islands[island.id].km2 < atlas.tokens.island.small_below_km2) island.path.classList.add("ta-small");
  const open = openCoast(island.geometry);
  if (!open) return;
  island.path.classList.add("ta-seam");
  const lines = { type: "MultiLineString", coordinates: open };
  const coast = outline(L, lines, SMOOTH, { pane, renderer, className: "ta-coast" }).addTo(map);
  island.coast = /** @type {SVGElement} */ (coast.getElement());
  island.coast.dataset.coastOf = island.id;
}

/** Shows a span; true when the paint differs from the one before (not at the first time). */
function show(island, span) {
  const before = island.span;
  if (!span || span === before) return false;
  island.span = span;
  const { path, coast } = island;
  path.dataset.status = span.status;
  path.dataset.administeredBy = span.administeredBy;
  if (before?.look === span.look) return false;
  path.dataset.look = span.look;
  if (coast !== path) coast.dataset.look = span.look;
  return before !== undefined;
}

/** The rings of a geometry without their pieces along the cut; null where there are none. @returns {number[][][]|null} */
export function openCoast(geometry) {
  const polygons = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
  const rings = polygons.flat();
  if (!rings.some((ring) => ring.some((point, i) => i > 0 && onCut(ring[i - 1], point)))) return null;
  return rings.flatMap(openRing);
}

const onCut = (a, b) => Math.abs(a[1] - CUT) < NEAR && Math.abs(b[1] - CUT) < NEAR;

function openRing(ring) {
  const pieces = [[ring[0]]];
  for (let i = 1; i < ring.length; i += 1) {
    if (onCut(ring[i - 1], ring[i])) pieces.push([ring[i]]);
    else fromEnd(pieces)?.push(ring[i]);
  }
  return pieces.filter((piece) => piece.length > 1);
}
