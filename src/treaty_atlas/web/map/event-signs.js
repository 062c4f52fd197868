/** What the rings of events mean, as a row of samples for the card of layers. */

import { el, svg } from "../base/dom.js";

const SIZE = 16;
const RADIUS = 4.25;
const LARGE = 6.5;

/** @param {import("../base/types.js").Atlas} atlas */
export function eventSigns({ words }) {
  const rows = [
    [ring(RADIUS), words.ring_one],
    [ring(RADIUS, { class: "ta-event ta-event-unsure" }), words.ring_unsure],
    [ring(RADIUS), words.ring_more, point()],
    [ring(LARGE, { "data-chosen": true }), words.ring_chosen],
  ];
  return el("ul", { class: "ta-event-signs" }, ...rows.map(([drawn, text, more]) => row(text, drawn, more)));
}

function row(text, ...drawn) {
  const sample = svg("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, "aria-hidden": "true" }, ...drawn.filter(Boolean));
  return el("li", {}, sample, el("span", {}, text));
}

/** @param {number} r @param {Record<string, string|boolean>} [own] */
const ring = (r, own = {}) => svg("circle", { class: "ta-event", cx: SIZE / 2, cy: SIZE / 2, r, ...own });
const point = () => svg("circle", { class: "ta-event-point", cx: SIZE / 2, cy: SIZE / 2, r: 1.5 });
