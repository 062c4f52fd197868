/**
 * What lies under the pointer. Clicks, hover and tooltips go through one place, because a small island has a larger
 * target than its shape, targets overlap, and an island comes before the line beside it.
 */

import { rootScale } from "../base/device.js";
import { tipFor } from "./tips.js";

/** @typedef {import("./islands.js").Island} Island */

/** @type {[number, number]} */
const TIP_OFFSET = [14, 0];
/** A tooltip keeps so far from the edge of the map, px. */
const EDGE = 4;
const TURNS = 8;
/** How far beyond its edge the ring of an event is meant, px. */
const RING_REACH = { mouse: 3, touch: 12 };

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, atlas: import("../base/types.js").Atlas, islands: Map<string, Island>, lines: Array,
 *   events: any, day: () => string, says?: (id: string) => Node|null, onSelect: (id: string|null) => void, onCluster: (cluster: any) => void,
 *   onLine?: (line: import("./tips.js").Line) => void}} options without `onLine` a line is as the sea beside it
 * @returns {{measure: (layout: string) => void, hide: () => void, tell: (found: import("./tips.js").Found, place: import("leaflet").LatLng) => void}}
 *   `tell`: what the focus is at
 */
export function mountPointer(options) {
  const { L, map, islands } = options;
  const tip = L.tooltip({ className: "ta-tip", direction: "auto", offset: TIP_OFFSET, opacity: 1 });
  const state = { small: [], radius: 0, reach: 0, hover: undefined };
  const leave = () => show(options, tip, state, undefined);
  map.on("click", (event) => {
    const found = pick(event, options, state);
    if (found?.cluster) options.onCluster(found.cluster);
    else if (found?.line && options.onLine) options.onLine(found.line);
    else options.onSelect((found?.island ?? pickIsland(event, map, islands, state))?.id ?? null);
  });
  map.on("mousemove", (event) => canHover() && show(options, tip, state, pick(event, options, state), event.latlng));
  map.on("mouseout movestart zoomstart", leave);
  return {
    measure: (layout) => measure(options, state, layout),
    hide: leave,
    tell: (found, place) => show(options, tip, state, found, place),
  };
}

const canHover = () => matchMedia("(hover: hover)").matches;

/** Which islands are small on screen, and how far their target reaches. */
function measure({ map, atlas, islands }, state, layout) {
  const t = atlas.tokens.island;
  const touch = layout === "phone" || matchMedia("(pointer: coarse)").matches;
  state.reach = (touch ? RING_REACH.touch : RING_REACH.mouse) * rootScale();
  state.radius = (touch ? t.hit_radius_touch : t.hit_radius_mouse) * rootScale();
  state.small = [...islands.values()].filter(({ layer }) => sizeOf(map, layer.getBounds()) < t.hit_below_px * rootScale());
}

function sizeOf(map, bounds) {
  const a = map.latLngToLayerPoint(bounds.getNorthWest());
  const b = map.latLngToLayerPoint(bounds.getSouthEast());
  return Math.max(b.x - a.x, b.y - a.y);
}

/** The ring of an event under the pointer, unless a small island is nearer. */
function pickEvent(event, { map, events }, state) {
  const [cluster, distance] = events.near(event.layerPoint, state.reach) ?? [];
  return cluster && !(nearestSmall(event, map, state)?.[1] < distance) ? cluster : undefined;
}

function nearestSmall(event, map, { small, radius }) {
  let nearest;
  let reach = radius;
  for (const island of small) {
    const distance = map.latLngToLayerPoint(island.layer.getBounds().getCenter()).distanceTo(event.layerPoint);
    if (distance <= reach) [nearest, reach] = [island, distance];
  }
  return nearest && [nearest, reach];
}

/** The small island whose centre is nearest, within its target; else the island whose shape is there, or close by. */
function pickIsland(event, map, islands, state) {
  const { radius } = state;
  return (
    nearestSmall(event, map, state)?.[0] ?? islands.get(idOf(targetsOf(event)) ?? idAround(event.originalEvent, radius))
  );
}

const idOf = (targets) => targets.find((target) => target.dataset?.island)?.dataset.island;

/** Many islands are long and a few px wide: look around, first near, then as far as a target reaches. */
function idAround({ clientX, clientY, target }, radius) {
  const tree = target.getRootNode();
  for (const distance of [radius / 2, radius]) {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const angle = (turn / TURNS) * 2 * Math.PI;
      const found = tree.elementFromPoint(clientX + distance * Math.cos(angle), clientY + distance * Math.sin(angle));
      if (found?.dataset?.island) return found.dataset.island;
    }
  }
  return undefined;
}

/** Event, island, line or nothing. On the drawn stroke a line comes first, on its wider target the island does. */
function pick(event, options, state) {
  const { map, islands, lines } = options;
  const cluster = pickEvent(event, options, state);
  if (cluster) return { cluster };
  const line = (name) => lines.find((known) => known.span && targetsOf(event).includes(known.paths[name]));
  const on = line("halo");
  if (on) return { line: on };
  const island = pickIsland(event, map, islands, state);
  if (island) return { island };
  const beside = line("target");
  return beside && { line: beside };
}

/** Everything under the pointer, from above; an event without a place (a test, a script) has its own target. */
function targetsOf({ originalEvent: { clientX, clientY, target } }) {
  const tree = target.getRootNode();
  const found = tree.elementsFromPoint?.(clientX, clientY) ?? [];
  return found.includes(target) ? found : [target];
}

/** @param {any} options @param {any} tip @param {any} state @param {any} found @param {any} [place] */
function show({ map, atlas, day, says }, tip, state, found, place) {
  const thing = found?.cluster ?? found?.island ?? found?.line;
  if (thing !== state.hover) {
    state.hover?.coast?.classList.remove("ta-hover");
    found?.island?.coast.classList.add("ta-hover");
    map.getContainer().classList.toggle("ta-over-island", Boolean(found?.island ?? found?.cluster));
    state.hover = thing;
    if (!thing) return void map.closeTooltip(tip);
  }
  if (!thing) return;
  tip.setContent((found.island && says?.(thing.id)) ?? tipFor(atlas, found, day()));
  tip.setLatLng(place);
  if (!map.hasLayer(tip)) map.openTooltip(tip);
  keepInside(map, tip);
}

/** A tooltip that would be cut at an edge of the map is moved in. */
function keepInside(map, tip) {
  const element = tip.getElement();
  if (!element) return;
  element.style.translate = "";
  const box = element.getBoundingClientRect();
  const frame = map.getContainer().getBoundingClientRect();
  const inside = (from, to, first, last) => Math.max(first - from, Math.min(0, last - to));
  const x = inside(box.left, box.right, frame.left + EDGE, frame.right - EDGE);
  const y = inside(box.top, box.bottom, frame.top + EDGE, frame.bottom - EDGE);
  element.style.translate = x || y ? `${x}px ${y}px` : "";
}
