/** What is done to a page for paper only. */

import { el } from "./dom.js";

/**
 * Lays something out before the page is printed, and takes it back afterwards.
 * @param {() => void} before @param {() => void} after @returns {() => void} listens no more
 */
export function aroundPrint(before, after) {
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}

/** A word and the line after it to write on: a name, a date. @param {string} text */
export const lineFor = (text) => el("span", {}, `${text} `, el("i"));

/**
 * The address for a sheet of paper: whole, below the base at which a class opens the atlas, or nothing where none is known: half
 * an address, and one of this computer alone, lead nobody there (address/links.py has the same rule).
 * @param {string} base with a slash at its end, "" for none @param {{pathname: string, search: string}} here
 */
export const onPaper = (base, { pathname, search }) => (base ? base + pathname.split("/").pop() + search : "");
