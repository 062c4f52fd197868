/**
 * The controls above the cards: period, words, the draw of five, all cards at once, print.
 *
 * @typedef {{words: Record<string, string>, eras: Record<string, string>,
 *   on: {wish: (change: import("./choose.js").Wish) => void, turn: (open: boolean) => void, print: () => void}}} Given
 */

import { el, fill, setText } from "../base/dom.js";

/** Draws are numbered from 1 to this one (address/errors.py). */
const DRAWS = 999;

/**
 * @param {Given} given
 * @returns {{element: HTMLElement, show: (wish: import("./choose.js").Wish, count: number, isOpen: boolean) => void}}
 */
export function mountBar({ words, eras, on }) {
  const all = [["", words.all], ...Object.entries(eras)];
  const era = el("select", {}, ...all.map(([value, name]) => el("option", { value }, name)));
  const find = el("input", { type: "search", maxlength: 80, autocomplete: "off", enterkeyhint: "search" });
  const draw = button(words.draw, () => on.wish({ five: 1 + Math.floor(Math.random() * DRAWS) }), "main");
  const whole = button(words.whole, () => on.wish({ five: null, era: null, find: null }));
  const turn = button(words.turn, () => on.turn(turn.dataset.open !== "true"));
  const print = button(words.print, on.print);
  const told = el("p", { class: "myth-told", role: "status" });
  era.addEventListener("change", () => on.wish({ era: era.value || null, five: null }));
  find.addEventListener("input", () => on.wish({ find: find.value.trim() || null, five: null }));
  const form = el(
    "form",
    { class: "myth-bar", role: "search" },
    el("label", {}, el("span", {}, words.period), era),
    el("label", {}, el("span", {}, words.find), find),
    el("div", { class: "myth-buttons" }, draw, whole, turn, print),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  return {
    element: el("div", {}, form, told),
    show(wish, count, isOpen) {
      era.value = wish.era ?? "";
      if (find.value.trim() !== (wish.find ?? "")) find.value = wish.find ?? "";
      whole.hidden = !wish.five && !wish.era && !wish.find;
      setText(draw, wish.five ? words.new : words.draw);
      setText(turn, isOpen ? words.back : words.turn);
      turn.dataset.open = String(isOpen);
      turn.hidden = print.hidden = count === 0;
      setText(told, toldOf(words, wish, count));
    },
  };
}

function toldOf(words, wish, count) {
  if (!count) return words.none;
  return wish.five ? fill(words.drawn, { number: wish.five }) : fill(words.count, { count });
}

/** @param {string} text @param {() => void} act */
function button(text, act, kind = "") {
  const made = el("button", { type: "button", class: `myth-button ${kind}`.trim() }, text);
  made.addEventListener("click", act);
  return made;
}
