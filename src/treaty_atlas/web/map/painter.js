/**
 * The map. createPainter builds everything once; paint(day) then touches only what differs from the day before.
 *
 * Order from below: graticule, land, ring of the chosen island, targets of lines, islands, coasts of Sakhalin,
 * border lines, names, controls.
 */

import { changeCounter } from "../base/chronology.js";
import { el } from "../base/dom.js";
import { mountFoot, mountRegions, mountZoom } from "./controls.js";
import { isEmbedded, mountCooperation } from "./cooperate.js";
import { mountFold } from "./fold.js";
import { mountIslands } from "./islands.js";
import { mountLabels } from "./labels.js";
import { mountLand } from "./land.js";
import { mountLayers } from "./layer-card.js";
import { rootScale, watchLayout } from "../base/device.js";
import { holdLimits, keepFractions, shortenPaths } from "./leaflet-private.js";
import { daysOf, mountLegend } from "./legend.js";
import { mountLines } from "./lines.js";
import { mountEventList } from "./event-list.js";
import { mountMarkers } from "./events.js";
import { keepKinds, recallKinds } from "../base/visit.js";
import { mountParallels } from "./parallels.js";
import { mountPatterns } from "../base/patterns.js";
import { mountPointer } from "./pointer.js";
import { mountRing } from "./selection.js";
import { mountSheet } from "./sheet.js";
import { calm, mountViews } from "./camera.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

