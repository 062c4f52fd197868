/** What the timeline says of a year: figure, caption, marks on the rail, the steps before and after. */

import { actAt, dayOf } from "./chronology.js";
import { setText } from "./dom.js";

/**
 * Shows a year; false when it is shown already.
 * @param {{parts: any, state: any, atlas: any, words: any, rail: any, years: number[]}} context @param {number} year
 */
export function show(context, year) {
  const { parts, state, atlas, rail } = context;
  if (year === state.year) return false;
  state.year = year;
  setText(parts.year, String(year));
  rail.show(year);
  if (Number(parts.range.value) !== year) parts.range.value = String(year);
  const act = actAt(atlas.acts, dayOf(year, atlas.today));
  if (act !== state.act) showAct(context, act);
  parts.range.setAttribute("aria-valuetext", sentence(parts, year));
  showSteps(context);
  return true;
}

/** The year in one sentence, for those who hear it. */
export const sentence = ({ title, caption }, year) => [year, title.textContent, caption.textContent].join(". ");

function showAct({ parts, state, atlas, words }, act) {
  state.act = act;
  const marked = act && act.year > atlas.first_year;
  setText(parts.title, act?.title ?? words.before_title);
  setText(parts.source, marked ? String(act.year) : "");
  for (const drawn of parts.signs) {
    const display = marked && drawn.dataset.sign === act.sign ? "" : "none";
    if (drawn.style.display !== display) drawn.style.display = display;
  }
  setText(parts.caption, act?.caption ?? words.before_caption);
}

function showSteps({ parts, state, years, words }) {
  const previous = years.findLast((year) => year < state.year);
  const next = years.find((year) => year > state.year);
  setStep(parts.previous, previous, words.previous_change);
  setStep(parts.next, next, words.next_change);
}

function setStep(element, year, words) {
  const text = String(year ?? "");
  const label = element.querySelector("em");
  if (label.textContent === text && element.hasAttribute("aria-label")) return;
  label.textContent = text;
  element.disabled = year === undefined;
  element.setAttribute("aria-label", year === undefined ? words : `${words}: ${year}`);
}
