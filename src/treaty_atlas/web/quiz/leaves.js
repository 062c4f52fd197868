/**
 * The ten questions of a code as leaves of paper: maps in the paints of paper, boxes to tick, and on a page of its own the key
 * with what every answer rests on. The same in the page of the quiz (paper.js) and in the lesson pack (pack.js).
 */

import { el, svg } from "../base/dom.js";
import { labelled, legendLines } from "../base/naming.js";
import { nodesOf } from "../base/piece.js";
import { lineFor } from "../base/printing.js";
import { qrSvg } from "../base/qr.js";
import { letterOf } from "../map/letters.js";
import { halves } from "./code.js";
import { groupsOf } from "./why.js";

/** @typedef {Pick<import("./page.js").Given, "words"|"quiz"|"lang"|"small"|"atlas">} Given */
/** @typedef {import("./draw.js").Question} Question */
/** @typedef {{code: string, asked: Question[], link: string, title: string, key: boolean}} Leaves  `link`: for the class, "" for none;
 *   `title`: of the atlas or of the lesson; `key`: whether there is one */

/** @param {Given} given @param {Leaves} leaves @returns {Node[]} the patterns of paper, the sheet, and the key where one is wanted */
export function leavesOf(given, leaves) {
  return [...nodesOf(given.quiz.paper.defs), sheetOf(given, leaves), ...(leaves.key ? [keyOf(given, leaves)] : [])];
}

function sheetOf(given, { code, asked, link, title }) {
  const { words } = given;
  const head = el(
    "header",
    {},
    el(
      "div",
      {},
      el("h1", {}, `${words.title} · ${title}`),
      el("p", { class: "ta-paper-lines" }, lineFor(words.name), lineFor(words.date)),
      el("p", {}, labelled(given, words.code, halves(code)), link ? ` · ${link}` : ""),
    ),
    link ? qrSvg(link, words.qr) : null,
  );
  return el("section", { class: "ta-paper-sheet" }, head, el("ol", {}, ...asked.map((one) => questionOf(given, one))));
}

function questionOf(given, question) {
  const { words } = given;
  const { map, options } = question;
  const shows = map && (!map.blank || options.some(({ at }) => at)); // a blank map without letters asks nothing
  const drawn = shows ? [el("div", { class: "ta-paper-map" }, mapOf(given, question), keyTo(given, [map]))] : [];
  const hint = question.way === "groups" ? words.sheet_many : question.way === "order" ? words.sheet_order : "";
  return el(
    "li",
    { "data-way": question.way },
    el("p", { class: "ta-paper-text" }, question.text, hint ? el("small", {}, ` ${hint}`) : null),
    el("div", { class: "ta-paper-work" }, ...drawn, optionsOf(given, question)),
  );
}

function mapOf({ small, quiz }, question) {
  const marks = question.options.flatMap(({ at, islands = [], mark }, n) =>
    at ? [{ letter: letterOf(n), islands, mark }] : [],
  );
  return small.draw(question.map, { paper: quiz.paper, marks });
}

/** What the paints of some maps mean; nothing for a blank one. */
function keyTo({ atlas, small, quiz }, scenes) {
  const painted = scenes.filter(({ blank, bordersOnly }) => !blank && !bordersOnly);
  const spans = painted.flatMap((scene) => small.looks(scene).map((span) => ({ span, day: scene.day })));
  /** @type {Map<string, string>} the shortest words for each paint */
  const rows = new Map();
  for (const { span, day } of spans) {
    const [who, how] = legendLines(atlas, span, day);
    const text = how && !span.view ? `${who}, ${how}` : who;
    if (text.length < (rows.get(span.look)?.length ?? Infinity)) rows.set(span.look, text);
  }
  const made = [...rows].map(([look, text]) => el("li", {}, sample(quiz.paper.fills[look]), text));
  return made.length ? el("ul", { class: "ta-paper-key" }, ...made) : null;
}

const sample = ([fill_, stroke]) =>
  svg(
    "svg",
    { viewBox: "0 0 26 16", width: 26, height: 16 },
    svg("rect", { x: 0.5, y: 0.5, width: 25, height: 15, fill: fill_, stroke }),
  );

const box = () => el("i", { class: "ta-paper-box" });

function optionsOf(given, question) {
  const { small, quiz } = given;
  const { way, options } = question;
  if (way !== "maps") {
    const rows = options.map(({ text }, n) =>
      el("li", {}, box(), el("b", {}, letterOf(n)), way === "letters" ? "" : ` ${text}`),
    );
    return el("ul", { class: "ta-paper-options", "data-way": way }, ...rows);
  }
  const maps = options.map(({ map }, n) =>
    el("li", {}, small.draw(map, { paper: quiz.paper }), el("span", {}, box(), el("b", {}, letterOf(n)))),
  );
  const scenes = options.map(({ map }) => map);
  return el("div", {}, el("ul", { class: "ta-paper-maps" }, ...maps), keyTo(given, scenes));
}

/** What is right, why, and the sources of it. */
function keyOf(given, { code, asked }) {
  const { words } = given;
  const rows = asked.map((question) => {
    const own = { "data-way": question.way };
    return el("li", own, el("b", {}, answerOf(question)), ...question.why.map((why) => becauseOf(given, why)));
  });
  return el(
    "section",
    { class: "ta-paper-answers" },
    el("h1", {}, words.key_title),
    el("p", {}, labelled(given, words.code, halves(code))),
    el("ol", {}, ...rows),
  );
}

/** The right one by its letter and in words; of maps and of groups, which are named where it is said why, the letters alone. */
function answerOf({ way, options, answer }) {
  if (way === "order") return answer.map((n) => options[n].text).join(" → ");
  if (way === "maps" || way === "groups") return answer.map(letterOf).join(", ");
  return `${letterOf(answer[0])} · ${options[answer[0]].text}`;
}

/** @param {Given} given @param {import("./draw.js").Why} why */
function becauseOf({ quiz }, why) {
  const [kind, id] = why.read;
  return el(
    "p",
    {},
    ...(why.groups ? [el("b", {}, groupsOf(quiz, why)), ": "] : []),
    ...nodesOf(quiz.read[kind]?.[id] ?? ""),
    " ",
    el("small", {}, ...nodesOf(quiz.read.rests?.[sourceId(why.source)] ?? "")),
  );
}

/** The id of what the sources of an answer are (reading/quizzes.py). @param {import("./draw.js").Source} source */
function sourceId(source) {
  const [first] = Object.entries(source);
  return [...first, source.article].filter(Boolean).join("/");
}
