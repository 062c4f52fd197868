/**
 * The ten questions of a code, drawn by lot from the pools of the dataset: the same for everyone who has the code, in every
 * language. Each choice is one number of the dice, so their order is part of what a code means: tests/quiz_cases.toml. Pure.
 *
 * @typedef {import("./dice.js").Dice} Dice
 * @typedef {"held"|"article"|"said"|"order"|"reading"} Kind
 * @typedef {{treaty?: string, article?: string|null, event?: string, error?: string, trap?: string}} Source  where an answer can
 *   be read
 * @typedef {{from: string, years: [number, number], russian: Array<[number, string]>, by: string, source: Source}} Quiet  years
 *   (the first and the one after the last) in which `by` administered an island
 * @typedef {{act: string, id: string, year: number, state: string, like: string, source: Source, which: string,
 *   what: string}} Change
 * @typedef {{id: string, day: string, year: number, source: Source}} Act
 * @typedef {{about: string, source: Source, so: string, read: string}} Pair
 * @typedef {Record<"holders"|"states"|"articles"|"acts"|"sentences", Record<string, string>>} Names  the words of options by id
 * @typedef {{plan: Kind[], few: number, apart: number, held: Array<{island: string, text: string, spans: Quiet[]}>,
 *   changes: Change[], acts: Act[], pairs: Pair[], order: string, names: Names}} Pools  see payload/quiz.py
 * @typedef {{kind: Kind, key: string, text: string, options: Array<{id: string, text: string}>, answer: number[],
 *   explained: [string, string[]], source: Source, year?: number, island?: string}} Question  `answer`: places among the
 *   options, the right one, or for "order" all of them in the right order; `explained`: the kind of explanation, and their ids
 */

import { byText, findLast } from "../base/lists.js";
import { fill } from "../base/dom.js";
import { diceOf } from "./dice.js";

/** A dataset with less to ask than a quiz has questions asks the same twice rather than for ever. */
const TRIES = 200;
/** @type {Record<Kind, (pools: Pools, dice: Dice) => Question>} */
const MAKERS = { held, article, said, order, reading };

/** @param {Pools} pools @param {string} code @returns {Question[]} no two of them ask the same */
export function questionsOf(pools, code) {
  const dice = diceOf(code);
  const asked = new Set();
  return dice.shuffled(pools.plan).map((kind) => {
    let question = MAKERS[kind](pools, dice);
    for (let n = 0; asked.has(question.key) && n < TRIES; n += 1) question = MAKERS[kind](pools, dice);
    asked.add(question.key);
    return question;
  });
}

/** Whether places among the options, in order, are the answer. @param {Question} question @param {number[]} given */
export const isRight = ({ answer }, given) => answer.length === given.length && answer.every((n, at) => n === given[at]);

const named = (names, ids) => ids.map((id) => ({ id, text: names[id] }));

/** Who administered an island in a year in which nothing changed there. @param {Pools} pools @param {Dice} dice @returns {Question} */
function held({ held: islands, names }, dice) {
  const { island, text, spans } = dice.pick(islands);
  const span = dice.pick(spans);
  const year = span.years[0] + dice.below(span.years[1] - span.years[0]);
  const russian = /** @type {[number, string]} */ (findLast(span.russian, ([first]) => first <= year))[1];
  const ids = ["japan", russian, "both"];
  const id = `${island}/${span.from}`;
  return {
    kind: "held",
    key: `held/${id}`,
    text: fill(text, { year }),
    options: named(names.holders, ids),
    answer: [ids.indexOf(span.by)],
    explained: ["held", [id]],
    source: span.source,
    year,
    island,
  };
}

/** Which act and article decided a change. @param {Pools} pools @param {Dice} dice @returns {Question} */
function article({ changes, names, few }, dice) {
  const change = dice.pick(changes);
  const others = dice.shuffled(changes).filter(({ act }) => act !== change.act);
  const ids = others.filter(({ act }, at) => others.findIndex((other) => other.act === act) === at).map(({ id }) => id);
  return aboutChange(
    "article",
    change,
    change.which,
    names.articles,
    dice.shuffled([change.id, ...ids.slice(0, few - 1)]),
    change.id,
  );
}

/** What an article said of a group of islands. @param {Pools} pools @param {Dice} dice @returns {Question} */
function said({ changes, names, few }, dice) {
  const change = dice.pick(changes);
  const others = dice.shuffled(changes).filter(({ like }) => like !== change.like);
  const ids = [...new Set(others.map(({ state }) => state))];
  return aboutChange(
    "said",
    change,
    change.what,
    names.states,
    dice.shuffled([change.state, ...ids.slice(0, few - 1)]),
    change.state,
  );
}

/** @param {Kind} kind @param {Change} change @param {string} text @param {Record<string, string>} names @param {string[]} ids @param {string} right @returns {Question} */
function aboutChange(kind, { id, source, year }, text, names, ids, right) {
  const [key, options, answer] = [`change/${id}`, named(names, ids), [ids.indexOf(right)]];
  return { kind, key, text, options, answer, explained: ["changes", [id]], source, year };
}

/** A few acts to put in order, none of them near to another. @param {Pools} pools @param {Dice} dice @returns {Question} */
function order({ acts, names, few, apart, order: text }, dice) {
  /** @type {Act[]} */
  const chosen = [];
  for (const act of dice.shuffled(acts))
    if (chosen.length < few && chosen.every(({ year }) => Math.abs(act.year - year) >= apart)) chosen.push(act);
  const right = [...chosen].sort((a, b) => byText(a.day, b.day));
  const ids = chosen.map(({ id }) => id);
  return {
    kind: "order",
    key: `order/${[...ids].sort(byText).join("/")}`,
    text,
    options: named(names.acts, ids),
    answer: right.map((act) => chosen.indexOf(act)),
    explained: ["acts", right.map(({ id }) => id)],
    source: right[0].source,
    year: right[0].year,
  };
}

/** A sentence that is so, or the one that is often read in its place. @param {Pools} pools @param {Dice} dice @returns {Question} */
function reading({ pairs, names }, dice) {
  const { about, source, ...texts } = dice.pick(pairs);
  const shown = dice.below(2) ? "read" : "so";
  const ids = ["so", "read"];
  return {
    kind: "reading",
    key: `reading/${about}`,
    text: texts[shown],
    options: named(names.sentences, ids),
    answer: [ids.indexOf(shown)],
    explained: ["pairs", [about]],
    source,
  };
}
