/**
 * A question on the page: its text, what there is to choose, and what is said of the answer. What is pressed calls `on`.
 *
 * @typedef {import("./draw.js").Question} Question
 * @typedef {import("./run.js").Run} Run
 * @typedef {Record<string, string>} Words
 * @typedef {{words: Words, wall: Words, quiz: import("./main.js").Quiz, hrefs: Record<string, string>, lang: string, small: Small,
 *   atlas: import("../base/types.js").Atlas, on: On, looked?: number}} Given  what the part was mounted with; `looked`: of which act of
 *   an order the map is shown
 * @typedef {ReturnType<typeof import("../map/small.js").smallMaps>} Small
 * @typedef {{begin: () => void, renew: () => void, take: (typed: string) => void, press: (n: number) => void,
 *   give: (answer: number[]) => void, unplace: () => void, ask: (what: string) => void, look: (n: number) => void, next: () => void, print: () => void, wall: () => void}} On
 * @typedef {"right"|"wrong"|"missed"|""} Mark  of an option: chosen and right, chosen and not, not chosen though it belongs to the
 *   answer, or nothing to be said
 */

import { el, fill } from "../base/dom.js";
import { withKana } from "../base/kana.js";
import { labelled } from "../base/naming.js";
import { letterOf } from "../map/letters.js";
import { halves } from "./code.js";
import { isMany, isRight } from "./draw.js";
import { isAnswered } from "./run.js";
import { describe, letterAt, markOf } from "./told.js";
import { linksOf, whyOf } from "./why.js";

const ARROW = " → ";
/** The sign before the word of a mark. @type {Record<Mark, string>} */
export const SIGNS = { right: "✓", wrong: "✗", missed: "●", "": "" };

/** What stands over the map. @param {Given} given @param {Question[]} asked @param {Run} run @returns {Node[]} */
export function headOf({ words, wall, lang, on, atlas }, asked, run) {
  const progress = fill(words.progress, { number: run.at + 1, count: asked.length });
  const steps = asked.map((question, n) =>
    el("i", { "data-step": stepOf(question, run, n) }, SIGNS[stepOf(question, run, n)] ?? ""),
  );
  return [
    el(
      "div",
      { class: "ta-quiz-progress ta-quiz-quiet" },
      el("span", {}, progress),
      el("span", { class: "ta-quiz-steps", "aria-hidden": "true" }, ...steps),
      codeOf({ words, lang }, run.code),
      button(wall.stage, on.wall, { class: "ta-quiz-wall" }),
    ),
    el("h1", { id: "ta-quiz-text", class: "ta-quiz-text" }, ...withKana(atlas, asked[run.at].text)),
  ];
}

/** The code, for who comes late; spoken letter by letter. @param {Pick<Given, "words"|"lang">} given @param {string} code */
export const codeOf = ({ words, lang }, code) =>
  el(
    "span",
    { class: "ta-quiz-late" },
    el("span", { class: "ta-hidden" }, labelled({ lang }, words.code, [...code].join(" "))),
    el("span", { "aria-hidden": "true" }, labelled({ lang }, words.code, ""), el("b", {}, halves(code))),
  );

function stepOf(question, { given, at }, n) {
  if (n < given.length) return isRight(question, given[n]) ? "right" : "wrong";
  return n === at ? "now" : "later";
}

/** What stands under or beside the map. @param {Given} given @param {Question[]} asked @param {Run} run @returns {Node[]} */
export function bodyOf(given, asked, run) {
  const question = asked[run.at];
  const nodes = isAnswered(run) ? answeredOf(given, asked, run) : openOf(given, question, run);
  return /** @type {Node[]} */ (nodes.filter((one) => one !== null));
}

