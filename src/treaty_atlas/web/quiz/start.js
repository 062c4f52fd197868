/** Before the first question: the way in, and beside it what a class needs: the code for the board, link, QR code, a sheet to print. */

import { mountCopy } from "../base/copy.js";
import { el, fill } from "../base/dom.js";
import { labelled } from "../base/naming.js";
import { qrSvg } from "../base/qr.js";
import { keep, recall } from "../base/visit.js";
import { halves } from "./code.js";
import { button, mainButton, row } from "./page.js";

/** So many letters can be typed: enough for any way to write a code. */
const TYPED = 40;
/** Whether the sheet is printed with its key: kept in this tab. */
const KEY = "treaty-atlas-quiz-key";

/** @typedef {import("./page.js").Given} Given */
/** @typedef {{link: string, paper: boolean, note: string, title: string, share: import("../base/copy.js").ShareWords}} Class  the address with {code} to
 *   fill in, "" for none; `paper`: others reach it; `note` under it; `title`: of the atlas */

/** @param {Given} given @param {Class} own @param {string} code @returns {Node[]} */
export function startOf(given, own, code) {
  const { words, on } = given;
  return [
    el(
      "div",
      { class: "ta-quiz-begin" },
      el("h1", {}, words.title),
      el("p", { class: "ta-quiz-lead" }, words.intro),
      row(mainButton(words.begin, on.begin)),
      formOf(given, code),
    ),
    classOf(given, own, code),
  ];
}

function formOf({ words, on }, code) {
  const typed = el("input", {
    class: "ta-quiz-field",
    maxlength: TYPED,
    placeholder: halves(code),
    autocomplete: "off",
    spellcheck: "false",
  });
  const use = el("button", { class: "ta-quiz-button" }, words.use);
  const form = el("form", {}, el("label", {}, words.enter, typed), use);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (typed.value.trim()) on.take(typed.value);
  });
  return form;
}

function classOf({ words, wall, lang, on }, { link, paper, note, share }, code) {
  const address = link ? fill(link, { code }) : "";
  const copy = el("div", { class: "ta-quiz-link", hidden: !address });
  if (address) mountCopy(copy, { label: words.link, text: address, words: share });
  const box = el("input", { type: "checkbox", class: "ta-quiz-check" });
  box.checked = recall(KEY) !== false;
  box.addEventListener("change", () => keep(KEY, box.checked));
  const seen = el("span", { "aria-hidden": "true" }, halves(code));
  const heard = el("span", { class: "ta-hidden" }, labelled({ lang }, words.code, [...code].join(" ")));
  const code_ = address && paper ? qrSvg(address, words.qr) : null;
  return el(
    "section",
    { class: "ta-quiz-class", "aria-labelledby": "ta-quiz-class" },
    el("h2", { id: "ta-quiz-class" }, words.for_class),
    el("p", { class: "ta-quiz-quiet" }, words.your_code),
    el("p", { class: "ta-quiz-code" }, heard, seen),
    row(button(words.new, on.renew, { "data-new": true }), button(wall.stage, on.wall, { class: "ta-quiz-wall" })),
    code_ ? el("div", { class: "ta-quiz-qr" }, code_, el("p", { class: "ta-quiz-quiet" }, words.qr_hint)) : null,
    copy,
    el("p", { class: "ta-quiz-quiet", hidden: !note }, note),
    el("p", { class: "ta-quiz-quiet" }, words.sheet_hint),
    el("label", { class: "ta-quiz-tick" }, box, words.with_key),
    row(button(words.print, on.print)),
  );
}

/** Whether the key is printed too. */
export const wantsKey = () => recall(KEY) !== false;
