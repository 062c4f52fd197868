/** What a small map shows, in words: for who does not see it, and for the key of a sheet. */

import { spanAt, spansByView, spansIn, islandSpans } from "../base/chronology.js";
import { fill } from "../base/dom.js";
import { commaOf, labelled, legendLines, withAside } from "../base/naming.js";
import { letterOf } from "../map/letters.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

/**
 * Whose the groups are on a map of a government, or where a border runs: never whose map it is.
 * @param {Atlas} atlas @param {import("./draw.js").Option} option
 * @param {import("./draw.js").Question} question
 */
export function describe(atlas, option, question) {
  if (question.kind === "border" || !option.map) return option.text;
  const { day, mode } = option.map;
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  for (const { name, islands } of question.groups ?? []) {
    const text = whoseAt(atlas, islands[0], day, mode);
    if (!text) continue;
    rows.set(text, [...(rows.get(text) ?? []), name]);
  }
  return [...rows].map(([text, names]) => labelled(atlas, text, names.join(commaOf(atlas)))).join("; ");
}

/**
 * Whose an island was, and how: "Undivided (no border agreed)"; empty before the map begins.
 * @param {Atlas} atlas @param {string} island @param {string} day @param {string|null} [mode] whose map, "" for as administered
 */
export function whoseAt(atlas, island, day, mode = "") {
  const span = spanAt(spansIn(spansByView(atlas.islands[island], islandSpans), mode || null), day);
  if (!span) return "";
  const [who, how] = legendLines(atlas, span, day);
  return span.view || !how ? who : withAside(atlas, who, how);
}

/**
 * What a mark says of a choice: of a group that was marked wrongly, or was missed, also whose it was.
 * @param {Pick<import("./page.js").Given, "words"|"atlas">} given @param {string} said @param {string} mark
 * @param {import("./draw.js").Question} question @param {import("./draw.js").Option} option @returns {string}
 */
export function markOf({ atlas }, said, mark, { way, after }, { islands = [] }) {
  const whose = way === "groups" && mark !== "right" && after ? whoseAt(atlas, islands[0], after.day) : "";
  return whose ? labelled(atlas, said, whose) : said;
}

/**
 * Where a letter of the map stands, for who does not see the map: by degrees, for a name beside it would be the answer.
 * @param {Pick<import("./page.js").Given, "words"|"atlas">} given @param {number} n @param {import("./draw.js").Option} option @returns {string}
 */
export function letterAt({ words, atlas }, n, { at }) {
  if (!at) return letterOf(n);
  const [lat, lon] = at.map((degrees) => new Intl.NumberFormat(atlas.lang, { maximumFractionDigits: 1 }).format(degrees));
  return `${letterOf(n)}: ${fill(words.where, { lat, lon })}`;
}
