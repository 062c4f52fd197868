/** What younger browsers have as methods of lists and objects, written for the older ones that a school still has. Pure. */

/** The last one for which `test` says yes. @template T @param {T[]} list @param {(one: T) => boolean} test @returns {T|undefined} */
export const findLast = (list, test) => list[findLastIndex(list, test)];

/** Where it stands; -1 where there is none. @template T @param {T[]} list @param {(one: T) => boolean} test */
export function findLastIndex(list, test) {
  let at = list.length - 1;
  while (at >= 0 && !test(list[at])) at -= 1;
  return at;
}

/** @template T @param {T[]} list @param {number} [back] 1 is the last one @returns {T|undefined} */
export const fromEnd = (list, back = 1) => list[list.length - back];

/** A comparator of texts by their code units, 0 for equal ones. @param {string} a @param {string} b @returns {-1|0|1} */
export const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** True for a key of its own: every object also knows `constructor`, `toString` and their like. @param {object} known @param {unknown} key */
export const has = (known, key) => typeof key === "string" && Object.prototype.hasOwnProperty.call(known, key);
