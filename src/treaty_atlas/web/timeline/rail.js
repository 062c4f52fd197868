/**
 * The drawing under the thumb: ticks with their signs and years or days, the bands, the axis. Hidden from screen
 * readers; the range input over it says the same. It is laid out anew only when the width changes.
 */

import { el } from "../base/dom.js";
import { rootScale } from "../base/device.js";
import { mountMarks } from "./event-ticks.js";
import { sign } from "../base/swatch.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */
/** @typedef {import("./scale.js").Tick & {element?: HTMLElement, label?: HTMLElement}} Tick */

const INSET_REM = 0.6875;
const ROOT_PX = 16;
/** A band shows its name where this much is left beside it, px. */
const BAND_MARGIN = 10;
const AXIS_GAP = 8;
const LABEL_GAP = 3;
/** A rail is narrow below this width. */
const NARROW_REM = 30;

/** @param {HTMLElement} root @param {Atlas} atlas @param {import("./scale.js").Scale} scale */
export function mountRail(root, atlas, scale) {
  const parts = {
    bands: el("div", { class: "ta-bands", "aria-hidden": "true" }),
    ticks: el("div", { class: "ta-ticks" }),
    axis: el("div", { class: "ta-axis" }),
    head: el("div", { class: "ta-playhead" }),
  };
  const inner = el("div", { class: "ta-rail-inner", "aria-hidden": "true" }, parts.ticks, parts.axis, parts.head);
  root.prepend(el("div", { class: "ta-rail", "aria-hidden": "true" }), parts.bands, inner);
  /** @type {Tick[]} */
  const ticks = scale.ticks.map((tick) => ({ ...tick }));
  const eras = scale.bands.map(([from, to, name]) => ({ from, to, element: el("div", {}, el("span", {}, name)) }));
  parts.bands.append(...eras.map((era) => era.element));
  const marks = mountMarks({ inner, box: root.querySelector(".ta-range-box") ?? root, atlas, scale });
  const place = { width: 0, share: (at) => (at - scale.first) / (scale.last - scale.first) };
  return {
    ticks,
    layOut() {
      layOut(parts, ticks, eras, atlas, scale, inner.clientWidth, place);
      marks.layOut(place);
    },
    kinds: marks.kinds,
    show: (at) => show(parts, ticks, eras, place, at),
    /** The tick under a place, for a click: within `reach` px of the left edge of the rail plus `x`. */
    near: (x, reach) => ticks.find((tick) => Math.abs(place.share(tick.at) * place.width - x) <= reach),
    left: () => inner.getBoundingClientRect().left,
  };
}

function layOut(parts, ticks, eras, atlas, scale, width, place) {
  place.width = width;
  const k = rootScale();
  const t = atlas.tokens.timeline;
  const apart = (name) => (t[name][width < NARROW_REM * ROOT_PX * k ? "phone" : "laptop"] ?? t[name]) * k;
  const heads = [];
  parts.ticks.replaceChildren(
    ...ticks.map((tick) => {
      const x = place.share(tick.at) * width;
      return draw(tick, x, tick.stop && takes(heads, x, apart("head_min_distance")));
    }),
  );
  putBands(eras, place, k);
  const axis = drawAxis(parts.axis, scale, place);
  const labelled = ticks.filter(({ label }) => label);
  // everything stands there: its sizes are read in one layout, and what has no room is taken away
  const widths = labelled.map(({ label }) => label.offsetWidth);
  const wide = eras.map(({ element }) => element.firstChild.offsetWidth <= element.clientWidth - BAND_MARGIN * k);
  const boxes = axis.map((span) => span.firstChild.getBoundingClientRect());
  thin(labelled, widths, place, apart("label_min_distance"), LABEL_GAP * k);
  eras.forEach(({ element }, i) => (element.firstChild.style.visibility = wide[i] ? "" : "hidden"));
  thinAxis(axis, boxes, k);
}

/** Of labels that would stand nearer than they may, or touch, the first in the order of the scale stays. */
function thin(labelled, widths, { width, share }, apart, gap) {
  const taken = [];
  labelled.forEach((tick, i) => {
    const own = { x: share(tick.at) * width, half: widths[i] / 2 };
    if (taken.every(({ x, half }) => Math.abs(x - own.x) >= Math.max(apart, half + own.half + gap))) return taken.push(own);
    tick.label.remove();
    return (tick.label = null);
  });
}

/** Takes a place among the taken ones unless one is too near. */
function takes(taken, x, apart) {
  if (taken.some((other) => Math.abs(other - x) < apart)) return false;
  taken.push(x);
  return true;
}

function draw(tick, x, withSign) {
  tick.label = tick.text ? el("span", {}, tick.text) : null;
  const kind = `${tick.stop ? "" : " ta-tick-minor"}${tick.unsure ? " ta-tick-unsure" : ""}`;
  const style = `transform:translateX(${x.toFixed(2)}px)`;
  tick.element = el("i", { class: `ta-tick${kind}`, style }, withSign ? sign(tick.sign) : null, tick.label);
  return tick.element;
}

function putBands(eras, { width, share }, k) {
  const inset = INSET_REM * ROOT_PX * k;
  eras.forEach(({ from, to, element }, i) => {
    const left = i === 0 ? 0 : inset + share(from) * width;
    const right = i === eras.length - 1 ? width + 2 * inset : inset + share(to) * width;
    Object.assign(element.style, { left: `${left}px`, width: `${right - left}px` });
  });
}

/** The dates of the axis, all of them. */
function drawAxis(axis, { first, last, axis: dates }, { width, share }) {
  const spans = dates.map(({ at, text }) => {
    const end = at === first ? "ta-first" : at === last ? "ta-last" : "";
    const style = `transform:translateX(${(share(at) * width).toFixed(2)}px)`;
    return el("span", { class: end, style }, el("b", {}, text));
  });
  axis.replaceChildren(...spans);
  return spans;
}

/** One that would run into the next, which stays, gives way. */
function thinAxis(spans, boxes, k) {
  let left = Infinity;
  for (let i = spans.length - 1; i >= 0; i -= 1) {
    if (boxes[i].right > left - AXIS_GAP * k) spans[i].remove();
    else left = boxes[i].left;
  }
}

function show(parts, ticks, eras, { width, share }, at) {
  parts.head.style.transform = `translateX(${(share(at) * width).toFixed(2)}px)`;
  for (const tick of ticks) mark(tick.element, at === tick.at && tick.stop);
  for (const era of eras) mark(era.element, at >= era.from && at < era.to);
}

function mark(element, on) {
  if (element && element.classList.contains("ta-on") !== on) element.classList.toggle("ta-on", on);
}
