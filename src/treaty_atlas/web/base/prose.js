/** Plain texts with the few marks that they bear: lists, and words that lean. */

import { el } from "./dom.js";

/** A paragraph, or a list where its lines begin with "- "; *words* between stars lean. @param {string} text @returns {HTMLElement} */
export function block(text) {
  if (!text.startsWith("- ")) return el("p", {}, ...leaning(text));
  const items = text.split("\n").filter((line) => line.startsWith("- "));
  return el("ul", {}, ...items.map((line) => el("li", {}, ...leaning(line.slice(2)))));
}

const leaning = (text) => text.split(/\*(\S(?:[^*]*\S)?)\*/).map((piece, i) => (i % 2 ? el("em", {}, piece) : piece));
