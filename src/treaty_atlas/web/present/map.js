/** The map of the stage: nothing on it to press, larger type by the root size, and a glide from view to view. */

import { mountArrows } from "../map/arrows.js";
import { mapIn } from "../map/leaflet.js";
import { rootScale } from "../base/device.js";
import { createPainter } from "../map/painter.js";

const GLIDE_S = 1.1;
/** Left, top, right, bottom at root 16: the left keeps clear of the legend, the bottom of the credit. */
const PADDING = { wide: [284, 14, 20, 30], beside: [20, 14, 40, 30], phone: [8, 8, 8, 24] };
const BARE = "zoom regions";
const PHONE_BELOW = 768;
const LAPTOP = 1280;
/** The stage enlarges its root itself, so every larger window is laid out as a laptop. */
const page = {
  get innerWidth() {
    return window.innerWidth < PHONE_BELOW ? window.innerWidth : LAPTOP;
  },
};

/**
 * @param {{L: import("../base/types.js").Leaflet, element: HTMLElement, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes}} options
 * @returns {{show: (step: import("./main.js").Step, glide: boolean) => void, beside: (panel: boolean) => void,
 *   drag: (wanted: boolean) => void, measure: () => void, theme: (name: string) => void, destroy: () => void}}
 *   `drag`: whether one pointer pans the map; `measure`: the root size has changed
 */
export function mountStageMap({ L, element, atlas, geometry }) {
  element.dataset.bare = BARE;
  const map = mapIn(L, element);
  const names = namesFor(atlas.labels);
  names.measure();
  const tokens = { ...atlas.tokens, padding: paddings("wide") };
  const painter = createPainter({
    L,
    map,
    root: element,
    atlas: { ...atlas, tokens, labels: names.labels },
    geometry,
    page,
    yields: "never",
  });
  painter.kinds([]);
  const arrows = mountArrows({ map, lang: atlas.lang });
  settle(L, map);
  let shown;
  return {
    show(step, glide) {
      const { day, mode, view, around, islands } = step;
      if (step === shown) return;
      shown = step;
      painter.mode(mode || null);
      painter.paint(day, { pulse: glide });
      painter.point(islands);
      arrows.show(step.moves);
      painter.view(around ?? view ?? "whole", { animate: glide });
    },
    /** While a panel stands beside it the map has its whole width for the islands: no legend. */
    beside(panel) {
      element.dataset.bare = panel ? `${BARE} legend` : BARE;
      tokens.padding = paddings(panel ? "beside" : "wide");
    },
    drag: (wanted) => map.dragging[wanted ? "enable" : "disable"](),
    measure: names.measure,
    theme: painter.theme,
    destroy() {
      arrows.destroy();
      painter.destroy();
    },
  };
}

/**
 * Names come in at a zoom that suits type of 16 px; larger type needs as much more room, and the long name of a line
 * that is claimed still more.
 */
function namesFor(known) {
  const labels = known.map((label) => ({ ...label }));
  return {
    labels,
    measure() {
      const later = Math.log2(rootScale());
      known.forEach(({ zoom, zoom_from_phone: phone, line_kind: kind }, i) => {
        const more = kind === "claim" ? later * 2 : later;
        labels[i].zoom = [zoom[0] + more, zoom[1] + more];
        if (phone) labels[i].zoom_from_phone = phone + more;
      });
    },
  };
}

/** The same for every view: the painter takes the second one for a view that has none of its own. */
const paddings = (room) => ({ phone: PADDING.phone, "phone-whole": PADDING.phone, "southern-kurils": PADDING[room] });

/** A click steps and the arrows step, so the map leaves them alone; a fit may be as tight as it likes. */
function settle(L, map) {
  map.keyboard.disable();
  map.doubleClickZoom.disable();
  map.boxZoom.disable();
  map.options.zoomSnap = 0;
  const box = map.getContainer();
  box.removeAttribute("tabindex");
  box.setAttribute("role", "region");
  map.fitBounds = (bounds, options) => {
    if (!options.animate) return L.Map.prototype.fitBounds.call(map, bounds, options);
    box.classList.add("ta-gliding"); // what is written at the edge waits for the new place
    map.once("moveend", () => box.classList.remove("ta-gliding"));
    return map.flyToBounds(bounds, { ...options, duration: GLIDE_S });
  };
}
