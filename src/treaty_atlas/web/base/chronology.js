/** Time as the atlas counts it: spans are half-open, a year shows its 31 December, days are ISO text. Pure. */

/** @typedef {import("./types.js").Span} Span */
/** @typedef {import("./types.js").LineSpan} LineSpan */
/** @typedef {import("./types.js").Act} Act */

/** Russia and the USSR share one hue. @param {string} party */
export const hue = (party) => (party === "ussr" ? "russia" : party);

/** The day a year shows: its last one, or today in the current year. @param {number} year @param {string} today */
export function dayOf(year, today) {
  return year >= Number(today.slice(0, 4)) ? today : `${year}-12-31`;
}

const DAY_MS = 86400000;

/** @param {string} from @param {string} to @returns {number} negative when `to` is the earlier one */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** @param {string} day @param {number} count @returns {string} */
export const plusDays = (day, count) => new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** The weeks shown day by day that hold a day. @param {{windows?: import("./types.js").Window[]}} atlas @param {string} day */
export function windowOf({ windows = [] }, day) {
  return windows.find(({ first, days }) => first <= day && day <= plusDays(first, days.length - 1));
}

/**
 * The span that holds on a day: the last that begins on or before it.
 * @template {{from: string}} T
 * @param {T[]} spans in order of their first day
 * @param {string} day
 * @returns {T|undefined} undefined before the first
 */
export function spanAt(spans, day) {
  let found;
  for (const span of spans) {
    if (span.from > day) break;
    found = span;
  }
  return found;
}

/**
 * The first of an island's spans, unbroken up to one of them, with the same holder and kind of holding (and the same view),
 * as `begun` of chronology.py has it: since its day the island is held so.
 * @param {Span[]} spans in order @param {Span} span one of them
 * @returns {Span}
 */
export function begun(spans, span) {
  const same = (other) =>
    other.administeredBy === span.administeredBy && other.status === span.status && other.view === span.view;
  let at = spans.indexOf(span);
  while (at > 0 && same(spans[at - 1])) at -= 1;
  return spans[at] ?? span;
}

/**
 * Counts the days of change that have come by a day: while the count stays the same, nothing needs to be looked at.
 * @param {string[]} days first days of all spans that matter, in any order
 * @returns {(day: string) => number}
 */
export function changeCounter(days) {
  const sorted = [...new Set(days)].sort();
  return (day) => {
    let count = 0;
    while (count < sorted.length && sorted[count] <= day) count += 1;
    return count;
  };
}

/** The act in force on a day; short ticks (stop = false) never are. @param {Act[]} acts @param {string} day */
export function actAt(acts, day) {
  let found;
  for (const act of acts) if (act.stop && act.day <= day) found = act;
  return found;
}

/** The years in which something changes, in order, each once. @param {Act[]} acts @returns {number[]} */
export function stops(acts) {
  return [...new Set(acts.filter((act) => act.stop).map((act) => act.year))].sort((a, b) => a - b);
}

/** What data-look carries. @param {{status: string, administeredBy: string}} span */
export const look = (span) => `${span.status}-${hue(span.administeredBy)}`;

/** Rows of atlas.json, [from, administered_by, status, claimed_by, act, article], as spans. @returns {Span[]} */
export function islandSpans(rows) {
  return rows.map(([from, administeredBy, status, claimedBy, act, article]) => {
    return { from, administeredBy, status, claimedBy, act, article, look: look({ status, administeredBy }) };
  });
}

/** Rows of atlas.json, [from, kind, by, act, article], as spans of a border line. @returns {LineSpan[]} */
export function lineSpans(rows) {
  return rows.map(([from, kind, by, act, article]) => ({ from, kind, by, act, article }));
}

/**
 * Spans by view: "" as administered; in a government's view the ordinary spans until its first row's day, then its rows.
 * @template {{from: string}} T
 * @param {{spans: Array, views?: Record<string, Array>}} entry of atlas.json
 * @param {(rows: Array) => T[]} read islandSpans or lineSpans
 * @returns {Record<string, T[]>}
 */
export function spansByView({ spans, views = {} }, read) {
  const ordinary = read(spans);
  /** @type {Record<string, T[]>} */
  const found = { "": ordinary };
  for (const [view, rows] of Object.entries(views)) {
    const before = ordinary.filter(({ from }) => from < rows[0][0]);
    found[view] = [...before, ...read(rows).map((span) => ({ ...span, view }))];
  }
  return found;
}

/**
 * The spans of a view; those as administered where it says nothing of its own.
 * @template T @param {Record<string, T[]>} byView @param {string|null} [mode] @returns {T[]}
 */
export const spansIn = (byView, mode) => byView[mode ?? ""] ?? byView[""];

/** The other of the two parties, as it was called on that day. @param {Pick<Span, "administeredBy"|"claimedBy">} span @param {string} day */
export function otherParty(span, day) {
  const other = span.claimedBy.find((party) => hue(party) !== hue(span.administeredBy));
  if (other) return other;
  if (hue(span.administeredBy) === "russia") return "japan";
  return russianParty(day);
}

/** The party that is not Japan, as it was called on that day. @param {string} day */
export const russianParty = (day) => (day >= "1922-12-30" && day < "1991-12-26" ? "ussr" : "russia");

/** Where a day stands between 1 January of `first` and 31 December of `last`, 0 to 1: the axis of years that `share` of style/svg.py has. @param {string} day @param {number} first @param {number} last */
export function shareOf(day, first, last) {
  const start = `${first}-01-01`;
  return Math.min(1, Math.max(0, daysBetween(start, day) / daysBetween(start, `${last + 1}-01-01`)));
}
