/**
 * The blank map of the puzzle. Before 1855 no border is agreed: that day's map has no side's paint and no line, so it
 * is the blank one. What is given is painted over it, until the map of the treaty's own day takes its place.
 */

import { el } from "./dom.js";
import { mapIn } from "./host.js";
import { createPainter } from "./painter.js";

const BLANK_LOOK = "no-border-none";
/** What this map does without; its legend stands beside it. */
const BARE = "layers legend";
/** Left, top, right, bottom at root 16. */
const PADDING = { blank: [12, 12, 12, 28], near: [24, 56, 24, 30] };

/**
 * @param {{L: any, element: HTMLElement, atlas: import("./types.js").Atlas, geometry: any, says: (id: string) => Node|null,
 *   onIsland: (id: string) => void, onFull: () => void}} options `says`: what is told of an island under the pointer, null for its status
 * @returns {{start: (pieces: import("./puzzle.js").Piece[]) => void, give: (piece: import("./puzzle.js").Piece, look: string|null) => void,
 *   mark: (id: string, sign: string) => void, point: (ids: string[]) => void, reveal: (day: string, glide: boolean) => void,
 *   theme: (name: string) => void, destroy: () => void}}
 */
export function mountPuzzleMap({ L, element, atlas, geometry, says, onIsland, onFull }) {
  element.dataset.bare = BARE;
  const map = mapIn(L, element);
  const tokens = { ...atlas.tokens, padding: paddings(atlas.tokens) };
  const painter = createPainter({
    L, map, root: element, atlas: { ...atlas, tokens }, geometry, page: window, onFull,
    says: (id) => (isBlank() ? says(id) : null),
    onSelect(id) {
      painter.select(null); // the next click on the same island is one more
      if (id) onIsland(id);
    },
  });
  painter.kinds([]);
  const isBlank = () => element.dataset.blank !== undefined;
  let marks = new Map();

  function show(day, blank, options) {
    element.toggleAttribute("data-blank", blank);
    painter.paint(day, options);
  }

  return {
    start(pieces) {
      for (const { marker } of marks.values()) marker.remove();
      marks = new Map(pieces.map((piece, i) => [piece.id, markOf(L, map, piece, letterOf(i))]));
      show(`${atlas.first_year}-01-01`, true);
      pieces.forEach((piece) => paint(element, piece.islands, BLANK_LOOK));
      painter.view("whole");
    },
    give: ({ islands }, look) => paint(element, islands, look ?? BLANK_LOOK),
    mark: (id, sign) => marks.get(id)?.say(sign),
    point: painter.point,
    reveal(day, glide) {
      for (const { marker } of marks.values()) marker.remove();
      show(day, false, { pulse: glide });
    },
    theme: painter.theme,
    destroy: painter.destroy,
  };
}

/** The letter by which a group is called in the list and on the map. @param {number} index from 0 */
export const letterOf = (index) => String.fromCharCode("A".charCodeAt(0) + index);

/** A path shows what data-look says; the half of an island has its coast apart. */
function paint(element, islands, look) {
  for (const id of islands) {
    for (const path of element.querySelectorAll(`[data-island="${id}"],[data-coast-of="${id}"]`)) path.dataset.look = look;
  }
}

function markOf(L, map, { at, mark }, letter) {
  const sign = el("i");
  const text = el("span", { class: `ta-${mark}` }, letter, sign);
  const icon = L.divIcon({ className: "ta-puzzle-mark", iconSize: [0, 0], html: text });
  const marker = L.marker(at, { pane: "ta-labels", icon, interactive: false, keyboard: false }).addTo(map);
  marker.getElement().setAttribute("aria-hidden", "true");
  return { marker, say: (now) => (sign.textContent = now) };
}

/** No legend stands on this map, so every view may take its room. */
function paddings({ views }) {
  const near = Object.fromEntries(Object.keys(views).map((name) => [name, PADDING.near]));
  return { ...near, whole: PADDING.blank, phone: PADDING.near, "phone-whole": PADDING.blank };
}
