/**
 * Two dates over one view: two maps side by side or one over the other, a rail with two thumbs, and in text what
 * differs. Everything that follows the hand happens here.
 *
 * @typedef {import("./dates.js").Moment} Moment
 * @typedef {{from: string, to: string, way: "side"|"swipe"|null, view: string|null}} Chosen  what the address says
 * @typedef {Object} Links
 * @property {(id: string, moment: Moment) => string} island
 * @property {(act: string, article: string|null, treaty: boolean) => string} act
 * @property {(moment: Moment) => string} map
 */

import { windowOf } from "../base/chronology.js";
import { buildBar } from "./bar.js";
import { momentWriter } from "../base/dates.js";
import { isSame, momentIn, momentOf, textOf } from "./dates.js";
import { mountDifferences } from "./differences.js";
import { mountHeads } from "./heads.js";
import { mountList } from "./list.js";
import { mountMaps } from "./maps.js";
import { mountPaper } from "./paper.js";
import { mountDates } from "./thumbs.js";
import { el, fill, setText } from "../base/dom.js";
import { echo } from "../link/echo.js";
import { hold } from "../link/part.js";
import { listenKeys } from "../base/keys.js";
import { layoutOf, watchLayout } from "../base/device.js";
import { mountLegend } from "../map/legend.js";

/** So long after the last movement the list is written and spoken. */
const REST_MS = 200;
/** @type {Array<"a"|"b">} */
const WHICH = ["a", "b"];

/** Mounts the comparison in a page of the app. @param {HTMLElement & {data: any, tell: (name: string, value: any) => void}} root */
export function mount(root) {
  return hold(root, { sheets: ["compare.css"], map: true }, (ready, data) => {
    let { view } = data;
    const address = echo(root, "change", chosenOf(data));
    const links = linksOf(data.hrefs, ready.atlas, () => view);
    const part = mountCompare(root, {
      ...ready, ...data, links,
      onChange(chosen) {
        view = chosen.view;
        address.tell(chosen);
      },
    });
    return {
      update(next) {
        const wish = address.wish(next, chosenOf(next));
        if (wish) view = wish.view;
        part.update({ theme: next.theme, ...wish });
      },
      destroy() {
        address.close();
        part.destroy();
      },
    };
  });
}

const chosenOf = ({ from, to, way, view }) => ({ from, to, way, view });

/**
 * Addresses with {id}, {article}, {year} and {day} to fill in; they take along whose map is shown.
 * @param {Record<string, string>} hrefs @param {import("../base/types.js").Atlas} atlas @param {() => string|null} viewNow @returns {Links}
 */
export function linksOf(hrefs, atlas, viewNow) {
  const put = (href, values) => {
    const safe = Object.entries(values).map(([key, value]) => [key, encodeURIComponent(value)]);
    return fill(href, Object.fromEntries(safe)) + (viewNow() ? `&view=${viewNow()}` : "");
  };
  return {
    island: (id, { year }) => put(hrefs.island, { id, year }),
    act: (id, article, treaty) => (article ? put(hrefs.article, { id, article }) : put(treaty ? hrefs.treaty : hrefs.event, { id })),
    map: ({ year, day }) => (day && windowOf(atlas, day) ? put(hrefs.day, { day }) : put(hrefs.map, { year })),
  };
}

/**
 * @param {HTMLElement} root
 * @param {{L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes, words: Record<string, string>,
 *   groups: Array<[string, string[]]>, deeds: Record<string, any>, links: Links, from: string, to: string,
 *   way?: "side"|"swipe"|null, view?: string|null, theme?: string, onChange?: (chosen: Chosen) => void}} options
 *   `from` and `to`: years or days, in order; without a `way` the maps stand side by side, on a phone one over the other
 * @returns {{update: (data: {from?: string, to?: string, way?: "side"|"swipe"|null, view?: string|null, theme?: string}) => void, destroy: () => void}}
 */
