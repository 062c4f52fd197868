/** The map. createPainter builds everything once; paint(day) then touches only what differs from the day before. */

import { layoutIn, onFonts, watchLayout } from "../base/device.js";
import { onFurigana } from "../base/furigana.js";
import { keepKinds, recallKinds } from "../base/visit.js";
import { isEmbedded, mountCooperation } from "./cooperate.js";
import { mountBoth } from "./both.js";
import { mountEventList } from "./event-list.js";
import { mountLayers } from "./layer-card.js";
import { mountMarks } from "./marks.js";
import { mountParts, prepare } from "./parts.js";
import { mountPointer } from "./pointer.js";
import { answer, cut, paint, resize, rest, retype, see, setMode } from "./restyle.js";
import { mountSheet } from "./sheet.js";
import { mountSides } from "./sides.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

/** Names under a control are looked for when the hand rests: it needs a layout, and the drag shall not wait for it. */
const REST_MS = 120;

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, root?: HTMLElement, atlas: Atlas, geometry: import("../base/types.js").Shapes,
 *   page?: import("../base/device.js").Room, led?: boolean, view?: string|Array|{centre: Array, zoom: number}, theme?: string, yields?: "framed"|"finger"|"never", onSelect?: (id: string|null) => void, onView?: (name: string|null) => void, onCamera?: (map: string|null) => void,
 *   onMode?: (mode: string|null) => void, onKinds?: (kinds: string[]) => void, onEvent?: (id: string) => void, onTreaty?: (id: string) => void, full?: import("./controls.js").Full,
 *   onMore?: () => void, says?: (id: string) => Node|null}} options
 *   `onCamera`: as mountViews has it; `view`: where the map begins, as the painter's own `view` has it; `theme`: as its own `theme` has it;
 *   onMode, onKinds, onEvent, onTreaty: what the reader chose in the map; without `onMode` it offers no choice of layers; with `onTreaty` a line opens its act, and the keyboard
 *   reaches islands, lines and events; `says`: what is told of an island in place of its status,
 *   null for its status;
 *   `onMore`: the reader asks for the whole text of the island; without it the phone has no sheet for a tapped island;
 *   `root` holds the controls (the map's own element where none is given); `page` is the window whose width decides the layout;
 *   `led`: another map leads this one, so it keeps no view of its own; `yields`: whether wheel and finger are left to
 *   the page around: "framed" in a page of another site, "finger" there and one finger on every page, "never"
 */
export function createPainter({
  L,
  map,
  root = map.getContainer(),
  atlas,
  geometry,
  page = window,
  led = false,
  view,
  theme,
  yields = "framed",
  onSelect = () => {},
  onView = () => {},
  onCamera,
  onMode,
  onKinds = () => {},
  onEvent = () => {},
  full,
  onTreaty,
  onMore,
  says,
}) {
  prepare(L, map, atlas);
  root.classList.add("ta-map");
  root.lang = atlas.lang;
  root.dataset.layout = layoutIn(page);
  if (theme) root.dataset.theme = theme;
  const parts = mountParts({ L, map, root, atlas, geometry, led, view, onView, onCamera, page, full });
  if (theme) parts.patterns.theme(theme);
  const letGo = () => {
    select(null);
    onSelect(null);
  };
  if (onMore) parts.sheet = mountSheet({ L, map, root, atlas, islands: parts.islands.all, onMore, onClose: letGo });
  const timer = restTimer(() => rest(parts));
  const { select, point, chosen } = mountSelection(parts, { map, root, timer });
  const common = { L, map, root, atlas, onEvent, onTreaty, onSelect, select };
  const { mode, kinds } = mountChoices(parts, { ...common, geometry, page, timer, theme, led, onMode, onKinds });
  mountHand(parts, { ...common, says, chosen, onMore });
  const unwatch = watch(parts, { map, root, atlas, page, yields, timer });

  return {
    /** `byDay`: the events of that day stand on the map, and those of the days before it; else those of the year. */
    paint(day, { pulse = false, byDay = false } = {}) {
      const first = !parts.day;
      parts.byDay = byDay;
      paint(parts, day, pulse);
      if (first) parts.sheet?.clear();
      if (first) cut(parts); // no name is seen that goes with the first rest
      timer.start();
    },
    select,
    /** The event that is read beside the map. @param {string|null} id */
    act(id) {
      parts.events.choose(id);
      parts.both?.tell("act", id);
      timer.start();
    },
    /** Rings around several islands, besides the chosen one. @param {string[]} ids */
    point,
    /** @param {string|null} view whose map: "japan", "russia", "both", or null for the map as administered */
    mode,
    kinds,
    view: (target, options) => parts.views.show(target, options),
    release: () => parts.views.release(),
    theme(name) {
      root.dataset.theme = name;
      parts.patterns.theme(name);
      parts.both?.tell("theme", name);
    },
    destroy() {
      unwatch();
      parts.layers?.destroy();
      parts.both?.show(null);
      parts.patterns.remove();
      map.stop(); // a move under way would end in a map that is gone
      map.remove();
      timer.stop(); // at last: what ends may have begun it once more
    },
  };
}

/** Follows moves, size, fonts, and what the page around wants of wheel and finger. @returns {() => void} stops it */
function watch(parts, { map, root, atlas, page, yields, timer }) {
  const look = () => see(parts, root.dataset.layout, timer);
  map.on("moveend", look); // a zoom ends with one too
  // the size that counts is the map's own: the element of the controls may keep its size while the map changes
  const unwatch = watchLayout(map.getContainer(), page, (layout) => {
    root.dataset.layout = layout;
    resize(map, parts, layout, look);
  });
  const framed = yields !== "never" && isEmbedded();
  const unyield =
    framed || yields === "finger" ? mountCooperation({ map, root, words: atlas.words, wheel: framed }) : () => {};
  const again = () => retype(parts, root.dataset.layout, timer);
  const [unfont, unkana] = [onFonts(again), onFurigana(again)];
  return () => [unwatch, unfont, unkana, unyield].forEach((stop) => stop());
}

/** The island that is chosen, and the rings around it and around those that are pointed at. */
function mountSelection(parts, { map, root, timer }) {
  const state = { chosen: /** @type {string|null} */ (null), pointed: /** @type {string[]} */ ([]) };
  const ring = () => {
    const ids = new Set([...state.pointed, state.chosen]);
    parts.ring.show([...ids].map((id) => parts.islands.all.get(id)).filter(Boolean));
  };
  return {
    chosen: () => state.chosen,
    /** @param {string[]} ids */
    point(ids) {
      state.pointed = ids;
      ring();
      parts.both?.tell("point", ids);
    },
    /** `reveal`: chosen elsewhere in the page, so the map goes to an island that it does not show, or shows too small. */
    select(id, { reveal = false } = {}) {
      const before = state.chosen;
      const island = parts.islands.all.get(id);
      state.chosen = island ? id : null;
      ring();
      if (!island) {
        if (parts.sheet?.hide()) parts.views.again(root.dataset.layout, { centre: map.getCenter(), size: map.getSize() }); // it had moved the map
      } else if (id !== before) answer(parts, id);
      parts.labels.choose(state.chosen);
      parts.both?.tell("select", state.chosen);
      timer.start();
      if (reveal && island && id !== before && !isSeen(map, island.layer)) lead(parts, map, id);
    },
  };
}

/**
 * What the reader chooses in the map: whose map it is, and which events stand on it.
 * A map that is led by another one, or that tells nobody of its view, offers no choice and has nothing of it.
 * @returns {{mode: (view: string|null) => void, kinds: (kinds: string[]) => void}}
 */
function mountChoices(parts, { L, root, atlas, geometry, page, timer, theme, led, onMode, onKinds, ...shared }) {
  const kinds = (chosen) => {
    parts.layers?.kinds(chosen);
    parts.events.kinds(chosen);
    parts.both?.tell("kinds", chosen);
  };
  const mode = (view) => setMode(parts, root, atlas, view || null) && timer.start();
  if (onMode && !led) {
    root.classList.add("ta-chooses");
    const choose = (view) => {
      mode(view);
      onMode(view);
    };
    parts.layers = mountLayers({
      ...{ L, root, place: parts.choices, atlas, kinds: recallKinds(atlas) },
      onKinds(chosen) {
        keepKinds(chosen);
        kinds(chosen);
        onKinds(chosen);
      },
    });
    parts.sides = mountSides({ L, root: parts.choices, atlas, onChoose: choose });
    parts.both = mountBoth({ L, root, atlas, map: shared.map, create: (element, other) => second(element, other) });
    if (theme) parts.both.tell("theme", theme);
  }
  /** The other government's map: what is chosen in it is chosen in this one. */
  const second = (element, other) =>
    createPainter({
      ...{ L, map: other, root: element, atlas, geometry, page, led: true },
      ...{ onEvent: shared.onEvent, onTreaty: shared.onTreaty },
      onSelect(id) {
        shared.select(id);
        shared.onSelect(id);
      },
    });
  kinds(recallKinds(atlas));
  return { mode, kinds };
}

/** What the pointer does: an island is chosen, or let go when it was; a ring opens its event, or a list of several. */
function mountHand(parts, { L, map, root, atlas, says, onEvent, onTreaty, onSelect, onMore, select, chosen }) {
  const list = mountEventList({
    ...{ L, map, root, words: atlas.words },
    onEvent(id, title) {
      onEvent(id);
      parts.marks?.opened(title);
    },
    back: () => parts.marks?.back() ?? false,
  });
  const onCluster = (cluster) => {
    if (cluster.events.length > 1) list.show(cluster);
    else onEvent(cluster.events[0].id);
  };
  /** @param {import("./tips.js").Line} line */
  const onLine = ({ span: { act } }) => {
    list.hide();
    if (atlas.events.some(({ id }) => id === act)) onEvent(act);
    else onTreaty(act);
  };
  const onIsland = (id) => {
    list.hide();
    const next = id === chosen() ? null : id;
    if (next === chosen()) return;
    select(next);
    onSelect(next);
    const island = onTreaty && next && !parts.views.isReaders() && parts.islands.all.get(next);
    if (island && !isSeen(map, island.layer)) lead(parts, map, next); // a speck is shown, unless the reader has chosen what to see
  };
  parts.pointer = mountPointer({
    L,
    map,
    atlas,
    islands: parts.islands.all,
    lines: parts.lines.all,
    events: parts.events,
    says,
    day: () => parts.day,
    onCluster,
    onLine: onTreaty && onLine,
    onSelect: onIsland,
  });
  if (!onTreaty) return;
  root.classList.add("ta-opens");
  /** @param {import("./tips.js").Found} found */
  const onOpen = ({ cluster, line, island }) => {
    if (cluster) onCluster(cluster);
    else if (line) onLine(line);
    else onIsland(island?.id);
  };
  parts.marks = mountMarks({ L, map, atlas, parts, chosen, onOpen, onText: onMore });
}

/** To an island, and it stays in the open. */
function lead(parts, map, id) {
  map.once("moveend", () => parts.sheet?.clear());
  parts.views.lead(id);
}

const SEEN_PX = 14;

/** True for an island that lies in the view and is not a mere speck. */
function isSeen(map, layer) {
  const bounds = layer.getBounds();
  const [a, b] = [bounds.getNorthWest(), bounds.getSouthEast()].map((corner) => map.latLngToContainerPoint(corner));
  return map.getBounds().contains(bounds.getCenter()) && Math.max(b.x - a.x, b.y - a.y) >= SEEN_PX;
}

function restTimer(act) {
  let timer;
  return {
    start() {
      clearTimeout(timer);
      timer = setTimeout(act, REST_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
