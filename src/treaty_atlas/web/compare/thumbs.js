/**
 * One rail with two thumbs: A is round, B is square. The thumbs are drawn; two range inputs over them are what the
 * keyboard and screen readers meet. A never passes B: it stops there, and B at A.
 */

import { plusDays, windowOf } from "../base/chronology.js";
import { isSame, placeOn, scalesOf } from "./dates.js";
import { el, fill, setText } from "../base/dom.js";
import { rootScale } from "../base/device.js";
import { findLast } from "../base/lists.js";
import { mountRail } from "../timeline/rail.js";

/** @typedef {import("./dates.js").Moment} Moment */
/** @typedef {"a"|"b"} Which */
/** @typedef {import("../timeline/scale.js").Scale} Scale */
/**
 * @typedef {Object} State  `scale`, `rail`, `inner` and `moments` are there from the first `show` on
 * @property {Scale} scale
 * @property {ReturnType<typeof mountRail>} rail
 * @property {HTMLElement} inner
 * @property {{a: Moment, b: Moment}} moments
 * @property {number} width
 * @property {{a: number, b: number}} sizes
 * @property {{a: number, b: number}} at
 * @property {{id: number, which: Which, offset: number, left: number}|null} held
 * @property {Which} last
 */

/** A click this near to a tick means the tick, px. */
const TICK_REACH = 6;
const GAP = 2;

/**
 * @param {HTMLElement} root
 * @param {{atlas: import("../base/types.js").Atlas, words: Record<string, string>, write: (moment: Moment) => string,
 *   onMove: (which: Which, date: {year: number, day: string|null}) => void, onRest: (soon: boolean) => void,
 *   onScale: (dates: {a: any, b: any}) => void}} options
 *   onRest: a hand let go (`soon`), or a key was pressed
 */
export function mountDates(root, { atlas, words, write, onMove, onRest, onScale }) {
  const other = el("button", { type: "button", class: "ta-compare-button ta-compare-other" });
  const track = el("div", { class: "ta-track" });
  const element = el("section", { class: "ta-compare-rail", "aria-label": words.rail }, track, other);
  root.append(element);
  const state = /** @type {State} */ ({ width: 0, sizes: { a: 0, b: 0 }, at: { a: 0, b: 0 }, held: null, last: "b" });
  const parts = { a: thumbOf("a", words), b: thumbOf("b", words) };
  const stretch = el("div", { class: "ta-compare-stretch" });
  const box = el("div", { class: "ta-range-box" }, parts.a.range, parts.b.range, parts.a.thumb, parts.b.thumb);

  const scaleFor = scalesOf(atlas);
  const share = (at) => (at - state.scale.first) / (state.scale.last - state.scale.first);
  const x = (which) => share(state.at[which]) * state.width;
  const limits = (which) => {
    const { first, last } = state.scale;
    return which === "a" ? [first, Math.floor(state.at.b)] : [Math.ceil(state.at.a), last];
  };

  function build(scale) {
    state.scale = scale;
    element.dataset.scale = scale.unit;
    track.replaceChildren(box);
    state.rail = mountRail(track, atlas, scale);
    state.inner = /** @type {HTMLElement} */ (track.querySelector(".ta-rail-inner"));
    state.inner.append(stretch, parts.a.stem, parts.b.stem);
    state.at = { a: NaN, b: NaN };
    layOut();
  }

  function layOut() {
    if (!state.scale) return;
    state.width = state.inner.clientWidth;
    state.rail.layOut();
    for (const which of ["a", "b"]) state.sizes[which] = parts[which].thumb.offsetWidth;
    draw();
  }

  /** Thumbs that would cover each other stand side by side; their stems stay at their dates. */
  function draw() {
    const [a, b] = [x("a"), x("b")];
    const apart = Math.max((state.sizes.a + state.sizes.b) / 2 + GAP - (b - a), 0);
    const edge = state.sizes.a / 2 - 11 * rootScale();
    const first = Math.min(Math.max(a - apart / 2, edge), state.width - edge - (b - a) - apart);
    const at = { a: apart ? first : Math.max(a, edge), b: apart ? first + (b - a) + apart : Math.min(b, state.width - edge) };
    stretch.style.transform = `translateX(${a.toFixed(2)}px) scaleX(${Math.max(b - a, 0.01).toFixed(2)})`;
    for (const which of ["a", "b"]) {
      parts[which].thumb.style.transform = `translateX(${at[which].toFixed(2)}px) translateX(-50%)`;
      parts[which].stem.style.transform = `translateX(${(which === "a" ? a : b).toFixed(2)}px)`;
    }
  }

  function describe(which, moment) {
    const { range, text } = parts[which];
    setText(text, state.scale.unit === "day" ? state.scale.short(state.at[which]) : String(moment.year));
    range.setAttribute("aria-valuetext", write(moment));
  }

  function bound() {
    for (const which of ["a", "b"]) {
      const { range } = parts[which];
      const [low, high] = limits(which);
      if (Number(range.min) !== low) range.min = String(low);
      if (Number(range.max) !== high) range.max = String(high);
      const value = String(Math.ceil(state.at[which]));
      if (range.value !== value) range.value = value;
    }
  }

  /** @param {Which} which @param {number} wanted */
  function move(which, wanted) {
    const [low, high] = limits(which);
    const at = Math.max(Math.min(Math.round(wanted), high), low);
    if (high < low || at === state.at[which]) return;
    onMove(which, state.scale.moment(at));
  }

  for (const which of ["a", "b"]) keys(parts[which].range, which, { state, move, onRest });
  pointer(box, { state, parts, x, move, onRest });
  other.addEventListener("click", () => {
    const dates = otherDates(atlas, state);
    if (dates) onScale(dates);
  });

  return {
    element,
    layOut,
    /** A key pressed anywhere on the page is for the date that was moved last, at first the second. */
    key: (name, shift) => command(state.last, name, shift, { state, move, onRest }),
    /** @param {{a: Moment, b: Moment}} moments in order */
    show(moments) {
      const before = state.moments;
      state.moments = moments;
      const scale = scaleFor(moments.a, moments.b);
      if (scale.key !== state.scale?.key) build(scale);
      for (const which of ["a", "b"]) {
        const at = placeOn(state.scale, moments[which]);
        if (at === state.at[which] && before && isSame(before[which], moments[which])) continue;
        state.at[which] = at;
        describe(which, moments[which]);
      }
      bound();
      draw();
      const next = otherDates(atlas, state);
      if (other.hidden !== !next) other.hidden = !next;
      if (next) setText(other, next.text);
    },
  };
}

