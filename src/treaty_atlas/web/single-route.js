/** Addresses within the file: `#/page?key=value`. What an address asks for and the file does not have is told. Pure. */

import { windowOf } from "./chronology.js";
import { fill } from "./dom.js";

/** @param {string} hash @returns {import("./single.js").Route} */
export function read(hash) {
  const [page, query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { page: page || "map", query: Object.fromEntries(new URLSearchParams(query)) };
}

/** @param {string} page @param {Record<string, any>} [query] what is undefined, null or empty is left out */
export function href(page, query = {}) {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(pairs).toString();
  return text ? `#/${page}?${text}` : `#/${page}`;
}

/** The year of a query, within those of the atlas. */
export function yearOf({ year }, { first_year: first, start_year: start, last_year: last }) {
  const asked = /^\s*-?\d+\s*$/.test(year ?? "") ? Number(year) : start;
  return Math.min(Math.max(asked, first), last);
}

/** The moment of a query: a day of the weeks that are shown day by day, else a year. */
export function momentOf(query, atlas) {
  const day = query.day && windowOf(atlas, query.day) ? query.day : null;
  return { year: day ? Number(day.slice(0, 4)) : yearOf(query, atlas), day };
}

/** One sentence for each thing in the address that is not taken as it stands. @returns {string[]} */
export function noticesOf({ page, query }, asked, { atlas, reading, words, stories }, pages, languages) {
  const told = [];
  const say = (key, text, shown = "") => told.push(fill(words.notice[key], { asked: String(text).slice(0, 40), shown }));
  const known = (key, names) => query[key] !== undefined && !(query[key] in names) && say(`${key}_unknown`, query[key]);
  if (!pages[page]) told.push(fill(words.single.no_page, { asked: page.slice(0, 40) }));
  const year = yearOf(asked, atlas);
  if (query.year !== undefined && !/^\s*-?\d+\s*$/.test(query.year)) say("year_unreadable", query.year, year);
  else if (query.year !== undefined && Number(query.year) !== year) say("year_outside", query.year, year);
  if (query.day !== undefined && !windowOf(atlas, query.day)) say("day_outside", query.day, year);
  known("island", reading.islands);
  known("treaty", reading.treaties);
  known("event", reading.events);
  if (query.view !== undefined && !atlas.views.some(([view]) => view && view === query.view)) say("view_unknown", query.view);
  if (query.lang !== undefined && !languages.some(([code]) => code === query.lang)) say("lang_unknown", query.lang);
  if (query.story !== undefined && !stories.some(({ id }) => id === query.story)) told.push(fill(words.single.no_story, { asked: query.story.slice(0, 40) }));
  return told;
}
