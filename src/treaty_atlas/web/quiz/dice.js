/**
 * Numbers read from SHA-256 digests of a text and a counter: the same everywhere and always, as quiz_code.py has them. Pure.
 *
 * @typedef {{below: (n: number) => number, pick: <T>(rows: T[]) => T, shuffled: <T>(rows: T[]) => T[]}} Dice
 */

import { sha256 } from "../base/sha256.js";

/** @param {string} seed @returns {Dice} `below(n)`: from 0 to n - 1, n at most 2^20 */
export function diceOf(seed) {
  let count = 0;
  const below = (n) => {
    count += 1;
    const [high, low] = sha256(`${seed}/${count}`);
    return ((high % n) * (2 ** 32 % n) + low) % n; // the first 64 bits as one number
  };
  return {
    below,
    pick: (rows) => rows[below(rows.length)],
    /** In another order (Fisher and Yates). */
    shuffled(rows) {
      const left = [...rows];
      return rows.map(() => left.splice(below(left.length), 1)[0]);
    },
  };
}
