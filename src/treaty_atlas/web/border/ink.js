/**
 * What lies over the blank map: lines as they are drawn, those drawn before, the line of the map, and bars between the two.
 * It is drawn anew when the map has been zoomed, and hidden while it zooms.
 *
 * @typedef {import("./measure.js").Place} Place
 * @typedef {{km: string, from: Place, to: Place}} Widest  the largest distance, in words
 * @typedef {{kind: string, by: string, line: Place[]}} Real
 * @typedef {{lines: Place[][], attempts: Array<{number: number, lines: Place[][], chosen: boolean}>, real: Real[],
 *   bars: Array<[Place, Place]>, widest: Widest|null}} Shown
 */

import { svg } from "../base/dom.js";

const PANE = { name: "ta-ink", above: 640 };
/** Far beyond any map, px: a mask has no edge of its own. */
const FAR = 20000;
/** How round a curve goes through its points. */
const TENSION = 6;
/** So far beyond its bar stands what it says, px. */
const PLATE = 34;

/**
 * @param {import("../base/types.js").LeafletMap} map
 * @returns {{show: (shown: Shown, wipe?: boolean) => void, extend: (line: Place[]) => void, destroy: () => void}} `wipe`: the
 *   real lines come from one end to the other; `extend`: the line under the hand is longer now
 */
export function mountInk(map) {
  const pane = map.createPane(PANE.name);
  Object.assign(pane.style, { zIndex: String(PANE.above), pointerEvents: "none" });
  const root = svg("svg", { class: "ta-ink leaflet-zoom-hide", width: 1, height: 1, "aria-hidden": "true" });
  pane.append(root);
  /** @type {Shown} */
  let shown = { lines: [], attempts: [], real: [], bars: [], widest: null };
  /** @type {Node|null} */
  let hand = null;
  const path = (line) => curve(line.map(([lon, lat]) => map.latLngToLayerPoint([lat, lon])));
  const redraw = (wipe = false) => {
    hand = null;
    root.toggleAttribute("data-wipe", wipe);
    root.replaceChildren(
      ...shown.attempts.map((one) => attemptOf(one, path, map)),
      ...shown.lines.map((line) => inkOf(path(line), line.length < 2)),
      ...shown.bars.map(([from, to]) => barOf(map, from, to, "ta-ink-bar")),
      ...shown.real.map((one, i) => realOf(one, path(one.line), i, wipe)),
      ...(shown.widest ? widestOf(map, shown.widest) : []),
    );
    const text = /** @type {SVGTextElement|null} */ (root.querySelector(".ta-ink-km text"));
    if (text) text.before(plateOf(text.getBBox())); // names of the map lie below it
  };
  const again = () => redraw();
  map.on("zoomend viewreset", again);
  return {
    show(next, wipe = false) {
      shown = next;
      redraw(wipe);
    },
    extend(line) {
      const longer = inkOf(path(line), line.length < 2);
      if (hand) root.replaceChild(longer, hand);
      else root.append(longer);
      hand = longer;
    },
    destroy() {
      map.off("zoomend viewreset", again);
      root.remove();
    },
  };
}

/** A curve through points (Catmull and Rom). @param {Array<{x: number, y: number}>} points @returns {string} path data */
export function curve(points) {
  const at = (i) => points[Math.min(Math.max(i, 0), points.length - 1)];
  const text = ({ x, y }) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
  const moved = (point, from, to) => ({ x: point.x + (to.x - from.x) / TENSION, y: point.y + (to.y - from.y) / TENSION });
  const pieces = points
    .slice(1)
    .map((point, i) => `C${text(moved(at(i), at(i - 1), point))} ${text(moved(point, at(i + 2), at(i)))} ${text(point)}`);
  return `M${text(points[0])}${pieces.join("")}${points.length > 1 ? "" : "h0"}`;
}

function inkOf(d, isPoint) {
  const kind = isPoint ? " ta-ink-point" : "";
  return svg("g", {}, svg("path", { d, class: `ta-ink-casing${kind}` }), svg("path", { d, class: `ta-ink-line${kind}` }));
}

function attemptOf({ number, lines, chosen }, path, map) {
  const [lon, lat] = lines[0][0];
  const { x, y } = map.latLngToLayerPoint([lat, lon]);
  return svg(
    "g",
    { class: "ta-ink-attempt", "data-chosen": chosen, "data-number": number },
    ...lines.flatMap((line) => [svg("path", { d: path(line), class: "ta-ink-casing" }), svg("path", { d: path(line) })]),
    svg("circle", { cx: x, cy: y, r: 9 }),
    svg("text", { x, y, dy: ".35em" }, String(number)),
  );
}

/** A line as the map draws it; while it comes, through a mask that opens along it. */
function realOf({ kind, by }, d, index, wipe) {
  const halo = svg("path", { d, class: "ta-line-halo" });
  const stroke = svg("path", { d, class: "ta-stroke", "data-stroke": kind, "data-by": by });
  if (!wipe) return svg("g", { class: "ta-ink-real" }, halo, stroke);
  const id = `ta-ink-mask-${index}`;
  const box = { x: -FAR, y: -FAR, width: 2 * FAR, height: 2 * FAR };
  const mask = svg(
    "mask",
    { id, maskUnits: "userSpaceOnUse", ...box },
    svg("path", { d, class: "ta-ink-wipe", pathLength: 1 }),
  );
  return svg("g", { class: "ta-ink-real" }, mask, svg("g", { mask: `url(#${id})` }, halo, stroke));
}

function barOf(map, from, to, name) {
  const [a, b] = [from, to].map(([lon, lat]) => map.latLngToLayerPoint([lat, lon]));
  return svg("line", { class: name, x1: a.x, y1: a.y, x2: b.x, y2: b.y });
}

function widestOf(map, { km, from, to }) {
  const [a, b] = [from, to].map(([lon, lat]) => map.latLngToLayerPoint([lat, lon]));
  const long = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const beyond = (from2, to2) => to2 + ((to2 - from2) / long) * PLATE; // beside the lines, not on them
  const text = svg("text", { x: beyond(a.x, b.x), y: beyond(a.y, b.y), dy: ".35em" }, km);
  return [barOf(map, from, to, "ta-ink-widest"), svg("g", { class: "ta-ink-km" }, text)];
}

/** @param {DOMRect} box */
function plateOf({ x, y, width, height }) {
  return svg("rect", { x: x - 5, y: y - 2, width: width + 10, height: height + 4, rx: 4 });
}
