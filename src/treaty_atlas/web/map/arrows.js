/**
 * Arrows on a map for people who moved. They lie above the islands and below the names, and are for eye and pointer
 * alone: what they say stands in a list as well.
 */

import { svg } from "../base/dom.js";
import { rootScale } from "../base/device.js";
import { labelled } from "../base/naming.js";
import { arrowOf } from "./arrow.js";

const PANE = "ta-arrows";
/** Above the events, below the names. */
const LEVEL = "590";
/** What a pointer meets with ease, px. */
const TARGET = 18;
const HALO = 3;

/** On the small map of a phone they are smaller. */
const PHONE = { below: 768, k: 0.65 };

/** @typedef {import("../base/types.js").Move} Move */

/** How much larger arrows are than on a laptop. */
export const arrowScale = () => (window.innerWidth < PHONE.below ? PHONE.k : rootScale());

/**
 * @param {{map: import("../base/types.js").LeafletMap, lang: string, onPress?: (id: string) => void}} options
 *   onPress: an arrow was pressed; without it none can be
 * @returns {{show: (moves: Move[], chosen?: string|null) => void, destroy: () => void}} those without a number are not drawn
 */
export function mountArrows({ map, lang, onPress }) {
  const pane = map.getPane(PANE) ?? map.createPane(PANE);
  pane.style.zIndex = LEVEL;
  const drawing = svg("svg", { class: "ta-arrows leaflet-zoom-hide", "aria-hidden": "true" });
  pane.append(drawing);
  const state = { shown: /** @type {Move[]} */ ([]), chosen: /** @type {string|null} */ (null), key: "" };
  const draw = () => {
    const counted = state.shown.filter(({ low }) => low !== null).sort((a, b) => Number(b.high) - Number(a.high));
    drawing.toggleAttribute(
      "data-one",
      counted.some(({ id }) => id === state.chosen),
    );
    drawing.replaceChildren(...counted.map((move) => arrow(map, lang, move, move.id === state.chosen, onPress)));
  };
  map.on("zoomend viewreset resize", draw);
  return {
    show(moves, chosen = null) {
      const key = JSON.stringify([moves.map(({ id }) => id), chosen]);
      if (key === state.key) return; // a drag goes through years in which nothing changes
      Object.assign(state, { shown: [...moves], chosen, key });
      draw();
    },
    destroy() {
      map.off("zoomend viewreset resize", draw);
      drawing.remove();
    },
  };
}

/** @param {import("../base/types.js").LeafletMap} map @param {string} lang @param {Move} move @param {boolean} chosen @param {((id: string) => void)|undefined} onPress */
function arrow(map, lang, move, chosen, onPress) {
  const way = move.points.map((point) => {
    const { x, y } = map.latLngToLayerPoint(point);
    return /** @type {[number, number]} */ ([x, y]);
  });
  const k = arrowScale();
  const { line, tip, width, most } = arrowOf(way, { low: Number(move.low), high: Number(move.high), bend: move.bend }, k);
  const path = (name, px) => svg("path", { class: `ta-arrow-${name}`, d: line, style: `stroke-width:${px}px` });
  const drawn = svg(
    "g",
    { class: `ta-arrow${move.sure ? "" : " ta-arrow-unsure"}`, "data-move": move.id, "data-chosen": chosen },
    svg("title", {}, labelled({ lang }, move.title, move.number)),
    path("halo", most + HALO * k),
    path("most", most),
    path("line", width),
    svg("path", { class: "ta-arrow-tip", d: tip }),
    onPress ? path("target", Math.max(TARGET * k, most)) : null,
  );
  if (!onPress) return drawn;
  drawn.addEventListener("click", (event) => {
    event.stopPropagation(); // the island under it is not meant
    onPress(move.id);
  });
  return drawn;
}
