/** The five views, and any other place: fitted so that legend and buttons stay clear. */

import { rootScale } from "./layout.js";

/**
 * @param {{map: any, tokens: any, islands: Map<string, import("./islands.js").Island>, onView: (name: string|null) => void}} options
 */
export function mountViews({ map, tokens, islands, onView }) {
  const state = { name: null, bounds: null, place: null, layout: "laptop", own: false, zooming: false, waits: false };
  const fit = (animate) => {
    if (state.zooming) return void (state.waits = true); // Leaflet drops a zoom asked for during another
    map.stop();
    const { place, bounds } = state;
    const animated = animate && !place && !calm();
    state.own = true;
    if (animated) map.once("moveend", () => (state.own = false)); // it begins only in a later frame
    if (place) map.setView(place.centre, place.zoom, { animate: false });
    else map.fitBounds(bounds, { ...paddingOf(tokens, state), animate: animated });
    if (!animated) state.own = false;
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
      state.bounds = tokens.views[named] ?? islands.get(named)?.layer.getBounds().pad(1) ?? target;
      state.name = named in tokens.views ? named : null;
      if (isPlace(state)) fit(animate);
      onView(state.name);
    },
    /** After a change of size: the same view again, unless the reader has moved the map. */
    again(layout) {
      state.layout = layout;
      if (isPlace(state)) fit(false);
    },
  };
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const isPlace = ({ bounds }) => bounds && typeof bounds !== "string";

function forget(state, onView) {
  if (!state.bounds) return;
  state.name = state.bounds = state.place = null;
  onView(null);
}

function paddingOf({ padding, map }, { name, layout }) {
  const k = layout === "phone" ? 1 : rootScale();
  const known = [`${layout}-${name}`, layout, name, "southern-kurils"].find((key) => key in padding);
  const [left, top, right, bottom] = padding[known].map((px) => px * k);
  return { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom], maxZoom: map.maxZoom - 2 };
}
