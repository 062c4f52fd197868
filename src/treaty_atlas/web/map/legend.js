/** The legend: a row for each paint and each kind of line of the day, in words. It lists the day, not the view. */

import { el, fill, setText } from "../base/dom.js";
import { dayWriter } from "../base/dates.js";
import { changeCounter } from "../base/chronology.js";
import { withKana } from "../base/kana.js";
import { viewName } from "../base/naming.js";
import { lineSwatch, swatch } from "../base/swatch.js";
import { legendReader } from "./legend-rows.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

/**
 * Works without a map, so that the phone can show it under the timeline.
 * @param {HTMLElement} root @param {Atlas} atlas
 * @returns {{element: HTMLElement, paint: (day: string, ...more: string[]) => void, mode: (mode: string|null) => void}}
 *   paint lists what is on any of the days; mode changes what the next paint lists
 */
export function mountLegend(root, atlas) {
  const day = el("p", { class: "ta-legend-day" });
  const note = el("p", { class: "ta-legend-note", hidden: true });
  const list = el("ul");
  const element = el("aside", { class: "ta-legend", "aria-label": atlas.words.legend }, note, day, list);
  root.append(element);
  const read = legendReader(atlas);
  const write = dayWriter(atlas.lang, atlas);
  const count = changeCounter(daysOf([...Object.values(atlas.islands), ...Object.values(atlas.lines)]));
  const shown = { count: "", key: "", mode: "" };
  const made = new Map();
  return {
    element,
    paint(...days) {
      const [now] = days;
      setText(day, write(now));
      const counted = days.map(count).join();
      if (counted === shown.count) return;
      shown.count = counted;
      const { key, ofView, rows } = read(days, shown.mode);
      note.hidden = !ofView; // before that day both maps are one
      if (key === shown.key) return;
      shown.key = key;
      if (!made.has(key)) made.set(key, itemsOf(atlas, rows()));
      list.replaceChildren(...made.get(key));
    },
    mode(mode) {
      Object.assign(shown, { mode: mode ?? "", count: "" });
      setText(note, noteOf(atlas, mode));
    },
  };
}

/** The line that says whose map it is; empty for the map as administered. @param {Atlas} atlas @param {string|null} mode */
export function noteOf(atlas, mode) {
  return mode ? fill(atlas.words.view_note ?? "{view}", { view: viewName(atlas, mode) }) : "";
}

/** The days on which anything begins, in any view. @param {Array<{spans: Array, views?: Record<string, Array>}>} entries @returns {string[]} */
export function daysOf(entries) {
  return entries.flatMap(({ spans, views = {} }) => [spans, ...Object.values(views)].flat()).map(([from]) => from);
}

/** @param {Atlas} atlas @param {import("./legend-rows.js").Row[]} rows the paints before the lines */
function itemsOf(atlas, rows) {
  const kana = (text) => withKana(atlas, text);
  const first = rows.findIndex(({ look }) => !look);
  const items = rows.map(({ look, kind, by, who, how }) => {
    if (!look) return el("li", { class: "ta-legend-line" }, lineSwatch(kind, by), el("div", {}, ...kana(who)));
    const manner = how ? [" ", el("span", {}, ...kana(how))] : [];
    return el("li", {}, swatch(look), el("div", {}, el("b", {}, ...kana(who)), ...manner));
  });
  if (first >= 0) items.splice(first, 0, el("li", { class: "ta-legend-rule", "aria-hidden": "true" }));
  return items;
}
