/**
 * Whose map it is: as administered, as one of the governments draws it, or as both do, to be wiped. Tabs, and on the phone,
 * where they have no room, a list.
 */

import { el, targetOf } from "../base/dom.js";

/**
 * @param {{L: import("../base/types.js").Leaflet, root: HTMLElement, atlas: import("../base/types.js").Atlas, onChoose: (side: string|null) => void}} options
 *   `onChoose`: null for the map as administered, a government, or `BOTH`
 * @returns {{covers: HTMLElement[], mode: (side: string|null) => void}}
 */
export function mountSides({ L, root, atlas: { words, views }, onChoose }) {
  const tabs = el("div", { class: "ta-card ta-sides", role: "group", "aria-label": words.views });
  const list = el("select", { class: "ta-card ta-side-list", "aria-label": words.views });
  for (const [side, text] of views) {
    const name = words[`side_${side || "administered"}`];
    tabs.append(el("button", { type: "button", "data-side": side, "aria-pressed": String(!side), title: text }, name));
    list.append(el("option", { value: side }, name));
  }
  tabs.addEventListener("click", (event) => {
    const { side } = targetOf(event).dataset;
    if (side !== undefined) onChoose(side || null);
  });
  list.addEventListener("change", () => onChoose(list.value || null));
  for (const one of [tabs, list]) {
    root.append(one);
    L.DomEvent.disableClickPropagation(one).disableScrollPropagation(one);
  }
  return {
    covers: [tabs, list],
    mode(side) {
      list.value = side ?? "";
      for (const tab of tabs.children)
        tab.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (tab).dataset.side === list.value));
    },
  };
}
