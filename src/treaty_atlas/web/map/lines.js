/**
 * The border lines. Each is drawn once: halo, stroke, target. A line that is not in force is hidden and carries no
 * data-line, so `[data-line]` selects exactly what is shown.
 */

import { hue, lineSpans, spanAt, spansByView, spansIn } from "../base/chronology.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */
/** @typedef {import("../base/types.js").LineSpan} LineSpan */

/**
 * @typedef {Object} Line
 * @property {string} id
 * @property {Record<string, LineSpan[]>} byView
 * @property {LineSpan[]} spans those of the view that is shown
 * @property {LineSpan} [span] undefined while it is hidden
 * @property {{halo: SVGElement, stroke: SVGElement, target: SVGElement}} paths
 * @property {[number, number]} middle  latitude, longitude of a place on it
 */

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, pane: string, renderer: import("leaflet").Renderer, atlas: Atlas, lines: import("../base/types.js").Features}} options
 * @returns {{all: Line[], paint: (day: string) => void, mode: (mode: string|null) => void}}
 */
export function mountLines(options) {
  const known = options.lines.features.filter((feature) => feature.properties.id in options.atlas.lines);
  const all = known.map((feature) => make(options, feature));
  return {
    all,
    paint: (day) => all.forEach((line) => show(line, spanAt(line.spans, day))),
    mode: (mode) => all.forEach((line) => (line.spans = spansIn(line.byView, mode))),
  };
}

/** @returns {Line} */
function make({ L, map, pane, renderer, atlas }, feature) {
  const { id } = feature.properties;
  const { type, coordinates } = feature.geometry;
  const places = L.GeoJSON.coordsToLatLngs(coordinates, type === "MultiLineString" ? 1 : 0);
  const draw = (name) => {
    const style = { pane, renderer, interactive: false, smoothFactor: 0.5, className: `ta-line-${name}` };
    return hide(L.polyline(places, style).addTo(map).getElement());
  };
  const paths = { target: draw("target"), halo: draw("halo"), stroke: draw("stroke") };
  paths.stroke.classList.add("ta-stroke");
  paths.target.dataset.lineTarget = id;
  const byView = spansByView(atlas.lines[id], lineSpans);
  const all = type === "MultiLineString" ? coordinates.flat() : coordinates;
  const [lng, lat] = all[Math.floor(all.length / 2)];
  return { id, byView, spans: byView[""], paths, middle: [lat, lng] };
}

function hide(path) {
  path.style.display = "none";
  return path;
}

function show(line, span) {
  const now = span?.kind === "none" ? undefined : span;
  if (now === line.span) return;
  line.span = now;
  for (const path of Object.values(line.paths)) path.style.display = now ? "" : "none";
  if (now) mark(line.paths.stroke, line.id, now);
  else unmark(line.paths.stroke);
}

function mark({ dataset }, id, span) {
  dataset.line = dataset.stroke = span.kind;
  dataset.treaty = span.act;
  dataset.lineId = id;
  dataset.by = span.kind === "claim" ? hue(span.by[0]) : "";
}

function unmark({ dataset }) {
  for (const key of ["line", "stroke", "treaty", "lineId", "by"]) delete dataset[key];
}
