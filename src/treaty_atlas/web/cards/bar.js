/**
 * The controls above the cards. At first they invite: five by lot, or a period; once something is chosen they are a bar.
 *
 * @typedef {import("./choose.js").Wish} Wish
 * @typedef {{words: Record<string, string>, wall: string, eras: Record<string, string>, counts: Record<string, number>,
 *   on: {wish: (change: Wish) => void, turn: (open: boolean) => void, print: () => void, wall: () => void}}} Given
 *   `wall`: the name of the stage; `counts`: how many cards a period has
 */

import { el, fill, setText } from "../base/dom.js";

/** Draws are numbered from 1 to this one (address/errors.py). */
const DRAWS = 999;

/** @returns {Wish} */
export const drawAnew = () => ({ five: 1 + Math.floor(Math.random() * DRAWS) });

/**
 * @param {Given} given
 * @returns {{element: HTMLElement, show: (wish: Wish, count: number, isOpen: boolean) => void}}
 */
export function mountBar({ words, wall, eras, counts, on }) {
  const all = [["", words.all], ...Object.entries(eras)];
  const era = el("select", {}, ...all.map(([value, name]) => el("option", { value }, name)));
  const find = el("input", { type: "search", maxlength: 80, autocomplete: "off", enterkeyhint: "search" });
  const draw = button(words.draw, () => on.wish(drawAnew()), "main");
  const whole = button(words.whole, () => on.wish({ five: null, era: null, find: null }));
  const turn = button(words.turn, () => on.turn(turn.dataset.open !== "true"));
  const print = button(words.print, on.print);
  const onWall = button(wall, on.wall);
  const told = el("p", { class: "myth-told", role: "status" });
  era.addEventListener("change", () => on.wish({ era: era.value || null, five: null }));
  find.addEventListener("input", () => on.wish({ find: find.value.trim() || null, five: null }));
  const period = el("label", {}, el("span", {}, words.period), era);
  const form = el(
    "form",
    { class: "myth-bar", role: "search" },
    period,
    el("label", {}, el("span", {}, words.find), find),
    el("div", { class: "myth-buttons" }, draw, onWall, whole, turn, print),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  const lead = leadOf({ words, wall, eras, counts, on }, () => draw.focus({ preventScroll: true }));
  return {
    element: el("div", {}, lead, form, told),
    show(wish, count, isOpen) {
      const isChosen = Boolean(wish.five || wish.era || wish.find);
      era.value = wish.era ?? "";
      if (find.value.trim() !== (wish.find ?? "")) find.value = wish.find ?? "";
      lead.hidden = isChosen;
      for (const part of [period, draw, onWall, whole]) part.hidden = !isChosen;
      setText(draw, wish.five ? words.new : words.draw);
      setText(turn, isOpen ? words.back : words.turn);
      turn.dataset.open = String(isOpen);
      turn.hidden = print.hidden = count === 0;
      if (!count) onWall.hidden = true;
      setText(told, toldOf(words, wish, count));
    },
  };
}

/** What the page begins with. @param {Given} given @param {() => void} follow where the focus goes when this has gone */
function leadOf({ words, wall, eras, counts, on }, follow) {
  const choose = (change) => {
    on.wish(change);
    follow();
  };
  const fan = el("div", { class: "myth-fan", "aria-hidden": "true" }, ...Array.from({ length: 5 }, () => el("i")));
  const draw = button(words.draw, () => choose(drawAnew()), "main");
  const periods = Object.entries(eras).map(([id, name]) => {
    const made = button("", () => choose({ era: id }));
    made.append(el("span", {}, name), " ", el("small", {}, fill(words.count, { count: counts[id] ?? 0 })));
    return el("li", {}, made);
  });
  return el(
    "div",
    { class: "myth-lead" },
    el(
      "section",
      { class: "myth-draw" },
      fan,
      el("h2", {}, words.lead),
      el("p", {}, words.lead_text),
      el("div", { class: "myth-buttons" }, draw, button(wall, on.wall)),
    ),
    el("section", { class: "myth-periods" }, el("h2", {}, words.by_period), el("ul", {}, ...periods)),
  );
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
