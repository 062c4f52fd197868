/** What stands on the page of the puzzle: tabs, question, articles, map, and the column where sides are given. */

import { el, fill } from "../base/dom.js";
import { mountLegend } from "../map/legend.js";

/** @typedef {import("./main.js").Puzzle} Puzzle */
/** @typedef {Record<string, string>} Words */

/**
 * @param {HTMLElement} root
 * @param {{lang: string, puzzles: Puzzle[], words: Words, act: {choose: (id: string) => void, check: () => void, show: () => void,
 *   again: () => void, undo: () => void, print: () => void}}} options
 */
export function buildPage(root, { lang, puzzles, words, act }) {
  const button = (name, className = "") => buttonOf(words[name], act[name], className);
  const parts = {
    tabs: el(
      "nav",
      { class: "ta-tabs", "aria-label": words.treaties },
      ...puzzles.map((puzzle) => tabOf(puzzle, act.choose)),
    ),
    question: el("h2", { class: "ta-puzzle-question" }),
    read: el("div"),
    canvas: el("div", { class: "ta-puzzle-map" }),
    chooser: el("div"),
    end: el("section", { class: "ta-puzzle-end", tabindex: "-1", hidden: true }),
    notes: el("span", { class: "ta-puzzle-notes" }),
    list: el("section", { class: "ta-puzzle-list", "aria-label": words.groups }),
    score: el("b"),
    said: el("span"),
    check: button("check", "ta-puzzle-main"),
    show: button("show"),
    undo: button("undo"),
    again: button("again"),
    print: button("print"),
    key: /** @type {HTMLInputElement} */ (el("input", { type: "checkbox" })),
  };
  const { tabs, question, read, canvas, chooser, end, list, score, said, check, show, undo, again } = parts;
  const aside = el("details", { class: "ta-puzzle-aside", open: true }, el("summary", {}, words.read), read);
  const hint = el(
    "p",
    { class: "ta-puzzle-hint" },
    words.hint,
    " ",
    el("span", { class: "ta-puzzle-keys" }, words.hint_keys),
    parts.notes,
  );
  const status = el("p", { class: "ta-puzzle-said", role: "status", "aria-atomic": "false" }, score, " ", said);
  const bar = el("div", { class: "ta-puzzle-bar" }, check, undo, show, again, status);
  const paper = el("p", { class: "ta-puzzle-print" }, parts.print, el("label", {}, parts.key, ` ${words.with_key}`));
  const giving = el("div", { class: "ta-puzzle-give" }, chooser, end, hint, list, bar, paper);
  const element = el(
    "div",
    { class: "ta-puzzle", lang },
    tabs,
    question,
    el("div", { class: "ta-puzzle-work" }, aside, canvas, giving),
  );
  root.append(element);
  return { element, aside, ...parts };
}

function buttonOf(text, act, className = "") {
  const made = el("button", { type: "button", class: `ta-puzzle-button ${className}` }, text);
  made.addEventListener("click", act);
  return made;
}

function tabOf({ id, signed, title }, choose) {
  const made = el("button", { type: "button", "data-treaty": id }, el("b", {}, signed), el("span", {}, ` ${title}`));
  made.addEventListener("click", () => choose(id));
  return made;
}

/** The tab of the puzzle that is shown. @param {HTMLElement} tabs @param {string} id */
export function markTab(tabs, id) {
  for (const tab of tabs.children) {
    if (tab.getAttribute("data-treaty") === id) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

/**
 * What was found, and where to go on.
 * @param {{atlas: import("../base/types.js").Atlas, puzzle: Puzzle, next: Puzzle|undefined, words: Words, href: string, text: string, told: string,
 *   onNext: () => void, onAgain: () => void}} options `href`: of the map at the treaty, "" for none; `text`: what is said of the end,
 *   `told`: how it was reached
 * @returns {Node[]}
 */
export function endOf({ atlas, puzzle, next, words, href, text, told, onNext, onAgain }) {
  const on = next ? buttonOf(fill(words.next, next), onNext, "ta-puzzle-main") : null;
  const map = href
    ? el("a", { href: fill(href, { act: puzzle.id, year: puzzle.year }) }, fill(words.open_map, puzzle))
    : null;
  const legend = el("div");
  mountLegend(legend, atlas).paint(puzzle.day);
  return [
    el("h2", {}, text),
    el("p", {}, puzzle.caption),
    el("p", { class: "ta-puzzle-small" }, told),
    legend,
    el("p", {}, on, buttonOf(words.again, onAgain), map),
  ];
}
