/**
 * What an address of the file says, by the rules of address.py: an island by any of its names, a slip of the pen, the
 * full-width figures of a Japanese keyboard. Unknown values fall back, and say so. One table of addresses holds both. Pure.
 *
 * @typedef {{key: string, asked: string, shown: string}} Notice  key of a sentence; `shown`: an id, a year or a day
 * @typedef {{islands: Record<string, string>, treaties: Record<string, number>, events: Record<string, number>,
 *   days: Record<string, string>, sources: string[], moves: string[], filters: Record<string, string[]>, opens: Record<string, string>, marks: Record<string, string[]>, readings: Record<string, string>}} Known  islands: each name, small, with its id; treaties and events: each
 *   id with its year; days: those of acts that lie in the weeks shown by day; sources: their keys;
 *   filters: what the list of events can be narrowed to; opens: the event that stands for a year; marks: what each event is found by; readings: each version of
 *   a sentence with the sentence
 */

import { plusDays } from "../base/chronology.js";
import { byText, fromEnd, has } from "../base/lists.js";
import { isDay, wholeOf } from "../base/typed.js";

/** What Python strips: every blank of Unicode, and the signs that part files and records. */
export const BLANK = /^[\p{Z}\t-\r\x1c-\x1f\x85]+|[\p{Z}\t-\r\x1c-\x1f\x85]+$/gu;
const PLACE = /^[\p{L}\p{N}_.-]{1,80}$/u;
const CAMERA = /^(\d{1,2}(?:\.\d{1,2})?)_(-?\d{1,3}(?:\.\d{1,4})?)_(-?\d{1,3}(?:\.\d{1,4})?)$/;
const LONGEST = 80;
/** What says of `view` that the map is that of no government. */
const NO_SIDE = ["", "administered"];
/** So alike two words must be for one to be taken for a slip of the pen in the other, 0 to 1. */
const ALIKE = 0.75;

/**
 * @param {Record<string, string>} query as typed by anyone
 * @param {{atlas: import("../base/types.js").Atlas, known: Known, languages: string[]}} options
 * @returns {{shown: Record<string, string>, named: Record<string, string>, notices: Notice[]}} `shown`: what surely can be,
 *   always with a year; `named`: what of it the address names, which is what a link takes along
 */
export function readAddress(query, { atlas, known, languages }) {
  const notices = [];
  const named = (what, names) => nameIn(query[what], names, `notice.${what}`, notices);
  const island = named("island", new Map(Object.entries(known.islands)));
  const treaty = named("treaty", same(Object.keys(known.treaties)));
  const event = named("event", same(Object.keys(known.events)));
  const view = NO_SIDE.includes(query.view) ? null : named("view", same(atlas.views.map(([name]) => name).filter(Boolean)));
  const lang = named("lang", same(languages));
  const inside = (year) => Math.min(Math.max(year, atlas.first_year), atlas.last_year);
  const act = known.treaties[treaty] ?? known.events[event];
  const asked = yearOf(query.year, act === undefined ? atlas.start_year : inside(act), inside, notices);
  const { day, year } = dayOf(query.day, asked, atlas, inside, notices);
  const at = PLACE.test(query.at ?? "") ? query.at : null;
  const map = cameraIn(query.map, atlas, notices);
  const people = unfoldedIn(query.people ?? "", notices);
  const shown = present({ year: String(year), day, island, treaty, event, at, view, map, people, lang });
  const isNamed = (key) => has(query, key) || (key === "year" && has(query, "day") && !day);
  return { shown, named: present(shown, isNamed), notices };
}

/** What there is of `values`, of the keys for which `test` says yes. */
const present = (values, test = (_) => true) => {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => (value ?? null) !== null && test(key)));
};

const same = (names) => new Map(names.map((name) => [name, name]));

function yearOf(text, start, inside, notices) {
  if (text === undefined) return start;
  const asked = wholeOf(text);
  if (asked === undefined) {
    notices.push({ key: "notice.year_unreadable", asked: text, shown: String(start) });
    return start;
  }
  const shown = inside(asked);
  if (shown !== asked) notices.push({ key: "notice.year_outside", asked: text, shown: String(shown) });
  return shown;
}

/**
 * The day that a text names, and its year; of a day outside the weeks the nearest one of that year, or the year alone.
 * @param {string|undefined} text @param {number} year @param {import("../base/types.js").Atlas} atlas
 * @param {(year: number) => number} inside @param {Notice[]} notices @returns {{day: string|null, year: number}}
 */
function dayOf(text, year, { windows = [] }, inside, notices) {
  if (text === undefined) return { day: null, year };
  if (!isDay(text)) {
    notices.push({ key: "notice.day_unreadable", asked: text, shown: String(year) });
    return { day: null, year };
  }
  const own = inside(Number(text.slice(0, 4)));
  const weeks = windows.find(({ first }) => Number(first.slice(0, 4)) === own);
  const shown = weeks ? within(text, weeks.first, plusDays(weeks.first, weeks.days.length - 1)) : null;
  if (shown !== text) notices.push({ key: "notice.day_outside", asked: text, shown: shown ?? String(own) });
  return { day: shown, year: own };
}

const within = (day, first, last) => (day < first ? first : day > last ? last : day);

/** Whether the strip of people is unfolded. @param {string} text @param {Notice[]} notices @returns {string|null} */
function unfoldedIn(text, notices) {
  const said = text.replace(BLANK, "");
  if (said && said !== "1" && said !== "0") notices.push({ key: "notice.people_unreadable", asked: text, shown: "" });
  return said === "1" ? said : null;
}

/** Where the map is to stand, as near as it goes, by the rules of address/camera.py. @returns {string|null} */
function cameraIn(text, { regions, tokens }, notices) {
  if (text === undefined) return null;
  const wanted = text.replace(BLANK, "").toLowerCase();
  const shown = regions.some(([name]) => name === wanted) ? wanted : placeIn(wanted, tokens.map);
  if (shown !== wanted) notices.push({ key: `notice.map_${shown ? "outside" : "unreadable"}`, asked: text, shown: "" });
  return shown;
}

function placeIn(text, { minZoom, maxZoom, middle: [[south, west], [north, east]] }) {
  const ends = [
    [minZoom, maxZoom],
    [south, north],
    [west, east],
  ];
  const found = CAMERA.exec(text)?.slice(1);
  /** @param {string} number @param {number[]} between */
  const inside = (number, [least, most]) => (Number(number) < least ? least : Number(number) > most ? most : number);
  return found ? found.map((number, i) => inside(number, ends[i])).join("_") : null;
}

/** The id that a text names; the nearest one for a slip of the pen, null for what is unknown. `what` begins the notice's key. */
export function nameIn(text, names, what, notices) {
  if (text === undefined) return null;
  const wanted = text.replace(BLANK, "").toLowerCase();
  if (names.has(wanted)) return names.get(wanted);
  const near = Array.from(wanted).length <= LONGEST ? nearest(wanted, [...names.keys()]) : undefined;
  notices.push({ key: `${what}_${near === undefined ? "unknown" : "nearest"}`, asked: text, shown: names.get(near) ?? "" });
  return names.get(near) ?? null;
}

/** As get_close_matches of Python finds it, so that file and app take the same slip for the same name. */
function nearest(wanted, names) {
  const letters = [...wanted];
  const scored = names.map((name) => [likeness([...name], letters), name]).filter(([score]) => score >= ALIKE);
  return fromEnd(scored.sort(([a, x], [b, y]) => a - b || byText(x, y)))?.[1];
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
