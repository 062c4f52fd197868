/**
 * The events on the map: a small ring where something happened, in the years it lasted; by day a large ring on its day
 * with its place written beside it, then a small one while it lasts, then a point. Rings that would run into each other
 * are one ring with a point in it. A ring never lies on an island that it would cover: it stands beside it. The ring of the
 * event that is read beside the map is larger and has its place written beside it.
 */

import { daysBetween, windowOf } from "../base/chronology.js";
import { el } from "../base/dom.js";
import { idle } from "../base/idle.js";
import { rootScale } from "../base/device.js";
import { withKana } from "../base/kana.js";
import { mountTags } from "./event-places.js";

/** @typedef {import("../base/types.js").Event} Event */
/** @typedef {{lead: any, events: Event[], when: When}} Cluster `lead`: the event whose ring is drawn */
/** @typedef {"year"|"now"|"on"|"past"} When  by year; by day: on its day, while it lasts, after it */

/** Radius of a ring, px. */
const RADIUS = { year: 4.25, now: 6.5, on: 4.25, past: 3 };
const RANK = ["now", "on", "past"];
/** Rings nearer than this become one, px. */
const APART = 12;
/** An island smaller than this on screen is not covered, px. */
const SMALL = 18;
const MOST = 5;
/** A ring is made in less. */
const SPARE_MS = 2;

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, pane: string, renderer: import("leaflet").Renderer, labels: string, atlas: import("../base/types.js").Atlas, islands: Map}} options
 *   `labels`: the pane of names
 */
export function mountMarkers(options) {
  const { map, atlas } = options;
  const all = (atlas.events ?? []).filter(({ at }) => at).map((event) => ({ event }));
  const tags = mountTags(options);
  /** @type {any} */
  const state = {
    all,
    sets: new Map(),
    clusters: new Map(),
    shown: [],
    kinds: [],
    key: "",
    zoom: NaN,
    chosen: "",
    marked: "",
  };
  const paint = (day, byDay) => {
    const window = byDay ? windowOf(atlas, day) : undefined;
    const key = window ? day : day.slice(0, 4);
    if (key === state.key) return;
    Object.assign(state, { key, day, byDay });
    show(options, state, clustersOf(state, key, window));
    tell();
  };
  /** The places of the day, and that of the chosen event. */
  const tell = () => {
    const chosen = markChosen(state);
    tags.show([...chosen, ...state.shown.filter((cluster) => cluster.when === "now" && cluster.lead !== chosen[0]?.lead)]);
  };
  const again = () => {
    state.clusters.clear();
    state.key = "";
    if (state.day) paint(state.day, state.byDay);
  };
  return {
    paint,
    /** The places written on the map now. @returns {HTMLElement[]} */
    tags: tags.elements,
    cut: tags.cut,
    /** @param {string|null} id of the event that is read beside the map */
    choose(id) {
      if ((id ?? "") === state.chosen) return;
      state.chosen = id ?? "";
      tell();
    },
    /** What stands on the map now. @returns {Cluster[]} */
    shown: () => state.shown,
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
      if (!state.drawing) drawRest(options, state);
    },
    /** The ring nearest to a place on the map's layer, within `reach` px of its edge. @returns {[Cluster, number]|undefined} */
    near(point, reach) {
      /** @type {Cluster|undefined} */
      let found;
      let best = Infinity;
      for (const cluster of state.shown) {
        const distance = cluster.lead.point.distanceTo(point) - RADIUS[cluster.when] * rootScale();
        if (distance <= Math.min(best, reach)) [found, best] = [cluster, distance];
      }
      return found && [found, best + RADIUS[found.when] * rootScale()];
    },
  };
}

/** The ring and the dot of an event, hidden; above those of the events before it. */
function draw({ L, map, pane, renderer }, all, one) {
  const k = rootScale();
  const { place, event } = one;
  const above = all
    .slice(all.indexOf(one) + 1)
    .find((other) => other.ring)
    ?.ring.getElement();
  const ring = (radius, className) => {
    const style = { pane, renderer, interactive: false, radius: radius * k, fillOpacity: 1, className };
    const layer = L.circleMarker(place, style).addTo(map);
    const path = /** @type {SVGElement} */ (layer.getElement());
    path.style.display = "none";
    if (above) above.before(path);
    return layer;
  };
  one.ring = ring(RADIUS.year, `ta-event${event.sure === false ? " ta-event-unsure" : ""}`);
  one.dot = ring(1.5, "ta-event-more");
}

/** Those that are not seen yet are made while the browser rests: no step of the hand waits for them. */
function drawRest(options, state) {
  state.drawing = true;
  idle((deadline) => {
    if (!options.map.getPane(options.pane)) return; // the map is gone
    const rest = state.all.filter(({ ring }) => !ring);
    do {
      const one = rest.pop();
      if (!one) return;
      draw(options, state.all, one);
    } while (deadline.timeRemaining() > SPARE_MS);
    drawRest(options, state);
  });
}

/** Where each ring stands at this zoom: at its place, or beside a small island that it would cover. */
function settle({ L, map, islands, atlas }, all) {
  const k = rootScale();
  const small = [...islands.values()].map(({ id, layer }) => boxOf(map, id, layer)).filter(({ size }) => size < SMALL * k);
  const sides = new Map(atlas.labels.filter(({ id }) => id).map(({ id, side }) => [id, side]));
  for (const one of all) {
    one.point = map.latLngToLayerPoint(L.latLng(one.event.at));
    const under = small.find((island) => island.centre.distanceTo(one.point) < island.size / 2 + (RADIUS.year + 1) * k);
    if (under)
      one.point = L.point(
        under.centre.x + away(sides.get(under.id)) * (under.size / 2 + (RADIUS.year + 2) * k),
        under.centre.y,
      );
    one.place = map.layerPointToLatLng(one.point);
    one.ring?.setLatLng(one.place);
    one.dot?.setLatLng(one.place);
  }
}

