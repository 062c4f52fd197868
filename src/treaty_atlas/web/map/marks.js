/**
 * The islands, lines and rings of the map for the keyboard: one stop of the Tab key. The arrows go to the nearest one in
 * their direction, Home and End to the first and last from north to south, Enter opens it, Escape leaves. Where the focus
 * is, one button stands over the mark; another mark is another button, so it is heard as one.
 */

import { el, fill, setText } from "../base/dom.js";
import { joined } from "../base/naming.js";
import { rootScale } from "../base/device.js";
import { calm } from "./camera.js";
import { neighbour, northToSouth } from "./neighbours.js";
import { spoken, tipFor } from "./tips.js";

/** @typedef {import("./neighbours.js").Mark & {found: import("./tips.js").Found, place: import("leaflet").LatLng, bounds?: import("leaflet").LatLngBounds}} Mark */

/**
 * @typedef {{day: string, regions: {covers: HTMLElement[]}, pointer: ReturnType<typeof import("./pointer.js").mountPointer>,
 *   islands: ReturnType<typeof import("./islands.js").mountIslands>, lines: ReturnType<typeof import("./lines.js").mountLines>,
 *   events: ReturnType<typeof import("./events.js").mountMarkers>}} Parts  of the map, as far as marks know them
 */

/** The box around a mark, px at root 16. */
const LEAST = 24;
const AROUND = 5;
/** A mark is kept so far from the edge of the map, px. */
const CLEAR = 56;
const ENDS = { Home: 0, End: -1 };

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, atlas: import("../base/types.js").Atlas, parts: Parts,
 *   chosen: () => string|null, onOpen: (found: import("./tips.js").Found) => void, onText?: () => void}} options `chosen`: the island that is open;
 *   `onText`: to the text beside the map, where there is one
 * @returns {{tell: () => void, back: () => boolean, opened: (title: string) => void}} `tell`: the map shows another day or has moved;
 *   `back`: the focus goes to the mark that had it; `opened`: of several events at one place this one was opened
 */
export function mountMarks(options) {
  const { L, map, atlas, parts } = options;
  const { words } = atlas;
  const hint = el("p", { class: "ta-keys ta-keys-marks", id: "ta-keys-marks" }, words.keys_marks);
  const live = el("div", { class: "ta-hidden", "aria-live": "polite" });
  const about = { role: "application", "aria-label": words.marks, "aria-describedby": hint.id };
  const group = el("div", { class: "ta-mark-keys", ...about }, hint);
  const keys = el("p", { class: "ta-keys ta-keys-map", id: "ta-keys-map" }, words.keys_map);
  parts.regions.covers[0].before(keys, group, live); // the next stop after the map itself
  L.DomEvent.disableClickPropagation(group);
  if (options.onText) live.after(wayToText(L, words, options.onText));
  map.getContainer().setAttribute("aria-describedby", keys.id);
  tellKeys(map, map.getContainer(), keys);
  const focus = mountFocus(options, group, live);
  const show = () => {
    const mark = focus.isIn() && focus.mark();
    if (!mark) return;
    const { x } = map.latLngToContainerPoint(mark.place);
    parts.pointer.tell(mark.found, besideOf(map, mark, x));
  };
  /** @param {Mark|undefined} mark */
  const go = (mark) => {
    if (!mark) return;
    focus.set(mark);
    intoView(map, mark.place);
    show();
  };
  group.addEventListener("focusin", show);
  group.addEventListener("focusout", parts.pointer.hide);
  map.on("move zoomend", () => focus.isIn() && focus.tell());
  map.on("moveend", show);
  group.addEventListener("click", () => {
    const mark = focus.mark();
    if (!mark) return;
    const count = mark.found.cluster?.events.length ?? 1;
    const said = isOpen(options, mark) ? words.mark_closed : count > 1 ? words.mark_choice : words.mark_opened;
    options.onOpen(mark.found);
    setText(live, fill(said, { name: nameOf(atlas, mark, parts.day), count }));
  });
  listen(options, group, focus, go);
  return {
    tell: focus.tell,
    back: focus.enter,
    opened: (title) => setText(live, fill(words.mark_opened, { name: title })),
  };
}

/** The stop after the marks: to the text beside the map. It is seen while it has the focus. */
function wayToText(L, words, onText) {
  const button = el("button", { type: "button", class: "ta-card ta-to-text" }, words.mark_text);
  button.addEventListener("click", onText);
  L.DomEvent.disableClickPropagation(button);
  return button;
}

