/** What the width of an arrow means: a stroke for each of some numbers, and what thin ones and dashes say. */

import { el, fill, svg } from "../base/dom.js";
import { arrowScale } from "../map/arrows.js";

/** Strokes are so long, px. */
const LONG = 44;
/** Below so many people no arrow gets thinner (arrows.py); said to two figures, for no width is as exact as that. */
const LEAST = Number((2304).toPrecision(2));

/** @param {Array<[string, number]>} rows a number in words, and the width of its arrow, px @param {Record<string, string>} words */
export function keyOf(rows, words) {
  const lang = document.documentElement.lang || "en";
  const format = new Intl.NumberFormat(lang, lang === "ru" ? { useGrouping: LEAST >= 10_000 } : {}); // as i18n.py
  const notes = [words.key_range, fill(words.key_thin, { count: format.format(LEAST) }), words.key_none];
  return el(
    "figure",
    { class: "ta-moves-key" },
    el("figcaption", {}, words.key),
    el("ul", {}, ...rows.map(([number, width]) => el("li", {}, stroke(width), el("span", {}, number)))),
    ...notes.map((note) => el("p", {}, note)),
  );
}

const stroke = (width) =>
  svg(
    "svg",
    { viewBox: `0 0 ${LONG} 24`, "aria-hidden": "true", class: "ta-arrow" },
    svg("path", { class: "ta-arrow-line", d: `M0 12H${LONG}`, style: `stroke-width:${width * arrowScale()}px` }),
  );
