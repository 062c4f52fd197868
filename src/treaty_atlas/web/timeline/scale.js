/**
 * What a timeline counts: years, or the days of a few weeks. Everything the timeline shows is asked of its scale, by a
 * whole number: the year, or the day's place in its window.
 *
 * @typedef {Object} Shown  what is said beside the figure
 * @property {string} title
 * @property {string} caption
 * @property {string} sign  "" where there is none
 * @property {string} note  small, beside the title
 *
 * @typedef {Object} Tick
 * @property {number} at
 * @property {string} sign
 * @property {boolean} stop  false: a short grey tick only
 * @property {string} text  written above, where there is room
 * @property {string} title  of the act
 * @property {boolean} [unsure]
 *
 * @typedef {Object} Scale
 * @property {"year"|"day"} unit
 * @property {string} key  the same for the same scale
 * @property {number} first
 * @property {number} last
 * @property {number} leap  how far Shift with an arrow goes
 * @property {number} snap  a finger this near to a stop means the stop
 * @property {number[]} stops  where something changes, in order; the last of the years is today
 * @property {Tick[]} ticks  in the order in which they take their places
 * @property {Array<[number, number, string]>} bands  from, to (exclusive), name
 * @property {Array<{at: number, text: string}>} axis
 * @property {(at: number) => string} figure  large
 * @property {(at: number) => string} below  small, under it; "" for none
 * @property {(at: number) => string} short  on a button
 * @property {(at: number) => Shown} shown
 * @property {(at: number) => string} day  ISO
 * @property {(at: number) => {year: number, day: string|null}} moment  what an address says
 * @property {(at: number) => {moment: {year: number, day: string|null}, text: string}|null} other  the other scale from here
 */

import { actAt, dayOf, daysBetween, plusDays, stops, windowOf } from "../base/chronology.js";
import { findLastIndex } from "../base/lists.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

/**
 * The scale on which a moment lies, and its place on it.
 * @param {Atlas} atlas
 * @param {{year: number, day?: string|null}} moment
 * @returns {{scale: Scale, at: number}}
 */
export function scaleOf(atlas, { year, day }) {
  const window = day ? windowOf(atlas, day) : undefined;
  if (!window || !day) return { scale: yearScale(atlas), at: year };
  return { scale: dayScale(atlas, window), at: daysBetween(window.first, day) };
}

/** @param {Atlas} atlas @returns {Scale} */
export function yearScale(atlas) {
  const { words, tokens, first_year: first, last_year: last } = atlas;
  const spoken = new Map();
  const before = { title: words.before_title, caption: words.before_caption, sign: "", note: "" };
  const say = (act) => {
    if (!spoken.has(act))
      spoken.set(act, { ...act, sign: act.year > first ? act.sign : "", note: act.year > first ? String(act.year) : "" });
    return spoken.get(act);
  };
  const axis = tokens.timeline.axis.map((year) => (year === "today" ? last : year));
  return {
    unit: "year",
    key: "years",
    first,
    last,
    leap: 10,
    snap: tokens.timeline.snap.coarse_pointer,
    stops: [...new Set([...stops(atlas.acts), last])],
    ticks: yearTicks(atlas),
    bands: atlas.eras,
    axis: axis.map((at) => ({ at, text: at === last ? words.today : String(at) })),
    figure: String,
    below: () => "",
    short: (at) => (at === last ? words.today : String(at)),
    shown(at) {
      const act = actAt(atlas.acts, dayOf(at, atlas.today));
      return act ? say(act) : before;
    },
    day: (at) => dayOf(at, atlas.today),
    moment: (at) => ({ year: at, day: null }),
    other(at) {
      const window = atlas.windows?.find(({ year }) => year === at);
      return window ? { moment: { year: at, day: window.first }, text: words.by_day } : null;
    },
  };
}

/** One tick a year: that of the act that stops there, the first in the order of labels. The first year needs none. */
function yearTicks(atlas) {
  const years = new Map();
  for (const { year, sign, stop, title } of atlas.acts) {
    if (year <= atlas.first_year) continue;
    if (!years.has(year) || (stop && !years.get(year).stop))
      years.set(year, { at: year, sign, stop, title, text: stop && sign !== "other" ? String(year) : "" });
  }
  const rank = ({ at }) => {
    const place = atlas.tokens.timeline.label_priority.indexOf(at);
    return place < 0 ? Infinity : place;
  };
  return [...years.values()].sort((a, b) => rank(a) - rank(b) || a.at - b.at);
}

/** Every so many days the axis has a date. */
const AXIS_STEP = 7;

/** @param {Atlas} atlas @param {Atlas["windows"][number]} window @returns {Scale} */
export function dayScale({ words }, { first: start, year, days, bands, entries }) {
  const last = days.length - 1;
  const rows = entries.map((entry) => ({ ...entry, at: daysBetween(start, entry.day) }));
  const before = { title: words.before_title, caption: "", sign: "", note: "" };
  const later = rows.map(({ at, ...row }) => ({ ...row, note: days[at][0] })); // a day after: which day it was stands there
  const starts = bands.map(([from]) => daysBetween(start, from));
  const axis = days.map((_, at) => at).filter((at) => at % AXIS_STEP === 0 || at === last);
  return {
    unit: "day",
    key: start,
    first: 0,
    last,
    leap: 7,
    snap: 0,
    stops: rows.map(({ at }) => at),
    ticks: rows.map(({ at, sign, sure, day, title }) => ({
      at,
      sign,
      title,
      stop: true,
      unsure: !sure,
      text: String(Number(day.slice(8))),
    })),
    bands: bands.map(([, name], i) => [starts[i], starts[i + 1] ?? last + 1, name]),
    axis: axis.map((at) => ({ at, text: days[at][1] })),
    figure: (at) => days[at][0],
    below: () => String(year),
    short: (at) => days[at][1],
    shown(at) {
      const row = findLastIndex(rows, (known) => known.at <= at);
      return row < 0 ? before : rows[row].at === at ? rows[row] : later[row];
    },
    day: (at) => plusDays(start, at),
    moment: (at) => ({ year, day: plusDays(start, at) }),
    other: () => ({ moment: { year, day: null }, text: words.by_year }),
  };
}