/**
 * What the keys do is told when they have brought the focus, and until one of them is used. A pointer focuses the map too,
 * and in a frame of its own a browser calls that visible focus.
 * @param {import("../base/types.js").LeafletMap} map @param {HTMLElement} box @param {HTMLElement} keys
 */
function tellKeys(map, box, keys) {
  let pressed = false;
  let touched = false; // a finger gives the focus when it is lifted: true until the focus goes
  const press = (down) => (event) => {
    pressed = down;
    if (down) touched = event.pointerType === "touch";
    box.toggleAttribute("data-pressed", down || document.activeElement === box);
    if (down) keys.toggleAttribute("data-shown", false);
  };
  const lift = () => void (touched = false);
  box.addEventListener("pointerdown", press(true), true);
  const released = press(false);
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, released, true);
  map.on("unload", () => {
    for (const end of ["pointerup", "pointercancel"]) window.removeEventListener(end, released, true);
  });
  const isByKey = () => !pressed && !touched && !box.hasAttribute("data-pressed");
  box.addEventListener("focus", () => keys.toggleAttribute("data-shown", isByKey()));
  window.addEventListener("blur", lift);
  map.on("unload", () => window.removeEventListener("blur", lift));
  box.addEventListener("blur", () => {
    lift();
    keys.toggleAttribute("data-shown", false);
    if (document.activeElement !== box) box.toggleAttribute("data-pressed", false); // the window alone has lost it
  });
  box.addEventListener("keydown", ({ target, key }) => {
    lift();
    box.toggleAttribute("data-pressed", false);
    if (target === box && key !== "Shift") keys.toggleAttribute("data-shown", false);
  });
}

/**
 * The button that stands over a mark.
 * @param {Parameters<typeof mountMarks>[0]} options @param {HTMLElement} group @param {HTMLElement} live
 */
function mountFocus(options, group, live) {
  const { map, atlas, parts } = options;
  /** @type {{key: string, button: HTMLElement|null, said: string}} */
  const state = { key: "", button: null, said: "" };
  const isIn = () => group.contains(document.activeElement);
  const mark = () => {
    const all = marksOf(options);
    const last = all.find(({ key }) => key === state.key);
    return last && isIn() ? last : beginning(options, all, last);
  };
  /** @param {Mark} next */
  const set = (next) => {
    const before = state.button;
    const focused = isIn();
    const said = saidOf(atlas, next, parts.day);
    const button = el("button", { type: "button", class: "ta-mark", "aria-label": said });
    Object.assign(state, { key: next.key, button, said });
    stand(map, next, button);
    group.append(button);
    if (focused) button.focus({ preventScroll: true });
    before?.remove();
  };
  return {
    isIn,
    mark,
    set,
    enter() {
      state.button?.focus({ preventScroll: true });
      return isIn();
    },
    tell() {
      const now = parts.day && mark();
      if (!now) return;
      if (now.key !== state.key || !state.button) return set(now);
      stand(map, now, state.button);
      const said = saidOf(atlas, now, parts.day);
      if (said === state.said) return;
      state.said = said;
      state.button.setAttribute("aria-label", said);
      if (isIn()) setText(live, said); // the year has moved on under the focus
    },
  };
}

/** @param {Parameters<typeof mountMarks>[0]} options @param {HTMLElement} group @param {ReturnType<typeof mountFocus>} focus @param {(mark: Mark|undefined) => void} go */
function listen(options, group, focus, go) {
  const { map } = options;
  const box = map.getContainer();
  group.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const [marks, at] = [marksOf(options), focus.mark()];
    if (key === "Escape") box.focus({ preventScroll: true });
    else if (key in ENDS) go(northToSouth(marks).slice(ENDS[key])[0]);
    else if (at && key.startsWith("Arrow")) go(neighbour(marks, at, key));
    else if (key === "+" || key === "=") map.zoomIn(map.options.zoomDelta);
    else if (key === "-") map.zoomOut(map.options.zoomDelta);
    else return;
    event.preventDefault();
    event.stopPropagation(); // the arrows move neither map nor year here
  });
  box.addEventListener("keydown", (event) => {
    if (event.target !== box || event.key !== "Enter") return;
    event.preventDefault();
    focus.tell();
    focus.enter();
  });
}

