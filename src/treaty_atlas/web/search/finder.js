/** What the search box asks when it is first used: with what it stands on it is a tenth of the page's scripts. Pure. */

import { find } from "./find.js";
import { prepare } from "./rank.js";

/**
 * @param {any} data the index as it was sent @param {import("./dates.js").Calendar} calendar @param {Record<string, string>} words
 * @returns {(typed: string) => ReturnType<typeof find>}
 */
export function finder(data, calendar, words) {
  const index = prepare(data);
  return (typed) => find(index, typed, calendar, words);
}
