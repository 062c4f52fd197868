/**
 * The five views, and any other place: fitted so that legend and buttons stay clear. A map of no size (in a closed tab,
 * in folded text) is fitted when it gets one.
 */

import { cameraText } from "../base/camera.js";
import { rootScale } from "../base/device.js";
import { halt } from "./leaflet-private.js";

/**
 * @typedef {{name: string|null, bounds: any, place: import("../base/camera.js").Place|null, layout: string, own: boolean,
 *   zooming: boolean, waits: boolean, fitted: {key: string, at: import("leaflet").Point}|null, by: "nobody"|"page"|"reader", told: string}} State  `by`: who has taken the
 *   map to where it is; `own`: it moves by a fit; `told`: what of it was told last
 */

/** What stays clear takes no more than this share of a map: a small one has to show something. */
const MOST_PADDING = 0.75;

/** A map asked where it stands answers so exactly, px. */
const SAME = 1;
/** So much farther than the whole map a reader may go, in zoom. */
const BEYOND = 0.25;
const WHOLE = "whole";

/**
 * @param {{map: import("../base/types.js").LeafletMap, tokens: any, layout: string, boundsOf: (island: string) => import("leaflet").LatLngBounds|undefined, led?: boolean,
 *   onView: (name: string|null) => void, onCamera?: (map: string|null) => void}} options `led`: another map moves this one;
 *   `onCamera`: where the reader has taken the map, as an address has it; null: it was led elsewhere
 */
export function mountViews({ map, tokens, layout, boundsOf, led = false, onView, onCamera = () => {} }) {
  /** @type {State} */
  const state = {
    name: null,
    bounds: null,
    place: null,
    layout,
    own: false,
    zooming: false,
    waits: false,
    fitted: null,
    by: "nobody",
    told: "",
  };
  /** What a fit depends on, and where the map stands by it. */
  const standing = () => ({
    key: JSON.stringify([state.layout, rootScale(), map.getSize(), map.getZoom()]),
    at: map.project(map.getCenter()),
  });
  const isFitted = () => {
    const [{ fitted }, { key, at }] = [state, standing()];
    return fitted !== null && fitted.key === key && fitted.at.distanceTo(at) < SAME;
  };
  const fit = (animate) => {
    if (!hasSize(map.getSize())) return; // the size will come, and with it this again
    if (state.zooming) return void (state.waits = true); // Leaflet drops a zoom asked for during another
    halt(map);
    if (!led) limit(map, tokens, state);
    const { place, bounds } = state;
    const animated = animate && !place && !calm();
    state.own = true;
    if (animated) map.once("moveend", () => (state.own = false)); // it begins only in a later frame
    if (place) map.setView(place.centre, place.zoom, { animate: false });
    else {
      const { zoomSnap } = map.options;
      if (state.layout === "stage") map.options.zoomSnap = 0; // as tight as the room is
      map.fitBounds(bounds, { ...paddingOf(tokens, state, map.getSize()), animate: animated });
      map.options.zoomSnap = zoomSnap;
    }
    if (!animated) state.own = false;
    state.fitted = animated ? null : standing();
  };
  followReader(map, tokens, state, { onView, onCamera, again: () => fit(false) });
  /** @param {string|Array|any} target a region, an island, bounds, or {centre, zoom} */
  const show = (target, { animate = false } = {}) => {
    state.place = target?.centre ? target : null;
    const named = typeof target === "string" ? target : null;
    state.bounds = (named !== null && (tokens.views[named] ?? boundsOf(named)?.pad(1))) || target;
    state.name = named !== null && named in tokens.views ? named : null;
    state.by = state.name === WHOLE ? "nobody" : state.name || state.place ? "reader" : "page";
    state.told = "";
    if (isPlace(state)) fit(animate);
    onView(state.name);
  };
  /** Somewhere else than where the reader has taken it, for what the reader has chosen. @param {string} target */
  const lead = (target) => {
    show(target, { animate: true });
    onCamera(null);
  };
  return {
    show,
    lead,
    /** A region that the reader chooses. @param {string} name */
    choose(name) {
      show(name, { animate: true });
      state.by = "reader";
      onCamera(name);
    },
    /** Lets go of a place that the page, and not the reader, has taken it to. */
    release: () => state.by === "page" && lead(WHOLE),
    name: () => state.name,
    isReaders: () => state.by === "reader",
    /**
     * After a change of size: the same view again; where the reader has moved the map, what was in its middle.
     * @param {string} layout @param {{centre: any, size: any}} before the change
     */
    again(layout, { centre, size }) {
      state.layout = layout;
      if (led) return;
      if (isPlace(state)) return void (isFitted() || fit(false));
      if (size.equals(map.getSize())) return;
      limit(map, tokens, state);
      state.own = true;
      map.setView(centre, map.getZoom(), { animate: false });
      state.own = false;
    },
  };
}

/** The reader takes the map by drag, wheel, finger, button or key. @param {import("../base/types.js").LeafletMap} map @param {State} state */
function followReader(map, tokens, state, { onView, onCamera, again }) {
  const take = () => {
    state.by = "reader";
    forget(state, onView);
  };
  map.on("zoomanim", () => (state.zooming = true));
  map.on("zoomend", () => {
    state.zooming = false;
    if (!state.waits) return;
    state.waits = false;
    again();
  });
  map.on("zoomstart", () => state.own || take());
  map.on("dragstart", take);
  const box = map.getContainer();
  box.addEventListener("keydown", ({ target, key }) => target === box && key.startsWith("Arrow") && take());
  map.on("moveend", () => {
    if (state.own || state.bounds || state.by !== "reader") return;
    const text = cameraText(map.getCenter(), map.getZoom(), tokens.map.middle);
    if (text === state.told) return;
    state.told = text;
    onCamera(text);
  });
}

/** Farther away than the whole map there is nothing to see. */
function limit(map, tokens, state) {
  const { paddingTopLeft: first, paddingBottomRight: last } = paddingOf(tokens, { ...state, name: WHOLE }, map.getSize());
  map.options.minZoom = tokens.map.minZoom;
  const zoom = map.getBoundsZoom(tokens.views[WHOLE], false, [first[0] + last[0], first[1] + last[1]]);
  map.options.minZoom = Math.max(tokens.map.minZoom, zoom - BEYOND);
}

const hasSize = ({ x, y }) => x > 0 && y > 0;

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const isPlace = ({ bounds }) => bounds && typeof bounds !== "string";

function forget(state, onView) {
  if (!state.bounds) return;
  state.name = state.bounds = state.place = null;
  onView(null);
}

/** @returns {{paddingTopLeft: [number, number], paddingBottomRight: [number, number], maxZoom: number}} */
function paddingOf({ padding, map }, { name, layout }, size) {
  const k = layout === "phone" ? 1 : rootScale();
  const known = [`${layout}-${name}`, layout, name, "southern-kurils"].find((key) => key in padding);
  const [left, top, right, bottom] = padding[known].map((px) => px * k);
  const [x, y] = [within(left + right, size.x), within(top + bottom, size.y)];
  return { paddingTopLeft: [left * x, top * y], paddingBottomRight: [right * x, bottom * y], maxZoom: map.maxZoom - 2 };
}

/** By how much two paddings shrink to leave room. */
const within = (both, length) => Math.min(1, (length * MOST_PADDING) / both);
