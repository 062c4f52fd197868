/** The search: what was typed, and the index, become the list of hits. Pure. */

import { isoOf, placeOf, readTime } from "./dates.js";
import { fold } from "./fold.js";
import { otherLayout } from "./keyboard.js";
import { PLACES, ranked } from "./rank.js";

const MOST = 12;
/** So many of one kind at first: a treaty's articles leave room for what happened. */
const AT_FIRST = { article: 2, source: 2 };
const OF_OTHERS = 4;
const BEGINS = 1;

/**
 * @param {import("./rank.js").Index} index
 * @param {string} typed
 * @param {import("./dates.js").Calendar} calendar
 * @param {Record<string, string>} words
 * @returns {{hits: Array<import("./rank.js").Hit>, told: string}} best first; `told` is a sentence to the reader
 */
export function find(index, typed, calendar, words) {
  const text = fold(typed.slice(0, 200)).trim();
  const { moments, rest } = index.passed.get("today")?.has(text)
    ? { moments: [{ year: calendar.last }], rest: "" }
    : readTime(text, new Set(["time", "skip"].flatMap((kind) => [...(index.passed.get(kind) ?? [])])));
  const places = moments.map((moment) => placeOf(moment, calendar, words));
  const times = places.flatMap(({ hit }) => hit ?? []);
  const told = [...new Set(places.flatMap(({ told: one }) => one ?? []))].join(" ");
  if (!moments.length) return { hits: chosen(worded(index, text, typed)), told };
  if (!rest) {
    const days = [...times, ...daysOf(index, moments[0], times)];
    return { hits: [...days, ...chosen(ranked(index, isoOf(moments[0]).replaceAll("-", "")), MOST - days.length)], told };
  }
  const dated = times.length ? ranked(index, rest).filter(({ kind, fit }) => fit <= BEGINS && PLACES.includes(kind)) : [];
  const on = dated.slice(0, 4).map((hit) => ({
    ...hit,
    note: [times[0].title, hit.note].filter(Boolean).join(" · "),
    query: { ...hit.query, ...times[0].query },
  }));
  return { hits: [...on, ...chosen(ranked(index, text), MOST - on.length - times.length), ...times], told };
}

/** What fits words: in kana also what fits the word that is read so; where nothing fits, what the same keys write on a
 * keyboard with the other alphabet. */
function worded(index, text, typed) {
  const found = ranked(index, text);
  const word = index.read.get(text);
  if (word) return merged(found, ranked(index, word));
  const other = found.length ? "" : otherLayout(typed);
  return other ? ranked(index, fold(other)) : found;
}

/** Two lists, each in its order, the better fit first, nothing twice. */
function merged(one, two) {
  const keyOf = ({ kind, title, query }) => JSON.stringify([kind, title, query]);
  const known = new Set(one.map(keyOf));
  return [...one, ...two.filter((hit) => !known.has(keyOf(hit)))].sort((a, b) => a.fit - b.fit);
}

/**
 * Of a month of the weeks that the map shows by day, the page of their days.
 * @param {import("./rank.js").Index} index @param {import("./dates.js").Moment} moment @param {Array<import("./rank.js").Hit>} times
 */
function daysOf(index, { month, day }, [first]) {
  const page = month && !day && first?.kind === "day" ? index.entries.find((entry) => entry.page === "days") : undefined;
  return page ? [{ kind: page.kind, title: page.title, note: page.note, page: page.page, query: page.query }] : [];
}

/**
 * The best, with something of each kind, and a source or two where some fit.
 * @param {Array<import("./rank.js").Hit & {fit: number}>} found
 */
function chosen(found, most = MOST) {
  const seen = new Map();
  /** @type {typeof found} */
  const first = [];
  /** @type {typeof found} */
  const later = [];
  for (const hit of found) {
    const count = (seen.get(hit.kind) ?? 0) + 1;
    seen.set(hit.kind, count);
    (count <= (AT_FIRST[hit.kind] ?? OF_OTHERS) ? first : later).push(hit);
  }
  const kept = new Set([...first, ...later].slice(0, most));
  return found.filter((hit) => kept.has(hit));
}
