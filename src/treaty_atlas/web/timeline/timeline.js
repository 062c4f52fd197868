/**
 * The timeline: the year or day, what it means, the rail with its thumb, and the steps from change to change. What
 * holds text has room for the longest that can come (base/rooms.js), so nothing is cut and nothing moves with the thumb.
 */

import { show } from "./face.js";
import { el, icon } from "../base/dom.js";
import { accept, clamp, command, listen, playerOf, step } from "./input.js";
import { onFonts, watchLayout } from "../base/device.js";
import { mountRail } from "./rail.js";
import { momentsOf, place, roomsFor, roomsOf } from "../base/rooms.js";
import { sign, SIGNS } from "../base/swatch.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */
/** @typedef {{year: number, day: string|null}} Moment */

/**
 * @param {HTMLElement} root
 * @param {Atlas} atlas
 * @param {{scale: import("./scale.js").Scale, at: number, words?: Record<string, string>, page?: Window,
 *   onInput?: (at: number, step: {pulse: boolean}) => void, onRelease?: (at: number) => void,
 *   onScale?: (moment: Moment) => void, onPlay?: () => void, onLayout?: (layout: import("../base/types.js").Layout) => void}} options
 *   onInput: every moment that is shown, `pulse` when it was a step and not a drag; onRelease: when the hand rests;
 *   onScale: the reader asked for the other scale; onPlay: the show of changes begins
 * @returns {{set: (at: number) => void, at: () => number, layout: () => string, theme: (name: string) => void,
 *   kinds: (kinds: string[]) => void, key: (name: string, shift: boolean) => boolean, focus: () => void, destroy: () => void}} kinds: of which events the years have a mark
 */
export function mountTimeline(
  root,
  atlas,
  {
    scale,
    at,
    words = atlas.words,
    page = window,
    onInput = () => {},
    onRelease = () => {},
    onScale = () => {},
    onPlay = () => {},
    onLayout = () => {},
  },
) {
  const parts = build(root, atlas, scale, words);
  const state = { at: NaN, shown: null, held: false, still: false, finger: false, rest: 0 };
  const rail = mountRail(parts.rail, atlas, scale, (start) => step(context, start));
  const context = { parts, atlas, words, state, scale, rail, onInput, onRelease, onPlay };
  context.player = playerOf(context);
  listen(context);
  parts.other.addEventListener("click", () => {
    const other = scale.other(state.at);
    if (other) onScale(other.moment);
  });
  const layOut = () => {
    const key = root.querySelector(":scope>.ta-key"); // of a phone
    const above = key?.getBoundingClientRect().height ?? 0;
    const apart = key ? Math.max(parseFloat(getComputedStyle(key).marginTop), 0) : 0; // from the map
    const height = apart + above + parts.element.getBoundingClientRect().height;
    root.style.setProperty("--key", `${above}px`);
    context.rail.layOut();
    tellHeight(parts.element, Math.ceil(height));
    onLayout(parts.element.dataset.layout);
    if (!Number.isNaN(state.at)) context.rail.show(state.at);
  };
  const unwatch = watchLayout(parts.element, page, layOut);
  const unfont = onFonts(layOut);
  show(context, clamp(scale, at));
  return {
    set: (next) => accept(context, next),
    at: () => state.at,
    layout: () => parts.element.dataset.layout,
    kinds: (kinds) => context.rail.kinds(kinds),
    theme: (name) => void (parts.element.dataset.theme = name),
    key: (name, shift) => command(context, name, shift),
    focus: () => parts.range.focus({ preventScroll: true }),
    destroy() {
      unwatch();
      unfont();
      context.player.stop();
      clearTimeout(state.rest);
      parts.element.remove();
    },
  };
}

/** The map takes what the timeline leaves: the stylesheets of the page know its height by this name. */
function tellHeight(element, px) {
  const root = element.ownerDocument.documentElement;
  const height = `${px}px`;
  if (root.style.getPropertyValue("--timeline") !== height) root.style.setProperty("--timeline", height);
}

function build(root, atlas, scale, words) {
  const steps = roomsFor([scale.first, ...scale.stops, scale.last].map(scale.short));
  const parts = {
    figure: el("span"),
    below: el("small"),
    title: el("span"),
    signs: SIGNS.map((kind) => /** @type {SVGElement} */ (sign(kind, atlas.signs?.[kind]))), // all of them stand there, one is shown: a step makes no new elements
    note: el("span"),
    text: el("span", { class: "ta-caption-text" }),
    other: button("ta-other"),
    spoken: el("div", { class: "ta-hidden", "aria-live": "polite" }),
    previous: button("ta-button ta-previous", icon("previous"), place("em", "", steps, el("span"))),
    play: button("ta-button ta-play", icon("play"), ...roomsFor([words.play, words.pause]), el("span", {}, words.play)),
    next: button(
      "ta-button ta-next",
      place(
        "em",
        "",
        steps.map((room) => /** @type {HTMLElement} */ (room.cloneNode(true))),
        el("span"),
      ),
      icon("next"),
    ),
    speed: button("ta-speed", "1×"),
    range: el("input", {
      class: "ta-range",
      type: "range",
      step: 1,
      min: scale.first,
      max: scale.last,
      "aria-label": words[scale.unit],
    }),
    rail: el("div", { class: "ta-track" }),
  };
  parts.range.dataset.part = "year";
  SIGNS.forEach((kind, i) => (parts.signs[i].dataset.sign = kind));
  const moments = momentsOf(scale);
  parts.other.dataset.off = "";
  parts.other.textContent = moments.map(scale.other).find(Boolean)?.text ?? ""; // its place is there before it leads anywhere
  const title = el("b", { class: "ta-caption-title" }, parts.title, " ", el("small", {}, ...parts.signs, parts.note));
  const figure = place("output", "ta-year", roomsFor(moments.map(scale.figure)), parts.figure);
  figure.setAttribute("aria-live", "off"); // it runs with the hand; what is heard of it is `spoken`, when that rests
  const head = el(
    "div",
    { class: "ta-head" },
    el("div", { class: "ta-moment" }, figure, el("div", {}, scale.unit === "day" ? parts.below : null, parts.other)),
    place("div", "ta-caption", roomsOf(scale, atlas), el("div", {}, title, parts.text)),
  );
  parts.rail.append(el("div", { class: "ta-range-box" }, parts.range));
  const buttons = el("div", { class: "ta-buttons" }, parts.previous, parts.play, parts.next, parts.speed);
  parts.element = el(
    "section",
    { class: "ta-timeline", "aria-label": words.timeline, lang: atlas.lang },
    el("div", { class: "ta-time" }, head, buttons, parts.rail),
    parts.spoken,
  );
  parts.element.dataset.scale = scale.unit;
  root.append(parts.element);
  return parts;
}

/** @type {(className: string, ...children: any[]) => HTMLElement} */
const button = (className, ...children) => el("button", { class: className, type: "button" }, ...children);
