/** The cards on paper: the claims to cut out, eight to a sheet, after them the answers, numbered alike, and their sources. */

import { el } from "../base/dom.js";
import { nodesOf } from "../base/piece.js";

/** So many claims a sheet has. */
const SHEET = 8;

/**
 * @param {HTMLDetailsElement[]} cards those that are shown
 * @param {{words: Record<string, string>, sources: Record<string, string>}} told `sources`: rows by their keys, as HTML
 * @returns {Node[]}
 */
export function sheetsOf(cards, { words, sources }) {
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
    ...sourcesOf(cards, words, sources),
  ];
}

/** With title and address, in the order in which the answers name them. */
function sourcesOf(cards, words, sources) {
  const names = new Set(cards.flatMap(({ dataset }) => dataset.sources?.split(" ") ?? []));
  const rows = [...names].flatMap((name) => nodesOf(sources[name] ?? ""));
  return rows.length ? [el("h3", {}, words.sources), el("ul", { class: "list paper-sources" }, ...rows)] : [];
}

export const titleOf = (card) => el("h3", {}, ...[...(card.querySelector("summary h3")?.cloneNode(true).childNodes ?? [])]);

/** What stands in a part of the card, as it is read on paper. */
export function copyOf(card, part) {
  const copy = /** @type {HTMLElement|undefined} */ (card.querySelector(part)?.cloneNode(true));
  copy?.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  return copy ? [...copy.childNodes] : [];
}
