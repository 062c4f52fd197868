/** Addresses within the file: `#/page?key=value`. What an address asks for and the file does not have is told. Pure. */

import { windowOf } from "../base/chronology.js";
import { has } from "../base/lists.js";
import { readAddress } from "./address.js";
import { sentence } from "./notices.js";
import { readOwn } from "./own.js";

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

/** The moment of a query that was understood: a day of the weeks that are shown day by day, else a year. @param {Record<string, string>} query @param {{start_year: number}} atlas @returns {{year: number, day: string|null}} */
export function momentOf({ year, day }, { start_year: start }) {
  return { year: Number(year ?? start), day: day ?? null };
}

/**
 * What an address asks for, as far as the file has it, and one sentence for each thing that is not taken as it stands.
 * @param {import("./main.js").Route} route
 * @param {any} data one language of the file
 * @param {{known: import("./address.js").Known, pages: object, languages: Array<[string, string]>}} has
 * @returns {{name: string, query: Record<string, string>, named: Record<string, string>,
 *   notices: import("./address.js").Notice[], told: string[]}}
 *   `name`: of the page that is shown; `query`: all that it shows, `named`: what of it the address names
 */
export function understand({ page, query }, data, { known, pages, languages }) {
  const { atlas, stories, puzzles } = data;
  const name = has(pages, page) ? page : "map";
  const here = readAddress(query, { atlas, known, languages: languages.map(([code]) => code) });
  const own = readOwn(name, query, here.shown, { atlas, known, stories, puzzles });
  const notices = [...here.notices, ...own.notices];
  const missing = name === page ? [] : [{ key: "single.no_page", asked: page, shown: "" }];
  const told = [...missing, ...notices].map((notice) => sentence(notice, data));
  return { name, query: { ...here.shown, ...own.shown }, named: here.named, notices, told };
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
 * @param {import("../base/types.js").Atlas} atlas @param {import("./address.js").Known} known
 */
export function toAct(key, id, { year, day, island }, atlas, known) {
  const own = (key === "treaty" ? known.treaties : known.events)[id];
  if (own < atlas.first_year || own > atlas.last_year) return { island, [key]: id, year, day };
  const near = day && known.days[id] && windowOf(atlas, day) === windowOf(atlas, known.days[id]);
  return { island, [key]: id, year: own, day: near ? known.days[id] : undefined };
}
