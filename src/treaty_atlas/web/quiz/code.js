/** The code of a quiz, which a class copies from the blackboard: by the rules of quiz_code.py. Pure but for `newCode`. */

import { diceOf } from "./dice.js";

/** Letters and digits that are not taken for one another on a blackboard: no 0 and O, 1, I and L, 5 and S. */
export const ALPHABET = "ABCDEFGHJKMNPQRTUVWXYZ2346789";
const LENGTH = 6;
/** No more letters than these are looked at. */
const LONGEST = 80;
/** What is passed over: hyphens, points, and blanks as Python knows them. */
const PASSED = /[\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\-–_.]/g;

/** A code that nobody has had before, as far as chance goes. */
export function newCode() {
  const numbers = crypto.getRandomValues(new Uint32Array(LENGTH));
  return Array.from(numbers, (number) => ALPHABET[number % ALPHABET.length]).join("");
}

/**
 * The code that a text means: case, blanks and hyphens do not matter. What is no code becomes one, always the same, so that a
 * class that copied the same mistake still gets the same ten. `readCode("kmn-prt")` is `{code: "KMNPRT", bad: false}`.
 * @param {string} text as typed by anyone @returns {{code: string, bad: boolean}}
 */
export function readCode(text) {
  const plain = [...text].slice(0, LONGEST).join("").normalize("NFKC").replace(PASSED, "").toUpperCase();
  if (plain.length === LENGTH && [...plain].every((letter) => ALPHABET.includes(letter))) return { code: plain, bad: false };
  const dice = diceOf(`no code: ${plain}`);
  return { code: Array.from({ length: LENGTH }, () => ALPHABET[dice.below(ALPHABET.length)]).join(""), bad: true };
}

/** In two halves, as it is written on the board. @param {string} code */
export const halves = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;
