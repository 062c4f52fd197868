/** What stands in the panel until a piece has come: its heading and what it changed are known to the map already. */

import { el, fill } from "../base/dom.js";
import { withKana } from "../base/kana.js";
import { commaOf, holdingText, nameOf, setNames } from "../base/naming.js";
import { swatch } from "../base/swatch.js";
import { spansOf } from "./part.js";

/** @param {Pick<import("./panel.js").Options, "atlas"|"words"|"groups">} options @param {string} key @param {string|undefined} failed the file that did not arrive @returns {import("./part.js").Part} */
export function waiting({ atlas, words, groups }, key, failed) {
  const [kind, id] = key.split("/");
  const title =
    kind === "island" ? nameOf(atlas, id, { administeredBy: "" }) : (atlas.acts.find((act) => act.id === id)?.title ?? "");
  const rows = kind === "act" ? changesOf(atlas, id, { groups, words }) : [];
  const said = failed ? [el("p", { class: "ta-failed-piece", role: "alert" }, fill(words.failed, { file: failed }))] : [];
  const heading = rows.some((row) => row.dataset.moved) ? words.what_changed : words.on_the_map;
  const list = rows.length ? [el("h3", {}, heading), el("ul", { class: "changes" }, ...rows)] : [];
  const element = el("div", { class: "piece" }, el("h2", { class: "title" }, ...withKana(atlas, title)), ...list, ...said);
  return { element, paint() {}, title: () => title };
}

/** What an act changed, as a list: paint before and after, islands, and the change in words. */
function changesOf(atlas, act, { groups, words }) {
  const found = new Map();
  for (const id of Object.keys(atlas.islands)) {
    const spans = spansOf(atlas, id);
    const at = spans.findIndex((span) => span.act === act);
    if (at < 1) continue;
    const [before, after] = [spans[at - 1], spans[at]];
    const row = found.get(`${before.look} ${after.look}`) ?? { islands: [], before, after };
    row.islands.push(id);
    found.set(`${before.look} ${after.look}`, row);
  }
  return [...found.values()].map(({ islands, before, after }) => {
    const paint = el(
      "span",
      { class: "ba" },
      swatch(before.look),
      el("span", { "aria-hidden": "true" }, "→"),
      swatch(after.look),
    );
    const names = setNames(atlas, groups, { islands, after }).join(commaOf(atlas));
    const texts = [before, after].map((span) => holdingText(atlas, span, span.from, words));
    const told = texts.join(" → ");
    return el(
      "li",
      { "data-moved": texts[0] !== texts[1] && "yes" },
      paint,
      el("span", {}, ...withKana(atlas, names), el("span", { class: "told" }, ...withKana(atlas, told))),
    );
  });
}
