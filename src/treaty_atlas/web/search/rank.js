/**
 * What is found for words, best first. What is called so comes before what is called nearly so, and that before what only
 * speaks of it; among equals a place comes before a treaty, a treaty before its articles, all of them before a source. Pure.
 *
 * @typedef {[kind: string, title: string, note: string, names: string[], text: string, page: string, query: object]} Row
 * @typedef {{kind: string, title: string, note: string, page: string, query: Record<string, string>}} Hit
 * @typedef {Hit & {whole: Set<string>, tight: string[], words: Set<string>, head: string, text: string}} Entry
 * @typedef {{entries: Entry[], passed: Map<string, Set<string>>, read: Map<string, string>}} Index  `read`: words by their kana
 */

import { fold, isCjk, piecesOf, slips, spaced, wordsOf } from "./fold.js";

/** In this order they stand where they fit alike; places are shown on the map. */
const KINDS = ["island", "group", "place", "treaty", "article", "event", "view", "name", "error", "page", "source"];
export const PLACES = KINDS.slice(0, 3);
/** How well an entry fits: it is called so, or nearly so; words of its name begin so, its name holds it, its text holds it. */
const [CALLED, ALIKE, BEGINS, HOLDS, SAYS] = [0, 0.5, 1, 2, 3];
const NEVER = 9;
/** So few hits, none of them called so, may be chance: what is called nearly so is shown too. */
const FEW = 2;
/** However well they fit: what a place is called elsewhere stands behind the place, the code of a source behind everything. */
const AT_BEST = new Map([
  ["name", BEGINS],
  ["source", NEVER],
]);

/** Makes the index ready, once. @param {{entries: Row[], passed: Record<string, string[]>, read?: Record<string, string>}} data @returns {Index} */
export function prepare({ entries, passed, read = {} }) {
  /** @type {Map<string, Set<string>>} */
  const sets = new Map();
  for (const [kind, list] of Object.entries(passed)) sets.set(kind, new Set(list.flatMap((word) => wordsOf(fold(word)))));
  for (const kind of PLACES) sets.set(kind, sets.get("island") ?? new Set());
  const words = new Map(Object.entries(read).map(([kana, word]) => [fold(kana), fold(word)]));
  return { passed: sets, entries: entries.map((row) => entryOf(row, sets)), read: words };
}

function entryOf([kind, title, note, names, text, page, query], passed) {
  const called = [title, ...[title, ...names].flatMap(partsOf)].map((name) => wordsOf(fold(name)));
  const whole = new Set(called.flatMap((name) => [name.join(""), heart(name, kind, passed).join("")]));
  const words = [...called.flat(), ...wordsOf(fold(note))];
  return {
    kind,
    title,
    note,
    page,
    query,
    whole,
    tight: [...whole],
    words: new Set(words),
    head: ` ${words.join(" ")}`,
    text: spaced(fold(text)),
  };
}

/** A name that holds two: "Iturup · Etorofu", "La Pérouse Strait (Sōya Strait)". */
const partsOf = (name) => /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(name)?.slice(1) ?? name.split(" · ");

/** Without the words that say only of what kind a thing is; all of them where nothing else was said. */
function heart(words, kind, passed) {
  const left = words.filter((word) => !passed.get(kind)?.has(word) && !passed.get("skip")?.has(word));
  return left.length ? left : words;
}

/** Everything that fits, best first, with how well. @param {Index} index @param {string} folded @returns {Array<Hit & {fit: number}>} */
export function ranked(index, folded) {
  const typed = wordsOf(folded);
  if (!typed.length) return [];
  const pieces = typed.flatMap(piecesOf).filter((piece) => [...piece].length > 1 || !/[\u30a0-\u30ff]/.test(piece));
  let found = all(index, typed, EXACT);
  if (!found.some(({ fit }) => fit <= HOLDS) && pieces.length > typed.length) {
    const more = all(index, pieces, EXACT).filter(({ entry }) => !found.some((one) => one.entry === entry));
    found = [...found, ...more].sort(byFit);
  }
  if (!found.some(({ fit }) => fit < BEGINS) && found.length <= FEW) {
    const near = all(index, pieces.length ? pieces : typed, LOOSE);
    found = [...found, ...near.filter(({ entry }) => !found.some((one) => one.entry === entry))].sort(byFit);
  }
  return found.map(({ entry: { kind, title, note, page, query }, fit }) => ({ kind, title, note, page, query, fit }));
}

