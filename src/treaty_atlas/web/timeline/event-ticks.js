/**
 * The quiet marks under the rail: one for each year with an event of the chosen kinds, one path for all of them. Drawn
 * when the width or the kinds change, so a drag costs nothing. What they are stands in a tooltip, and in the page's lists.
 */

import { svg } from "../base/dom.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

/** So near to a mark the pointer means it, px. */
const REACH = 4;
const MOST = 3;
const HEIGHT = 4;

/**
 * @param {{inner: HTMLElement, box: HTMLElement, atlas: Atlas, scale: import("./scale.js").Scale}} options `inner` holds the drawing, `box` lies over it
 * @returns {{layOut: (place: {width: number, share: (year: number) => number}) => void, kinds: (kinds: string[]) => void}}
 */
export function mountMarks({ inner, box, atlas, scale }) {
  const path = svg("path", { "shape-rendering": "crispEdges" });
  inner.append(svg("svg", { class: "ta-marks" }, path));
  /** @type {{years: Map<number, string[]>, place: {width: number, share: (year: number) => number}, left: number}} */
  const state = { years: new Map(), place: { width: 0, share: () => 0 }, left: 0 };
  const draw = () => {
    const { width, share } = state.place;
    path.setAttribute(
      "d",
      [...state.years.keys()].map((year) => `M${Math.round(share(year) * width) + 0.5} 0v${HEIGHT}`).join(""),
    );
  };
  box.addEventListener("pointerenter", () => (state.left = inner.getBoundingClientRect().left));
  box.addEventListener("pointermove", (event) => {
    const title = event.buttons ? "" : titleAt(state, event.clientX - state.left);
    if (box.title !== title) box.title = title;
  });
  return {
    layOut(place) {
      state.place = place;
      draw();
    },
    kinds(kinds) {
      state.years = scale.unit === "year" ? yearsOf(atlas.events ?? [], kinds, scale) : new Map(); // days have a tick for each
      draw();
    },
  };
}

/** Titles of the events that begin in a year, by year. */
function yearsOf(events, kinds, { first, last }) {
  const found = new Map();
  for (const { year, kind, title } of events) {
    if (!kinds.includes(kind) || year < first || year > last) continue;
    found.set(year, [...(found.get(year) ?? []), title]);
  }
  return found;
}

function titleAt({ years, place: { width, share } }, x) {
  let nearest;
  let reach = REACH;
  for (const year of years.keys()) {
    const distance = Math.abs(share(year) * width - x);
    if (distance <= reach) [nearest, reach] = [year, distance];
  }
  if (nearest === undefined) return "";
  const titles = years.get(nearest);
  const more = titles.length > MOST ? [`+ ${titles.length - MOST}`] : [];
  return [nearest, ...titles.slice(0, MOST), ...more].join("\n");
}
