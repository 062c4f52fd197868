/**
 * What was drawn, kept in this browser by task: the lines laid over each other, and the one that is being drawn. What is kept
 * may be anyone's: what cannot be read is passed over.
 *
 * @typedef {import("./measure.js").Place} Place
 * @typedef {{code: string, lines: Place[][], number: number, hidden: boolean}} Attempt
 * @typedef {{attempts: Attempt[], lines: Place[][], shown: boolean, next: number}} Sheet  of one task; `shown`: whether the
 *   line of the map lies over it, `next`: the number of the next attempt
 */

import { decode, encode } from "./code.js";
import { fault, shortened } from "./line.js";

const KEY = "treaty-atlas-border";
/** So many attempts lie on one map. */
export const MOST_ATTEMPTS = 40;

/** @returns {Sheet} */
export const fresh = () => ({ attempts: [], lines: [], shown: false, next: 1 });

/** @param {string[]} tasks their ids @returns {Map<string, Sheet>} */
export function recallSheets(tasks) {
  const kept = read();
  return new Map(tasks.map((id, n) => [id, sheetOf(kept?.[id], n, tasks.length)]));
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/** @param {{attempts?: unknown, lines?: unknown, shown?: unknown}|null|undefined} kept @param {number} task @param {number} tasks @returns {Sheet} */
function sheetOf(kept, task, tasks) {
  const sheet = fresh();
  for (const one of Array.isArray(kept?.attempts) ? kept.attempts : []) {
    if (typeof one?.code === "string") add(sheet, one.code, task, tasks, one.hidden === true);
  }
  const drawn = typeof kept?.lines === "string" ? decode(kept.lines, tasks) : null;
  if (drawn?.task === task) sheet.lines = drawn.lines;
  sheet.shown = kept?.shown === true && !sheet.lines.length && sheet.attempts.length > 0;
  return sheet;
}

/**
 * Lays a drawing on a sheet.
 * @param {Sheet} sheet @param {string} code @param {number} task @param {number} tasks
 * @returns {"added"|"known"|"damaged"|"full"|"other"|"outside"|"crosses"} what came of it
 */
export function add(sheet, code, task, tasks, hidden = false) {
  const found = decode(code, tasks);
  if (!found) return "damaged";
  if (found.task !== task) return "other";
  const wrong = fault(found.lines);
  if (wrong) return wrong === "outside" || wrong === "crosses" ? wrong : "damaged";
  if (sheet.attempts.some((one) => one.code === code)) return "known";
  if (sheet.attempts.length >= MOST_ATTEMPTS) return "full";
  sheet.attempts.push({ code, lines: found.lines, number: sheet.next, hidden });
  sheet.next += 1;
  return "added";
}

/** @param {Map<string, Sheet>} sheets in the order of the tasks */
export function keepSheets(sheets) {
  const rows = [...sheets].map(([id, { attempts, lines, shown }], n) => {
    const drawn = lines.filter(({ length }) => length > 1); // a point alone is no line yet
    const own = attempts.map(({ code, hidden }) => (hidden ? { code, hidden } : { code }));
    return [id, { attempts: own, lines: drawn.length ? encode(n, shortened(drawn)) : "", shown }];
  });
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(rows)));
  } catch {
    // a browser that keeps nothing: the page goes on without
  }
}
