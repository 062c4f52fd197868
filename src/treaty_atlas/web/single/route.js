/** Addresses within the file: `#/page?key=value`. What they ask for: site/understand.js. Pure. */

import { windowOf } from "../base/chronology.js";

/** @param {string} hash @returns {import("./main.js").Route} */
export function read(hash) {
  const [, page, query] = /** @type {RegExpExecArray} */ (/^#?\/?([^?]*)\??(.*)$/s.exec(hash)); // it fits any text
  return { page: page.replace(/\/$/, "") || "map", query: Object.fromEntries(new URLSearchParams(query)) };
}

/** @param {string} page @param {Record<string, any>} [query] what is undefined, null or empty is left out */
export function href(page, query = {}) {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(pairs).toString();
  return text ? `#/${page}?${text}` : `#/${page}`;
}

/** The query of a link: its own, and what every link takes along; one to a year or a day leaves the moment behind. */
export function taking({ year, day, ...along }, query) {
  const moment = "year" in query || "day" in query ? {} : { year, day };
  return { ...along, ...moment, ...query };
}

/**
 * From a list to a treaty or an event and, where the map has it, to its year; by day, to its day where that is near: as
 * state.to_act of the app.
 * @param {"treaty"|"event"} key @param {string} id @param {Record<string, string>} query what is shown now
 * @param {import("../base/types.js").Atlas} atlas @param {import("../site/address.js").Known} known
 */
export function toAct(key, id, { year, day, island }, atlas, known) {
  const own = (key === "treaty" ? known.treaties : known.events)[id];
  if (own < atlas.first_year || own > atlas.last_year) return { island, [key]: id, year, day };
  const near = day && known.days[id] && windowOf(atlas, day) === windowOf(atlas, known.days[id]);
  return { island, [key]: id, year: own, day: near ? known.days[id] : undefined };
}
