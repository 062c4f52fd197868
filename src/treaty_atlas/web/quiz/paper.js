/**
 * The ten questions on paper: maps in the paints of paper, boxes to tick, and on a page of its own the key. Laid when the
 * page is printed, gone afterwards; what is on the screen keeps its place.
 */

import { el, fill } from "../base/dom.js";
import { labelled, legendLines } from "../base/naming.js";
import { nodesOf } from "../base/piece.js";
import { qrSvg } from "../base/qr.js";
import { svg } from "../base/dom.js";
import { aroundPrint } from "../base/printing.js";
import { letterOf } from "../map/letters.js";
import { halves } from "./code.js";
import { wantsKey } from "./start.js";
import { groupsOf } from "./why.js";

/** @typedef {import("./page.js").Given} Given */
/** @typedef {import("./draw.js").Question} Question */

/**
 * @param {HTMLElement} root @param {Given} given @param {import("./start.js").Class} own
 * @param {() => {code: string, asked: Question[]}} now
 */
export function mountPaper(root, given, own, now) {
  const sheet = el("div", { class: "ta-quiz-paper", lang: given.lang });
  root.append(sheet);
  const lay = () => {
    const { code, asked } = now();
    const key = wantsKey() ? [keyOf(given, asked, code)] : [];
    sheet.replaceChildren(...nodesOf(given.quiz.paper.defs), sheetOf(given, own, asked, code), ...key);
  };
  const clear = () => sheet.replaceChildren();
  return { destroy: aroundPrint(lay, clear) };
}

function sheetOf(given, { link, paper, title }, asked, code) {
  const { words } = given;
  const address = link && paper ? fill(link, { code }) : "";
  const head = el(
    "header",
    {},
    el(
      "div",
      {},
      el("h1", {}, `${words.title} · ${title}`),
      el("p", { class: "ta-paper-lines" }, lineFor(words.name), lineFor(words.date)),
      el("p", {}, labelled(given, words.code, halves(code)), address ? ` · ${address}` : ""),
    ),
    address ? qrSvg(address, words.qr) : null,
  );
  return el("section", { class: "ta-paper-sheet" }, head, el("ol", {}, ...asked.map((one) => questionOf(given, one))));
}

const lineFor = (text) => el("span", {}, `${text} `, el("i"));

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
  const marks = question.options.flatMap(({ at }, n) => (at ? [{ letter: letterOf(n), at }] : []));
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

/** What is right, and why, with its source. */
function keyOf(given, asked, code) {
  const { words, quiz } = given;
  const rows = asked.map((question) => {
    const right = question.answer.map((n) => (question.way === "order" ? question.options[n].text : letterOf(n)));
    const why = question.why.map((one) => [
      " ",
      ...(one.groups ? [el("b", {}, groupsOf(quiz, one)), ": "] : []),
      ...nodesOf(quiz.read[one.read[0]]?.[one.read[1]] ?? ""),
    ]);
    const told =
      question.way === "letters"
        ? `${right[0]} · ${question.options[question.answer[0]].text}`
        : right.join(question.way === "order" ? " → " : ", ");
    return el("li", {}, el("b", {}, told), ...why.flat());
  });
  return el(
    "section",
    { class: "ta-paper-answers" },
    el("h1", {}, words.key_title),
    el("p", {}, labelled(given, words.code, halves(code))),
    el("ol", {}, ...rows),
  );
}