export function mountCompare(root, {
  L, atlas, geometry, words, groups, deeds, links, from, to, way = null, view = null, theme = "light", onChange = () => {},
}) {
  const write = momentWriter(atlas.lang);
  /** @type {{a: Moment, b: Moment, way: "side"|"swipe"|null, view: string|null, theme: string}} */
  const now = { a: momentIn(atlas, from), b: momentIn(atlas, to), way: null, view, theme };
  const differences = mountDifferences(atlas);
  /** @type {{a: string, b: string, key: string, rows: import("./differences.js").Difference[], written: string}} */
  const shown = { a: "", b: "", key: "", rows: [], written: "" };
  /** @type {{way: "side"|"swipe"|null}} */
  const asked = { way };
  let rest = 0;
  let told = 0;

  const element = el("section", { class: "ta-compare", lang: atlas.lang, "aria-label": words.title });
  root.append(element);
  const act = { way: (next) => stand(next, true), turn, view: (next) => look(next, true), region: (name) => maps.view(name, { animate: true }) };
  const bar = buildBar(element, { L, atlas, words, act });
  const heads = mountHeads(element, { atlas, words, write, onDate: place });
  const maps = mountMaps(element, { L, atlas, geometry, words, onSelect: (id) => list.select(id), onView: (name) => bar.mark(name) });
  const dates = mountDates(element, {
    atlas, words, write,
    onMove: (which, date) => move({ [which]: momentOf(atlas, date) }),
    onRest: (soon) => settle(soon),
    onScale: ({ a, b }) => jump(momentOf(atlas, a), momentOf(atlas, b)),
  });
  const holder = el("div", { class: "ta-compare-legend" });
  element.append(holder);
  const legend = mountLegend(holder, atlas);
  bar.examples(element, (pair) => jump(momentIn(atlas, pair.from), momentIn(atlas, pair.to)));
  const list = mountList(element, { atlas, words, groups, deeds, links });
  const spoken = el("div", { class: "ta-hidden", "aria-live": "polite" });
  const source = [words.app, atlas.words.sea_borders_schematic, atlas.words.coast_credit].join(" · ");
  element.append(spoken, el("p", { class: "ta-compare-source" }, source));
  const paper = mountPaper(element, { maps: maps.element, before: () => light("light"), after: () => light(now.theme), unfold: list.unfold });

  /** Other dates, in the frame in which the hand moved: the maps first, then our own figures. */
  function move(next) {
    Object.assign(now, next);
    bar.say("");
    for (const which of WHICH) {
      if (shown[which] === now[which].iso) continue;
      maps.paint(which, now[which].iso);
      shown[which] = now[which].iso;
    }
    compare();
    for (const which of WHICH) heads.show(which, now[which]);
    dates.show(now);
    clearTimeout(rest);
    rest = setTimeout(tellRest, REST_MS);
  }

  /** What differs, while a day of change was passed. */
  function compare() {
    legend.paint(now.a.iso, now.b.iso);
    const key = [differences.count(now.a.iso), differences.count(now.b.iso), now.view].join();
    if (key === shown.key) return;
    shown.key = key;
    shown.rows = differences.of(now.a.iso, now.b.iso, now.view);
    maps.stress(shown.rows.flatMap(({ islands }) => islands));
  }

  /** The hand rests: the list is written. */
  function tellRest() {
    clearTimeout(rest);
    const names = { a: write(now.a), b: write(now.b) };
    const written = [names.a, names.b, shown.key].join("|");
    if (written === shown.written) return;
    const first = !shown.written;
    shown.written = written;
    list.write(shown.rows, now, names);
    maps.name(names);
    if (!first) setText(spoken, list.spoken(shown.rows, now, names));
  }

  /** The address follows when the hand rests; `soon`: it has let go, and the list need not wait. */
  function settle(soon) {
    clearTimeout(told);
    told = setTimeout(tellAddress, REST_MS);
    if (soon) tellRest();
  }

  function tellAddress() {
    onChange({ from: textOf(now.a), to: textOf(now.b), way: asked.way, view: now.view });
  }

  /** Both dates at once, put in order where they are not. */
  function jump(a, b) {
    move(a.iso <= b.iso ? { a, b } : { a: b, b: a });
    settle(true);
  }

  /** A typed date; one on the wrong side of the other changes places with it. */
  function place(which, moment) {
    const pair = { ...now, [which]: moment };
    const ordered = pair.a.iso <= pair.b.iso;
    jump(pair.a, pair.b);
    bar.say(ordered ? "" : words.ordered_now);
  }

  function stand(next, chosen = false) {
    if (chosen) asked.way = next;
    if (now.way !== next) {
      now.way = next;
      element.dataset.way = next;
      maps.stand(next);
      bar.way(next);
    }
    if (chosen) tellAddress();
  }

  function turn() {
    const turned = maps.turn();
    heads.turn(turned);
    bar.turn(turned);
  }

  function look(next, chosen = false) {
    now.view = next;
    maps.mode(next);
    legend.mode(next);
    bar.view(next);
    if (chosen) tellAddress();
    compare();
    tellRest();
  }

  function light(name) {
    element.dataset.theme = name;
    maps.theme(name);
  }

  /** Without a wish a phone has room for one map only. */
  const usual = () => asked.way ?? (element.dataset.layout === "phone" ? "swipe" : "side");
  const unkey = listenKeys(window, dates.key);
  const unwatch = watchLayout(element, window, () => {
    stand(usual());
    dates.layOut();
  }, (width) => layoutOf(width)); // in a low window two maps stand beside each other, never one above the other
  document.fonts?.ready.then(dates.layOut); // the width of words is known only then
  light(theme);
  look(view);
  move({});
  tellRest();
  maps.view("whole");

  return {
    update({ from: first, to: second, way: wanted, view: mode, theme: name }) {
      if (name && name !== now.theme) light((now.theme = name));
      if (first === undefined) return;
      asked.way = wanted ?? null;
      const [a, b] = [momentIn(atlas, first), momentIn(atlas, second ?? first)];
      if (!isSame(a, now.a) || !isSame(b, now.b)) move({ a, b });
      stand(usual());
      if ((mode ?? null) !== now.view) look(mode ?? null);
    },
    destroy() {
      clearTimeout(rest);
      clearTimeout(told);
      unkey();
      unwatch();
      paper.destroy();
      maps.destroy();
      element.remove();
    },
  };
}
