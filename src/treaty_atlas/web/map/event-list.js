/** The list that a ring of several events opens. */

import { el, targetOf } from "../base/dom.js";

/**
 * It closes at Escape, at a click elsewhere and when the map moves.
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, root: HTMLElement, words: Record<string, string>, onEvent: (id: string, title: string) => void, back?: () => boolean}} options
 *   `back`: takes the focus back; false where it did not have it
 */
export function mountEventList({ L, map, root, words, onEvent, back = () => false }) {
  const list = el("ul", { class: "ta-card ta-event-list", "aria-label": words.events, hidden: true });
  root.append(list);
  L.DomEvent.disableClickPropagation(list).disableScrollPropagation(list);
  const hide = () => {
    if (list.hidden) return;
    const inside = list.contains(document.activeElement);
    list.hidden = true;
    if (inside && !back()) map.getContainer().focus({ preventScroll: true });
  };
  list.addEventListener("click", (event) => {
    const button = targetOf(event).closest("button");
    const id = button?.dataset.event;
    if (!id) return;
    hide();
    onEvent(id, button.textContent ?? "");
  });
  list.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") hide();
  });
  map.on("movestart zoomstart", hide);
  return {
    hide,
    /** @param {import("./events.js").Cluster} cluster */
    show({ lead, events }) {
      const row = ({ id, title }) => el("li", {}, el("button", { type: "button", "data-event": id }, title));
      list.replaceChildren(...events.map(row));
      list.hidden = false;
      const { x, y } = map.layerPointToContainerPoint(lead.point);
      const { x: width, y: height } = map.getSize();
      list.style.left = `${Math.max(8, Math.min(x + 10, width - list.offsetWidth - 8))}px`;
      list.style.top = `${Math.max(8, Math.min(y - 12, height - list.offsetHeight - 8))}px`;
      list.querySelector("button")?.focus({ preventScroll: true });
    },
  };
}
