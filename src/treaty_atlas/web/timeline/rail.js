/**
 * The drawing under the thumb: ticks with their signs and years or days, the bands, the axis. Hidden from screen
 * readers, the range input over it says the same; bands that lead somewhere are buttons. It is laid out anew only when
 * the width changes. What the pointer is at is told in words (hint.js).
 */

import { rootScale } from "../base/device.js";
import { el } from "../base/dom.js";
import { mountBands } from "./bands.js";
import { mountMarks } from "./event-ticks.js";
import { mountHint } from "./hint.js";
import { spread } from "./spread.js";
import { sign, SIGNS } from "../base/swatch.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */
/** @typedef {import("./scale.js").Tick & {element?: HTMLElement, label?: HTMLElement|null, x?: number}} Tick  `x`: where its sign stands, px */

const ROOT_PX = 16;
const AXIS_GAP = 8;
const LABEL_GAP = 3;
/** A rail is narrow below this width. */
const NARROW_REM = 30;

/** A tick without a sign is meant within this, px. */
const BARE_REACH = 3;

/**
 * @param {HTMLElement} root @param {Atlas} atlas @param {import("./scale.js").Scale} scale
 * @param {((at: number) => void)|null} [onBand] a band was pressed: its start; without it bands are a drawing
 */
export function mountRail(root, atlas, scale, onBand = null) {
  const parts = {
    ticks: el("div", { class: "ta-ticks" }),
    axis: el("div", { class: "ta-axis" }),
    head: el("div", { class: "ta-playhead" }),
  };
  const inner = el("div", { class: "ta-rail-inner", "aria-hidden": "true" }, parts.ticks, parts.axis, parts.head);
  root.prepend(el("div", { class: "ta-rail", "aria-hidden": "true" }), inner);
  /** @type {Tick[]} */
  const ticks = scale.ticks.map((tick) => ({ ...tick }));
  const place = { width: 0, share: (at) => (at - scale.first) / (scale.last - scale.first) };
  const marks = mountMarks({ inner, atlas, scale });
  const near = (x, reach) => nearest(ticks, x, reach);
  const hint = mountHint(root, atlas, {
    box: root.querySelector(".ta-range-box") ?? root,
    inner,
    find: (x, reach) => ({ tick: near(x, reach), mark: marks.near(x) }),
    scale,
  });
  const bands = mountBands({ root, atlas, scale, hint, onBand });
  return {
    ticks,
    layOut() {
      layOut(parts, ticks, bands, atlas, scale, inner.clientWidth, place);
      marks.layOut(place);
    },
    kinds: marks.kinds,
    show(at) {
      parts.head.style.transform = `translateX(${(place.share(at) * place.width).toFixed(2)}px)`;
      for (const tick of ticks) mark(tick.element, at === tick.at && tick.stop);
      bands.show(at);
    },
    /** The tick whose sign is nearest to a place, for a click: within `reach` px of the left edge of the rail plus `x`. */
    near,
    left: () => inner.getBoundingClientRect().left,
  };
}

/** @param {Tick[]} ticks @param {number} x @param {number} reach @returns {Tick|undefined} */
function nearest(ticks, x, reach) {
  let found;
  let best = Infinity;
  for (const tick of ticks) {
    const distance = Math.abs((tick.x ?? NaN) - x);
    if (distance < best && distance <= (tick.stop ? reach : BARE_REACH)) [found, best] = [tick, distance];
  }
  return found;
}

function layOut(parts, ticks, bands, atlas, scale, width, place) {
  place.width = width;
  const k = rootScale();
  const t = atlas.tokens.timeline;
  const apart = (name) => (t[name][width < NARROW_REM * ROOT_PX * k ? "phone" : "laptop"] ?? t[name]) * k;
  const signed = ticks.filter(({ stop, sign: kind }) => stop && SIGNS.includes(kind)).sort((a, b) => a.at - b.at);
  const stand = spread(
    signed.map(({ at }) => place.share(at) * width),
    apart("head_min_distance"),
  );
  for (const tick of ticks) tick.x = place.share(tick.at) * width;
  signed.forEach((tick, i) => (tick.x = stand[i]));
  parts.ticks.replaceChildren(...ticks.map((tick) => draw(tick, place.share(tick.at) * width)));
  bands.layOut(place, k);
  const axis = drawAxis(parts.axis, scale, place);
  const labelled = ticks.filter(({ label }) => label);
  // everything stands there: its sizes are read in one layout, and what has no room is taken away
  const widths = labelled.map(({ label }) => label?.offsetWidth ?? 0);
  const fit = bands.measure(k);
  const boxes = axis.map((span) => span.firstChild.getBoundingClientRect());
  thin(labelled, widths, apart("label_min_distance"), LABEL_GAP * k);
  fit();
  thinAxis(axis, boxes, k);
}

/** Of labels that would stand nearer than they may, or touch, the first in the order of the scale stays. */
function thin(labelled, widths, apart, gap) {
  const taken = [];
  labelled.forEach((tick, i) => {
    const own = { x: tick.x, half: widths[i] / 2 };
    if (taken.every(({ x, half }) => Math.abs(x - own.x) >= Math.max(apart, half + own.half + gap))) return taken.push(own);
    tick.label.remove();
    return (tick.label = null);
  });
}

/** Signs that would stand on each other stand side by side, and their lines lean to the year. @param {Tick} tick @param {number} x */
function draw(tick, x) {
  tick.label = tick.text ? el("span", {}, tick.text) : null;
  const kind = `${tick.stop ? "" : " ta-tick-minor"}${tick.unsure ? " ta-tick-unsure" : ""}`;
  const leans = ((tick.x ?? x) - x).toFixed(2);
  const style = `transform:translateX(${x.toFixed(2)}px)${Number(leans) ? `;--leans:${leans}` : ""}`;
  tick.element = el("i", { class: `ta-tick${kind}`, style }, tick.stop ? sign(tick.sign) : null, tick.label);
  return tick.element;
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

function mark(element, on) {
  if (element && element.classList.contains("ta-on") !== on) element.classList.toggle("ta-on", on);
}
