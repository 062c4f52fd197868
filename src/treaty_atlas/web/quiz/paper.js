/**
 * The ten questions on paper, from the page of the quiz: laid when the page is printed, gone afterwards; what is on the
 * screen keeps its place.
 */

import { el, fill } from "../base/dom.js";
import { aroundPrint } from "../base/printing.js";
import { leavesOf } from "./leaves.js";
import { wantsKey } from "./start.js";

/** @typedef {import("./draw.js").Question} Question */

/**
 * @param {HTMLElement} root @param {import("./page.js").Given} given @param {import("./start.js").Class} own
 * @param {() => {code: string, asked: Question[]}} now
 */
export function mountPaper(root, given, own, now) {
  const sheet = el("div", { class: "ta-quiz-paper", lang: given.lang });
  root.append(sheet);
  const lay = () => {
    const { code, asked } = now();
    const link = own.link && own.paper ? fill(own.link, { code }) : "";
    sheet.replaceChildren(...leavesOf(given, { code, asked, link, title: own.title, key: wantsKey() }));
  };
  const clear = () => sheet.replaceChildren();
  return { destroy: aroundPrint(lay, clear) };
}
