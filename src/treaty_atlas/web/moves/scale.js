/** The years of those who moved, as the timeline counts them: a step before the first year stands for all of them. Pure. */

import { fill } from "../base/dom.js";
import { yearScale } from "../timeline/scale.js";

/** @typedef {import("../base/types.js").Move} Move */
/** @typedef {import("../timeline/scale.js").Scale & {all: number, among: (at: number) => Move[], year: (at: number) => number|null}} MoveScale */

const SEPARATOR = " · ";

/** The moves under way in a year; all of them for null. @param {Move[]} moves @param {number|null} year */
export const inYear = (moves, year) =>
  year === null ? moves : moves.filter(({ first, last }) => first <= year && year <= last);

/**
 * @param {import("../base/types.js").Atlas} atlas @param {Move[]} moves in order @param {Record<string, string>} words
 * @returns {MoveScale} `all`: the place that stands for all years; `among`: the moves at a place; `year`: its year, null for all
 */
export function moveScale(atlas, moves, words) {
  const all = atlas.start_year - 1;
  const years = yearScale(atlas);
  const year = (at) => (at === all ? null : at);
  const among = (at) => inYear(moves, year(at));
  const spoken = new Map();
  const stops = [...new Set(moves.map(({ first }) => first))].sort((a, b) => a - b);
  return {
    ...years,
    key: "moves",
    all,
    among,
    year,
    first: all,
    stops,
    ticks: stops.map((at) => ({ at, sign: "other", stop: true, text: String(at), title: titlesOf(among(at)) })),
    axis: years.axis.filter(({ at }) => at > all),
    short: (at) => (at === all ? "" : years.short(at)), // no year stands before the first
    figure: (at) => (at === all ? words.all : String(at)),
    shown(at) {
      const found = at === all ? [] : among(at);
      const key = found.map(({ id }) => id).join();
      const whole = at === all ? words.all_caption : "";
      if (!spoken.has(key + whole)) spoken.set(key + whole, { sign: "", note: "", ...said(found, whole, words) });
      return spoken.get(key + whole);
    },
    other: () => null,
  };
}

/** @param {Move[]} found */
const titlesOf = (found) => found.map(({ title }) => title).join(SEPARATOR);

/** @param {Move[]} found @param {string} all @param {Record<string, string>} words */
function said(found, all, words) {
  if (all) return { title: "", caption: all };
  if (!found.length) return { title: words.nothing, caption: "" };
  if (found.length > 1) {
    return { title: fill(words.several, { count: found.length }), caption: "" }; // the list names them
  }
  const [{ title, who, number }] = found;
  return { title, caption: [who, number].join(SEPARATOR) };
}
