/**
 * The rows of a list of entries are one stop of the Tab key: the arrows lead from row to row, Home and End to the ends, Enter
 * opens one, and the focus goes to the heading of its text. Without a script they are links as all others.
 */

import { targetOf } from "../base/dom.js";
import { enterNext } from "../link/content.js";

const ROWS = ".entries-rows";
/** What opens another entry beside the list. */
const OPENS = ".entries-rows a,.entry-steps a";
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** @param {Element} list @returns {HTMLAnchorElement[]} the links that are shown, in their order */
const linksOf = (list) =>
  /** @type {HTMLAnchorElement[]} */ ([...list.querySelectorAll("li:not([hidden])>a")]).filter(
    (link) => !link.closest("section[hidden]"),
  );

/** One row of a list takes the focus from outside: the one that has it, else the open one, else the first. @param {ParentNode} place */
export function oneStop(place) {
  for (const list of place.querySelectorAll(ROWS)) {
    const links = linksOf(list);
    const stop =
      links.find((link) => link === document.activeElement) ??
      links.find((link) => link.hasAttribute("aria-current")) ??
      links[0];
    for (const link of list.querySelectorAll("a")) link.tabIndex = link === stop ? 0 : -1;
  }
}

/**
 * The row to which a key leads. Pure.
 * @param {string} key @param {number} at the row that has the focus @param {number} count
 * @returns {number|undefined} undefined for a key that does nothing here
 */
export function rowFor(key, at, count) {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return key in STEPS ? Math.min(Math.max(at + STEPS[/** @type {keyof typeof STEPS} */ (key)], 0), count - 1) : undefined;
}

/** Listens on the whole page, for lists come and go in it. */
export function mountRows() {
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const list = targetOf(event).closest?.(ROWS);
    const link = targetOf(event).closest?.("a");
    if (!list || !link) return;
    const links = linksOf(list);
    const to = rowFor(event.key, links.indexOf(/** @type {HTMLAnchorElement} */ (link)), links.length);
    if (to === undefined || !links[to]) return;
    event.preventDefault();
    links[to].focus();
    oneStop(document);
  });
  document.addEventListener(
    "click",
    (event) => {
      if (event.detail || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a hand, or another window
      const link = targetOf(event).closest?.(OPENS);
      if (link?.getAttribute("href")) enterNext();
    },
    true,
  );
}