function openOf({ words, on, atlas, small }, question, { order }) {
  if (question.way === "order") return orderingOf({ words, on, atlas }, question, order);
  const options = optionsOf({ words, atlas, small }, question, { chosen: order, onPress: on.press });
  if (!isMany(question)) return [options];
  const check = mainButton(words.check, () => (order.length ? on.give(order) : on.ask(words.mark_one)), {
    "data-check": true,
  });
  if (!order.length) check.setAttribute("aria-disabled", "true");
  return [options, row(check, el("span", { class: "ta-quiz-quiet ta-quiz-hint" }, words.mark_hint))];
}

/**
 * What there is to choose: one button each, under the question as their name; of an answered one what was right.
 * @param {Pick<Given, "words"|"atlas"|"small">} given @param {Question} question
 * @param {{chosen: number[], onPress?: (n: number) => void, marks?: Mark[]}} how without `marks` it is not answered yet
 */
function optionsOf(given, question, { chosen, onPress = () => {}, marks }) {
  const buttons = question.options.map((option, n) => {
    const mark = marks?.[n] ?? "";
    const pressed = marks ? undefined : isMany(question) ? String(chosen.includes(n)) : undefined;
    const made = button("", () => onPress(n), {
      class: "ta-quiz-option",
      "data-option": n,
      "data-mark": mark || undefined,
      "aria-pressed": pressed,
      "aria-disabled": marks ? "true" : undefined,
    });
    made.append(...insideOf(given, question, option, n, mark));
    return made;
  });
  const own = { class: "ta-quiz-options", "data-way": question.way, role: "group", "aria-labelledby": "ta-quiz-text" };
  return el("div", own, ...buttons);
}

/** The letter, the text or the map, and what was right. */
function insideOf({ words, atlas, small }, question, option, n, mark) {
  const letter = letterSign(n);
  const told = mark
    ? el(
        "em",
        {},
        el("span", { "aria-hidden": "true" }, `${SIGNS[mark]} `),
        markOf({ words, atlas }, words[markKey(question, mark)], mark, question, option),
      )
    : null;
  const answered = mark !== "" || question.way === "options";
  if (question.way === "letters")
    return [
      letter,
      heard(mark ? letterOf(n) : letterAt({ words, atlas }, n, option)),
      mark ? el("span", {}, ...withKana(atlas, option.text)) : null,
      told,
    ].filter(Boolean);
  if (!option.map) return [letter, el("span", {}, ...withKana(atlas, option.text)), told].filter(Boolean);
  const picture = small.draw(option.map);
  const name = heard(`${letterOf(n)}: ${describe(atlas, option, question)}`);
  const caption = answered ? el("span", {}, ...withKana(atlas, option.text)) : null;
  return [picture, el("span", { class: "ta-quiz-caption" }, letter, name, caption, told)].filter(Boolean);
}

/** For who sees it: a class calls a letter, and its key presses the option. @param {number} n */
const letterSign = (n) => el("span", { class: "ta-quiz-letter", "aria-hidden": "true" }, letterOf(n));

const heard = (text) => el("span", { class: "ta-hidden" }, text);

/** Some acts, chosen one after the other. */
function orderingOf({ words, on, atlas }, question, order) {
  const { options } = question;
  const isWhole = order.length === options.length;
  const left = options.map((option, n) => {
    if (order.includes(n)) return null;
    const made = button("", () => on.press(n), { class: "ta-quiz-option", "data-option": n });
    made.append(letterSign(n), el("span", {}, ...withKana(atlas, option.text)));
    return made;
  });
  const own = { class: "ta-quiz-options", "data-way": "order", role: "group", "aria-labelledby": "ta-quiz-text" };
  return [
    order.length
      ? el("ol", { class: "ta-quiz-line" }, ...order.map((n) => el("li", {}, ...withKana(atlas, options[n].text))))
      : null,
    isWhole ? null : el("p", { class: "ta-quiz-quiet" }, words.choose_next),
    isWhole ? null : el("div", own, ...left),
    order.length
      ? row(isWhole ? mainButton(words.check, () => on.give(order)) : null, button(words.over, on.unplace))
      : null,
  ];
}

