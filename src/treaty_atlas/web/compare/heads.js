/** Above each map its date, large: a field that takes a year or a day; beside it the act in force on that date. */

import { read, tellerOf, textOf } from "./dates.js";
import { badge } from "./maps.js";
import { el, fill, setText } from "../base/dom.js";
import { momentTyped } from "../search/dates.js";
import { place } from "../base/rooms.js";
import { sign, SIGNS } from "../base/swatch.js";

/** @type {Array<"a"|"b">} */
const WHICH = ["a", "b"];
/** A letter of East Asia is about twice as wide as a figure. */
const WIDE = "\u2e80";

/**
 * @param {HTMLElement} root
 * @param {{atlas: import("../base/types.js").Atlas, words: Record<string, string>, write: (moment: import("./dates.js").Moment) => string,
 *   onDate: (which: "a"|"b", moment: import("./dates.js").Moment) => void}} options
 * @returns {{element: HTMLElement, show: (which: "a"|"b", moment: import("./dates.js").Moment) => void, turn: (turned: boolean) => void}}
 */
export function mountHeads(root, { atlas, words, write, onDate }) {
  const heads = { a: build("a", atlas, words), b: build("b", atlas, words) };
  const element = el("div", { class: "ta-compare-heads" }, heads.a.element, heads.b.element);
  root.append(element);
  const actOf = tellerOf(atlas);
  for (const which of WHICH) listen(heads[which], atlas, words, write, (moment) => onDate(which, moment));
  return {
    element,
    show(which, moment) {
      const head = heads[which];
      if (head.moment?.iso === moment.iso && head.moment.day === moment.day) return;
      head.moment = moment;
      put(head, write(moment));
      complain(head, "");
      const act = actOf(moment);
      setText(head.title, act.title);
      if (act.sign === head.sign) return;
      head.sign = act.sign;
      for (const drawn of head.signs) drawn.style.display = drawn.dataset.sign === act.sign ? "" : "none";
    },
    turn: (turned) => void (element.dataset.turned = turned ? "yes" : ""),
  };
}

function build(which, atlas, words) {
  const id = `ta-compare-date-${which}`;
  const letter = words[which];
  const parts = {
    field: el("input", {
      class: "ta-compare-date",
      id,
      type: "text",
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: "go",
      "aria-label": fill(words.date, { letter }),
      "aria-describedby": `${id}-hint`,
    }),
    hint: el("span", { class: "ta-compare-hint", id: `${id}-hint` }, words.date_hint),
    said: el("p", { class: "ta-compare-wrong", role: "alert" }),
    wrong: "",
    title: el("span"),
    signs: SIGNS.map((kind) => {
      const drawn = /** @type {SVGElement} */ (sign(kind, atlas.signs?.[kind]));
      drawn.dataset.sign = kind;
      return drawn;
    }),
  };
  const titles = [...atlas.acts, ...(atlas.windows ?? []).flatMap(({ entries }) => entries)].map(({ title }) => title);
  const rooms = [...new Set(titles)].map((title) => el("span", { class: "ta-room", "data-text": title }));
  const act = place("p", "ta-compare-act", rooms, el("span", {}, ...parts.signs, parts.title));
  parts.element = el(
    "div",
    { class: "ta-compare-head", "data-map": which },
    badge(which),
    parts.field,
    el("div", {}, act, parts.hint),
    parts.said,
  );
  return parts;
}

/** The field shows the date in words; while it is edited, as it is typed. */
function listen(head, atlas, words, write, onDate) {
  const { field } = head;
  field.addEventListener("focus", () => {
    put(head, textOf(head.moment));
    field.select();
  });
  const take = () => {
    if (field.value === write(head.moment)) return true;
    const { moment, wrong } = read(atlas, momentTyped(field.value) ?? field.value);
    complain(head, wrong ? fill(words[`typed_${wrong}`], { asked: field.value.trim().slice(0, 40) }) : "");
    if (moment && moment.iso !== head.moment.iso) onDate(moment);
    return Boolean(moment);
  };
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" && take()) {
      put(head, write(head.moment));
      field.select(); // the next date is typed over it
    }
    if (event.key === "Escape") {
      complain(head, "");
      put(head, textOf(head.moment));
      field.blur();
    }
  });
  field.addEventListener("blur", () => {
    if (!head.wrong && take()) put(head, write(head.moment));
  });
  field.addEventListener("input", () => {
    resize(field);
    complain(head, "");
  });
}

function put({ field }, text) {
  if (field.value === text) return;
  field.value = text;
  resize(field);
}

/** A day in words is longer than this, a year is not: its letters take less room where there is little. */
const LONG = 10;

/** As wide as what stands in it; nothing to lay out while the length stays the same. */
function resize(field) {
  const width = [...field.value].reduce((sum, letter) => sum + (letter > WIDE ? 1.9 : 1), 0);
  const wanted = `${Math.min(Math.max(width, 4), 24)}ch`;
  if (field.style.width === wanted) return;
  field.style.width = wanted;
  field.toggleAttribute("data-long", width > LONG);
}

function complain(head, text) {
  if (text === head.wrong) return;
  head.wrong = text;
  setText(head.said, text);
  if (text) head.field.setAttribute("aria-invalid", "true");
  else head.field.removeAttribute("aria-invalid");
}
