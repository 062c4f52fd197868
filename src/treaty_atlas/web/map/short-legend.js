/**
 * The key of a phone, in sight between map and year, where the legend is farther down: the paints of the moment, each with
 * who, and how only where who alone is said of two. The stylesheet keeps room for as many lines as they take.
 */

import { el } from "../base/dom.js";
import { changeCounter } from "../base/chronology.js";
import { withKana } from "../base/kana.js";
import { swatch } from "../base/swatch.js";
import { daysOf } from "./legend.js";
import { inShort, legendReader } from "./legend-rows.js";

/**
 * @param {HTMLElement} root @param {import("../base/types.js").Atlas} atlas
 * @returns {{element: HTMLElement, paint: (day: string) => void, mode: (mode: string|null) => void}} `mode` changes what the next paint lists
 */
export function mountShortLegend(root, atlas) {
  const list = el("ul");
  const element = el("div", { class: "ta-key", role: "group", "aria-label": atlas.words.legend }, list);
  root.append(element);
  const read = legendReader(atlas);
  const count = changeCounter(daysOf([...Object.values(atlas.islands), ...Object.values(atlas.lines)]));
  const shown = { count: NaN, key: "", mode: /** @type {string|null} */ (null) };
  const item = ({ look, who, how }) => {
    const text = [el("b", {}, ...withKana(atlas, who)), how ? " " : null, ...withKana(atlas, how)];
    return el("li", {}, swatch(look), el("span", {}, ...text));
  };
  return {
    element,
    paint(day) {
      const counted = count(day);
      if (counted === shown.count) return;
      shown.count = counted;
      const { key, rows } = read([day], shown.mode);
      if (key === shown.key) return;
      shown.key = key;
      list.replaceChildren(...inShort(rows()).map(item));
    },
    mode: (mode) => void Object.assign(shown, { mode: mode || null, count: NaN, key: "" }),
  };
}
