/**
 * What differs between two days: the islands whose holder, status or claimants are not the same, by the spans of
 * atlas.json. The only reckoning of it: it is fast enough for the hand, and its text is what everyone reads. Pure.
 *
 * @typedef {import("../base/types.js").Atlas} Atlas
 * @typedef {import("../base/types.js").Span} Span
 *
 * @typedef {Object} Difference  islands that changed in the same way, by the same acts and articles
 * @property {string[]} islands  in the order of the map
 * @property {Span} before  as on the first day
 * @property {Span} after  as on the second day; its act and article are the last ones
 * @property {Span} since  which began what holds on the second day; its act and article decide
 * @property {Span[]} between  what held on the way, each act once, in order
 */

import { begun, changeCounter, islandSpans, spanAt, spansByView, spansIn } from "../base/chronology.js";
import { byText } from "../base/lists.js";
import { daysOf } from "../map/legend.js";

/**
 * @param {Atlas} atlas
 * @returns {{count: (day: string) => number, of: (a: string, b: string, mode: string|null) => Difference[]}}
 *   while `count` of both days stays the same, nothing differs otherwise than before
 */
export function mountDifferences(atlas) {
  /** @type {Array<[string, Record<string, Span[]>]>} */
  const islands = Object.entries(atlas.islands).map(([id, entry]) => [id, spansByView(entry, islandSpans)]);
  return {
    count: changeCounter(daysOf(Object.values(atlas.islands))),
    of: (a, b, mode) => together(islands.flatMap(([id, byView]) => differenceOf(id, spansIn(byView, mode), a, b) ?? [])),
  };
}

/**
 * How an island differs; undefined where it does not.
 * @param {string} id @param {Span[]} spans @param {string} a @param {string} b @returns {Difference|undefined}
 */
function differenceOf(id, spans, a, b) {
  const [before, after] = [spanAt(spans, a), spanAt(spans, b)];
  if (!before || !after || stateOf(before) === stateOf(after)) return undefined;
  const since = begun(spans, after);
  return { islands: [id], before, after, since, between: spans.slice(spans.indexOf(before) + 1, spans.indexOf(after)) };
}

/** @param {Span} span */
const stateOf = ({ administeredBy, status, claimedBy }) => [administeredBy, status, ...claimedBy].join();

/** @param {Difference[]} found @returns {Difference[]} */
function together(found) {
  /** @type {Map<string, Difference>} */
  const rows = new Map();
  for (const one of found) {
    const { before, after, since } = one;
    const acts = [after.act, after.article, since.from, since.act, since.article];
    const key = [stateOf(before), stateOf(after), ...acts].join("|");
    const known = rows.get(key);
    if (!known) rows.set(key, one);
    else
      rows.set(key, { ...known, islands: [...known.islands, ...one.islands], between: [...known.between, ...one.between] });
  }
  return [...rows.values()].map((row) => ({ ...row, between: inOrder(row.between) }));
}

/** Each act once, at its first day. @param {Span[]} spans @returns {Span[]} */
function inOrder(spans) {
  const acts = new Map();
  for (const span of [...spans].sort((a, b) => byText(a.from, b.from))) if (!acts.has(span.act)) acts.set(span.act, span);
  return [...acts.values()];
}
