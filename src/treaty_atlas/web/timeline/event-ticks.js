/**
 * The quiet marks under the rail: one for each year with an event of the chosen kinds, one path for all of them. Drawn
 * when the width or the kinds change, so a drag costs nothing. What they are is told to the pointer (hint.js), and in the page's lists.
 */

import { svg } from "../base/dom.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

/** So near to a mark the pointer means it, px. */
const REACH = 4;
const HEIGHT = 4;

/**
 * @param {{inner: HTMLElement, atlas: Atlas, scale: import("./scale.js").Scale}} options `inner` holds the drawing
 * @returns {{layOut: (place: {width: number, share: (year: number) => number}) => void, kinds: (kinds: string[]) => void,
 *   near: (x: number) => {year: number, events: Array<import("../base/types.js").Event>}|undefined}} `near`: the events under a place, px
 */
export function mountMarks({ inner, atlas, scale }) {
  const path = svg("path", { "shape-rendering": "crispEdges" });
  inner.append(svg("svg", { class: "ta-marks" }, path));
  /** @type {{years: Map<number, Array<import("../base/types.js").Event>>, place: {width: number, share: (year: number) => number}}} */
  const state = { years: new Map(), place: { width: 0, share: () => 0 } };
  const draw = () => {
    const { width, share } = state.place;
    path.setAttribute(
      "d",
      [...state.years.keys()].map((year) => `M${Math.round(share(year) * width) + 0.5} 0v${HEIGHT}`).join(""),
    );
  };
  return {
    layOut(place) {
      state.place = place;
      draw();
    },
    kinds(kinds) {
      state.years = scale.unit === "year" ? yearsOf(atlas.events ?? [], kinds, scale) : new Map(); // days have a tick for each
      draw();
    },
    near: (x) => nearest(state, x),
  };
}

/** The events that begin in a year, by year. */
function yearsOf(events, kinds, { first, last }) {
  const found = new Map();
  for (const event of events) {
    if (!kinds.includes(event.kind) || event.year < first || event.year > last) continue;
    found.set(event.year, [...(found.get(event.year) ?? []), event]);
  }
  return found;
}

function nearest({ years, place: { width, share } }, x) {
  let found;
  let reach = REACH;
  for (const year of years.keys()) {
    const distance = Math.abs(share(year) * width - x);
    if (distance <= reach) [found, reach] = [year, distance];
  }
  return found === undefined ? undefined : { year: found, events: years.get(found) };
}
