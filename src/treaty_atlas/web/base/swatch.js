/** Small samples for the legend and the signs of the acts; coloured by the stylesheet like the map itself. */

import { svg } from "./dom.js";
import { hue } from "./chronology.js";

const WIDTH = 40;
const HEIGHT = 22;
const DRAWN = {
  treaty: () => svg("path", { d: "M5 0 10 5 5 10 0 5Z" }),
  army: () => svg("path", { d: "M5 .5 10 9.5H0Z" }),
  law: () => svg("rect", { x: 1, y: 1, width: 8, height: 8 }),
};

/** The kinds of act that have a sign. */
export const SIGNS = Object.keys(DRAWN);

const frame = (child) => {
  return svg("svg", { class: "ta-swatch", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" }, child);
};

/** A sample of a paint, with the coast as its rim. @param {string} look */
export function swatch(look) {
  const rim = { x: 0.75, y: 0.75, width: WIDTH - 1.5, height: HEIGHT - 1.5, rx: 2, "stroke-width": 1.5 };
  return frame(svg("rect", { ...rim, class: "ta-paint", "data-look": look }));
}

/** A sample of a border line. @param {string} kind @param {string} [claimant] */
export function lineSwatch(kind, claimant = "") {
  const by = kind === "claim" ? hue(claimant) : undefined;
  const ends = { x1: 2, x2: WIDTH - 2, y1: HEIGHT / 2, y2: HEIGHT / 2 };
  return frame(svg("line", { ...ends, class: "ta-stroke", "data-stroke": kind, "data-by": by }));
}

/**
 * The sign of an act, or null where its kind has none. With a name it says the same to those who do not see it; without
 * one it is for the eye only.
 * @param {string} kind @param {string} [name] as atlas.signs has it
 */
export function sign(kind, name = "") {
  const draw = DRAWN[kind];
  if (!draw) return null;
  const said = name ? { role: "img", "aria-label": name } : { "aria-hidden": "true" };
  return svg("svg", { class: `ta-sign ta-sign-${kind}`, viewBox: "0 0 10 10", ...said }, draw());
}