/** The other scale: all days of the weeks in the year of B, or the years around these weeks; null where there is none. */
/** @param {import("../base/types.js").Atlas} atlas @param {State} state */
function otherDates(atlas, { scale, at, moments }) {
  const way = scale.other(Math.round(at.b));
  if (!way || (scale.unit === "year" && moments.b.day)) return null;
  const { year, day } = way.moment;
  if (scale.unit === "day") return { text: way.text, a: { year: year - 1, day: null }, b: way.moment };
  const weeks = day ? windowOf(atlas, day) : undefined;
  if (!weeks) return null;
  return { text: way.text, a: way.moment, b: { year, day: plusDays(weeks.first, weeks.days.length - 1) } };
}

function thumbOf(which, words) {
  const text = el("span");
  const name = fill(words.date, { letter: words[which] });
  const range = el("input", { type: "range", step: 1, class: "ta-compare-range", "data-range": which, "aria-label": name });
  const thumb = el("div", { class: "ta-compare-thumb", "data-thumb": which, "aria-hidden": "true" }, el("b", {}, words[which]), text);
  return { range, text, thumb, stem: el("i", { class: "ta-compare-stem" }) };
}

function keys(range, which, { state, move, onRest }) {
  range.addEventListener("input", () => move(which, Number(range.value)));
  range.addEventListener("change", () => onRest(true));
  range.addEventListener("focus", () => (state.last = which));
  range.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (command(which, event.key, event.shiftKey, { state, move, onRest })) event.preventDefault();
  });
}

/** What a key does to a date; false for a key that does nothing here. */
function command(which, key, shift, { state, move, onRest }) {
  const { scale, at } = state;
  const leap = shift ? scale.leap : 1;
  const back = Math.ceil(at[which]) - leap;
  const on = Math.floor(at[which]) + leap;
  const next = {
    ArrowLeft: back, ArrowDown: back, ArrowRight: on, ArrowUp: on, Home: scale.first, End: scale.last,
    PageUp: findLast(scale.stops, (stop) => stop < at[which]), PageDown: scale.stops.find((stop) => stop > at[which]),
  };
  if (!(key in next)) return false;
  if (next[key] === undefined) return true;
  move(which, next[key]);
  onRest(false);
  return true;
}

/** The thumb under the pointer, else the nearest one: of two at one place the one on that side. */
function pointer(box, { state, parts, x, move, onRest }) {
  const held = (event) => state.held && event.pointerId === state.held.id;
  box.addEventListener("mousedown", (event) => event.preventDefault()); // the focus goes to the thumb's own input
  box.addEventListener("pointerdown", (event) => {
    if (event.button > 0 || state.held) return;
    const at = event.clientX - state.rail.left();
    const grabbed = event.target.closest("[data-thumb]")?.dataset.thumb;
    const which = grabbed ?? (Math.abs(at - x("a")) < Math.abs(at - x("b")) || at < x("a") ? "a" : "b");
    box.setPointerCapture(event.pointerId);
    state.held = { id: event.pointerId, which, offset: grabbed ? at - x(which) : 0, left: event.clientX - at };
    parts[which].range.focus({ preventScroll: true });
    box.dataset.held = which;
    if (!grabbed) move(which, state.rail.near(at, TICK_REACH * rootScale())?.at ?? atOf(state, at));
  });
  box.addEventListener("pointermove", (event) => {
    if (held(event)) move(state.held.which, atOf(state, event.clientX - state.held.left - state.held.offset));
  });
  const letGo = (event) => {
    if (!held(event)) return;
    const { which } = state.held;
    state.held = null;
    delete box.dataset.held;
    if (event.pointerType !== "mouse") snap(state, which, move);
    onRest(true);
  };
  box.addEventListener("pointerup", letGo);
  box.addEventListener("pointercancel", letGo);
}

const atOf = ({ scale, width }, x) => scale.first + (x / width) * (scale.last - scale.first);

/** A finger is broad: beside a change it means the change. */
function snap({ scale, at }, which, move) {
  const near = scale.stops.find((stop) => Math.abs(stop - at[which]) <= scale.snap);
  if (near !== undefined) move(which, near);
}
