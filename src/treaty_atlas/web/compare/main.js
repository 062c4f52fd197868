/**
 * Two dates over one view: two maps side by side or one over the other, a rail with two thumbs, and in text what
 * differs. Everything that follows the hand happens here.
 *
 * @typedef {import("./dates.js").Moment} Moment
 * @typedef {{from: string, to: string, way: "side"|"swipe", view: string|null}} Chosen  what the address says
 * @typedef {Object} Links
 * @property {(id: string, moment: Moment) => string} island
 * @property {(act: string, article: string|null, treaty: boolean) => string} act
 * @property {(moment: Moment) => string} map
 * @property {(moments: {a: Moment, b: Moment}) => string} picture  empty where nobody makes one
 */

import { windowOf } from "../base/chronology.js";
import { buildBar } from "./bar.js";
import { momentWriter } from "../base/dates.js";
import { chooseView, chooseWay, jump, light, look, move, place, settle, stand, tellRest, turn } from "./comparing.js";
import { isSame, momentIn, momentOf } from "./dates.js";
import { mountDifferences } from "./differences.js";
import { mountHeads } from "./heads.js";
import { mountList } from "./list.js";
import { mountMaps } from "./maps.js";
import { mountPaper } from "./paper.js";
import { mountDates } from "./thumbs.js";
import { el, fill } from "../base/dom.js";
import { echo } from "../link/echo.js";
import { hold } from "../link/part.js";
import { mountStage } from "../link/stage.js";
import { listenKeys } from "../base/keys.js";
import { layoutOf, watchLayout } from "../base/device.js";
import { mountLegend } from "../map/legend.js";

/** Mounts the comparison in a page of the app. @param {HTMLElement & {data: any, tell: (name: string, value: any) => void}} root */
export function mount(root) {
  return hold(root, { sheets: ["compare.css"], map: true }, (ready, data) => {
    let { view } = data;
    const address = echo(root, "change", chosenOf(data));
    const links = linksOf(data.hrefs, ready.atlas, () => view);
    const part = mountCompare(root, {
      ...ready,
      ...data,
      links,
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
    act: (id, article, treaty) =>
      article ? put(hrefs.article, { id, article }) : put(treaty ? hrefs.treaty : hrefs.event, { id }),
    picture: ({ a, b }) => (hrefs.picture ? put(hrefs.picture, { from: a.day ?? a.year, to: b.day ?? b.year }) : ""),
    map: ({ year, day }) => (day && windowOf(atlas, day) ? put(hrefs.day, { day }) : put(hrefs.map, { year })),
  };
}

/**
 * @param {HTMLElement} root
 * @param {{L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes, words: Record<string, string>,
 *   groups: Array<[string, string[]]>, deeds: Record<string, any>, links: Links, from: string, to: string,
 *   way?: "side"|"swipe"|null, view?: string|null, theme?: string, paper?: string, onChange?: (chosen: Chosen) => void}} options
 *   `paper`: where a class opens the atlas;   `from` and `to`: years or days, in order; without a `way` the maps stand side by side, on a phone one over the other
 * @returns {{update: (data: {from?: string, to?: string, way?: "side"|"swipe"|null, view?: string|null, theme?: string}) => void, destroy: () => void}}
 */
export function mountCompare(
  root,
  {
    L,
    atlas,
    geometry,
    words,
    groups,
    deeds,
    links,
    from,
    to,
    way = null,
    view = null,
    theme = "light",
    paper: own = "",
    onChange = () => {},
  },
) {
  const element = el("section", { class: "ta-compare", lang: atlas.lang, "aria-label": words.title });
  root.append(element);
  /** @type {import("./comparing.js").Comparison} */
  const c = /** @type {any} */ ({
    // its parts follow
    element,
    words,
    onChange,
    write: momentWriter(atlas.lang),
    differences: mountDifferences(atlas),
    rest: 0,
    told: 0,
    now: { a: momentIn(atlas, from), b: momentIn(atlas, to), way: null, view, theme },
    asked: { way },
    shown: { a: "", b: "", key: "", rows: [], written: "", names: null },
  });
  const { now } = c;
  buildParts(c, { L, atlas, geometry, groups, deeds, links });
  const paper = mountPaper(element, {
    maps: c.maps.element,
    ...{ heads: c.heads.element, base: own, ask: words.ask_address ?? "" },
    before: () => light(c, "light"),
    after: () => light(c, now.theme),
    unfold: c.list.unfold,
  });
  const unkey = listenKeys(window, c.dates.key);
  const unwatch = watchLayout(
    element,
    window,
    () => {
      stand(c);
      c.dates.layOut();
    },
    (width) => layoutOf(width),
  ); // in a low window two maps stand beside each other, never one above the other
  document.fonts?.ready.then(c.dates.layOut); // the width of words is known only then
  light(c, theme);
  look(c, view);
  move(c, {});
  tellRest(c);
  c.maps.view("whole");

  return {
    update({ from: first, to: second, way: wanted, view: mode, theme: name }) {
      if (name && name !== now.theme) light(c, (now.theme = name));
      if (first === undefined) return;
      c.asked.way = wanted ?? null;
      const [a, b] = [momentIn(atlas, first), momentIn(atlas, second ?? first)];
      if (!isSame(a, now.a) || !isSame(b, now.b)) move(c, { a, b });
      stand(c);
      if ((mode ?? null) !== now.view) look(c, mode ?? null);
    },
    destroy() {
      clearTimeout(c.rest);
      clearTimeout(c.told);
      c.stage.remove();
      unkey();
      unwatch();
      paper.destroy();
      c.maps.destroy();
      element.remove();
    },
  };
}

/** The parts from above to below, each doing what the hand asks for. @param {import("./comparing.js").Comparison} c */
function buildParts(c, { L, atlas, geometry, groups, deeds, links }) {
  const { element, words, write } = c;
  const act = {
    way: (next) => chooseWay(c, next),
    turn: () => turn(c),
    view: (next) => chooseView(c, next),
    region: (name) => c.maps.view(name, { animate: true }),
  };
  c.bar = buildBar(element, { L, atlas, words, act });
  c.stage = mountStage(atlas.words, { part: element, place: c.bar.element });
  c.heads = mountHeads(element, { atlas, words, write, onDate: (which, moment) => place(c, which, moment) });
  c.maps = mountMaps(element, {
    L,
    atlas,
    geometry,
    words,
    onSelect: (id) => c.list.select(id),
    onView: (name) => c.bar.mark(name),
    onFull: () => c.stage.toggle(),
  });
  c.dates = mountDates(element, {
    atlas,
    words,
    write,
    onMove: (which, date) => move(c, { [which]: momentOf(atlas, date) }),
    onRest: (soon) => settle(c, soon),
    onScale: ({ a, b }) => jump(c, momentOf(atlas, a), momentOf(atlas, b)),
  });
  const holder = el("div", { class: "ta-compare-legend" });
  element.append(holder);
  c.legend = mountLegend(holder, atlas);
  c.bar.examples(element, (pair) => jump(c, momentIn(atlas, pair.from), momentIn(atlas, pair.to)));
  c.list = mountList(element, { atlas, words, groups, deeds, links });
  c.spoken = el("div", { class: "ta-hidden", "aria-live": "polite" });
  const source = [words.app, atlas.words.sea_borders_schematic, atlas.words.coast_credit].join(" · ");
  element.append(c.spoken, el("p", { class: "ta-compare-source" }, source));
}
