/**
 * What stands on the page of the quiz: the start, a question, its answer, the result. Each is a list of elements; what is
 * pressed calls `on`.
 *
 * @typedef {import("./draw.js").Question} Question
 * @typedef {import("./run.js").Run} Run
 * @typedef {Record<string, string>} Words
 * @typedef {{words: Words, quiz: import("./main.js").Quiz, hrefs: Record<string, string>, link: string, note: string,
 *   share: import("../base/copy.js").ShareWords, lang: string, on: On}} Given  what the part was mounted with
 * @typedef {{begin: () => void, renew: () => void, take: (typed: string) => void, give: (answer: number[]) => void,
 *   place: (n: number) => void, unplace: () => void, next: () => void}} On
 */

import { mountCopy } from "../base/copy.js";
import { el, fill } from "../base/dom.js";
import { labelled } from "../base/naming.js";
import { nodesOf } from "../base/piece.js";
import { halves } from "./code.js";
import { isRight } from "./draw.js";
import { isAnswered } from "./run.js";

/** So many letters can be typed: enough for any way to write a code. */
const TYPED = 40;
const ARROW = " → ";

/** The code for the board, and the ways to another one. @param {Given} given @param {string} code @returns {Node[]} */
export function startOf({ words, lang, link, note, share, on }, code) {
  const seen = el("span", { "aria-hidden": "true" }, halves(code));
  const heard = el("span", { class: "ta-hidden" }, labelled({ lang }, words.code, [...code].join(" ")));
  const typed = el("input", {
    class: "ta-quiz-field",
    maxlength: TYPED,
    placeholder: halves(code),
    autocomplete: "off",
    spellcheck: "false",
  });
  const use = el("button", { class: "ta-quiz-button" }, words.use);
  const form = el("form", {}, el("label", {}, words.enter, typed), use);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (typed.value.trim()) on.take(typed.value);
  });
  const copy = el("div", { hidden: !link });
  if (link) mountCopy(copy, { label: words.link, text: fill(link, { code }), words: share });
  return [
    el("h1", {}, words.title),
    el("p", { class: "ta-quiz-lead" }, words.intro),
    el("p", { class: "ta-quiz-quiet" }, words.your_code),
    el("p", { class: "ta-quiz-code" }, heard, seen),
    row(mainButton(words.begin, on.begin), button(words.new, on.renew, { "data-new": true })),
    form,
    copy,
    el("p", { class: "ta-quiz-quiet", hidden: !note }, note),
  ];
}

/** @param {Given} given @param {Question[]} asked @param {Run} run @returns {Node[]} */
export function questionOf(given, asked, run) {
  const { words, on } = given;
  const question = asked[run.at];
  const progress = fill(words.progress, { number: run.at + 1, count: asked.length });
  const text = el("h1", { id: "ta-quiz-text", class: "ta-quiz-text" }, question.text);
  const isLast = run.at + 1 === asked.length;
  const below = isAnswered(run)
    ? [...answerOf(given, question, run.given[run.at]), mainButton(isLast ? words.finish : words.next, on.next)]
    : question.kind === "order"
      ? orderingOf(given, question, run)
      : [optionsOf(question, [], (n) => on.give([n]))];
  return [el("p", { class: "ta-quiz-quiet ta-quiz-progress" }, progress), text, ...below];
}

/** The options that are left, one button each, under the question as their name. */
function optionsOf({ options }, placed, choose) {
  const buttons = options.map(({ text }, n) =>
    placed.includes(n) ? null : button(text, () => choose(n), { class: "ta-quiz-option", "data-option": n }),
  );
  return el("div", { class: "ta-quiz-options", role: "group", "aria-labelledby": "ta-quiz-text" }, ...buttons);
}

/** Some acts, chosen one after the other. */
function orderingOf({ words, on }, question, { order }) {
  const { options } = question;
  const isWhole = order.length === options.length;
  const placed = el("ol", {}, ...order.map((n) => el("li", {}, options[n].text)));
  return [
    order.length ? placed : null,
    isWhole ? null : el("p", { class: "ta-quiz-quiet" }, words.choose_next),
    isWhole ? null : optionsOf(question, order, on.place),
    order.length
      ? row(isWhole ? mainButton(words.check, () => on.give(order)) : null, button(words.over, on.unplace))
      : null,
  ].filter((one) => one !== null);
}

