/** A layer of Leaflet for an outline that never changes: see outline.js. */

import { pathBy } from "./leaflet-private.js";
import { pathOf } from "./outline.js";
import { worldOf } from "./world.js";

/**
 * @param {import("../base/types.js").Leaflet} L @param {import("./world.js").Outline} geometry
 * @param {number} smooth points nearer than this to the path without them are left out, px
 * @param {import("leaflet").PathOptions} style `fill`: its rings are closed
 */
export function outline(L, geometry, smooth, style) {
  const world = worldOf(geometry);
  const options = { smooth, closed: Boolean(style.fill) };
  const write = (view) => pathOf(world, view, options);
  return pathBy(L, { interactive: false, ...style }, L.latLngBounds(world.corners), write);
}
