/**
 * People who moved: the map with an arrow for each move, the years under it, and the list beside it. The address has the
 * year, or none for all years, and the move that is open.
 *
 * @typedef {import("../base/types.js").Move} Move
 * @typedef {{year: number|null, move: string|null}} Chosen
 * @typedef {{moves: Move[], pieces: Record<string, string>, view: Array, key: Array<[string, number]>,
 *   words: Record<string, string>}} Told  `view`: the corners of the map; `key`: numbers, and how wide an arrow is for each
 */

import { dayOf } from "../base/chronology.js";
import { el, setText } from "../base/dom.js";
import { toggleFull } from "../base/full.js";
import { echo } from "../link/echo.js";
import { hold } from "../link/part.js";
import { mountArrows } from "../map/arrows.js";
import { mapIn } from "../map/leaflet.js";
import { mountLegend } from "../map/legend.js";
import { createPainter } from "../map/painter.js";
import { json, named } from "../base/fetch.js";
import { mountStrip } from "../timeline/people.js";
import { mountTimeline } from "../timeline/timeline.js";
import { keyOf } from "./key.js";
import { mountList } from "./list.js";
import { moveScale } from "./scale.js";

/** What this map does without: its legend stands under it, and the arrows are what happened. */
const BARE = "legend regions";
const ROOM = [8, 8, 8, 24];

/** Mounts the page's part. @param {import("../link/echo.js").Host & {data: import("../link/part.js").Data & Told & Chosen}} root */
export function mount(root) {
  return hold(root, { sheets: ["moves.css"], map: true }, (ready, data) => {
    const address = echo(root, "change", chosenOf(data));
    const people = () => json(`${data.base}${named("people", data.lang)}`);
    const part = mountMoves(root, { ...ready, ...data, people, onChange: address.tell });
    return {
      update({ theme, ...next }) {
        part.update({ theme, wish: address.wish(next, chosenOf(next)) });
      },
      destroy() {
        address.close();
        part.destroy();
      },
    };
  });
}

/** @param {Chosen} data @returns {Chosen} */
const chosenOf = ({ year = null, move = null }) => ({ year, move });

/**
 * @param {HTMLElement} root
 * @param {Told & Chosen & {L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas,
 *   geometry: import("../base/types.js").Shapes, people: () => Promise<import("../timeline/people.js").People>, theme?: string, onChange?: (chosen: Chosen) => void}} options
 * @returns {{update: (data: {theme?: string, wish?: Chosen}) => void, destroy: () => void}}
 */
export function mountMoves(root, { L, atlas, geometry, theme = "light", onChange = () => {}, ...told }) {
  const { moves, words, view } = told;
  const scale = moveScale(atlas, moves, words);
  const parts = build(atlas, told);
  root.append(parts.element);
  const painter = paintedMap(L, parts.map, { atlas, geometry, theme, view, onFull: () => toggleFull(parts.element) });
  const state = { at: told.year ?? scale.all, move: told.move };
  const tell = () => onChange({ year: scale.year(state.at), move: state.move });
  const choose = (id, revealed = false) => {
    state.move = id;
    show();
    if (id && revealed) list.reveal(id);
    tell();
  };
  const list = mountList({ moves, pieces: told.pieces, words, onChoose: (id) => choose(id) });
  const arrows = mountArrows({ map: painter.map, lang: atlas.lang, onPress: (id) => choose(id, true) });
  parts.side.append(list.element);
  parts.read.addEventListener("click", () => state.move && list.open(state.move));
  const show = () => {
    const found = scale.among(state.at);
    if (!found.some(({ id }) => id === state.move)) state.move = null;
    const day = state.at === scale.all ? `${atlas.first_year}-01-01` : dayOf(state.at, atlas.today);
    painter.paint(day);
    parts.legend.paint(day);
    parts.foot.toggleAttribute("data-all", state.at === scale.all);
    parts.all.setAttribute("aria-pressed", String(state.at === scale.all));
    arrows.show(found, state.move);
    sayChosen(
      parts,
      words,
      found.find(({ id }) => id === state.move),
    );
    list.show(
      found.map(({ id }) => id),
      state.move,
    );
  };
  const turn = (at) => {
    state.at = at;
    show();
  };
  const timeline = mountTimeline(parts.time, atlas, { scale, at: state.at, onInput: turn, onRelease: tell });
  const set = (at) => {
    timeline.set(at);
    turn(timeline.at());
  };
  parts.all.addEventListener("click", () => {
    set(scale.all);
    tell();
  });
  set(state.at);
  let fold = () => {};
  told.people().then((people) => (fold = parts.element.isConnected ? mountStrip(timelineIn(parts.time), people) : fold));
  if (state.move) list.reveal(state.move);
  return {
    update({ theme: name, wish }) {
      if (name) dress(parts.element, painter, timeline, name);
      if (!wish) return;
      state.move = wish.move;
      set(wish.year ?? scale.all);
    },
    destroy() {
      fold();
      arrows.destroy();
      timeline.destroy();
      painter.destroy();
      parts.element.remove();
    },
  };
}

/** Whose journey the chosen arrow is, beside the map. @param {ReturnType<typeof build>} parts @param {Record<string, string>} words @param {Move|undefined} move */
function sayChosen({ chosen, read }, words, move) {
  setText(chosen, move ? "" : words.choose);
  if (move) chosen.append(el("b", {}, move.title), " ", el("small", {}, `${move.when} · ${move.number}`));
  read.hidden = !move;
}

const timelineIn = (root) => /** @type {HTMLElement} */ (root.querySelector(".ta-timeline"));

/** @param {import("../base/types.js").Atlas} atlas @param {Told} told */
function build(atlas, { key, words }) {
  const all = el("button", { type: "button", class: "ta-moves-all", "aria-pressed": "false" }, words.all);
  const map = el("div", { class: "ta-moves-map" });
  const time = el("div", { class: "ta-moves-time" });
  const paints = el("div", { class: "ta-moves-paints" });
  const chosen = el("p", { role: "status" });
  const read = el("button", { type: "button", class: "ta-moves-all", hidden: true }, words.read);
  const strip = el("div", { class: "ta-moves-chosen" }, chosen, read);
  const foot = el("div", { class: "ta-moves-foot" }, keyOf(key, words), paints);
  const side = el("div", { class: "ta-moves-side" }, el("div", { class: "ta-moves-head" }, el("h2", {}, words.list), all));
  const element = el("div", { class: "ta-moves", lang: atlas.lang }, map, strip, time, side, foot);
  return { element, map, chosen, read, time, foot, side, all, legend: mountLegend(paints, atlas) };
}

function paintedMap(L, element, { atlas, geometry, theme, view, onFull }) {
  element.dataset.bare = BARE;
  const map = mapIn(L, element);
  const padding = { "southern-kurils": ROOM, phone: ROOM, "phone-whole": ROOM };
  const painter = createPainter({
    L,
    map,
    root: element,
    atlas: { ...atlas, tokens: { ...atlas.tokens, padding } },
    geometry,
    page: window,
    theme,
    view,
    full: { label: atlas.words.full_screen, act: onFull },
    yields: "finger", // the page is long, and the map as wide as a phone
  });
  painter.kinds([]);
  return { ...painter, map };
}

function dress(element, painter, timeline, name) {
  element.dataset.theme = name;
  painter.theme(name);
  timeline.theme(name);
}
