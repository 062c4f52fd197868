/**
 * The five views, and any other place: fitted so that legend and buttons stay clear. A map of no size (in a closed tab,
 * in folded text) is fitted when it gets one.
 */

import { rootScale } from "../base/device.js";
import { halt } from "./leaflet-private.js";

/** What stays clear takes no more than this share of a map: a small one has to show something. */
const MOST_PADDING = 0.75;

/**
 * @param {{map: import("../base/types.js").LeafletMap, tokens: any, layout: string, boundsOf: (island: string) => import("leaflet").LatLngBounds|undefined, led?: boolean,
 *   onView: (name: string|null) => void}} options `led`: another map moves this one
 */
export function mountViews({ map, tokens, layout, boundsOf, led = false, onView }) {
  /** @type {{name: string|null, bounds: any, place: {centre: any, zoom: number}|null, layout: string, own: boolean, zooming: boolean, waits: boolean, fitted: string}} */
  const state = { name: null, bounds: null, place: null, layout, own: false, zooming: false, waits: false, fitted: "" };
  /** What a fit depends on, and where the map stands by it. */
  const standing = () => JSON.stringify([state.layout, rootScale(), map.getSize(), map.getCenter(), map.getZoom()]);
  const fit = (animate) => {
    if (!hasSize(map.getSize())) return; // the size will come, and with it this again
    if (state.zooming) return void (state.waits = true); // Leaflet drops a zoom asked for during another
    halt(map);
    const { place, bounds } = state;
    const animated = animate && !place && !calm();
    state.own = true;
    if (animated) map.once("moveend", () => (state.own = false)); // it begins only in a later frame
    if (place) map.setView(place.centre, place.zoom, { animate: false });
    else map.fitBounds(bounds, { ...paddingOf(tokens, state, map.getSize()), animate: animated });
    if (!animated) state.own = false;
    state.fitted = animated ? "" : standing();
  };
  map.on("zoomanim", () => (state.zooming = true));
  map.on("zoomend", () => {
    state.zooming = false;
    if (!state.waits) return;
    state.waits = false;
    fit(false);
  });
  map.on("zoomstart", () => state.own || forget(state, onView));
  map.on("dragstart", () => forget(state, onView));
  return {
    /** @param {string|Array|any} target a region, an island, bounds, or {centre, zoom} */
    show(target, { animate = false } = {}) {
      state.place = target?.centre ? target : null;
      const named = typeof target === "string" ? target : null;
      state.bounds = (named !== null && (tokens.views[named] ?? boundsOf(named)?.pad(1))) || target;
      state.name = named !== null && named in tokens.views ? named : null;
      if (isPlace(state)) fit(animate);
      onView(state.name);
    },
    name: () => state.name,
    /**
     * After a change of size: the same view again; where the reader has moved the map, what was in its middle.
     * @param {string} layout @param {{centre: any, size: any}} before the change
     */
    again(layout, { centre, size }) {
      state.layout = layout;
      if (led) return;
      if (isPlace(state)) state.fitted === standing() || fit(false);
      else if (!size.equals(map.getSize())) map.setView(centre, map.getZoom(), { animate: false });
    },
  };
}

const hasSize = ({ x, y }) => x > 0 && y > 0;

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const isPlace = ({ bounds }) => bounds && typeof bounds !== "string";

function forget(state, onView) {
  if (!state.bounds) return;
  state.name = state.bounds = state.place = null;
  onView(null);
}

/** @returns {import("leaflet").FitBoundsOptions} */
function paddingOf({ padding, map }, { name, layout }, size) {
  const k = layout === "phone" ? 1 : rootScale();
  const known = [`${layout}-${name}`, layout, name, "southern-kurils"].find((key) => key in padding);
  const [left, top, right, bottom] = padding[known].map((px) => px * k);
  const [x, y] = [within(left + right, size.x), within(top + bottom, size.y)];
  return { paddingTopLeft: [left * x, top * y], paddingBottomRight: [right * x, bottom * y], maxZoom: map.maxZoom - 2 };
}

/** By how much two paddings shrink to leave room. */
const within = (both, length) => Math.min(1, (length * MOST_PADDING) / both);
