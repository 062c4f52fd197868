/**
 * What an address asks for, where no server reads it: in the single file, and on a site of plain files. Pure.
 *
 * @typedef {{page: string, query: Record<string, string>}} Route
 */

import { readAddress } from "./address.js";
import { sentence } from "./notices.js";
import { readOwn } from "./own.js";

/** The moment of a query that was understood: a day of the weeks that are shown day by day, else a year. @param {Record<string, string>} query @param {{start_year: number}} atlas @returns {{year: number, day: string|null}} */
export function momentOf({ year, day }, { start_year: start }) {
  return { year: Number(year ?? start), day: day ?? null };
}

/**
 * What an address asks for, as far as the file has it, and one sentence for each thing that is not taken as it stands.
 * @param {Route} route
 * @param {any} data one language of the file
 * @param {{known: import("./address.js").Known, pages: string[], languages: string[]}} has  the names of the pages, the
 *   codes of the languages
 * @returns {{name: string, query: Record<string, string>, named: Record<string, string>,
 *   notices: import("./address.js").Notice[], told: string[]}}
 *   `name`: of the page that is shown; `query`: all that it shows, `named`: what of it the address names
 */
export function understand({ page, query }, data, { known, pages, languages }) {
  const { atlas, stories, puzzles, borders } = data;
  const name = pages.includes(page) ? page : "map";
  const here = readAddress(query, { atlas, known, languages });
  const own = readOwn(name, query, here.shown, { atlas, known, stories, puzzles, borders });
  const notices = [...here.notices, ...own.notices];
  const missing = name === page ? [] : [{ key: "single.no_page", asked: page, shown: "" }];
  const told = [...missing, ...notices].map((notice) => sentence(notice, data));
  return { name, query: { ...here.shown, ...own.shown }, named: here.named, notices, told };
}
