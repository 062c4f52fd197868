/** The figures of the parallels at the right edge of the whole map: "50° N" is the border of forty years. */

import { el, fill } from "../base/dom.js";
import { hideUnder } from "./labels.js";
import { rootScale } from "../base/device.js";

/** Closer than this the parallels say nothing that the names do not. */
const FARTHEST_ZOOM = 5.45;
const CLEAR_TOP = 70;
const CLEAR_BOTTOM = 40;
const ABOVE = 17;

/** @param {{map: import("../base/types.js").LeafletMap, root: HTMLElement, atlas: import("../base/types.js").Atlas}} options */
export function mountParallels({ map, root, atlas }) {
  const holder = el("div", { class: "ta-parallels", "aria-hidden": "true" });
  root.append(holder);
  return {
    draw(layout) {
      const wanted = layout !== "phone" && map.getZoom() - Math.log2(rootScale()) <= FARTHEST_ZOOM;
      holder.replaceChildren(...(wanted ? figures(map, atlas) : []));
    },
    /** A figure gives way to whatever stands there: names, islands, controls. @param {Element[]} others */
    cut: (others) => hideUnder(map, [...holder.children], others),
  };
}

function figures(map, { words, tokens: { graticule_step: step } }) {
  const bounds = map.getBounds();
  const found = [];
  for (let y = Math.ceil(bounds.getSouth() / step) * step; y <= bounds.getNorth(); y += step) {
    const top = map.latLngToContainerPoint([y, bounds.getCenter().lng]).y;
    if (top < CLEAR_TOP * rootScale() || top > map.getSize().y - CLEAR_BOTTOM * rootScale()) continue;
    found.push(
      el("span", { class: "ta-halo", style: `top:${top - ABOVE * rootScale()}px` }, fill(words.north, { degrees: y })),
    );
  }
  return found;
}
