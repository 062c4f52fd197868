/**
 * Small kana above the hard words of a Japanese text that the browser writes itself: the rule of furigana.py, by the table
 * tests/furigana_cases.toml. The kana are an attribute that the stylesheet shows (kana.css), so the text of an element is
 * what it says, with kana or without. Other languages have no readings: there a text stays one piece.
 */

import { el, setText } from "./dom.js";

/** @typedef {Pick<import("./types.js").Atlas, "readings">} Book  the atlas, as far as readings are concerned */

/** @type {WeakMap<object, RegExp>} */
const known = new WeakMap();

/** All words, the longest first; not one that has its reading in brackets behind it. @param {Record<string, string>} readings */
function wordsOf(readings) {
  if (!known.has(readings)) {
    const longest = Object.keys(readings).sort((a, b) => b.length - a.length);
    known.set(readings, new RegExp(`(?:${longest.join("|")})(?!（[ぁ-ゖー]+[）、])`, "g"));
  }
  return /** @type {RegExp} */ (known.get(readings));
}

/**
 * A text in pieces, each with its reading or "": the longest word counts, each has its reading once.
 * @param {string} text @param {Record<string, string>|undefined} readings @returns {Array<[string, string]>}
 */
export function read(text, readings) {
  if (!text) return [];
  if (!readings || !Object.keys(readings).length) return [[text, ""]];
  /** @type {Array<[string, string]>} */
  const found = [];
  const seen = new Set();
  let plain = 0;
  for (const match of text.matchAll(wordsOf(readings))) {
    const [word] = match;
    const start = match.index ?? 0;
    if (seen.has(word)) continue;
    seen.add(word);
    if (plain < start) found.push([text.slice(plain, start), ""]);
    found.push([word, readings[word]]);
    plain = start + word.length;
  }
  return plain < text.length ? [...found, [text.slice(plain), ""]] : found;
}

/** What stands in an element for a text: its pieces, with their kana. @param {Book} book @param {string} text @returns {Array<Node|string>} */
export const withKana = ({ readings }, text) =>
  read(text, readings).map(([word, kana]) => (kana ? el("ruby", {}, word, reading(kana)) : word));

/** The same as a room of that size: its words are written by the stylesheet (base/rooms.js). @param {Book} book @param {string} text @returns {Node[]} */
export const roomWithKana = ({ readings }, text) =>
  read(text, readings).map(([word, kana]) => {
    const own = el("span", { "data-text": word });
    return kana ? el("ruby", {}, own, reading(kana)) : own;
  });

/** Sets a text with its kana, only where it differs. @param {Element} node @param {Book} book @param {string} text */
export function setKana(node, book, text) {
  if (!book.readings) setText(node, text);
  else if (node.textContent !== text) node.replaceChildren(...withKana(book, text));
}

const reading = (kana) => el("rt", { "aria-hidden": "true", "data-kana": kana });
