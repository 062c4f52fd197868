/**
 * What an address of the file says, by the rules of address/map.py: an island by any of its names, a slip of the pen, the
 * full-width figures of a Japanese keyboard. Unknown values fall back, and say so. Pure.
 *
 * @typedef {{key: string, asked: string, shown: string}} Notice  key of a sentence; `shown`: an id, a year or a day
 * @typedef {{islands: Record<string, string>, treaties: Record<string, number>, events: Record<string, number>}} Known
 *   islands: each name, small, with its id; treaties and events: each id with its year
 */

import { plusDays } from "../base/chronology.js";
import { fromEnd } from "../base/lists.js";
import { isDay, wholeOf } from "../base/typed.js";

const BLANK = /^[ \t-\r\x1c-\x1f\x85\u3000]+|[ \t-\r\x1c-\x1f\x85\u3000]+$/g;
const LONGEST = 80;
/** So alike two words must be for one to be taken for a slip of the pen in the other, 0 to 1. */
const ALIKE = 0.75;

/**
 * @param {Record<string, string>} query as typed by anyone
 * @param {{atlas: import("../base/types.js").Atlas, known: Known, languages: string[], start?: number}} options
 *   `start`: the year where the address names none
 * @returns {{query: Record<string, string>, notices: Notice[]}} the same keys where they could be understood
 */
export function readAddress(query, { atlas, known, languages, start }) {
  const notices = [];
  const named = (what, names) => nameIn(query[what], names, what, notices);
  const found = { ...query };
  const put = (key, value) => {
    if (value === undefined || value === null) delete found[key];
    else found[key] = String(value);
  };
  put("island", named("island", new Map(Object.entries(known.islands))));
  for (const [key, years] of [["treaty", known.treaties], ["event", known.events]]) put(key, named(key, same(Object.keys(years))));
  put("view", named("view", same(atlas.views.map(([view]) => view).filter(Boolean))));
  put("lang", named("lang", same(languages)));
  const act = known.treaties[found.treaty] ?? known.events[found.event];
  const inside = (year) => Math.min(Math.max(year, atlas.first_year), atlas.last_year);
  const first = start ?? (act === undefined ? atlas.start_year : inside(act));
  const year = yearOf(query.year, first, inside, notices);
  const day = dayOf(query.day, year, atlas, inside, notices);
  put("day", day?.day);
  if (day) put("year", day.year);
  else if (query.year !== undefined || act !== undefined) put("year", year);
  return { query: found, notices };
}

const same = (names) => new Map(names.map((name) => [name, name]));

function yearOf(text, start, inside, notices) {
  if (text === undefined) return start;
  const asked = wholeOf(text);
  if (asked === undefined) {
    notices.push({ key: "year_unreadable", asked: text, shown: String(start) });
    return start;
  }
  const shown = inside(asked);
  if (shown !== asked) notices.push({ key: "year_outside", asked: text, shown: String(shown) });
  return shown;
}

/** The day that a text names, and its year; of a day outside the weeks the nearest one of that year, or the year alone. */
function dayOf(text, year, { windows = [] }, inside, notices) {
  if (text === undefined) return null;
  if (!isDay(text)) {
    notices.push({ key: "day_unreadable", asked: text, shown: String(year) });
    return { day: null, year };
  }
  const own = inside(Number(text.slice(0, 4)));
  const weeks = windows.find(({ first }) => Number(first.slice(0, 4)) === own);
  const shown = weeks ? within(text, weeks.first, plusDays(weeks.first, weeks.days.length - 1)) : null;
  if (shown !== text) notices.push({ key: "day_outside", asked: text, shown: shown ?? String(own) });
  return { day: shown, year: own };
}

const within = (day, first, last) => (day < first ? first : day > last ? last : day);

/** The id that a text names; the nearest one for a slip of the pen, null for what is unknown. */
export function nameIn(text, names, what, notices) {
  if (text === undefined) return null;
  const wanted = text.replace(BLANK, "").toLowerCase();
  if (names.has(wanted)) return names.get(wanted);
  const near = wanted.length <= LONGEST ? nearest(wanted, [...names.keys()]) : undefined;
  notices.push({ key: `${what}_${near === undefined ? "unknown" : "nearest"}`, asked: text, shown: names.get(near) ?? "" });
  return names.get(near) ?? null;
}

/** As get_close_matches of Python finds it, so that file and app take the same slip for the same name. */
function nearest(wanted, names) {
  const letters = [...wanted];
  const scored = names.map((name) => [likeness([...name], letters), name]).filter(([score]) => score >= ALIKE);
  return fromEnd(scored.sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)))?.[1];
}

function likeness(a, b) {
  const both = a.length + b.length;
  if (2 * Math.min(a.length, b.length) < ALIKE * both) return 0; // they cannot be alike enough
  return (2 * matching(a, b)) / both;
}

/** How many letters stand in the longest piece that two words share, and in those before and after it. */
function matching(a, b) {
  let [size, left, right] = [0, 0, 0];
  let before = [];
  a.forEach((letter, i) => {
    const now = [];
    b.forEach((other, j) => {
      if (letter !== other) return;
      now[j] = (before[j - 1] ?? 0) + 1;
      if (now[j] > size) [size, left, right] = [now[j], i - now[j] + 1, j - now[j] + 1];
    });
    before = now;
  });
  if (!size) return 0;
  return size + matching(a.slice(0, left), b.slice(0, right)) + matching(a.slice(left + size), b.slice(right + size));
}
