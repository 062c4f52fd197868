/**
 * A run on the page: what is shown of it, and what is pressed in it.
 *
 * @typedef {{parts: ReturnType<typeof import("./main.js").partsOf>, asked: (code: string) => Question[], run: import("./run.js").Run,
 *   given: import("./page.js").Given, own: import("./start.js").Class, legend: ReturnType<typeof import("../map/legend.js").mountLegend>,
 *   map?: ReturnType<typeof import("./map.js").mountQuizMap>}} Game
 * @typedef {import("./draw.js").Question} Question
 */

import { setText } from "../base/dom.js";
import { isSwitchedOff } from "../base/keys.js";
import { keep } from "../base/visit.js";
import { letterOf } from "../map/letters.js";
import { isMany } from "./draw.js";
import { SIGNS, bodyOf, headOf, markKey, marksOf, spokenOf } from "./page.js";
import { resultOf, resultSpoken } from "./result.js";
import { give, isAnswered, place, toggle } from "./run.js";
import { startOf } from "./start.js";
import { letterAt } from "./told.js";

export const KEPT = "treaty-atlas-quiz";

/** An option was pressed, in the list, on the map or by its key. @param {Game} game @param {number} n */
export function press(game, n) {
  const { run, asked, parts, given } = game;
  const question = asked(run.code)[run.at];
  if (!run.begun || !question || isAnswered(run) || n >= question.options.length) return;
  const inList = parts.body.contains(document.activeElement);
  given.looked = undefined;
  if (isMany(question)) toggle(run, n);
  else if (question.way === "order") place(run, n, question.options.length);
  else give(run, [n]);
  show(game, isMany(question) ? (inList ? `[data-option="${n}"]` : "") : NEXT);
}

/** What the hand on the keyboard needs next: the way on, or the first option that is left. */
export const NEXT = ".ta-quiz-main:not([aria-disabled]), .ta-quiz-option, [data-again]";

/** Puts on the page how far the run is. @param {Game} game @param {string} [focused] what has the focus then */
export function show(game, focused = "") {
  const { run, asked, parts, given, own } = game;
  keep(KEPT, run);
  const ten = asked(run.code);
  const question = run.begun ? ten[run.at] : undefined;
  const page = question ? [] : run.begun ? resultOf(given, ten, run) : startOf(given, own, run.code);
  parts.page.replaceChildren(...page);
  parts.page.dataset.page = question ? "" : run.begun ? "result" : "start";
  parts.page.hidden = Boolean(question);
  parts.work.hidden = !question;
  if (question) showQuestion(game, ten, question);
  else for (const part of [parts.head, parts.body]) part.replaceChildren();
  setText(parts.said, spoken(game, ten, question));
  if (!focused) return;
  const shown = question ? parts.body : parts.page;
  /** @type {HTMLElement|null} */ (shown.querySelector(focused))?.focus({ preventScroll: true });
  if (isMarking(game)) return;
  parts.element.scrollTop = 0; // on the wall it scrolls itself
  parts.element.scrollIntoView({ block: "start" });
}

const isMarking = ({ run }) => run.begun && !isAnswered(run) && run.order.length > 0;

/** @param {Game} game @param {Question[]} ten @param {Question} question */
function showQuestion({ run, parts, given, map, legend }, ten, question) {
  const answered = isAnswered(run);
  const looked = question.way === "order" && given.looked !== undefined ? question.options[given.looked].map : undefined;
  const scene = answered ? (looked ?? question.after) : question.map;
  const needsMap = Boolean(scene) && !(scene?.blank && question.options.every(({ at }) => !at)); // an empty one says nothing
  parts.work.dataset.way = question.way;
  parts.work.toggleAttribute("data-answered", answered);
  parts.head.replaceChildren(...headOf(given, ten, run));
  parts.body.replaceChildren(...bodyOf(given, ten, run));
  parts.side.hidden = !needsMap;
  parts.work.toggleAttribute("data-mapless", !needsMap);
  if (!scene || !needsMap) return;
  map?.ask(question.key, scene, question.options, !answered);
  const marks = answered ? marksOf(question, run.given[run.at]) : [];
  const now = question.options.map((option, n) => {
    const asks = question.way === "letters" && !answered; // its name would be the answer
    const told = marks[n] ? given.words[markKey(question, marks[n])] : "";
    const label = asks ? letterAt(given, n, option) : [letterOf(n), option.text, told].filter(Boolean).join(" ");
    return { sign: SIGNS[marks[n] ?? ""], label, given: run.order.includes(n), fixed: answered };
  });
  map?.say(now, run.order);
  parts.legend.hidden = Boolean(scene.blank);
  parts.legend.toggleAttribute("data-undated", !answered);
  legend.mode(scene.mode ?? null);
  legend.paint(scene.day);
}

/** The letter of an option, or its number, presses it. @param {Game} game @param {KeyboardEvent} event */
export function key({ asked, run, given, parts }, event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.repeat && event.key === "Enter" && parts.element.contains(target)) event.preventDefault(); // held down it answers one, not all
  if (event.ctrlKey || event.altKey || event.metaKey || isSwitchedOff(event) || target.matches?.("input, textarea, select"))
    return;
  const n = /^[a-f]$/i.test(event.key)
    ? event.key.toLowerCase().charCodeAt(0) - 97
    : /^[1-6]$/.test(event.key)
      ? Number(event.key) - 1
      : -1;
  const question = run.begun && !isAnswered(run) ? asked(run.code)[run.at] : undefined;
  if (n < 0 || n >= (question?.options.length ?? 0)) return;
  event.preventDefault(); // a letter that is an answer is no key of the stage
  given.on.press(n);
}

/** What is said of what just happened: the verdict, an order as far as it goes, the result. */
function spoken({ run, given }, ten, question) {
  if (!run.begun) return "";
  if (!question) return resultSpoken(given, ten, run);
  if (isAnswered(run)) return spokenOf(given, question, run.given[run.at]);
  return question.way === "order" ? run.order.map((n) => question.options[n].text).join(" → ") : "";
}
