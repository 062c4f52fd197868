/**
 * Disputed wording: of each sentence one version is chosen, its islands are lit on the map and its text is marked. The page
 * is written by reading/traps.py for every cover alike, with the first version chosen; which one is stands in the address.
 */

import { setText, targetOf } from "../base/dom.js";
import { asked } from "../base/where.js";
import { onDrawn } from "./drawn.js";
import { addressWith } from "./told.js";

const SENTENCE = ".trap-of";
const CHOICE = ".trap-choice";
const KEY = "reading";

/** Listens on the whole page, for the sentences come and go in it. */
export function mountReadings() {
  onDrawn(dressReadings);
  document.addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement|null} */ (targetOf({ target }).closest?.(CHOICE) ?? null);
    const sentence = button?.closest(SENTENCE);
    if (!button || !sentence) return;
    choose(sentence, nameOf(button));
    setText(sentence.querySelector("[role=status]"), saidOf(sentence));
    keep(/** @type {ParentNode} */ (sentence.parentNode));
    dressReadings(document); // of a page that is about to be taken over there are two
  });
  dressReadings(document);
}

/** Every sentence in `place` as the address has it. @param {ParentNode} place */
export function dressReadings(place) {
  const names = namesIn(asked());
  for (const sentence of place.querySelectorAll(SENTENCE)) {
    const own = choicesOf(sentence).map(nameOf);
    choose(sentence, names.filter((name) => own.includes(name)).pop() ?? own[0]);
  }
}

/** What an address names, the later of two of one sentence counts (address/readings.py). @param {URLSearchParams} query */
const namesIn = (query) =>
  [query.get("at") ?? "", ...(query.get(KEY) ?? "").split(",")].map((text) => text.trim().toLowerCase());

/** @param {Element} sentence @returns {HTMLElement[]} */
const choicesOf = (sentence) => [.../** @type {NodeListOf<HTMLElement>} */ (sentence.querySelectorAll(CHOICE))];

/** @param {HTMLElement} button @returns {string} */
const nameOf = (button) => button.dataset.reading ?? "";

/** @param {Element} sentence @param {string} name of a version */
function choose(sentence, name) {
  for (const button of choicesOf(sentence)) button.setAttribute("aria-pressed", String(nameOf(button) === name));
  for (const map of sentence.querySelectorAll("[data-of]"))
    map.toggleAttribute("data-chosen", map.getAttribute("data-of") === name);
  for (const text of sentence.querySelectorAll(".reading")) text.toggleAttribute("data-chosen", text.id === name);
}

/** What one who does not see the map is told of it. @param {Element} sentence */
const saidOf = (sentence) =>
  [...sentence.querySelectorAll("[data-of][data-chosen] figcaption > *")].map(({ textContent }) => textContent).join(". ");

/** The address says what is chosen, as far as it is not the first. @param {ParentNode} place */
function keep(place) {
  const pressed = [...place.querySelectorAll(SENTENCE)].flatMap((sentence) =>
    choicesOf(sentence)
      .slice(1)
      .filter((button) => button.getAttribute("aria-pressed") === "true"),
  );
  const isHere = Boolean(document.querySelector(`[data-reading="${CSS.escape(asked().get("at") ?? "")}"]`));
  const query = { [KEY]: pressed.map(nameOf).join(","), ...(isHere ? { at: null } : {}) };
  history.replaceState(history.state, "", addressWith(query));
}
