/**
 * Room for the longest: every text that can come to stand in a place lies in it unseen, one over the other, and gives
 * it its size. So the place holds whatever comes, in any type the reader sets, and never moves. The texts are written
 * by the stylesheet (data-text), so that neither a search in the page nor a screen reader finds them.
 */

import { el } from "./dom.js";
import { roomWithKana } from "./kana.js";

/**
 * @param {keyof HTMLElementTagNameMap} tag @param {string} className of the place
 * @param {Array<HTMLElement>} rooms @param {HTMLElement} live what is shown; it takes no room of its own
 */
export function place(tag, className, rooms, live) {
  live.classList.add("ta-live");
  return el(tag, { class: `${className} ta-place` }, el("span", { class: "ta-rooms" }, ...rooms), live);
}

/** Rooms for texts of one line. Figures are all as wide, so texts that differ in them only are one. @param {string[]} texts */
export function roomsFor(texts) {
  return [...new Set(texts.map((text) => text.replace(/\d/g, "0")))].map((text) =>
    el("i", { class: "ta-room", "data-text": text }),
  );
}

/** Every moment of a scale, as numbers. @param {import("../timeline/scale.js").Scale} scale @returns {number[]} */
export const momentsOf = ({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Rooms for what is said at any moment: title with note, and the sentence. @param {import("../timeline/scale.js").Scale} scale @param {import("./kana.js").Book} atlas */
export function roomsOf(scale, atlas) {
  const said = new Map(
    momentsOf(scale)
      .map((at) => scale.shown(at))
      .map((shown) => [JSON.stringify([shown.title, shown.note, shown.caption]), shown]),
  );
  return [...said.values()].map(({ title, note, caption }) =>
    el(
      "div",
      { class: "ta-room" },
      el("b", {}, ...roomWithKana(atlas, title), el("small", { "data-text": note })),
      el("span", {}, ...roomWithKana(atlas, caption)),
    ),
  );
}