/** Right or wrong in a word and a sign, what is right, why, and where it can be read. */
function answerOf(given, question, answer) {
  const { quiz, words } = given;
  const verdict = isRight(question, answer) ? "right" : "wrong";
  const told = [verdictOf(words, verdict), bothOf(given, question, answer), whyOf(quiz, question)];
  return [el("div", { class: "ta-quiz-verdict", "data-verdict": verdict }, ...told), linksOf(given, question)];
}

const verdictOf = (words, verdict) =>
  el(
    "p",
    { class: `ta-quiz-${verdict}` },
    el("b", {}, el("span", { "aria-hidden": "true" }, verdict === "right" ? "✓" : "✗"), ` ${words[verdict]}`),
  );

const whyOf = ({ read }, { explained: [kind, ids] }) =>
  el("p", { class: "ta-quiz-why" }, ...nodesOf(ids.map((id) => read[kind][id]).join(ARROW)));

const namesOf = ({ options }, chosen) => chosen.map((n) => options[n].text).join(ARROW);

/** The reader's answer and the right one; only one where they are the same, or where the explanation tells it. */
function bothOf({ words }, question, answer) {
  const same = isRight(question, answer);
  if (question.kind === "order" && same) return null;
  const rows = [
    same ? null : [words.your_answer, answer],
    question.kind === "order" ? null : [words.right_answer, question.answer],
  ].filter((one) => one !== null);
  return el("dl", {}, ...rows.flatMap(([term, chosen]) => [el("dt", {}, term), el("dd", {}, namesOf(question, chosen))]));
}

/** Right or wrong, and the right answer where it was another one: for who hears the page. @param {Given} given @param {Question} question @param {number[]} answer */
export function spokenOf({ words, lang }, question, answer) {
  if (isRight(question, answer)) return words.right;
  return `${words.wrong} ${labelled({ lang }, words.right_answer, namesOf(question, question.answer))}`;
}

/** To the source of an answer, and to the map of its year; where the cover has no such page, not. @param {Given} given @param {Question} question */
function linksOf({ words, hrefs }, { source, year, island }) {
  const { treaty, article, event, error, trap } = source;
  const name = article ? "article" : (["treaty", "event", "error", "trap"].find((key) => source[key]) ?? "");
  const id = treaty ?? event ?? error ?? trap;
  const map = year === undefined ? "" : hrefs[island ? "island" : "map"];
  return row(linkOf(words.source, hrefs[name], { id, article }), linkOf(words.on_map, map, { id: island, year }));
}

const linkOf = (text, href, values) =>
  href ? el("a", { class: "ta-quiz-button", href: fill(href, values), target: "_self" }, text) : null;

/** How many were right, and all ten once more. @param {Given} given @param {Question[]} asked @param {Run} run @returns {Node[]} */
export function resultOf(given, asked, run) {
  const { words, quiz, on } = given;
  const again = row(button(words.again, on.begin, { "data-again": true }), button(words.new, on.renew));
  const rows = asked.map((question, at) => {
    const answer = run.given[at];
    return el(
      "section",
      {},
      el("h2", {}, `${at + 1}. ${question.text}`),
      verdictOf(words, isRight(question, answer) ? "right" : "wrong"),
      bothOf(given, question, answer),
      whyOf(quiz, question),
      linksOf(given, question),
    );
  });
  const code = el("p", { class: "ta-quiz-quiet ta-quiz-progress" }, `${words.code} ${halves(run.code)}`);
  return [code, el("h1", {}, scoreOf(given, asked, run)), again, ...rows];
}

/** @param {Given} given @param {Question[]} asked @param {Run} run */
export function scoreOf({ words }, asked, run) {
  const right = asked.filter((question, at) => isRight(question, run.given[at])).length;
  return fill(words.result, { right, count: asked.length });
}

const row = (...children) => el("div", { class: "ta-quiz-row" }, ...children);

/** @param {string} text @param {() => void} act @param {Record<string, string|number|boolean>} [attributes] */
function button(text, act, { class: more = "", ...attributes } = {}) {
  const made = el("button", { type: "button", class: `ta-quiz-button ${more}`.trim(), ...attributes }, text);
  made.addEventListener("click", () => act());
  return made;
}

const mainButton = (text, act) => button(text, act, { class: "ta-quiz-main" });
