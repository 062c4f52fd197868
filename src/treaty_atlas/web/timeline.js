/**
 * The timeline: the year, what it means, the rail with its thumb, and the steps from change to change. Heights that
 * hold text are fixed in the stylesheet, so nothing moves while the thumb moves.
 */

import { stops } from "./chronology.js";
import { show } from "./display.js";
import { el, icon } from "./dom.js";
import { accept, clamp, listen, playerOf } from "./hand.js";
import { watchLayout } from "./layout.js";
import { mountRail } from "./rail.js";
import { sign, SIGNS } from "./swatch.js";

/** @typedef {import("./types.js").Atlas} Atlas */

/**
 * @param {HTMLElement} root
 * @param {Atlas} atlas
 * @param {{year: number, words?: Record<string, string>, page?: Window,
 *   onInput?: (year: number, step: {pulse: boolean}) => void, onRelease?: (year: number) => void,
 *   onLayout?: (layout: import("./types.js").Layout) => void}} options
 *   onInput: every year that is shown, `pulse` when it was a step and not a drag; onRelease: when the hand rests
 * @returns {{set: (year: number) => void, year: () => number, layout: () => string, theme: (name: string) => void,
 *   kinds: (kinds: string[]) => void, destroy: () => void}} kinds: of which events the years have a mark
 */
export function mountTimeline(root, atlas, { year, words = atlas.words, page = window, onInput = () => {}, onRelease = () => {}, onLayout = () => {} }) {
  const parts = build(root, atlas, words);
  const state = { year: NaN, act: null, held: false, still: false, rest: 0, sent: [] };
  const years = stops(atlas.acts);
  const context = { parts, atlas, words, state, years, rail: mountRail(parts.rail, atlas), onInput, onRelease };
  context.player = playerOf(context);
  listen(context);
  const layOut = () => {
    context.rail.layOut(parts.element.dataset.layout);
    onLayout(parts.element.dataset.layout);
    if (state.year) context.rail.show(state.year);
  };
  const unwatch = watchLayout(parts.element, page, layOut);
  document.fonts?.ready.then(layOut); // the width of words is known only then
  show(context, clamp(atlas, year));
  return {
    set: (next) => accept(context, next),
    year: () => state.year,
    layout: () => parts.element.dataset.layout,
    kinds: (kinds) => context.rail.kinds(kinds),
    theme: (name) => void (parts.element.dataset.theme = name),
    destroy() {
      unwatch();
      context.player.stop();
      clearTimeout(state.rest);
      parts.element.remove();
    },
  };
}

function build(root, atlas, words) {
  const parts = {
    year: el("span"),
    title: el("span"),
    signs: SIGNS.map((kind) => sign(kind)), // all of them stand there, one is shown: a step makes no new elements
    source: el("span"),
    caption: el("span", { class: "ta-caption-text" }),
    spoken: el("div", { class: "ta-hidden", "aria-live": "polite" }),
    previous: button("ta-button ta-previous", icon("previous"), el("em")),
    play: button("ta-button ta-play", icon("play"), el("span", {}, words.play)),
    next: button("ta-button ta-next", el("em"), icon("next")),
    speed: button("ta-speed", "1×"),
    range: el("input", { class: "ta-range", type: "range", step: 1, min: atlas.first_year, max: atlas.last_year, "aria-label": words.year }),
    rail: el("div", { class: "ta-track" }),
  };
  parts.range.dataset.part = "year";
  SIGNS.forEach((kind, i) => (parts.signs[i].dataset.sign = kind));
  const title = el("b", { class: "ta-caption-title" }, parts.title, " ", el("small", {}, ...parts.signs, parts.source));
  const caption = el("div", { class: "ta-caption" }, title, parts.caption);
  const head = el("div", { class: "ta-head" }, el("output", { class: "ta-year" }, parts.year), caption);
  parts.rail.append(el("div", { class: "ta-range-box" }, parts.range));
  const buttons = el("div", { class: "ta-buttons" }, parts.previous, parts.play, parts.next, parts.speed);
  parts.element = el("section", { class: "ta-timeline", "aria-label": words.timeline, lang: atlas.lang },
    head, buttons, parts.rail, parts.spoken);
  root.append(parts.element);
  return parts;
}

/** @type {(className: string, ...children: any[]) => HTMLElement} */
const button = (className, ...children) => el("button", { class: className, type: "button" }, ...children);
