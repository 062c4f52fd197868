/**
 * The cards on paper: the claims to cut out, eight to a sheet, after them the answers, numbered alike. These name their sources
 * by number: with title and address each stands once, in the list behind them.
 */

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
  const names = [...new Set(cards.flatMap(sourcesOf))];
  const answers = cards.map((card, at) =>
    el("li", {}, el("p", { class: "ask" }, String(at + 1)), titleOf(card), ...answerOf(card, names)),
  );
  const sheets = Array.from({ length: Math.ceil(claims.length / SHEET) }, (_, n) =>
    claims.slice(n * SHEET, (n + 1) * SHEET),
  ); // each a list of its own: one over all of them has the rim of the next sheet at the foot of each
  return [
    ...sheets.map((own) => el("ol", { class: "paper-claims" }, ...own)),
    el("h2", { class: "title" }, words.answers),
    el("ol", { class: "paper-answers" }, ...answers),
    ...listOf(names, words, sources),
  ];
}

/** @param {HTMLElement} card */
const sourcesOf = ({ dataset }) => (dataset.sources ?? "").split(" ").filter(Boolean);

/** What is so, how sure that is in a word, and the sources by their numbers. @param {HTMLElement} card @param {string[]} names */
function answerOf(card, names) {
  const answer = el("div", { class: "paper-answer" }, ...copyOf(card, ".so"));
  answer.querySelectorAll(".doubt").forEach((one) => one.replaceWith(...(one.querySelector("summary")?.childNodes ?? [])));
  const own = sourcesOf(card);
  answer
    .querySelectorAll(":scope > p.cited > a")
    .forEach((link, at) => link.replaceWith(String(names.indexOf(own[at]) + 1)));
  return [answer];
}

/** With title and address, by number, in the order in which the answers name them. */
function listOf(names, words, sources) {
  if (!names.length) return [];
  const rows = names.map((name, at) => {
    const [row] = nodesOf(sources[name] ?? "");
    return el("li", {}, el("b", {}, String(at + 1)), " ", ...(row?.childNodes ?? []));
  });
  return [el("h3", {}, words.sources), el("ol", { class: "paper-sources" }, ...rows)];
}

export const titleOf = (card) => el("h3", {}, ...[...(card.querySelector("summary h3")?.cloneNode(true).childNodes ?? [])]);

/** What stands in a part of the card, as it is read on paper. */
export function copyOf(card, part) {
  const copy = /** @type {HTMLElement|undefined} */ (card.querySelector(part)?.cloneNode(true));
  copy?.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
  return copy ? [...copy.childNodes] : [];
}
