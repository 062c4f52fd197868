/**
 * The events on the map: a small ring where something happened, in the years it lasted. Which events belong to a year
 * is known beforehand; rings that would run into each other are one ring with a point in it. A ring never lies on an
 * island that it would cover: it stands beside it.
 */

import { el } from "./dom.js";
import { rootScale } from "./layout.js";

/** @typedef {import("./types.js").Event} Event */
/** @typedef {{lead: any, events: Event[]}} Cluster `lead`: the event whose ring is drawn */

const RADIUS = 4.25;
/** Rings nearer than this become one, px. */
const APART = 12;
/** An island smaller than this on screen is not covered, px. */
const SMALL = 18;
const MOST = 5;

/**
 * @param {{L: any, map: any, pane: string, renderer: any, atlas: import("./types.js").Atlas, islands: Map}} options
 */
export function mountMarkers(options) {
  const { L, map, pane, renderer, atlas } = options;
  const all = (atlas.events ?? []).filter(({ at }) => at).map((event) => ({ event, ...draw(L, map, pane, renderer, event) }));
  const state = { all, sets: new Map(), clusters: new Map(), shown: [], kinds: [], year: NaN, zoom: NaN };
  const paint = (year) => {
    if (year === state.year) return;
    state.year = year;
    show(state, clustersOf(map, state, year));
  };
  const again = () => {
    state.clusters.clear();
    const { year } = state;
    state.year = NaN;
    if (year) paint(year);
  };
  return {
    paint,
    kinds(kinds) {
      state.kinds = kinds;
      state.sets.clear();
      again();
    },
    /** After a move: places beside islands, and what runs together, depend on the zoom. */
    view() {
      const zoom = map.getZoom();
      if (zoom === state.zoom) return;
      state.zoom = zoom;
      settle(options, all);
      again();
    },
    /** The ring nearest to a place on the map's layer, within `reach` px of its edge. @returns {[Cluster, number]|undefined} */
    near(point, reach) {
      let found;
      let best = RADIUS * rootScale() + reach;
      for (const cluster of state.shown) {
        const distance = cluster.lead.point.distanceTo(point);
        if (distance <= best) [found, best] = [cluster, distance];
      }
      return found && [found, best];
    },
  };
}

function draw(L, map, pane, renderer, { at }) {
  const k = rootScale();
  const ring = (radius, className) => {
    const layer = L.circleMarker(at, { pane, renderer, interactive: false, radius: radius * k, fillOpacity: 1, className }).addTo(map);
    layer.getElement().style.display = "none";
    return layer;
  };
  return { ring: ring(RADIUS, "ta-event"), dot: ring(1.5, "ta-event-more") };
}

/** Where each ring stands at this zoom: at its place, or beside a small island that it would cover. */
function settle({ L, map, islands, atlas }, all) {
  const k = rootScale();
  const small = [...islands.values()].map(({ id, layer }) => boxOf(map, id, layer)).filter(({ size }) => size < SMALL * k);
  const sides = new Map(atlas.labels.filter(({ id }) => id).map(({ id, side }) => [id, side]));
  for (const one of all) {
    one.point = map.latLngToLayerPoint(L.latLng(one.event.at));
    const under = small.find((island) => island.centre.distanceTo(one.point) < island.size / 2 + (RADIUS + 1) * k);
    if (under) one.point = L.point(under.centre.x + away(sides.get(under.id)) * (under.size / 2 + (RADIUS + 2) * k), under.centre.y);
    const place = map.layerPointToLatLng(one.point);
    one.ring.setLatLng(place);
    one.dot.setLatLng(place);
  }
}

/** To the side where the name does not stand. */
const away = (side) => (side === "W" ? 1 : -1);

function boxOf(map, id, layer) {
  const bounds = layer.getBounds();
  const [a, b] = [bounds.getNorthWest(), bounds.getSouthEast()].map((corner) => map.latLngToLayerPoint(corner));
  return { id, size: Math.max(b.x - a.x, b.y - a.y), centre: a.add(b).divideBy(2) };
}

/** What stands on the map in a year. Years with the same events share one answer. @returns {Cluster[]} */
function clustersOf(map, { all, sets, clusters, kinds }, year) {
  if (!sets.has(year)) sets.set(year, all.filter(({ event }) => kinds.includes(event.kind) && event.year <= year && year <= event.until));
  const set = sets.get(year);
  const key = set.map(({ event }) => event.id).join();
  if (!clusters.has(key)) clusters.set(key, gather(set));
  return clusters.get(key);
}

function gather(set) {
  const found = [];
  for (const one of set) {
    const near = found.find(({ lead }) => lead.point.distanceTo(one.point) < APART * rootScale());
    if (near) near.events.push(one.event);
    else found.push({ lead: one, events: [one.event] });
  }
  return found;
}

function show(state, clusters) {
  if (clusters === state.shown) return;
  const parts = new Set(clusters.flatMap(({ lead, events }) => (events.length > 1 ? [lead.ring, lead.dot] : [lead.ring])));
  for (const { ring, dot } of state.all) {
    for (const layer of [ring, dot]) {
      const display = parts.has(layer) ? "" : "none";
      const { style } = layer.getElement();
      if (style.display !== display) style.display = display;
    }
  }
  state.shown = clusters;
}

/** The tooltip of a ring: the titles, the first few of many. @param {Cluster} cluster */
export function eventTip({ events }, kinds) {
  if (events.length === 1) {
    const [{ title, kind, year, until }] = events;
    const word = kinds.find(([known]) => known === kind)?.[1];
    return el("div", {}, el("b", {}, title), el("div", {}, `${word} · ${until > year ? `${year}–${until}` : year}`));
  }
  const rows = events.slice(0, MOST).map(({ title }) => el("div", {}, title));
  return el("div", {}, ...rows, events.length > MOST ? el("div", {}, `+ ${events.length - MOST}`) : null);
}

/**
 * The list that a ring of several events opens. It closes at Escape, at a click elsewhere and when the map moves.
 * @param {{L: any, map: any, root: HTMLElement, words: Record<string, string>, onEvent: (id: string) => void}} options
 */
export function mountEventList({ L, map, root, words, onEvent }) {
  const list = el("ul", { class: "ta-card ta-event-list", "aria-label": words.events, hidden: true });
  root.append(list);
  L.DomEvent.disableClickPropagation(list).disableScrollPropagation(list);
  const hide = () => {
    if (list.hidden) return;
    const inside = list.contains(document.activeElement);
    list.hidden = true;
    if (inside) map.getContainer().focus({ preventScroll: true });
  };
  list.addEventListener("click", ({ target }) => {
    const id = target.closest("button")?.dataset.event;
    if (!id) return;
    hide();
    onEvent(id);
  });
  list.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") hide();
  });
  map.on("movestart zoomstart", hide);
  return {
    hide,
    /** @param {Cluster} cluster */
    show({ lead, events }) {
      const row = ({ id, title }) => el("li", {}, el("button", { type: "button", "data-event": id }, title));
      list.replaceChildren(...events.map(row));
      list.hidden = false;
      const { x, y } = map.layerPointToContainerPoint(lead.point);
      const { x: width, y: height } = map.getSize();
      list.style.left = `${Math.max(8, Math.min(x + 10, width - list.offsetWidth - 8))}px`;
      list.style.top = `${Math.max(8, Math.min(y - 12, height - list.offsetHeight - 8))}px`;
      list.querySelector("button").focus({ preventScroll: true });
    },
  };
}
