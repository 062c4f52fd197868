/** Why an answer is so, each reason with its source, and the way to the map. */

import { el, fill } from "../base/dom.js";
import { nodesOf } from "../base/piece.js";

/** @typedef {import("./page.js").Given} Given */
/** @typedef {import("./draw.js").Question} Question */
/** @typedef {import("./draw.js").Source} Source */

/** @param {Given} given @param {Question} question */
export function whyOf(given, question) {
  const rows = question.why.map((why) =>
    el(
      "li",
      {},
      ...(why.groups ? [el("b", {}, groupsOf(given.quiz, why)), " "] : []),
      ...nodesOf(given.quiz.read[why.read[0]]?.[why.read[1]] ?? ""),
      " ",
      sourceOf(given, why.source),
    ),
  );
  return el("ul", { class: "ta-quiz-why" }, ...rows);
}

/** The groups that a reason is about. @param {{groups: import("./draw.js").Group[]}} quiz @param {import("./draw.js").Why} why */
export const groupsOf = ({ groups }, { groups: own = [] }) => own.map((at) => groups[at].name).join(" · ");

/** To where it can be read; nothing where the cover has no such page. @param {Given} given @param {Source} source */
function sourceOf({ words, hrefs }, source) {
  const { treaty, article, event, error, trap, island, view } = source;
  const name = view
    ? "view"
    : article
      ? "article"
      : ["treaty", "event", "error", "trap", "island"].find((key) => source[key]);
  const href = hrefs[name === "island" ? "about" : (name ?? "")];
  const id = treaty ?? event ?? error ?? trap ?? island ?? "";
  return href ? el("a", { href: fill(href, { id, article }), target: "_self" }, words.source) : null;
}

/** To the map of its year, or to the island. @param {Given} given @param {Question} question */
export function linksOf({ words, hrefs }, { year, island, map, after }) {
  const href = year === undefined ? "" : hrefs.map;
  if (!href || island || (map === null && after === null && year === undefined)) return null;
  return el("p", { class: "ta-quiz-more" }, el("a", { href: fill(href, { year }), target: "_self" }, words.on_map));
}
