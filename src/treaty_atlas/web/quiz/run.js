/**
 * How far a quiz has come. Pure: it knows no page.
 *
 * @typedef {{code: string, begun: boolean, at: number, given: number[][], order: number[]}} Run  `at` counts questions from 0,
 *   `given` are the answers so far, `order` what is chosen of an answer that is not given yet: an order, or several groups
 */

import { readCode } from "./code.js";

/** @param {string} code @param {boolean} [begun] @returns {Run} without an answer */
export const fresh = (code, begun = false) => ({ code, begun, at: 0, given: [], order: [] });

/**
 * The run that a browser has kept, surely to be shown; null for what is none.
 * @param {Partial<Record<keyof Run, unknown>>|undefined} kept @param {(code: string) => import("./draw.js").Question[]} asked the questions of a code
 * @returns {Run|null}
 */
export function readRun(kept, asked) {
  const { code, begun, at, given, order } = kept ?? {};
  if (typeof code !== "string" || readCode(code).bad || readCode(code).code !== code) return null;
  if (begun !== true) return fresh(code);
  if (typeof at !== "number" || !Number.isInteger(at) || !Array.isArray(given) || !Array.isArray(order)) return null;
  const questions = asked(code);
  const { length } = given;
  if (!(at >= 0 && at <= questions.length && at <= length && length <= Math.min(at + 1, questions.length))) return null;
  const answers = [...given.map((answer, n) => [answer, questions[n]]), [order, questions[at]]];
  return answers.every(([answer, question]) => fits(answer, question?.options.length ?? 0))
    ? { code, begun, at, given, order }
    : null;
}

/** True for different places in a row of `count`. */
function fits(answer, count) {
  const whole = Array.isArray(answer) && answer.every((n) => Number.isInteger(n) && n >= 0 && n < count);
  return whole && new Set(answer).size === answer.length;
}

/** Whether the question that is shown is answered. @param {Run} run */
export const isAnswered = ({ given, at }) => given.length > at;

/** Answers the question that is shown, once. @param {Run} run @param {number[]} answer places among the options */
export function give(run, answer) {
  if (!isAnswered(run)) run.given.push([...answer]);
  run.order = [];
}

/** Puts an option next in an order of `count`; the last one left places itself. @param {Run} run @param {number} n @param {number} count */
export function place(run, n, count) {
  if (run.order.includes(n)) return;
  run.order.push(n);
  const left = [...Array(count).keys()].filter((k) => !run.order.includes(k));
  if (left.length === 1) run.order.push(...left);
}

/** Chooses an option among several, or lets it go. @param {Run} run @param {number} n */
export function toggle(run, n) {
  run.order = run.order.includes(n) ? run.order.filter((one) => one !== n) : [...run.order, n].sort((a, b) => a - b);
}
