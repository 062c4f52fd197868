/**
 * A blank map of a lesson. Before 1855 no border is agreed: that day's map has no side's paint and no line, so it is the
 * blank one. It has no legend and no layers, so every view may take their room.
 */

import { ASKING_BARE, askingTokens } from "./asking.js";
import { mapIn } from "./leaflet.js";
import { createPainter } from "./painter.js";

/**
 * @param {{L: import("../base/types.js").Leaflet, element: HTMLElement, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes,
 *   says: (id: string) => Node|null, staged?: boolean, yields?: "framed"|"finger"|"never", onIsland?: (id: string) => void, onFull: () => void}} options
 *   `says`: what is told of an island under the pointer while the map is blank; `staged`: `onFull` is a stage, which needs no full screen of
 *   the browser
 */
export function mountBlank({ L, element, atlas, geometry, says, staged = false, yields, onIsland = () => {}, onFull }) {
  element.dataset.bare = ASKING_BARE;
  const map = mapIn(L, element);
  const tokens = askingTokens(atlas.tokens);
  const isBlank = () => element.dataset.blank !== undefined;
  const painter = createPainter({
    L,
    map,
    root: element,
    atlas: { ...atlas, tokens },
    geometry,
    page: window,
    full: { label: staged ? atlas.words.stage_key : atlas.words.full_screen, act: onFull, always: staged },
    view: "whole", // at once: else all is drawn and named twice
    yields,
    says: (id) => (isBlank() ? says(id) : null),
    onSelect(id) {
      painter.select(null); // the next click on the same island is one more
      if (id) onIsland(id);
    },
  });
  painter.kinds([]);
  const show = (day, blank, options = {}) => {
    element.toggleAttribute("data-blank", blank);
    painter.paint(day, options);
  };
  return {
    map,
    painter,
    blank: () => show(`${atlas.first_year}-01-01`, true),
    /** The real map of a day. @param {string} day @param {{pulse?: boolean}} [options] */
    reveal: (day, options) => show(day, false, options),
  };
}
