/**
 * What a legend lists, without the map: one row for each paint and each kind of line of some days, by the rules of
 * drawing/scene.py and, of several days, drawing/leaf.py; of both governments' maps one list that is true of both. Pure;
 * tests/legend_cases.toml holds both halves.
 *
 * @typedef {{look: string, kind: string, by: string, who: string, how: string}} Row  a paint by its look, or a line by its kind
 * @typedef {import("../base/types.js").Span} Span @typedef {import("../base/types.js").LineSpan} LineSpan
 * @typedef {{paints: Array<{span: Span, day: string}>, lines: Array<{span: LineSpan, day: string}>}} Shown  the first day on which each stands
 * @typedef {import("../base/types.js").Atlas} Atlas
 */

import { hue, islandSpans, lineSpans, russianParty, spanAt, spansByView, spansIn } from "../base/chronology.js";
import { byText } from "../base/lists.js";
import { either, joined, labelled, legendLines, lineWords, viewName, withAside } from "../base/naming.js";
import { mapsOf, sideRank } from "../base/sides.js";

const KINDS = ["treaty", "administration", "claim"];
const lineKey = (span) => span.kind + (span.kind === "claim" ? span.by : "");

/** @param {{view?: string}} span one that only a view has */
const isOfView = ({ view }) => Boolean(view);

/**
 * @param {Atlas} atlas
 * @returns {(days: string[], mode: string|null) => {key: string, ofView: boolean, rows: () => Row[]}} what is on any of the days:
 *   equal keys have equal rows; `ofView`: whether a government's map says anything of its own
 */
export function legendReader(atlas) {
  const islands = Object.values(atlas.islands).map((island) => spansByView(island, islandSpans));
  const borders = Object.values(atlas.lines).map((line) => spansByView(line, lineSpans));
  return (days, mode) => {
    const sides = mapsOf(atlas, mode);
    /** @type {Shown[]} */
    const maps = sides.map((side) => {
      const paints = [
        ...unique(islands, side, days, (span, day) => span.look + span.administeredBy + russianParty(day)).values(),
      ];
      const lines = [...unique(borders, side, days, lineKey).values()].filter(({ span }) => span.kind !== "none");
      return { paints, lines };
    });
    return {
      key: [mode, ...maps.map(keyOf)].join(),
      ofView: maps.some((shown) => [...shown.paints, ...shown.lines].some(({ span }) => isOfView(span))),
      rows() {
        const lists = maps.map((shown) => together(atlas, rowsOf(atlas, shown)));
        return ranked(atlas, lists.length > 1 ? ofBoth(atlas, sides, lists) : lists[0]);
      },
    };
  };
}

/**
 * The paints alone, for a key of few words: how something is held is said only of two that the same holds, and who takes
 * more words comes later, as lines are filled so.
 * @param {Row[]} rows @returns {Row[]}
 */
export function inShort(rows) {
  const paints = rows.filter(({ look }) => look);
  const alike = (who) => paints.filter((row) => row.who === who).length > 1;
  const short = paints.map((row) => (alike(row.who) ? row : { ...row, how: "" }));
  return short.sort((a, b) => a.how.length - b.how.length);
}

/** @param {Shown} shown */
const keyOf = ({ paints, lines }) => [...paints.map(paintKey), ...lines.map(({ span }) => lineKey(span))].sort().join();

const paintKey = ({ span: { look, administeredBy, claimedBy, view = "" }, day }) =>
  look + administeredBy + claimedBy + view + russianParty(day);

/**
 * One span for each key; where a view has a word of its own, that one.
 * @template {{from: string, view?: string}} T
 * @param {Array<Record<string, T[]>>} all @param {string} mode @param {string[]} days @param {(span: T, day: string) => string} key
 * @returns {Map<string, {span: T, day: string}>}
 */
function unique(all, mode, days, key) {
  const found = new Map();
  for (const day of days) {
    for (const span of all.map((byView) => spanAt(spansIn(byView, mode), day))) {
      if (!span) continue;
      const known = found.get(key(span, day));
      if (!known || (span.view && !known.span.view)) found.set(key(span, day), { span, day });
    }
  }
  return found;
}

/** @param {Atlas} atlas @param {Shown} shown @returns {Row[]} */
function rowsOf(atlas, { paints, lines }) {
  return [
    ...paints.map(({ span, day }) => {
      const [who, how = ""] = legendLines(atlas, span, day);
      return { look: span.look, kind: "", by: "", who, how };
    }),
    ...lines.map(({ span: { kind, by } }) => ({ look: "", kind, by: by[0], who: lineWords(atlas, kind, by), how: "" })),
  ];
}

/**
 * Of several days a paint has one row, with all that it is called and all that it means ("Russia / USSR"); a line is called as
 * it was last. @param {Atlas} atlas @param {Row[]} rows @returns {Row[]}
 */
function together(atlas, rows) {
  /** @type {Map<string, Row[]>} */
  const found = new Map();
  for (const row of rows) {
    const key = [row.look, row.kind, row.by].join("|");
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()].map((same) => {
    const last = same[same.length - 1];
    const all = (/** @type {"who"|"how"} */ part) => [...new Set(same.map((row) => row[part]).filter(Boolean))];
    return last.look ? { ...last, who: either(atlas, all("who")), how: joined(atlas, all("how")) } : last;
  });
}

/** Paints by their status, then lines by their kind; of two that are alike, each side's where the reader expects it. */
function ranked(atlas, rows) {
  const order = atlas.tokens.status_order;
  /** @param {Row} row */
  const rank = ({ look, kind, by }) => {
    const [, status, side] = /^(.*)-(.*)$/.exec(look) ?? [];
    return look ? [0, order.indexOf(status), sideRank(atlas, side)] : [1, KINDS.indexOf(kind), sideRank(atlas, by ?? "")];
  };
  const inOrder = (a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const at = one.findIndex((value, i) => value !== other[i]);
    return at < 0 ? byText(a.look + hue(a.by ?? ""), b.look + hue(b.by ?? "")) : one[at] - other[at];
  };
  return [...rows].sort(inOrder);
}

/**
 * What both maps mean alike is told once, what one map alone has or means is told as that map's.
 * @param {Atlas} atlas @param {string[]} sides @param {Row[][]} lists of each of them @returns {Row[]}
 */
function ofBoth(atlas, sides, lists) {
  /** @type {Map<string, Array<{side: string, row: Row}>>} */
  const found = new Map();
  lists.forEach((rows, at) => {
    for (const row of rows) {
      const key = [row.look, row.kind, row.kind === "claim" ? row.by : "", row.who].join("|");
      found.set(key, [...(found.get(key) ?? []), { side: sides[at], row }]);
    }
  });
  const whose = (side) => atlas.words[`side_${side}`];
  return [...found.values()].map((same) => {
    const [{ side, row }] = same;
    const all = same.length === lists.length;
    if (all && new Set(same.map((one) => one.row.how)).size === 1) return row;
    if (!row.look) return row.kind === "claim" || all ? row : { ...row, who: withAside(atlas, row.who, whose(side)) };
    const told = same.map((one) =>
      one.row.how === viewName(atlas, one.side) ? whose(one.side) : labelled(atlas, whose(one.side), one.row.how),
    );
    return { ...row, how: joined(atlas, told) };
  });
}
