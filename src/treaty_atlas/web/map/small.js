/**
 * Small still maps of a day, for a choice among maps, a result and a sheet of paper: by the rules of drawing/scene.py, in
 * the paints of the page or of paper. The shapes are projected once; a map is a few paths with what they look like.
 *
 * @typedef {{day: string, mode?: string, blank?: boolean, bordersOnly?: boolean, islands?: string[]}} Scene  a day (ISO, inclusive):
 *   `mode` whose map, "" as administered; `blank` without paints and lines; `bordersOnly`: the borders that treaties drew, alone;
 *   `islands` stand out
 * @typedef {{fills: Record<string, [string, string]>, lines: Record<string, {stroke: string, "stroke-width": number,
 *   "stroke-dasharray"?: string}>}} Paper  by look its fill and its coast, by kind its line; what paper has in place of the page's paints
 * @typedef {{letter: string, islands: string[], mark?: string}} Mark  a letter of islands, as on the large map (lettering.js)
 */

import { islandSpans, lineSpans, spanAt, spansByView, spansIn } from "../base/chronology.js";
import { svg } from "../base/dom.js";
import { openCoast } from "./islands.js";
import { lettering } from "./lettering.js";

const BLANK_LOOK = "no-border-none";
/** As wide a map is drawn, px, and how near to its shape. */
const WIDE = 320;
const STEP = 0.7;
/** An island smaller than this is a point of so many px, so that it is seen. */
const SPECK = 3.4;
/** So much of its width is shown around the region. */
const RIM = 0.02;
const MARK = 11;
/** On paper the south stands again, twice as large, in the empty Sea of Okhotsk, so that its small islands show what they are:
 * [south, west], [north, east], and where it stands in the map, px. */
const SOUTH = /** @type {[[number, number], [number, number]]} */ ([
  [43.2, 145.1],
  [45.7, 149.1],
]);
const INSET = { x: 108, y: 8, width: 144 };

/**
 * @param {{atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes}} options
 * @returns {{draw: (scene: Scene, more?: {paper?: Paper, marks?: Mark[]}) => SVGSVGElement, looks: (scene: Scene) => import("../base/types.js").Span[]}}
 *   draw: for the eye alone, the page says what it shows; looks: one span for each paint on the map
 */
export function smallMaps({ atlas, geometry }) {
  const frame = frameOf(atlas.tokens.views.whole);
  const spans = {
    islands: mapped(atlas.islands, (one) => spansByView(one, islandSpans)),
    lines: mapped(atlas.lines, (one) => spansByView(one, lineSpans)),
  };
  const shapes = shapesIn(frame, geometry, atlas);
  /** @type {{frame: Frame, shapes: ReturnType<typeof shapesIn>}|undefined} */
  let south;
  const southern = () => {
    const own = frameOf(SOUTH, INSET.width);
    return (south ??= { frame: own, shapes: shapesIn(own, geometry, atlas) });
  };
  /** @param {Scene} scene */
  const islandsOf = ({ day, mode }, drawn = shapes) =>
    drawn.islands
      .map((shape) => ({ shape, span: spanAt(spansIn(spans.islands[shape.id], mode || null), day) }))
      .filter(({ span }) => span);
  return {
    draw(scene, { paper, marks = [] } = {}) {
      const { width, height } = frame;
      const size = { viewBox: `0 0 ${width} ${height}`, width, height };
      const stand = new Set(scene.islands ?? []);
      /** @param {typeof shapes} own */
      const drawn = (own) => [
        ...own.land.map((d) => svg("path", { d, class: "ta-small-land" })),
        ...islandsOf(scene, own).flatMap(({ shape, span }) =>
          islandOf(shape, lookOf(scene, span), paper, stand.has(shape.id)),
        ),
        ...linesOf(scene, own.lines, spans.lines).flatMap((line) => lineOf(line, paper)),
      ];
      return svg(
        "svg",
        { class: "ta-small-map", ...size, "aria-hidden": "true", focusable: "false" },
        svg("rect", { class: "ta-small-sea", width, height, fill: paper && "#fff" }),
        ...drawn(shapes),
        ...(paper && !scene.blank ? [insetOf(southern(), drawn)] : []),
        ...marksOf(frame, marks, geometry, paper && !scene.blank ? southern().frame : null),
      );
    },
    looks(scene) {
      const found = new Map(islandsOf(scene).map(({ span }) => [span.look + span.administeredBy, span]));
      return [...found.values()];
    },
  };
}

const mapped = (rows, made) => Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, made(row)]));
/** @param {Scene} scene @param {import("../base/types.js").Span} span */
const lookOf = ({ blank, bordersOnly }, { look }) => (blank || bordersOnly ? BLANK_LOOK : look);

/** @typedef {ReturnType<typeof frameOf>} Frame */

/** @param {{frame: Frame, shapes: ReturnType<typeof shapesIn>}} south @param {(shapes: ReturnType<typeof shapesIn>) => SVGElement[]} drawn */
function insetOf({ frame: { width, height }, shapes }, drawn) {
  const { x, y } = INSET;
  const size = { width, height };
  return svg(
    "svg",
    { class: "ta-small-inset", x, y, ...size, viewBox: `0 0 ${width} ${height}` },
    svg("rect", { class: "ta-small-sea", ...size, fill: "#fff" }),
    ...drawn(shapes),
    svg("rect", { ...size, fill: "none", stroke: "#000", "stroke-width": 2 }),
  );
}

