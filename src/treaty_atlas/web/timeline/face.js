/** What the timeline says of a moment: figure, caption, marks on the rail, the steps before and after, the other scale. */

import { isOff, setOff, setText } from "../base/dom.js";
import { setKana } from "../base/kana.js";
import { findLast } from "../base/lists.js";

/**
 * Shows a moment; false when it is shown already.
 * @param {{parts: any, atlas: import("../base/types.js").Atlas, state: any, words: any, rail: any, scale: import("./scale.js").Scale}} context @param {number} at
 */
export function show(context, at) {
  const { parts, state, rail, scale } = context;
  if (at === state.at) return false;
  state.at = at;
  setText(parts.figure, scale.figure(at));
  setText(parts.below, scale.below(at));
  rail.show(at);
  if (Number(parts.range.value) !== at) parts.range.value = String(at);
  const shown = scale.shown(at);
  if (shown !== state.shown) showText(context, shown);
  parts.range.setAttribute("aria-valuetext", sentence(context, at));
  showSteps(context);
  showOther(context);
  return true;
}

/** The moment in one sentence, for those who hear it. */
export function sentence({ parts, scale }, at) {
  const figure = [scale.figure(at), scale.below(at)].filter(Boolean).join(" ");
  return [figure, parts.title.textContent, parts.text.textContent].filter(Boolean).join(". ");
}

function showText({ parts, state, atlas }, shown) {
  state.shown = shown;
  setKana(parts.title, atlas, shown.title);
  setText(parts.note, shown.note);
  parts.element.toggleAttribute("data-noted", shown.note !== "");
  for (const drawn of parts.signs) {
    const display = drawn.dataset.sign === shown.sign ? "" : "none";
    if (drawn.style.display !== display) drawn.style.display = display;
  }
  setKana(parts.text, atlas, shown.caption);
}

function showSteps({ parts, state, scale, words }) {
  const previous = findLast(scale.stops, (at) => at < state.at);
  const next = scale.stops.find((at) => at > state.at);
  setStep(parts.previous, previous, scale.short(previous ?? scale.first), words.previous_change);
  setStep(parts.next, next, scale.short(next ?? scale.last), words.next_change);
}

/** At an end the button says which end it is, and leads nowhere. */
function setStep(element, at, text, words) {
  const label = element.querySelector("em .ta-live");
  const ends = at === undefined;
  if (label.textContent === text && isOff(element) === ends && element.hasAttribute("aria-label")) return;
  setText(label, text);
  setOff(element, ends);
  element.setAttribute("aria-label", text ? `${words}: ${text}` : words); // it is called as it is labelled, by voice too
}

/** The way to the other scale is seen only where it leads somewhere; its place stays. */
function showOther({ parts, state, scale }) {
  const other = scale.other(state.at);
  if (other) setText(parts.other, other.text);
  if ("off" in parts.other.dataset === !other) return;
  parts.other.toggleAttribute("data-off", !other);
}
