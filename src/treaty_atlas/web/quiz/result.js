/** At the end: how many were right, what to look at again with its map and its sources, and where to go on. */

import { el, fill } from "../base/dom.js";
import { withKana } from "../base/kana.js";
import { labelled } from "../base/naming.js";
import { halves } from "./code.js";
import { isRight } from "./draw.js";
import { button, mainButton, namesOf, row, verdictOf } from "./page.js";
import { linksOf, whyOf } from "./why.js";

/** @typedef {import("./page.js").Given} Given */
/** @typedef {import("./draw.js").Question} Question */
/** @typedef {import("./run.js").Run} Run */

/** From these shares of right answers on the words are said. @type {Array<[number, string]>} */
const SHARES = [
  [1, "result_all"],
  [0.7, "result_most"],
  [0.4, "result_half"],
  [0, "result_few"],
];

/** @param {Given} given @param {Question[]} asked @param {Run} run @returns {Node[]} */
export function resultOf(given, asked, run) {
  const { words, on } = given;
  const rows = asked.map((question, at) => ({ question, at, answer: run.given[at] }));
  const again = rows.filter(({ question, answer }) => !isRight(question, answer));
  const known = rows.filter(({ question, answer }) => isRight(question, answer));
  const share = known.length / rows.length;
  const [, said] = /** @type {[number, string]} */ (SHARES.find(([least]) => share >= least));
  const part = (title, some) =>
    some.length
      ? [
          el("h2", { class: "ta-quiz-part" }, title),
          el("div", { class: "ta-quiz-cards" }, ...some.map((one) => cardOf(given, one))),
        ]
      : [];
  return [
    el("p", { class: "ta-quiz-quiet ta-quiz-progress" }, `${words.code} ${halves(run.code)}`),
    el("h1", {}, scoreOf(given, asked, run)),
    el("p", { class: "ta-quiz-lead" }, words[said]),
    row(
      mainButton(words.again, on.begin, { "data-again": true }),
      button(words.new, on.renew),
      button(words.print, on.print),
    ),
    ...part(words.look_again, again),
    ...part(words.known, known),
  ];
}

/** One question with its answer, its map and its sources. */
function cardOf(given, { question, at, answer }) {
  const { words, small, atlas } = given;
  const right = isRight(question, answer);
  const scene = question.after ?? question.options[question.answer[0]].map;
  const rows = [
    right ? null : [words.your_answer, namesOf(question, answer)],
    [words.right_answer, namesOf(question, question.answer)],
  ].filter((one) => one !== null);
  return el(
    "section",
    { class: "ta-quiz-card", "data-verdict": right ? "right" : "wrong" },
    scene ? el("div", { class: "ta-quiz-picture" }, small.draw(scene)) : null,
    el(
      "div",
      {},
      el("h3", {}, ...withKana(atlas, `${at + 1}. ${question.text}`)),
      verdictOf(words, right ? "right" : "wrong"),
      el("dl", {}, ...rows.flatMap(([term, text]) => [el("dt", {}, term), el("dd", {}, ...withKana(atlas, text))])),
      whyOf(given, question),
      linksOf(given, question),
    ),
  );
}

/** @param {Given} given @param {Question[]} asked @param {Run} run */
export function scoreOf({ words }, asked, run) {
  const right = asked.filter((question, at) => isRight(question, run.given[at])).length;
  return fill(words.result, { right, count: asked.length });
}

/** What is said of the result to who hears the page. @param {Given} given @param {Question[]} asked @param {Run} run */
export const resultSpoken = (given, asked, run) =>
  labelled(given, given.words.code, `${halves(run.code)}. ${scoreOf(given, asked, run)}`);