/** Whether a mark is the island that is open. */
const isOpen = ({ chosen }, { found }) => Boolean(found.island) && found.island.id === chosen();

/**
 * Where the keyboard begins, so that coming here moves no map: at the mark it was at, the open one, the first from the
 * north, as far as they are in view; where none is, at the one nearest to the middle.
 * @param {Parameters<typeof mountMarks>[0]} options @param {Mark[]} all @param {Mark} [last] @returns {Mark|undefined}
 */
function beginning(options, all, last) {
  const { map } = options;
  const middle = map.latLngToLayerPoint(map.getCenter());
  const far = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y);
  const open = all.find((one) => isOpen(options, one));
  const view = map.getBounds();
  const inView = (/** @type {Mark|undefined} */ one) => one && view.contains(one.place);
  return (
    [last, open].find(inView) ??
    northToSouth(all.filter(inView))[0] ??
    all.reduce((near, one) => (!near || far(one) < far(near) ? one : near), /** @type {Mark|undefined} */ (undefined))
  );
}

/** What is heard of a mark; of several events at one place how many there are. @param {import("../base/types.js").Atlas} atlas @param {Mark} mark @param {string} day */
function saidOf(atlas, { found }, day) {
  const events = found.cluster?.events ?? [];
  if (events.length < 2) return spoken(tipFor(atlas, found, day));
  return fill(atlas.words.mark_many, {
    count: events.length,
    names: joined(
      atlas,
      events.map(({ title }) => title),
    ),
  });
}

/** The name alone. @param {import("../base/types.js").Atlas} atlas @param {Mark} mark @param {string} day */
const nameOf = (atlas, { found }, day) => tipFor(atlas, found, day).firstElementChild?.textContent ?? "";

/** All that can be opened on the map as it is. @param {Parameters<typeof mountMarks>[0]} options @returns {Mark[]} */
function marksOf({ L, map, parts: { islands, lines, events } }) {
  const mark = (key, found, place, bounds) => ({ key, found, place, bounds, ...pick(map.latLngToLayerPoint(place)) });
  return [
    ...shown([...islands.all.values()]).map((island) => {
      const bounds = island.layer.getBounds();
      return mark(`island ${island.id}`, { island }, bounds.getCenter(), bounds);
    }),
    ...shown(lines.all).map((line) => mark(`line ${line.id}`, { line }, L.latLng(line.middle))),
    ...events.shown().map((cluster) => mark(`event ${cluster.lead.event.id}`, { cluster }, cluster.lead.place)),
  ];
}

const shown = (all) => all.filter(({ span }) => span);
const pick = ({ x, y }) => ({ x, y });

/** Where the tooltip of a mark begins: at the edge of its box that looks to the middle of the map. */
function besideOf(map, mark, x) {
  const { left, top, width, height } = boxOf(map, mark);
  const edge = x * 2 > map.getSize().x ? left : left + width;
  return map.containerPointToLatLng([edge, top + height / 2]);
}

/** Puts the button over a mark. @param {import("../base/types.js").LeafletMap} map @param {Mark} mark @param {HTMLElement} button */
function stand(map, mark, button) {
  const { left: x, top: y, width, height } = boxOf(map, mark);
  const size = map.getSize();
  const keep = (at, room) => Math.min(Math.max(at, 0), Math.max(room, 0)); // a browser scrolls the map to what has the focus beyond its edge
  const [left, top] = map.getBounds().contains(mark.place) ? [x, y] : [keep(x, size.x - width), keep(y, size.y - height)];
  Object.assign(button.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

/** A mark on the map, px, with some room around it. @param {import("../base/types.js").LeafletMap} map @param {Mark} mark */
function boxOf(map, { place, bounds }) {
  const k = rootScale();
  const centre = map.latLngToContainerPoint(place);
  const [a, b] = bounds
    ? [bounds.getNorthWest(), bounds.getSouthEast()].map((at) => map.latLngToContainerPoint(at))
    : [centre, centre];
  const width = Math.max(b.x - a.x + 2 * AROUND * k, LEAST * k);
  const height = Math.max(b.y - a.y + 2 * AROUND * k, LEAST * k);
  return { left: (a.x + b.x - width) / 2, top: (a.y + b.y - height) / 2, width, height };
}

function intoView(map, place) {
  const { x, y } = map.getSize();
  const clear = Math.min(CLEAR * rootScale(), x / 4, y / 4);
  map.panInside(place, { padding: [clear, clear], animate: !calm() });
}
