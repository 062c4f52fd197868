/**
 * One rail with two thumbs: A is round, B is square. The thumbs are drawn; two range inputs over them are what the
 * keyboard and screen readers meet. A never passes B: it stops there, and B at A.
 */

import { plusDays, windowOf } from "../base/chronology.js";
import { isSame, placeOn, scalesOf } from "./dates.js";
import { el, fill, setText } from "../base/dom.js";
import { rootScale } from "../base/device.js";
import { findLast } from "../base/lists.js";
import { TICK_REACH } from "../timeline/reach.js";
import { mountRail } from "../timeline/rail.js";

/** @typedef {import("./dates.js").Moment} Moment */
/** @typedef {"a"|"b"} Which */
/**
 * @typedef {{atlas: import("../base/types.js").Atlas, scale: any, rail: any, inner: HTMLElement|null, width: number,
 *   sizes: Record<Which, number>, at: Record<Which, number>, moments: Record<Which, Moment>|null, last: Which,
 *   held: {id: number, which: Which, offset: number, left: number}|null, [part: string]: any}} Rail  the state of rail and
 *   thumbs: `at` on the scale, `sizes` and `width` in px, `last` moved
 */

/** Px between two thumbs side by side. */
const GAP = 2;
/** @type {Which[]} */
const BOTH = ["a", "b"];

/**
 * @param {HTMLElement} root
 * @param {{atlas: import("../base/types.js").Atlas, words: Record<string, string>, write: (moment: Moment) => string,
 *   onMove: (which: Which, date: {year: number, day: string|null}) => void, onRest: (soon: boolean) => void,
 *   onScale: (dates: {a: {year: number, day: string|null}, b: {year: number, day: string|null}}) => void}} options
 *   onRest: a hand let go (`soon`), or a key was pressed
 */
export function mountDates(root, { atlas, words, write, onMove, onRest, onScale }) {
  const other = el("button", { type: "button", class: "ta-compare-button ta-compare-other" });
  const track = el("div", { class: "ta-track" });
  const element = el("section", { class: "ta-compare-rail", "aria-label": words.rail }, track, other);
  root.append(element);
  const parts = { a: thumbOf("a", words), b: thumbOf("b", words) };
  const stretch = el("div", { class: "ta-compare-stretch" });
  const box = el("div", { class: "ta-range-box" }, parts.a.range, parts.b.range, parts.a.thumb, parts.b.thumb);
  /** @type {Rail} */
  const state = {
    atlas,
    element,
    track,
    box,
    stretch,
    parts,
    write,
    onMove,
    onRest,
    scale: null,
    rail: null,
    inner: null,
    width: 0,
    sizes: { a: 0, b: 0 },
    at: { a: 0, b: 0 },
    moments: null,
    held: null,
    last: "b",
  };
  const scaleFor = scalesOf(atlas);
  for (const which of BOTH) keys(state, which);
  pointer(state);
  other.addEventListener("click", () => {
    const dates = otherDates(state);
    if (dates) onScale(dates);
  });
  return {
    element,
    layOut: () => layOut(state),
    /** A key pressed anywhere on the page is for the date that was moved last, at first the second. */
    key: (name, shift) => command(state, state.last, name, shift),
    /** @param {{a: Moment, b: Moment}} moments in order */
    show(moments) {
      const before = state.moments;
      state.moments = moments;
      const scale = scaleFor(moments.a, moments.b);
      if (scale.key !== state.scale?.key) build(state, scale);
      for (const which of BOTH) {
        const at = placeOn(state.scale, moments[which]);
        if (at === state.at[which] && before && isSame(before[which], moments[which])) continue;
        state.at[which] = at;
        describe(state, which, moments[which]);
      }
      bound(state);
      draw(state);
      const next = otherDates(state);
      if (other.hidden !== !next) other.hidden = !next;
      if (next) setText(other, next.text);
    },
  };
}

/** Where a thumb stands, px from the rail's left end. */
const x = ({ at, scale, width }, which) => ((at[which] - scale.first) / (scale.last - scale.first)) * width;

function limits({ scale: { first, last }, at }, which) {
  return which === "a" ? [first, Math.floor(at.b)] : [Math.ceil(at.a), last];
}

/** Another scale is another rail in the same place. @param {Rail} state */
function build(state, scale) {
  const { atlas, element, track, box, stretch, parts } = state;
  state.scale = scale;
  element.dataset.scale = scale.unit;
  track.replaceChildren(box);
  state.rail = mountRail(track, atlas, scale);
  const inner = /** @type {HTMLElement} */ (track.querySelector(".ta-rail-inner"));
  state.inner = inner;
  inner.append(stretch, parts.a.stem, parts.b.stem);
  for (const which of BOTH) state.at[which] = NaN;
  layOut(state);
}

/** @param {Rail} state */
function layOut(state) {
  if (!state.scale || !state.inner) return;
  state.width = state.inner.clientWidth;
  state.rail.layOut();
  for (const which of BOTH) state.sizes[which] = state.parts[which].thumb.offsetWidth;
  draw(state);
}