/** What each option is once the question is answered. @param {Question} question @param {number[]} answer @returns {Mark[]} */
export function marksOf({ options, answer: right }, answer) {
  return options.map((_, n) => {
    if (answer.includes(n)) return right.includes(n) ? "right" : "wrong";
    return right.includes(n) ? "missed" : "";
  });
}

/** The word of a mark: where one answer alone is right, what was not chosen does not belong to it, it is it. @param {Question} question @param {Mark} mark */
export const markKey = (question, mark) =>
  mark === "missed" && question.answer.length === 1 ? "mark_only" : `mark_${mark}`;

/** Right or wrong in a word and a sign, the way on, what was right, why, and where it can be read. */
function answeredOf(given, asked, run) {
  const { words, on } = given;
  const question = asked[run.at];
  const answer = run.given[run.at];
  const verdict = isRight(question, answer) ? "right" : "wrong";
  const onwards = mainButton(run.at + 1 === asked.length ? words.finish : words.next, on.next);
  const shown =
    question.way === "order"
      ? lineOf(given, question)
      : optionsOf(given, question, { chosen: answer, marks: marksOf(question, answer) });
  return [
    el("div", { class: "ta-quiz-verdict", "data-verdict": verdict }, verdictOf(words, verdict), onwards),
    question.way === "order" && verdict === "wrong"
      ? el("p", { class: "ta-quiz-quiet" }, labelled(given, words.your_answer, namesOf(question, answer)))
      : null,
    question.way === "order" ? el("p", { class: "ta-quiz-quiet" }, words.right_line) : null,
    shown,
    whyOf(given, question),
    linksOf(given, question),
  ];
}

/** The right order; each shows the map of its day. */
function lineOf({ on, looked, atlas }, { options, answer }) {
  const rows = answer.map((n, at) => {
    const pressed = String(n === (looked ?? answer[0]));
    const made = button("", () => on.look(n), { class: "ta-quiz-option", "data-option": n, "aria-pressed": pressed });
    made.append(el("b", {}, `${at + 1}.`), el("span", {}, ...withKana(atlas, options[n].text)));
    return el("li", {}, made);
  });
  return el("ol", { class: "ta-quiz-options ta-quiz-looks" }, ...rows);
}

/** @param {Words} words @param {"right"|"wrong"} verdict */
export const verdictOf = (words, verdict) =>
  el(
    "p",
    { class: `ta-quiz-${verdict}` },
    el("b", {}, el("span", { "aria-hidden": "true" }, SIGNS[verdict]), ` ${words[verdict]}`),
  );

/** Options by their names, in a line. @param {Question} question @param {number[]} chosen */
export const namesOf = ({ options, way }, chosen) => chosen.map((n) => options[n].text).join(way === "order" ? ARROW : "; ");

/** Right or wrong, and the right answer where it was another one: for who hears the page. @param {Given} given @param {Question} question @param {number[]} answer */
export function spokenOf({ words, lang }, question, answer) {
  if (isRight(question, answer)) return words.right;
  return `${words.wrong} ${labelled({ lang }, words.right_answer, namesOf(question, question.answer))}`;
}

/** @param {...(Node|null)} children */
export const row = (...children) => el("div", { class: "ta-quiz-row" }, ...children);

/** @param {string} text @param {() => void} act @param {Record<string, string|number|boolean|undefined>} [attributes] */
export function button(text, act, { class: more = "", ...attributes } = {}) {
  const made = el("button", { type: "button", class: `ta-quiz-button ${more}`.trim(), ...attributes }, text);
  made.addEventListener("click", () => act());
  return made;
}

/** @param {string} text @param {() => void} act @param {Record<string, string|boolean>} [attributes] */
export const mainButton = (text, act, attributes = {}) => button(text, act, { class: "ta-quiz-main", ...attributes });
