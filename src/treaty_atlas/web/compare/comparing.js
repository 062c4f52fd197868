/**
 * What the hand does in a comparison, and how its parts follow. `c` is the state of the part: `now` is what is compared,
 * `shown` what of it stands there already, `asked` how the reader wants the maps to stand; the others are the parts.
 *
 * @typedef {import("./dates.js").Moment} Moment
 * @typedef {{element: HTMLElement, spoken: HTMLElement, words: Record<string, string>, write: (moment: Moment) => string,
 *   now: {a: Moment, b: Moment, way: "side"|"swipe"|null, view: string|null, theme: string},
 *   shown: {a: string, b: string, key: string, rows: import("./differences.js").Difference[], written: string, names: {a: string, b: string}|null}, asked: {way: "side"|"swipe"|null},
 *   rest: number, told: number, stage: ReturnType<typeof import("../link/stage.js").mountStage>, bar: ReturnType<typeof import("./bar.js").buildBar>, heads: ReturnType<typeof import("./heads.js").mountHeads>,
 *   maps: ReturnType<typeof import("./maps.js").mountMaps>, dates: ReturnType<typeof import("./thumbs.js").mountDates>,
 *   legend: ReturnType<typeof import("../map/legend.js").mountLegend>, list: ReturnType<typeof import("./list.js").mountList>,
 *   differences: ReturnType<typeof import("./differences.js").mountDifferences>,
 *   onChange: (chosen: import("./main.js").Chosen) => void}} Comparison
 */

import { setText } from "../base/dom.js";
import { textOf } from "./dates.js";

/** So long after the last movement the list is written and spoken. */
const REST_MS = 200;
/** @type {Array<"a"|"b">} */
const BOTH = ["a", "b"];

/**
 * Other dates, in the frame in which the hand moved: the maps first, then our own figures.
 * @param {Comparison} c @param {{a?: Moment, b?: Moment}} next
 */
export function move(c, next) {
  const { now, shown, bar, maps, heads, dates } = c;
  Object.assign(now, next);
  bar.say("");
  for (const which of BOTH) {
    if (shown[which] === now[which].iso) continue;
    maps.paint(which, now[which].iso);
    shown[which] = now[which].iso;
  }
  compare(c);
  for (const which of BOTH) heads.show(which, now[which]);
  dates.show(now);
  clearTimeout(c.rest);
  c.rest = setTimeout(() => tellRest(c), REST_MS);
}

/** What differs, while a day of change was passed. */
function compare({ now, shown, legend, differences, maps }) {
  legend.paint(now.a.iso, now.b.iso);
  const key = [differences.count(now.a.iso), differences.count(now.b.iso), now.view].join();
  if (key === shown.key) return;
  shown.key = key;
  shown.rows = differences.of(now.a.iso, now.b.iso, now.view);
  maps.stress(shown.rows.flatMap(({ islands }) => islands));
}

/** The hand rests: the list is written. @param {Comparison} c */
export function tellRest(c) {
  const { now, shown, write, list, maps, spoken } = c;
  clearTimeout(c.rest);
  const names = { a: write(now.a), b: write(now.b) };
  const written = [names.a, names.b, shown.key].join("|");
  if (written === shown.written) return;
  const before = shown.names; // nothing is said of what the page came with
  Object.assign(shown, { written, names });
  list.write(shown.rows, now, names);
  maps.name(names);
  if (before) setText(spoken, list.spoken(shown.rows, now, names, before));
}

/** The address follows when the hand rests; `soon`: it has let go, and the list need not wait. @param {Comparison} c @param {boolean} soon */
export function settle(c, soon) {
  clearTimeout(c.told);
  c.told = setTimeout(() => tellAddress(c), REST_MS);
  if (soon) tellRest(c);
}

const tellAddress = ({ now, asked, onChange }) =>
  onChange({ from: textOf(now.a), to: textOf(now.b), way: asked.way, view: now.view });

/** Both dates at once, put in order where they are not. @param {Comparison} c @param {Moment} a @param {Moment} b */
export function jump(c, a, b) {
  move(c, a.iso <= b.iso ? { a, b } : { a: b, b: a });
  settle(c, true);
}

/** A typed date; one on the wrong side of the other changes places with it. @param {Comparison} c @param {"a"|"b"} which @param {Moment} moment */
export function place(c, which, moment) {
  const a = which === "a" ? moment : c.now.a;
  const b = which === "b" ? moment : c.now.b;
  jump(c, a, b);
  c.bar.say(a.iso <= b.iso ? "" : c.words.ordered_now);
}

/** How the maps stand; without a wish a phone has room for one map only. @param {Comparison} c */
export function stand({ now, asked, element, maps, bar }) {
  const way = asked.way ?? (element.dataset.layout === "phone" ? "swipe" : "side");
  if (now.way === way) return;
  now.way = way;
  element.dataset.way = way;
  maps.stand(way);
  bar.way(way);
}

/** The reader chooses how the maps stand. @param {Comparison} c @param {"side"|"swipe"} way */
export function chooseWay(c, way) {
  c.asked.way = way;
  stand(c);
  tellAddress(c);
}

/** The maps change places. @param {Comparison} c */
export function turn({ maps, heads, bar }) {
  const turned = maps.turn();
  heads.turn(turned);
  bar.turn(turned);
}

/** Whose maps are shown. @param {Comparison} c @param {string|null} view */
export function look(c, view) {
  const { now, maps, legend, bar } = c;
  now.view = view;
  maps.mode(view);
  legend.mode(view);
  bar.view(view);
  compare(c);
  tellRest(c);
}

/** The reader chooses whose maps are shown; the address first, for links of the list take it along. @param {Comparison} c @param {string|null} view */
export function chooseView(c, view) {
  c.now.view = view;
  tellAddress(c);
  look(c, view);
}

/** @param {Comparison} c @param {string} name of the theme */
export function light({ element, maps }, name) {
  element.dataset.theme = name;
  maps.theme(name);
}
