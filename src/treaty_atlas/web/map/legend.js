/** The legend: a row for each paint and each kind of line of the day, in words. It lists the day, not the view. */

import { el, fill, setText } from "../base/dom.js";
import { dayWriter } from "../base/dates.js";
import { changeCounter, islandSpans, lineSpans, russianParty, spanAt, spansByView, spansIn } from "../base/chronology.js";
import { byText } from "../base/lists.js";
import { legendLines, lineWords, viewName } from "../base/naming.js";
import { lineSwatch, swatch } from "../base/swatch.js";

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
  const read = reader(atlas);
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
      const { key, paints, lines } = read(days, shown.mode);
      note.hidden = !paints.some(isOfView) && !lines.some(isOfView); // before that day both maps are one
      if (key === shown.key) return;
      shown.key = key;
      if (!made.has(key)) made.set(key, rows(atlas, paints, lines, now));
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

/** What is on the map on some days, without the map: one span for each look, one for each kind of line. */
function reader(atlas) {
  const islands = Object.values(atlas.islands).map((island) => spansByView(island, islandSpans));
  const borders = Object.values(atlas.lines).map((line) => spansByView(line, lineSpans));
  const order = atlas.tokens.status_order;
  const rank = (span) => order.indexOf(span.status);
  return (days, mode) => {
    const paints = [...unique(islands, mode, days, (span) => span.look + span.administeredBy).values()];
    paints.sort((a, b) => rank(a) - rank(b) || byText(a.look, b.look));
    const lines = [...unique(borders, mode, days, lineKey).values()].filter((span) => span.kind !== "none");
    lines.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
    return {
      key: [
        mode,
        russianParty(days[0]),
        ...paints.map((s) => s.look + s.administeredBy + s.claimedBy + (s.view ?? "")),
        ...lines.map(lineKey),
      ].join(),
      paints,
      lines,
    };
  };
}

/** @param {{view?: string}} span one that only a view has */
const isOfView = ({ view }) => Boolean(view);

const KINDS = ["treaty", "administration", "claim"];
const lineKey = (span) => span.kind + (span.kind === "claim" ? span.by : "");

/**
 * One span for each key; where a view has a word of its own, that one.
 * @template {{from: string, view?: string}} T
 * @param {Array<Record<string, T[]>>} all @param {string} mode @param {string[]} days @param {(span: T) => string} key
 * @returns {Map<string, T>}
 */
function unique(all, mode, days, key) {
  const found = new Map();
  for (const span of all.flatMap((byView) => days.map((day) => spanAt(spansIn(byView, mode), day)))) {
    if (span && (!found.has(key(span)) || (span.view && !found.get(key(span)).view))) found.set(key(span), span);
  }
  return found;
}

function rows(atlas, paints, lines, day) {
  const rule = lines.length ? [el("li", { class: "ta-legend-rule", "aria-hidden": "true" })] : [];
  return [...paints.map((span) => paintRow(atlas, span, day)), ...rule, ...lines.map((span) => lineRow(atlas, span))];
}

function paintRow(atlas, span, day) {
  const [who, how] = legendLines(atlas, span, day);
  return el(
    "li",
    {},
    swatch(span.look),
    el("div", {}, el("b", {}, who), how ? " " : null, how ? el("span", {}, how) : null),
  );
}

function lineRow(atlas, { kind, by }) {
  return el("li", { class: "ta-legend-line" }, lineSwatch(kind, by[0]), el("div", {}, lineWords(atlas, kind, by)));
}