const PANES = { land: 210, islands: 400, labels: 620 };
const RENDERER_PADDING = 0.4;
const WHEEL_PX_PER_ZOOM = 140;
/** As far as the land around is drawn. */
const LIMITS = [[33, 110], [66, 180]];
/** Names under a control are looked for when the hand rests: it needs a layout, and the drag shall not wait for it. */
const REST_MS = 120;

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, root?: HTMLElement, atlas: Atlas, geometry: import("../base/types.js").Shapes,
 *   page?: import("../base/device.js").Room, led?: boolean, yields?: "framed"|"finger"|"never", onSelect?: (id: string|null) => void, onView?: (name: string|null) => void,
 *   onMode?: (mode: string|null) => void, onKinds?: (kinds: string[]) => void, onEvent?: (id: string) => void, onFull?: () => void,
 *   onMore?: () => void, says?: (id: string) => Node|null}} options
 *   onMode, onKinds, onEvent: what the reader chose in the map; `says`: what is told of an island in place of its status,
 *   null for its status;
 *   `onMore`: the reader asks for the whole text of the island; without it the phone has no sheet for a tapped island;
 *   `root` holds the controls (the map's own element where none is given); `page` is the window whose width decides the layout;
 *   `led`: another map leads this one, so it keeps no view of its own; `yields`: whether wheel and finger are left to
 *   the page around: "framed" in a page of another site, "finger" there and one finger on every page, "never"
 */
export function createPainter({
  L, map, root = map.getContainer(), atlas, geometry, page = window, led = false, yields = "framed",
  onSelect = () => {}, onView = () => {}, onMode = () => {}, onKinds = () => {}, onEvent = () => {}, onFull, onMore, says,
}) {
  prepare(L, map, atlas);
  root.classList.add("ta-map");
  root.lang = atlas.lang;
  /** @type {any} */
  const parts = mountParts({ L, map, root, atlas, geometry, led, onView, page, onFull });
  const letGo = () => {
    select(null);
    onSelect(null);
  };
  if (onMore) parts.sheet = mountSheet({ L, map, root, atlas, islands: parts.islands.all, onMore, onClose: letGo });
  const timer = restTimer(() => cut(parts));
  /** @type {string|null} */
  let chosen = null;
  /** @type {string[]} */
  let pointed = [];
  const ring = () => parts.ring.show([...new Set([...pointed, chosen])].map((id) => parts.islands.all.get(id)).filter(Boolean));

  /** `reveal`: chosen elsewhere in the page, so the map goes to an island that it does not show, or shows too small. */
  function select(id, { reveal = false } = {}) {
    const before = chosen;
    chosen = parts.islands.all.has(id) ? id : null;
    ring();
    if (!chosen && parts.sheet?.hide()) parts.views.again(root.dataset.layout, { centre: map.getCenter(), size: map.getSize() }); // it had moved the map
    parts.labels.choose(chosen);
    timer.start();
    if (reveal && chosen && chosen !== before && !isSeen(map, parts.islands.all.get(chosen).layer)) parts.views.show(chosen, { animate: true });
  }

  const kinds = (chosen) => {
    parts.layers.kinds(chosen);
    parts.events.kinds(chosen);
  };
  const mode = (view) => setMode(parts, root, view || null) && timer.start();
  parts.layers = mountLayers({
    L, root, atlas, kinds: recallKinds(atlas),
    onMode(view) {
      mode(view);
      onMode(view);
    },
    onKinds(chosen) {
      keepKinds(chosen);
      kinds(chosen);
      onKinds(chosen);
    },
  });
  kinds(recallKinds(atlas));
  const list = mountEventList({ L, map, root, words: atlas.words, onEvent });
  parts.pointer = mountPointer({
    L, map, atlas, islands: parts.islands.all, lines: parts.lines.all, events: parts.events, says, day: () => parts.day,
    onCluster(cluster) {
      if (cluster.events.length > 1) list.show(cluster);
      else onEvent(cluster.events[0].id);
    },
    onSelect(id) {
      list.hide();
      const next = id === chosen ? null : id;
      if (next === chosen) return;
      select(next);
      if (next) answer(parts, next);
      onSelect(next);
    },
  });
  const look = () => see(parts, root.dataset.layout, timer);
  map.on("zoomend moveend", look);
  // the size that counts is the map's own: the element of the controls may keep its size while the map changes
  const unwatch = watchLayout(map.getContainer(), page, (layout) => {
    root.dataset.layout = layout;
    resize(map, parts, layout, look);
  });
  const framed = yields !== "never" && isEmbedded();
  const unyield = framed || yields === "finger" ? mountCooperation({ map, root, words: atlas.words, wheel: framed }) : () => {};
  document.fonts?.ready.then(() => parts.regions.measure(root.dataset.layout)); // the width of words is known only then

  return {
    /** `byDay`: the events of that day stand on the map, and those of the days before it; else those of the year. */
    paint(day, { pulse = false, byDay = false } = {}) {
      parts.byDay = byDay;
      paint(parts, day, pulse);
      timer.start();
    },
    select,
    /** Rings around several islands, besides the chosen one. @param {string[]} ids */
    point(ids) {
      pointed = ids;
      ring();
    },
    /** @param {string|null} view whose map: "japan", "russia", or null for the map as administered */
    mode,
    kinds,
    view: (target, options) => parts.views.show(target, options),
    theme(name) {
      root.dataset.theme = name;
      parts.patterns.theme(name);
    },
    destroy() {
      unwatch();
      unyield();
      timer.stop();
      parts.layers.destroy();
      parts.patterns.remove();
      parts.labels.destroy();
      map.stop(); // a move under way would end in a map that is gone
      map.remove();
    },
  };
}

/** What the map needs to know, whoever made it. */
function prepare(L, map, { tokens, words }) {
  map.zoomControl?.remove();
  map.attributionControl?.remove();
  Object.assign(map.options, tokens.map, { wheelPxPerZoomLevel: WHEEL_PX_PER_ZOOM, maxBoundsViscosity: 0.8 });
  map.setMinZoom(tokens.map.minZoom).setMaxZoom(tokens.map.maxZoom);
  map.setMaxBounds(L.latLngBounds(LIMITS));
  keepFractions(L, map);
  const box = map.getContainer();
  box.setAttribute("role", "application");
  box.setAttribute("aria-label", words.map);
}

function mountParts({ L, map, root, atlas, geometry, led, onView, page, onFull }) {
  const patterns = mountPatterns(root, atlas.tokens.defs);
  const [land, islands] = ["land", "islands"].map((name) => paneOf(L, map, name));
  const labels = paneOf(L, map, "labels").pane;
  /** @type {any} */
  const parts = { patterns, pulsing: [], count: changeCounter(changeDays(atlas)), land: mountLand({ L, map, atlas, land: geometry.land, ...land }) };
  parts.lines = { all: [] };
  parts.islands = mountIslands({ L, map, atlas, islands: geometry.islands, ...islands });
  parts.lines = mountLines({ L, map, atlas, lines: geometry.lines, ...islands });
  parts.events = mountMarkers({ L, map, atlas, islands: parts.islands.all, labels, ...islands });
  parts.ring = mountRing({ L, map, ...islands });
  parts.regions = mountRegions({ L, root, atlas, onChoose: (name) => parts.views.show(name, { animate: true }) });
  parts.zoom = mountZoom({ L, map, root, atlas, page: page.document ? page : window, onFull });
  parts.foot = mountFoot({ map, root, atlas });
  const room = el("div", { class: "ta-legend-room" });
  root.append(room);
  parts.legend = mountLegend(room, atlas);
  parts.legend.element.classList.add("ta-card", "ta-legend-map");
  parts.fold = mountFold(root, parts.legend.element, atlas.words);
  L.DomEvent.disableClickPropagation(parts.legend.element).disableScrollPropagation(parts.legend.element);
  parts.controls = () => [...parts.regions.covers, parts.zoom, parts.layers.button, parts.legend.element, parts.foot.view, parts.sheet?.element].filter(Boolean).filter((cover) => cover.offsetParent);
  parts.kept = () => [...parts.controls(), ...parts.foot.covers.filter((part) => part.offsetParent)];
  const covers = () => [...parts.events.tags(), ...parts.kept()];
  parts.labels = mountLabels({ L, map, pane: labels, atlas, islands: parts.islands.all, lines: parts.lines.all, land: geometry.land, covers });
  parts.parallels = mountParallels({ map, root, atlas });
  parts.views = mountViews({ map, tokens: atlas.tokens, islands: parts.islands.all, led, onView: (name) => {
    parts.regions.mark(name);
    onView(name);
  } });
  return parts;
}

/** A pane of its own with a renderer of its own. */
function paneOf(L, map, name) {
  const pane = `ta-${name}`;
  map.createPane(pane).style.zIndex = PANES[name];
  const renderer = L.svg({ pane, padding: RENDERER_PADDING });
  shortenPaths(renderer);
  return { pane, renderer };
}

/** Between two days of change there is nothing to do but to write the day. */
function paint(parts, day, pulse) {
  const count = parts.count(day);
  parts.legend.paint(day);
  parts.events.paint(day, parts.byDay);
  if (day !== parts.day) parts.pulsing.splice(0).forEach(({ coast }) => coast.classList.remove("ta-changed"));
  parts.day = day;
  if (count === parts.counted) return;
  parts.counted = count;
  const changed = parts.islands.paint(day);
  parts.land.paint(day);
  parts.lines.paint(day);
  parts.labels.paint();
  parts.sheet?.paint(day);
  if (!pulse) return;
  parts.pulsing = changed;
  requestAnimationFrame(() => parts.pulsing.forEach(({ coast }) => coast.classList.add("ta-changed")));
}

/** A tap is answered where it was made, and the island stays in the open. */
function answer({ sheet, day }, id) {
  if (!sheet || !day) return;
  sheet.show(id);
  sheet.paint(day);
  sheet.clear();
}

/** The days on which anything on the map begins, in any view. */
function changeDays({ islands, lines, land }) {
  const spans = daysOf([...Object.values(islands), ...Object.values(lines)]);
  return [...spans, ...Object.values(land).flat().map(([from]) => from)];
}

const SEEN_PX = 12;

/** True for an island that lies in the view and is not a mere speck. */
function isSeen(map, layer) {
  const bounds = layer.getBounds();
  const [a, b] = [bounds.getNorthWest(), bounds.getSouthEast()].map((corner) => map.latLngToContainerPoint(corner));
  return map.getBounds().contains(bounds.getCenter()) && Math.max(b.x - a.x, b.y - a.y) >= SEEN_PX;
}

/** Names give way to controls, to the notes at the foot and to the places of the day; those to controls and notes alone. */
function cut({ events, labels, kept, parallels, islands }) {
  events.cut(kept());
  labels.cut();
  parallels.cut([...labels.shown(), ...kept(), ...[...islands.all.values()].map(({ coast }) => coast)]);
}

/** Whose map it is. True when it is another one than before. */
function setMode(parts, root, mode) {
  parts.layers.mode(mode);
  if (mode === (parts.mode ?? null)) return false;
  parts.mode = mode;
  root.dataset.mode = mode ?? "";
  for (const part of [parts.islands, parts.lines, parts.legend, parts.foot]) part.mode(mode);
  parts.counted = undefined;
  if (parts.day) paint(parts, parts.day, false);
  return true;
}

/** After every move: names by zoom, targets by size, scale. */
function see(parts, layout, timer) {
  parts.labels.view();
  parts.events.view();
  if (parts.day) parts.labels.paint();
  parts.pointer.measure(layout);
  parts.parallels.draw(layout);
  parts.foot.measure();
  timer.start();
}

function resize(map, parts, layout, look) {
  const before = { centre: map.getCenter(), size: map.getSize() };
  const release = holdLimits(map);
  map.invalidateSize({ animate: false, pan: false });
  map.options.zoomAnimation = !calm();
  parts.patterns.scale(rootScale());
  parts.regions.measure(layout);
  parts.fold.measure();
  parts.labels.setLayout(layout);
  parts.views.again(layout, before);
  release();
  look();
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