function all(index, typed, measure) {
  const found = [];
  index.entries.forEach((entry, order) => {
    const words = heart(typed, entry.kind, index.passed);
    const called = entry.whole.has(words.join("")) || entry.whole.has(typed.join(""));
    const alike = !called && measure.whole(words.join(""), entry);
    const fits = called ? [CALLED] : alike ? [ALIKE] : words.map((word) => measure.word(word, entry));
    const fit = Math.max(...fits);
    if (fit >= NEVER) return;
    const sum = fits.reduce((one, two) => one + two, 0);
    const rank = KINDS.indexOf(entry.kind);
    // a word of a name is as good as its beginning: an island called so is not put behind an event that begins so
    const group = called || alike ? fit : Math.max(fit, BEGINS);
    found.push({
      entry,
      fit: group,
      key: [Math.max(group, AT_BEST.get(entry.kind) ?? CALLED), PLACES.includes(entry.kind) ? 0 : rank, sum, rank, order],
    });
  });
  return found.sort(byFit);
}

function byFit({ key: one }, { key: two }) {
  for (let at = 0; at < one.length; at += 1) if (one[at] !== two[at]) return one[at] - two[at];
  return 0;
}

/** How well a word fits: 0 is a word of the name, 1 begins one. */
function fitOf(word, { words, head, text, tight }) {
  if (words.has(word)) return 0;
  if (/^\p{N}/u.test(word)) {
    if (tight.some((name) => name.startsWith(word) && word.length > 4)) return BEGINS; // a day
    return head.includes(` ${word}`) ? HOLDS : text.includes(` ${word} `) ? SAYS : NEVER;
  }
  if (isCjk(word))
    return tight.some((name) => name.includes(word)) || head.includes(word) ? BEGINS : text.includes(word) ? SAYS : NEVER;
  if (hasStem(word, words, head)) return ALIKE;
  if (head.includes(` ${word}`)) return BEGINS;
  if (word.length > 3 && head.includes(word)) return HOLDS;
  return text.includes(word.length > 2 ? ` ${word}` : ` ${word} `) ? SAYS : NEVER;
}

/** The whole name with a small slip. */
function isSlipped(typed, entry) {
  const most = slipsOf(typed);
  return (
    most > 0 &&
    entry.kind !== "source" &&
    entry.tight.some(
      (name) => beginAlike(typed, name) && Math.abs(name.length - typed.length) <= most && slips(typed, name)[0] <= most,
    )
  );
}

/** The same word with another ending: Итурупе is Итуруп, Курильских is Курильские, Kuriles is Kurils. */
function hasStem(word, words, head) {
  const begin = word.slice(0, 4);
  if (word.length < 4 || !head.includes(` ${begin}`)) return false;
  const most = /\p{Script=Cyrillic}/u.test(word) ? 3 : 2;
  const endings = most === 3 ? /^\p{L}{0,3}$/u : /^(e?s|e?n|e)?$/;
  for (const other of words) {
    if (!other.startsWith(begin) || Math.abs(other.length - word.length) > most) continue;
    let same = 4;
    while (same < word.length && word[same] === other[same]) same += 1;
    if (
      same >= Math.max(word.length, other.length) - most &&
      endings.test(word.slice(same)) &&
      endings.test(other.slice(same))
    )
      return true;
  }
  return false;
}

/** How well a word fits that has small slips; short words have none. */
function slipOf(word, entry) {
  const plain = fitOf(word, entry);
  if (plain <= HOLDS || entry.kind === "source" || entry.kind === "article") return plain;
  const most = slipsOf(word);
  if (!most) return plain;
  let least = NEVER;
  for (const other of entry.words) {
    if (other.length >= word.length - most && beginAlike(word, other)) least = Math.min(least, slips(word, other)[1]);
  }
  return least <= most ? SAYS + least : NEVER;
}

/** Whether it is worth comparing them: a slip in the first letter leaves the second in its place. */
const beginAlike = (one, two) => one[0] === two[0] || one[1] === two[1] || one[0] === two[1] || one[1] === two[0];

/** So many slips are overlooked: in short words, numbers and kanji none. */
function slipsOf(word) {
  if (word.length < 4 || /[\p{N}\u3400-\u9fff]/u.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}

/** How a word is measured, and whether all of them together are nearly the name. */
const EXACT = { word: fitOf, whole: (typed, { whole, head }) => hasStem(typed, whole, head) };
const LOOSE = { word: slipOf, whole: isSlipped };