/** Thumbs that would cover each other stand side by side; their stems stay at their dates. @param {Rail} state */
function draw(state) {
  const { sizes, width, stretch, parts } = state;
  const [a, b] = [x(state, "a"), x(state, "b")];
  const apart = Math.max((sizes.a + sizes.b) / 2 + GAP - (b - a), 0);
  const edge = sizes.a / 2 - 11 * rootScale();
  const first = Math.min(Math.max(a - apart / 2, edge), width - edge - (b - a) - apart);
  const at = { a: apart ? first : Math.max(a, edge), b: apart ? first + (b - a) + apart : Math.min(b, width - edge) };
  stretch.style.transform = `translateX(${a.toFixed(2)}px) scaleX(${Math.max(b - a, 0.01).toFixed(2)})`;
  for (const which of BOTH) {
    const place = `translateX(${at[which].toFixed(2)}px) translateX(-50%)`;
    for (const one of [parts[which].thumb, parts[which].range]) one.style.transform = place;
    parts[which].stem.style.transform = `translateX(${(which === "a" ? a : b).toFixed(2)}px)`;
  }
}

/** @param {Rail} state @param {Which} which @param {Moment} moment */
function describe({ scale, at, parts, write }, which, moment) {
  const { range, text } = parts[which];
  setText(text, scale.unit === "day" ? scale.short(at[which]) : String(moment.year));
  range.setAttribute("aria-valuetext", write(moment));
}

/** @param {Rail} state */
function bound(state) {
  for (const which of BOTH) {
    const { range } = state.parts[which];
    const [low, high] = limits(state, which);
    if (Number(range.min) !== low) range.min = String(low);
    if (Number(range.max) !== high) range.max = String(high);
    const value = String(Math.ceil(state.at[which]));
    if (range.value !== value) range.value = value;
  }
}

/** @param {Rail} state @param {Which} which @param {number} wanted */
function move(state, which, wanted) {
  const [low, high] = limits(state, which);
  const at = Math.max(Math.min(Math.round(wanted), high), low);
  if (high < low || at === state.at[which]) return;
  state.onMove(which, state.scale.moment(at));
}

/** The other scale: all days of the weeks in the year of B, or the years around these weeks; null where there is none. */
function otherDates({ atlas, scale, at, moments }) {
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
  const thumb = el(
    "div",
    { class: "ta-compare-thumb", "data-thumb": which, "aria-hidden": "true" },
    el("b", {}, words[which]),
    text,
  );
  return { range, text, thumb, stem: el("i", { class: "ta-compare-stem" }) };
}

/** @param {Rail} state @param {Which} which */
function keys(state, which) {
  const { range } = state.parts[which];
  range.addEventListener("input", () => move(state, which, Number(range.value)));
  range.addEventListener("change", () => state.onRest(true));
  range.addEventListener("focus", () => (state.last = which));
  range.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (command(state, which, event.key, event.shiftKey)) event.preventDefault();
  });
}

/** What a key does to a date; false for a key that does nothing here. */
function command(state, which, key, shift) {
  const { scale, at } = state;
  const leap = shift ? scale.leap : 1;
  const back = Math.ceil(at[which]) - leap;
  const on = Math.floor(at[which]) + leap;
  const next = {
    ArrowLeft: back,
    ArrowDown: back,
    ArrowRight: on,
    ArrowUp: on,
    Home: scale.first,
    End: scale.last,
    PageUp: findLast(scale.stops, (stop) => stop < at[which]),
    PageDown: scale.stops.find((stop) => stop > at[which]),
  };
  if (!(key in next)) return false;
  if (next[key] === undefined) return true;
  move(state, which, next[key]);
  state.onRest(false);
  return true;
}

/** The thumb under the pointer, else the nearest one: of two at one place the one on that side. */
function pointer(state) {
  const { box, parts } = state;
  const held = (event) => state.held && event.pointerId === state.held.id;
  box.addEventListener("mousedown", (event) => event.preventDefault()); // the focus goes to the thumb's own input
  box.addEventListener("pointerdown", (event) => {
    if (event.button > 0 || state.held) return;
    const at = event.clientX - state.rail.left();
    const grabbed = event.target.closest("[data-thumb]")?.dataset.thumb;
    const which = grabbed ?? (Math.abs(at - x(state, "a")) < Math.abs(at - x(state, "b")) || at < x(state, "a") ? "a" : "b");
    box.setPointerCapture(event.pointerId);
    state.held = { id: event.pointerId, which, offset: grabbed ? at - x(state, which) : 0, left: event.clientX - at };
    parts[which].range.focus({ preventScroll: true });
    box.dataset.held = which;
    if (!grabbed) move(state, which, state.rail.near(at, TICK_REACH * rootScale())?.at ?? atOf(state, at));
  });
  box.addEventListener("pointermove", (event) => {
    if (held(event)) move(state, state.held.which, atOf(state, event.clientX - state.held.left - state.held.offset));
  });
  const letGo = (event) => {
    if (!held(event)) return;
    const { which } = state.held;
    state.held = null;
    delete box.dataset.held;
    if (event.pointerType !== "mouse") snap(state, which);
    state.onRest(true);
  };
  box.addEventListener("pointerup", letGo);
  box.addEventListener("pointercancel", letGo);
}

const atOf = ({ scale, width }, px) => scale.first + (px / width) * (scale.last - scale.first);

/** A finger is broad: beside a change it means the change. */
function snap(state, which) {
  const { scale, at } = state;
  const near = scale.stops.find((stop) => Math.abs(stop - at[which]) <= scale.snap);
  if (near !== undefined) move(state, which, near);
}
