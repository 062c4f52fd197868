/**
 * Drawing by lot: every choice has a number that its own id and the code make, and the smallest one wins. So one more
 * choice moves no other: it is drawn only where its own number is the smallest. Pure.
 */

import { sha256 } from "../base/sha256.js";
import { byText } from "../base/lists.js";

/** Of the second word of a digest so many bits count: the whole number stays exact. */
const BITS = 20;

/** The number of a choice: whole, below 2^52. @param {string} code @param {string} id */
export function rankOf(code, id) {
  const [high, low] = sha256(`${code}/${id}`);
  return high * 2 ** BITS + (low >>> (32 - BITS));
}

/** The choices by their numbers, the smallest first. @template T @param {string} code @param {T[]} rows @param {(row: T) => string} idOf @returns {T[]} */
export function ranked(code, rows, idOf) {
  const numbered = rows.map((row) => ({ row, id: idOf(row), rank: rankOf(code, idOf(row)) }));
  return numbered.sort((a, b) => a.rank - b.rank || byText(a.id, b.id)).map(({ row }) => row);
}
