/**
 * The puzzle on paper: a worksheet with the question, the articles in full, a blank map with its letters and a row of boxes for
 * each group; on a page of its own the key, where it is asked for. Laid when the page is printed, gone afterwards.
 */

import { el } from "../base/dom.js";
import { withAside } from "../base/naming.js";
import { nodesOf } from "../base/piece.js";
import { aroundPrint, lineFor } from "../base/printing.js";
import { letterOf } from "../map/letters.js";
import { smallMaps } from "../map/small.js";

/** @typedef {import("./main.js").Puzzle} Puzzle @typedef {import("../base/types.js").Atlas} Atlas */

/** In place of the paints of paper: a blank map has one. */
const BLANK = { fills: { "no-border-none": /** @type {[string, string]} */ (["#fff", "#000"]) }, lines: {} };

/**
 * @param {HTMLElement} root
 * @param {{atlas: Atlas, geometry: import("../base/types.js").Shapes, pieces: import("./main.js").Pieces, words: Record<string, string>,
 *   now: () => Puzzle, wantsKey: () => boolean}} options
 */
export function mountPaper(root, { atlas, geometry, pieces, words, now, wantsKey }) {
  const sheet = el("div", { class: "ta-puzzle-paper", lang: atlas.lang, "aria-hidden": "true" });
  root.append(sheet);
  const small = smallMaps({ atlas, geometry });
  const lay = () => {
    const own = { puzzle: now(), read: pieces[now().id], words, atlas };
    sheet.replaceChildren(sheetOf(own, small), ...(wantsKey() ? [keyOf(own)] : []));
  };
  return { destroy: aroundPrint(lay, () => sheet.replaceChildren()) };
}

/** @typedef {{puzzle: Puzzle, read: {read: string, why: Record<string, string>}, words: Record<string, string>, atlas: Atlas}} Own */

/** @param {Own} own @param {ReturnType<typeof smallMaps>} small */
function sheetOf({ puzzle, read, words, atlas }, small) {
  const marks = puzzle.pieces.map(({ islands, mark }, n) => ({ letter: letterOf(n), islands, mark }));
  const head = el(
    "header",
    {},
    el("p", { class: "ta-puzzle-paper-name" }, lineFor(words.name), lineFor(words.date)),
    el("h1", {}, withAside(atlas, puzzle.title, puzzle.signed)),
    el("p", {}, el("b", {}, puzzle.question)),
  );
  const map = el("div", {}, small.draw({ day: puzzle.day, blank: true }, { paper: BLANK, marks }));
  return el(
    "section",
    {},
    head,
    el("div", { class: "ta-puzzle-paper-work" }, map, tableOf(puzzle, words)),
    openOf(read.read),
  );
}

/** A row for each group, a box for each side. @param {Puzzle} puzzle @param {Record<string, string>} words */
function tableOf({ sides, pieces }, words) {
  const named = sides.map(({ name }) => el("th", { scope: "col" }, name));
  const row = ({ name, members }, n) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, el("b", {}, `${letterOf(n)}  `), name, members ? el("small", {}, members) : null),
      ...sides.map(() => el("td", {}, el("i"))),
    );
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, el("th", {}, words.groups), ...named)),
    el("tbody", {}, ...pieces.map(row)),
  );
}

/** The articles, unfolded: what leads on to another page leads nowhere here. @param {string} html */
function openOf(html) {
  const read = el("div", { class: "ta-puzzle-paper-read" }, ...nodesOf(html));
  for (const folded of read.querySelectorAll("details")) folded.open = true;
  for (const link of read.querySelectorAll("p > a:only-child")) link.parentElement?.remove();
  return read;
}

/** Each group with its side, and the article that decides. @param {Own} own */
function keyOf({ puzzle, read, words }) {
  const names = Object.fromEntries(puzzle.sides.map(({ id, name }) => [id, name]));
  const rows = puzzle.pieces.map(({ id, name, answer }, n) => {
    const why = el("div", {}, ...nodesOf(read.why[id]));
    for (const link of why.querySelectorAll("p > a:only-child")) link.parentElement?.remove();
    for (const told of why.querySelectorAll("summary")) told.replaceWith(el("p", {}, ...told.childNodes));
    return el("li", {}, el("b", {}, `${letterOf(n)} · ${name}: ${names[answer]}`), why);
  });
  return el(
    "section",
    { class: "ta-puzzle-paper-key" },
    el("h1", {}, `${words.key_title} · ${puzzle.title} (${puzzle.signed})`),
    el("ol", {}, ...rows),
  );
}
