/**
 * The ten questions of a code, drawn by lot from the pools of the dataset: the same for everyone who has the code, in every
 * language, and nearly the same when the dataset has grown (rank.js; tests/quiz_cases.toml). Pure.
 *
 * @typedef {"place"|"held"|"changed"|"year"|"border"|"view"|"decided"|"order"|"reading"} Kind
 * @typedef {{treaty?: string, article?: string|null, event?: string, error?: string, trap?: string, island?: string,
 *   view?: string}} Source  where an answer can be read; `view`: whose
 * @typedef {{groups?: number[], read: [string, string], source: Source}} Why  why an answer is so: kind and id of its text
 * @typedef {{day: string, mode?: string, blank?: boolean, bordersOnly?: boolean, quiet?: string, islands?: string[]}} Scene
 *   a map: `mode` whose, `blank` without paints and lines, `bordersOnly` with what treaties drew alone, `quiet` what would tell the
 *   answer is not written: "names" of islands, or of "lines"; `islands` that stand out
 * @typedef {{id: string, text: string, at?: [number, number], mark?: string, islands?: string[], map?: Scene}} Option
 * @typedef {"groups"|"letters"|"options"|"maps"|"sentences"|"order"} Way  how a question is answered: several groups on the map,
 *   one letter of it, one text, one of several maps, one of two sentences, all in order
 * @typedef {{kind: Kind, key: string, way: Way, text: string, options: Option[], answer: number[], why: Why[], map: Scene|null,
 *   after: Scene|null, year?: number, island?: string, groups?: Group[]}} Question  `answer`: places among the options, in the right order for
 *   "order", else growing; `map`: beside the question, `after` beside its answer; `year`, `island`: where the atlas shows
 *   it; `groups`: what its maps are told by
 * @typedef {{id: string, name: string, members: string, islands: string[], at: [number, number], mark: string}} Group
 * @typedef {[number, number]} Years  the first one, and the one after the last
 * @typedef {{id: string, at: [number, number], name: string, text: string, mark?: string}} Place
 * @typedef {{what: string, years: Years, groups: number[], text: string, why: Why[]}} Held
 * @typedef {{year: number, groups: number[], why: Why[]}} Changed
 * @typedef {{years: Years, look: string, why: Why[]}} Shown
 * @typedef {{years: Years, lines: string[], why: Why[]}} Border
 * @typedef {{side: string, years: Years, why: Why[]}} View
 * @typedef {{id: string, act: string, year: number, day: string, islands: string[], text: string, why: Why[]}} Decided
 * @typedef {{id: string, day: string, year: number, source: Source}} Act
 * @typedef {{about: string, so: string, read: string, day: string|null, why: Why[]}} Pair
 * @typedef {{plan: Array<[Kind, number]>, levels: Kind[][], on_map: Kind[], periods: Years[], few: number, apart: number, groups: Group[],
 *   place: Place[], held: Held[], changed: Changed[], year: Shown[], border: Border[], view: View[], decided: Decided[],
 *   order: Act[], reading: Pair[], texts: Record<string, string>, acts: Record<string, string>, treaties: Record<string, string>,
 *   lines: Record<string, string>}} Pools  see payload/quiz.py; a period has its first and its last year
 */

import { CHOICES, MAKERS } from "./kinds.js";
import { ranked } from "./rank.js";

/** @param {Pools} pools @param {string} code @returns {Question[]} no two of them ask the same */
export function questionsOf(pools, code) {
  const turns = ranked(code, [...pools.periods.keys()], (at) => `period ${at}`);
  const slots = ranked(code, [...pools.plan.keys()], (at) => `slot ${at}`);
  const asked = new Set();
  const made = new Map();
  for (const at of pools.plan.keys()) {
    const question = drawn(pools, code, pools.plan[at], turns, asked);
    if (question) made.set(at, question);
    asked.add(question?.key);
  }
  const levelOf = (at) => pools.levels.findIndex((kinds) => kinds.includes(pools.plan[at][0]));
  const warming = pools.levels.flatMap((_, level) => slots.filter((at) => levelOf(at) === level)); // easy ones first
  return warming.filter((at) => made.has(at)).map((at) => made.get(at));
}

/**
 * The question of a slot: from its own time where that has one, else from the next one.
 * @param {Pools} pools @param {string} code @param {[Kind, number]} slot @param {number[]} turns @param {Set<string|undefined>} asked
 * @returns {Question|undefined} none where everything of this kind is asked already
 */
function drawn(pools, code, [kind, turn], turns, asked) {
  const choices = CHOICES[kind](pools).filter(({ key }) => !asked.has(key));
  const own = turn < 0 ? choices : inTurn(pools, choices, turns, turn);
  const [chosen] = ranked(code, own, ({ key }) => key);
  return chosen && MAKERS[kind](pools, code, chosen);
}

function inTurn({ periods }, choices, turns, turn) {
  for (let n = 0; n < turns.length; n += 1) {
    const [first, last] = periods[turns[(turn + n) % turns.length]];
    const found = choices.filter(({ year }) => first <= year && year <= last);
    if (found.length) return found;
  }
  return choices;
}

/** Whether places among the options are the answer. @param {Question} question @param {number[]} given */
export const isRight = ({ answer }, given) => answer.length === given.length && answer.every((n, at) => n === given[at]);

/** Whether several options together are the answer. @param {Question} question */
export const isMany = ({ way }) => way === "groups";