/**
 * Mercator, in px of the map.
 * @returns {{width: number, height: number, place: (at: [number, number]) => [number, number]}}
 */
function frameOf([[south, west], [north, east]], width = WIDE) {
  const y = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const radians = Math.PI / 180;
  const scale = width / ((east - west) * radians * (1 + 2 * RIM));
  const left = west * radians - (width * RIM) / (1 + 2 * RIM) / scale;
  const top = y(north) + (width * RIM) / (1 + 2 * RIM) / scale;
  const height = Math.round((top - y(south)) * scale + (width * RIM) / (1 + 2 * RIM));
  return { width, height, place: ([lon, lat]) => [(lon * radians - left) * scale, (top - y(lat)) * scale] };
}

function shapesIn(frame, { islands, land, lines }, atlas) {
  const areas = (geometry) => pathOf(frame, ringsOf(geometry), "Z");
  return {
    land: land.features.filter(({ properties: { kind } }) => kind !== "land-line").map(({ geometry }) => areas(geometry)),
    islands: islands.features
      .filter(({ properties: { id } }) => id in atlas.islands)
      .map(({ properties: { id }, geometry }) => {
        const coast = openCoast(geometry);
        return { id, area: areas(geometry), coast: coast ? pathOf(frame, coast, "") : "" };
      }),
    lines: lines.features.map(({ properties: { id }, geometry }) => ({
      id,
      d: pathOf(frame, geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates, ""),
    })),
  };
}

const ringsOf = ({ type, coordinates }) => (type === "MultiPolygon" ? coordinates.flat() : coordinates);

function pathOf(frame, lists, end) {
  return lists.map((list) => lineIn(frame, list, end)).join("");
}

/** Path data of a ring or a line; nothing for one that lies outside, a point for one that is hardly seen. */
function lineIn({ width, height, place }, list, end) {
  const kept = [];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of list) {
    const [x, y] = place(point);
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    const last = kept[kept.length - 1];
    if (!last || Math.abs(last[0] - x) + Math.abs(last[1] - y) > STEP) kept.push([x, y]);
  }
  if (right < 0 || bottom < 0 || left > width || top > height) return "";
  if (end && Math.max(right - left, bottom - top) < SPECK) {
    const [x, y, r] = [(left + right) / 2, (top + bottom) / 2, SPECK / 2];
    return `M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1 0 ${SPECK},0a${r},${r} 0 1 0 -${SPECK},0Z`;
  }
  return `M${kept.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}${end}`;
}

/** In the paints of paper a path says them itself; else the stylesheet says what its look is. */
function islandOf({ id, area, coast }, look, paper, stands) {
  const marked = stands ? " ta-small-marked" : "";
  const [fill, stroke] = paper?.fills[look] ?? [undefined, undefined];
  const own = { "data-small": id, "data-look": look, fill, stroke };
  const paint = paper ? "ta-small-island" : "ta-small-island ta-paint";
  if (!coast) return [svg("path", { d: area, class: paint + marked, ...own })];
  return [
    svg("path", { d: area, class: `${paint} ta-small-cut ta-seam`, ...own, stroke: fill }),
    svg("path", { d: coast, class: `ta-small-coast${marked}`, stroke }),
  ];
}

/** @param {Scene} scene @param {Array<{id: string, d: string}>} lines @param {Record<string, Record<string, import("../base/types.js").LineSpan[]>>} spans */
function linesOf({ day, mode, blank, bordersOnly }, lines, spans) {
  if (blank) return [];
  return lines.flatMap(({ id, d }) => {
    const span = spanAt(spansIn(spans[id], mode || null), day);
    return span && (bordersOnly ? span.kind === "treaty" : span.kind !== "none") ? [{ d, span }] : [];
  });
}

function lineOf({ d, span: { kind, by } }, paper) {
  const claimant = kind === "claim" ? (by[0] === "ussr" ? "russia" : by[0]) : undefined;
  const own = paper ? { fill: "none", ...paper.lines[kind] } : { "data-stroke": kind, "data-by": claimant };
  return [
    svg("path", { d, class: "ta-small-halo" }),
    svg("path", { d, class: paper ? "ta-small-paper" : "ta-stroke ta-small-line", ...own }),
  ];
}

/** Letters with the lines that lead to their islands, clear of the south where it stands again. @param {Frame} frame @param {Mark[]} marks */
function marksOf(frame, marks, geometry, south) {
  if (!marks.length) return [];
  const { width, height, place } = frame;
  const room = /** @type {[number, number, number, number]} */ ([MARK, MARK, width - MARK, height - MARK]);
  const avoid = south ? [[INSET.x, INSET.y, INSET.x + south.width, INSET.y + south.height]] : [];
  const own = { place, room, radius: MARK, apart: 2 * MARK + 4, avoid: /** @type {Array<typeof room>} */ (avoid) };
  return lettering(marks, geometry, own).flatMap(({ at, by, ties }, n) => {
    const [x, y] = place(at);
    const [cx, cy] = [x + by[0], y + by[1]];
    const text = svg("text", { x: cx, y: cy, dy: ".36em", "text-anchor": "middle" }, marks[n].letter);
    return [
      ...ties.map(([from, to]) => leader(place(from), place(to))),
      leader([x, y], [cx, cy]),
      svg("g", { class: "ta-small-mark" }, svg("circle", { cx, cy, r: MARK }), text),
    ];
  });
}

const leader = ([x1, y1], [x2, y2]) => svg("line", { class: "ta-small-leader", x1, y1, x2, y2 });
