/**
 * What lies under the pointer. Clicks, hover and tooltips go through one place, because a small island has a larger
 * target than its shape, targets overlap, and an island comes before the line beside it.
 */

import { el } from "./dom.js";
import { rootScale } from "./layout.js";
import { actWords, lineWords, nameOf } from "./names.js";

/** @typedef {import("./islands.js").Island} Island */

const TIP_OFFSET = [14, 0];
const TURNS = 8;

/**
 * @param {{L: any, map: any, atlas: import("./types.js").Atlas, islands: Map<string, Island>, lines: Array,
 *   onSelect: (id: string|null) => void}} options
 * @returns {{measure: (layout: string) => void, hide: () => void}}
 */
export function mountPointer(options) {
  const { L, map, islands } = options;
  const tip = L.tooltip({ className: "ta-tip", direction: "right", offset: TIP_OFFSET, opacity: 1 });
  const state = { small: [], radius: 0, hover: undefined };
  const leave = () => show(options, tip, state, undefined);
  map.on("click", (event) => options.onSelect(pickIsland(event, map, islands, state)?.id ?? null));
  map.on("mousemove", (event) => canHover() && show(options, tip, state, pick(event, options, state), event.latlng));
  map.on("mouseout movestart zoomstart", leave);
  return { measure: (layout) => measure(options, state, layout), hide: leave };
}

const canHover = () => matchMedia("(hover: hover)").matches;

/** Which islands are small on screen, and how far their target reaches. */
function measure({ map, atlas, islands }, state, layout) {
  const t = atlas.tokens.island;
  const touch = layout === "phone" || matchMedia("(pointer: coarse)").matches;
  state.radius = (touch ? t.hit_radius_touch : t.hit_radius_mouse) * rootScale();
  state.small = [...islands.values()].filter(({ layer }) => sizeOf(map, layer.getBounds()) < t.hit_below_px * rootScale());
}

function sizeOf(map, bounds) {
  const a = map.latLngToLayerPoint(bounds.getNorthWest());
  const b = map.latLngToLayerPoint(bounds.getSouthEast());
  return Math.max(b.x - a.x, b.y - a.y);
}

/** The small island whose centre is nearest, within its target; else the island whose shape is there, or close by. */
function pickIsland(event, map, islands, { small, radius }) {
  let nearest;
  let reach = radius;
  for (const island of small) {
    const distance = map.latLngToLayerPoint(island.layer.getBounds().getCenter()).distanceTo(event.layerPoint);
    if (distance <= reach) [nearest, reach] = [island, distance];
  }
  return nearest ?? islands.get(idOf(targetsOf(event)) ?? idAround(event.originalEvent, radius));
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

/** Island, line or nothing. On the drawn stroke a line comes first, on its wider target the island does. */
function pick(event, { map, islands, lines }, state) {
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

function show({ map, atlas }, tip, state, found, place) {
  const thing = found?.island ?? found?.line;
  if (thing !== state.hover) {
    state.hover?.coast?.classList.remove("ta-hover");
    found?.island?.coast.classList.add("ta-hover");
    map.getContainer().classList.toggle("ta-over-island", Boolean(found?.island));
    state.hover = thing;
    if (!thing) return void map.closeTooltip(tip);
  }
  if (!thing) return;
  tip.setLatLng(place).setContent(found.island ? islandTip(atlas, thing) : lineTip(atlas, thing));
  if (!map.hasLayer(tip)) map.openTooltip(tip);
}

function islandTip(atlas, { id, span }) {
  const { words, parties } = atlas;
  const list = (codes) => codes.map((code) => parties[code]).join(", ");
  const claims = span.claimedBy.some((party) => party !== span.administeredBy) ? list(span.claimedBy) : "";
  return tipOf(nameOf(atlas, id, span), [
    `${words.administered_by}: ${parties[span.administeredBy]}`,
    claims && `${words.claimed_by}: ${claims}`,
    actWords(atlas, span),
  ]);
}

function lineTip(atlas, { span: { kind, by, act, article } }) {
  const source = actWords(atlas, { act, article });
  const none = kind === "administration" && atlas.words.no_treaty_draws_this_line;
  return tipOf(lineWords(atlas, kind, by), [none, source]);
}

function tipOf(title, rows) {
  return el("div", {}, el("b", {}, title), ...rows.filter(Boolean).map((row) => el("div", {}, row)));
}
