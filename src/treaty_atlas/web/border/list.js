/** Beside the map: what is said of a drawing, the drawings laid over each other, and those of others to be added. */

import { mountCopy } from "../base/copy.js";
import { el, fill, icon, setText } from "../base/dom.js";
import { lineSwatch } from "../base/swatch.js";

/** @typedef {import("./store.js").Attempt} Attempt @typedef {Record<string, string>} Words */

/**
 * What is said of the chosen drawing; nothing for null.
 * @param {{head: string, rows: string[], sides: string[]}|null} said @param {{words: Words, number: number, exact: boolean}} about
 *   `exact`: the line of the map lies where a treaty says
 * @returns {Node[]}
 */
export function verdictOf(said, { words, number, exact }) {
  if (!said) return [];
  const method = el(
    "details",
    {},
    el("summary", {}, words.method),
    el("p", {}, words.method_text),
    exact ? null : el("p", {}, words.schematic),
  );
  const nodes = [
    el("h3", {}, el("span", { class: "ta-border-number" }, String(number)), " ", said.head),
    el("ul", {}, ...said.rows.map((row) => el("li", {}, row))),
    said.sides.length ? el("p", { class: "ta-border-sides" }, said.sides.join(" ")) : null,
    method,
  ];
  return nodes.filter((node) => node !== null);
}

/** What the lines of the map are, one row for each kind. @param {import("./judge.js").Task} task @returns {Node[]} */
export function legendOf({ lines }) {
  const kinds = new Map(Object.values(lines).map((line) => [line.says, line]));
  return [...kinds.values()].map(({ kind, by, says }) => el("li", {}, lineSwatch(kind, by), says));
}

/**
 * The drawings, one row each: its number and its distance choose it, a box shows and hides it, a cross removes it.
 * @param {{words: Words, share: import("../base/copy.js").ShareWords, on: {choose: (code: string) => void,
 *   hide: (code: string, hidden: boolean) => void, remove: (code: string) => void, clear: () => void,
 *   add: (text: string) => void}}} options
 */
export function attemptsOf({ words, share, on }) {
  const rows = el("ol", { class: "ta-border-rows" });
  const clear = el("button", { type: "button", class: "ta-border-button" }, words.clear_all);
  const copy = mountCopy(el("div"), { label: "", text: "", words: share });
  const heading = el("h3", {}, words.attempts);
  const own = el("section", { class: "ta-border-attempts" }, heading, rows, copy.element, clear);
  const others = othersOf(words, on.add);
  clear.addEventListener("click", on.clear);
  return {
    element: el("div", { class: "ta-border-list" }, own, others.element),
    others,
    /** @param {Attempt[]} attempts @param {(attempt: Attempt) => string} far @param {string} chosen @param {string} link */
    show(attempts, far, chosen, link) {
      own.hidden = !attempts.length;
      const held = rows.contains(document.activeElement) ? document.activeElement?.getAttribute("data-key") : "";
      rows.replaceChildren(...attempts.map((one) => rowOf(one, far(one), one.code === chosen, words, on)));
      if (held) /** @type {HTMLElement|null} */ (rows.querySelector(`[data-key="${held}"]`))?.focus();
      const number = attempts.find(({ code }) => code === chosen)?.number ?? "";
      copy.element.hidden = !number;
      copy.update({ label: fill(words.pass_on, { number }), text: link, words: share });
    },
  };
}

function rowOf({ code, number, hidden }, far, chosen, words, on) {
  const box = el("input", {
    type: "checkbox",
    "aria-label": fill(words.shown, { number }),
    "data-key": `show-${number}`,
  });
  box.checked = !hidden;
  box.addEventListener("change", () => on.hide(code, !box.checked));
  const choose = el(
    "button",
    { type: "button", class: "ta-border-row", "aria-pressed": String(chosen), "data-key": `choose-${number}` },
    el("span", { class: "ta-border-number" }, String(number)),
    " ",
    el("span", { class: "ta-hidden" }, fill(words.attempt, { number }), " "),
    el("span", {}, far),
  );
  choose.addEventListener("click", () => on.choose(code));
  const name = fill(words.remove, { number });
  const remove = el(
    "button",
    { type: "button", class: "ta-border-remove", "aria-label": name, title: name, "data-key": `remove-${number}` },
    icon("close"),
  );
  remove.addEventListener("click", () => on.remove(code));
  return el("li", { "data-hidden": hidden }, el("label", { class: "ta-border-box" }, box), choose, remove);
}

/** A field for links and codes. */
function othersOf(words, onAdd) {
  const field = el("textarea", { rows: 2, spellcheck: "false", autocapitalize: "off", autocomplete: "off" });
  const add = el("button", { type: "submit", class: "ta-border-button" }, words.add);
  const said = el("p", { class: "ta-border-came", role: "status" });
  const form = el("form", {}, el("label", {}, el("span", {}, words.others_label), field), add, said);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onAdd(field.value);
  });
  return {
    element: el("details", { class: "ta-border-others" }, el("summary", {}, words.others), form),
    /** @param {string} text @param {string} left what could not be taken stays in the field */
    say(text, left) {
      setText(said, text);
      field.value = left;
    },
  };
}
