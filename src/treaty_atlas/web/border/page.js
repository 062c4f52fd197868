/** What stands on the page: tabs, question, what to read, the map with its bar, and what is said beside it. */

import { el } from "../base/dom.js";

/** @typedef {import("./judge.js").Task} Task @typedef {Record<string, string>} Words */

/**
 * @param {HTMLElement} root
 * @param {{lang: string, tasks: Task[], words: Words, act: {choose: (id: string) => void, hand: (pen: boolean) => void, undo: () => void,
 *   clear: () => void, done: () => void, again: () => void, closer: () => void}}} options
 */
export function buildPage(root, { lang, tasks, words, act }) {
  const button = (name, className = "") => {
    const made = el("button", { type: "button", class: `ta-border-button ${className}` }, words[name]);
    made.addEventListener("click", act[name]);
    return made;
  };
  const parts = {
    tabs: el("nav", { class: "ta-tabs", "aria-label": words.tasks }, ...tasks.map((task) => tabOf(task, act.choose))),
    question: el("h2", { class: "ta-border-question" }),
    read: el("div", { class: "ta-border-text" }),
    canvas: el("div", { class: "ta-border-map" }),
    stage: el("div", { class: "ta-border-stage" }),
    hand: handOf(words, act.hand),
    undo: button("undo"),
    clear: button("clear"),
    done: button("done", "ta-border-main"),
    again: button("again", "ta-border-main"),
    closer: button("closer"),
    legend: el("ul", { class: "ta-border-legend" }),
    said: el("p", { class: "ta-border-said", role: "status" }),
    verdict: el("section", { class: "ta-border-verdict", tabindex: "-1", hidden: true }),
    hint: el(
      "div",
      { class: "ta-border-hint" },
      el("p", {}, words.hint),
      el("p", { class: "ta-border-keys" }, words.hint_keys),
    ),
    list: el("div"),
  };
  const { tabs, question, read, canvas, stage, hand, undo, clear, done, again, closer, legend, said, verdict, hint, list } =
    parts;
  stage.append(canvas);
  const bar = el("div", { class: "ta-border-bar" }, hand.element, undo, clear, closer, done, again, legend, said);
  const fold = el("div", { class: "ta-border-fold" }, read);
  const drawing = el("div", { class: "ta-border-drawing" }, stage, bar);
  const told = el("div", { class: "ta-border-told" }, verdict, hint, list);
  const work = el("div", { class: "ta-border-work" }, fold, drawing, told);
  const element = el("div", { class: "ta-border", lang }, tabs, question, work);
  root.append(element);
  return {
    element,
    ...parts,
    work,
    remove: () => element.remove(),
  };
}

/** Whether the hand draws or moves the map: two buttons, one of which is pressed. */
function handOf(words, onHand) {
  const [pen, move] = ["pen", "move"].map((name) => {
    const made = el("button", { type: "button", "data-hand": name }, words[name]);
    made.addEventListener("click", () => onHand(name === "pen"));
    return made;
  });
  const show = (isPen) => {
    pen.setAttribute("aria-pressed", String(isPen));
    move.setAttribute("aria-pressed", String(!isPen));
  };
  return { element: el("div", { class: "ta-border-hand", role: "group", "aria-label": words.hand }, pen, move), show };
}

function tabOf({ id, badge, title, act }, choose) {
  const made = el(
    "button",
    { type: "button", "data-task": id },
    el("b", {}, badge),
    act ? el("span", {}, ` ${title}`) : null,
  );
  if (!act) made.title = title;
  made.addEventListener("click", () => choose(id));
  return made;
}

/** The tab of the task that is shown. @param {HTMLElement} tabs @param {string} id */
export function markTab(tabs, id) {
  for (const tab of tabs.children) {
    if (tab.getAttribute("data-task") === id) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}
