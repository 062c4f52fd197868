/** Whose map it is: as administered, as one of the governments draws it, or both governments' maps over each other. Pure. */

import { hue } from "./chronology.js";

/** @typedef {Pick<import("./types.js").Atlas, "views">} Offered */

/** What stands for both governments' maps at once. */
export const BOTH = "both";

/** Both governments, in the order in which Python sends them (`naming.sides`). @param {Offered} atlas @returns {[string, string]} */
export const governments = ({ views = [] }) =>
  /** @type {[string, string]} */ (views.map(([side]) => side).filter((side) => side && side !== BOTH));

/** What one map alone can show, by name and word: as administered, or as one of the governments draws it. @param {Offered} atlas */
export const singleViews = ({ views }) => views.filter(([side]) => side !== BOTH);

/**
 * The maps that a view is made of, from the left: one, or that of each government.
 * @param {Offered} atlas @param {string|null} [view] @returns {string[]} "" for the map as administered
 */
export const mapsOf = (atlas, view) => (view === BOTH ? governments(atlas) : [view ?? ""]);

/** Where a party stands by that order; who is of neither side (both, none) stands behind. @param {Offered} atlas @param {string} party */
export function sideRank(atlas, party) {
  const order = governments(atlas);
  const at = order.indexOf(hue(party));
  return at < 0 ? order.length : at;
}
