/** The cards on paper: the claims to cut out, eight to a sheet, and after them the answers, numbered alike. */

import { el } from "../base/dom.js";

/** So many claims a sheet has. */
const SHEET = 8;

/**
 * @param {HTMLDetailsElement[]} cards those that are shown @param {Record<string, string>} words
 * @returns {Node[]}
 */
export function sheetsOf(cards, words) {
  const claims = cards.map((card, at) =>
    el("li", {}, el("p", { class: "ask" }, `${at + 1} · ${words.ask}`), titleOf(card), ...copyOf(card, ".claim")),
  );
  const answers = cards.map((card, at) =>
    el("li", {}, el("p", { class: "ask" }, String(at + 1)), titleOf(card), ...copyOf(card, ".so")),
  );
  const sheets = Array.from({ length: Math.ceil(claims.length / SHEET) }, (_, n) =>
    claims.slice(n * SHEET, (n + 1) * SHEET),
  ); // each a list of its own: one over all of them has the rim of the next sheet at the foot of each
  return [
    ...sheets.map((own) => el("ol", { class: "paper-claims" }, ...own)),
    el("h2", { class: "title" }, words.answers),
    el("ol", { class: "paper-answers" }, ...answers),
  ];
}

export const titleOf = (card) => el("h3", {}, ...[...(card.querySelector("summary h3")?.cloneNode(true).childNodes ?? [])]);

/** What stands in a part of the card, as it is read on paper. */
export function copyOf(card, part) {
  const copy = /** @type {HTMLElement|undefined} */ (card.querySelector(part)?.cloneNode(true));
  copy?.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  return copy ? [...copy.childNodes] : [];
}