/** To the side where the name does not stand. */
const away = (side) => (side === "W" ? 1 : -1);

function boxOf(map, id, layer) {
  const bounds = layer.getBounds();
  const [a, b] = [bounds.getNorthWest(), bounds.getSouthEast()].map((corner) => map.latLngToLayerPoint(corner));
  return { id, size: Math.max(b.x - a.x, b.y - a.y), centre: a.add(b).divideBy(2) };
}

/** What stands on the map in a year or on a day. Years with the same events share one answer. @returns {Cluster[]} */
function clustersOf({ all, sets, clusters, kinds }, moment, window) {
  if (!sets.has(moment)) {
    const own = all.filter(({ event }) => kinds.includes(event.kind));
    sets.set(moment, window ? daySet(own, moment, window) : yearSet(own, Number(moment)));
  }
  const set = sets.get(moment);
  const key = set.map(({ one, when }) => one.event.id + when).join();
  if (!clusters.has(key)) clusters.set(key, gather(set));
  return clusters.get(key);
}

const yearSet = (own, year) =>
  own.filter(({ event }) => event.year <= year && year <= event.until).map((one) => ({ one, when: "year" }));

/** The events of the window up to a day, those of the day itself first. */
function daySet(own, day, { first }) {
  const set = own.filter(({ event: { from } }) => from && first <= from && from <= day);
  const when = ({ event: { from, to } }) => (from === day ? "now" : day <= to ? "on" : "past");
  return set.map((one) => ({ one, when: when(one) })).sort((a, b) => RANK.indexOf(a.when) - RANK.indexOf(b.when));
}

function gather(set) {
  const found = [];
  for (const { one, when } of set) {
    const near = found.find(({ lead }) => lead.point.distanceTo(one.point) < APART * rootScale());
    if (near) near.events.push(one.event);
    else found.push({ lead: one, events: [one.event], when });
  }
  return found;
}

function show(options, state, clusters) {
  if (clusters === state.shown) return;
  for (const { lead } of clusters) if (!lead.ring) draw(options, state.all, lead);
  const parts = new Set(
    clusters.flatMap(({ lead, events, when }) =>
      events.length > 1 && when !== "past" ? [lead.ring, lead.dot] : [lead.ring],
    ),
  );
  for (const { ring, dot } of state.all) {
    for (const layer of ring ? [ring, dot] : []) {
      const display = parts.has(layer) ? "" : "none";
      const { style } = layer.getElement();
      if (style.display !== display) style.display = display;
    }
  }
  for (const { lead, events, when } of clusters) {
    name(lead, events);
    if (lead.when === when) continue;
    lead.when = when;
    lead.ring.setRadius(RADIUS[when] * rootScale());
    lead.ring.getElement().dataset.when = when;
    delete lead.ring.getElement().dataset.chosen; // its size is that of any other one again
  }
  state.shown = clusters;
}

/** Marks the ring of the chosen event; it alone, for its place. @returns {Cluster[]} */
function markChosen(state) {
  const { shown, chosen } = state;
  const found = [];
  if (!chosen && !state.marked) return found;
  state.marked = chosen;
  for (const { lead, events, when } of shown) {
    const one = events.find(({ id }) => id === chosen);
    const path = lead.ring.getElement();
    if (one) found.push({ lead, events: [one], when });
    if ("chosen" in path.dataset === Boolean(one)) continue;
    path.toggleAttribute("data-chosen", Boolean(one));
    lead.ring.setRadius(RADIUS[one ? "now" : when] * rootScale());
  }
  return found;
}

/** What a ring says to those who do not see it: the titles of its events. */
function name(lead, events) {
  const said = events.map(({ title }) => title).join("; ");
  if (lead.said === said) return;
  lead.said = said;
  lead.ring.getElement().setAttribute("role", "img");
  lead.ring.getElement().setAttribute("aria-label", said);
}

/** The tooltip of a ring: the titles, the first few of many. @param {Cluster} cluster @param {import("../base/types.js").Atlas} atlas */
export function eventTip({ events, when }, atlas) {
  if (events.length === 1) {
    const [{ title, kind, year, until, from, sure }] = events;
    const word = atlas.kinds.find(([known]) => known === kind)?.[1];
    const years = until > year ? `${year}–${until}` : year;
    const doubt = when !== "year" && sure === false ? atlas.words.day_uncertain : "";
    const rows = [word, when === "year" ? years : dayName(atlas, from), doubt];
    return el("div", {}, el("b", {}, ...withKana(atlas, title)), el("div", {}, rows.filter(Boolean).join(" · ")));
  }
  const rows = events.slice(0, MOST).map(({ title }) => el("div", {}, ...withKana(atlas, title)));
  return el("div", {}, ...rows, events.length > MOST ? el("div", {}, `+ ${events.length - MOST}`) : null);
}

/** A day of the weeks that are shown day by day, as the reader's language writes it. */
function dayName(atlas, day) {
  const window = windowOf(atlas, day);
  return window ? window.days[daysBetween(window.first, day)][0] : day;
}
