/** Whose map it is: as administered, as one of the governments draws it, or as both do, with a boundary to wipe. */

import { el, targetOf } from "../base/dom.js";

/** What stands for both governments' maps at once. */
export const BOTH = "both";

/**
 * @param {{L: import("../base/types.js").Leaflet, root: HTMLElement, atlas: import("../base/types.js").Atlas, onChoose: (side: string|null) => void}} options
 *   `onChoose`: null for the map as administered, a government, or `BOTH`
 * @returns {{element: HTMLElement, mark: (side: string|null) => void}}
 */
export function mountSides({ L, root, atlas: { words, views = [] }, onChoose }) {
  const element = el("div", { class: "ta-card ta-sides", role: "group", "aria-label": words.views });
  const rows = [...views.map(([side]) => [side, words[`side_${side || "administered"}`]]), [BOTH, words.side_both]];
  for (const [side, text] of rows)
    element.append(el("button", { type: "button", "data-side": side, "aria-pressed": "false" }, text));
  element.addEventListener("click", (event) => {
    const { side } = targetOf(event).dataset;
    if (side !== undefined) onChoose(side || null);
  });
  root.append(element);
  L.DomEvent.disableClickPropagation(element).disableScrollPropagation(element);
  return {
    element,
    mark(side) {
      for (const button of element.children)
        button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.side === (side ?? "")));
    },
  };
}
