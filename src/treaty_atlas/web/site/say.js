/** What the address of a plain file had that was not taken as it stands: one quiet line above the page. */

import { el } from "../base/dom.js";
import { keep, recall } from "../base/visit.js";

const KEPT = "treaty-atlas-told";

/** @param {HTMLElement} cover @param {string[]} lines */
export function say(cover, lines) {
  if (lines.length) cover.prepend(el("p", { class: "cover-notice", role: "status" }, lines.join(" ")));
}

/** To be said by the file to which the address leads. @param {string[]} lines */
export const sayThere = (lines) => keep(KEPT, lines);

/** Says what the file said that led here. @param {HTMLElement} cover */
export function sayKept(cover) {
  const lines = recall(KEPT);
  if (!Array.isArray(lines)) return;
  keep(KEPT, null);
  say(cover, lines);
}
