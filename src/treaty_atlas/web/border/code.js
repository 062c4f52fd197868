/**
 * A drawing as a short text that is passed on: which task it was drawn for, its places to a hundredth of a degree, and a
 * number by which a text that was cut off is known. Letters, digits, `-` and `_` (base64url). Pure.
 *
 * @typedef {import("./measure.js").Place} Place
 */

import { MOST_LINES, MOST_PLACES } from "./line.js";

/** Places are counted from here, in hundredths of a degree: the middle of the map. */
const START = [14800, 4800];
const EDGE = 36000;

/** @param {number} task its number among the tasks @param {Place[][]} lines of which `line.fault` found none @returns {string} */
export function encode(task, lines) {
  const bytes = [task];
  let [x, y] = START;
  for (const line of lines) {
    write(bytes, line.length);
    for (const place of line) {
      const [lon, lat] = place.map((value) => Math.round(value * 100));
      write(bytes, folded(lon - x));
      write(bytes, folded(lat - y));
      [x, y] = [lon, lat];
    }
  }
  bytes.push(sumOf(bytes));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/**
 * @param {string} text as given by anyone @param {number} tasks how many there are
 * @returns {{task: number, lines: Place[][]}|null} null for what is no whole drawing
 */
export function decode(text, tasks) {
  const bytes = bytesOf(text);
  if (bytes.length < 2 || bytes.pop() !== sumOf(bytes) || bytes[0] >= tasks) return null;
  const [task, ...rest] = bytes;
  const numbers = numbersOf(rest);
  const lines = [];
  let [i, before] = [0, START];
  while (i < numbers.length) {
    const count = numbers[i];
    const own = numbers.slice(i + 1, i + 1 + 2 * count);
    if (count < 2 || count > MOST_PLACES || own.length < 2 * count || lines.length === MOST_LINES) return null;
    const line = [];
    for (let k = 0; k < own.length; k += 2) {
      before = [before[0] + unfolded(own[k]), before[1] + unfolded(own[k + 1])];
      if (before.some((value) => Math.abs(value) > EDGE)) return null;
      line.push(/** @type {Place} */ ([before[0] / 100, before[1] / 100]));
    }
    lines.push(line);
    i += 1 + 2 * count;
  }
  return lines.length ? { task, lines } : null;
}

/** The codes in a text: they stand by themselves, behind points, or in links (`drawn=`). @param {string} text @returns {string[]} */
export function codesIn(text) {
  const pieces = text.split(/[\s,;]+/).filter(Boolean);
  return pieces.flatMap((piece) => (/[?&]drawn=([^&#]*)/.exec(piece)?.[1] ?? piece).split(".")).filter(Boolean);
}

const folded = (n) => (n < 0 ? -2 * n - 1 : 2 * n);
const unfolded = (n) => (n % 2 ? -(n + 1) / 2 : n / 2);
const sumOf = (bytes) => bytes.reduce((sum, byte, i) => (sum + byte * (i + 1)) % 251, 7);

function write(bytes, number) {
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
  bytes.push(number);
}

/** @returns {number[]} none where the last one is cut off, or one is larger than any of ours */
function numbersOf(bytes) {
  const found = [];
  let [number, weight] = [0, 1];
  for (const byte of bytes) {
    number += (byte % 128) * weight;
    weight *= 128;
    if (byte > 127 && weight > 128 ** 3) return [];
    if (byte > 127) continue;
    found.push(number);
    [number, weight] = [0, 1];
  }
  return weight === 1 ? found : [];
}

function bytesOf(text) {
  try {
    return Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  } catch {
    return []; // letters that no code has
  }
}
