/**
 * The map of the puzzle: a blank one; what is given is painted over it, until the map of the treaty's own day takes its place.
 */

import { el } from "../base/dom.js";
import { mountBlank } from "../map/blank.js";

const BLANK_LOOK = "no-border-none";
/** What a finger meets with ease, px. */
const TARGET = 44;

/** @typedef {import("./main.js").Piece} Piece */

/**
 * @param {{L: import("../base/types.js").Leaflet, element: HTMLElement, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes, says: (id: string) => Node|null,
 *   onIsland: (id: string) => void, onLetter: (piece: Piece) => void, onPoint: (piece: Piece|null) => void, onFull: () => void}} options
 *   `says`: what is told of an island under the pointer, null for its status; onLetter: the letter of a group was pressed;
 *   onPoint: pointer or focus came to one, null: left it
 * @returns {{start: (pieces: Piece[]) => void, give: (piece: Piece, look: string|null) => void,
 *   mark: (id: string, now: {sign: string, label: string, given: boolean, fixed: boolean}) => void, pieceAt: (target: EventTarget) => Piece|undefined,
 *   point: (ids: string[]) => void, reveal: (day: string, glide: boolean) => void, theme: (name: string) => void, destroy: () => void}}
 */
export function mountPuzzleMap({ L, element, atlas, geometry, says, onIsland, onLetter, onPoint, onFull }) {
  // the page is long, and the map as wide as a phone: it yields to a finger
  const { map, painter, blank, reveal } = mountBlank({
    L,
    element,
    atlas,
    geometry,
    says,
    yields: "finger",
    onIsland,
    onFull,
  });
  let marks = new Map();
  const reach = () => setReach([...marks.values()].map(({ button }) => button));
  map.on("moveend resize", reach);

  return {
    start(pieces) {
      for (const { marker } of marks.values()) marker.remove();
      marks = new Map(pieces.map((piece, i) => [piece.id, markOf(L, map, piece, letterOf(i), { onLetter, onPoint })]));
      blank();
      pieces.forEach((piece) => paint(element, piece.islands, BLANK_LOOK));
      painter.view("whole");
      reach();
    },
    give: ({ islands }, look) => paint(element, islands, look ?? BLANK_LOOK),
    mark: (id, now) => marks.get(id)?.say(now),
    pieceAt: (target) => [...marks.values()].find(({ button }) => button.contains(target))?.piece,
    point: painter.point,
    reveal(day, glide) {
      for (const { marker } of marks.values()) marker.remove();
      reveal(day, { pulse: glide });
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

/** The letter of a group is its button on the map: some groups are islands of a few px. */
function markOf(L, map, piece, letter, { onLetter, onPoint }) {
  const sign = el("i");
  const button = el("button", { type: "button", class: `ta-${piece.mark}`, "aria-pressed": "false" }, letter, sign);
  const icon = L.divIcon({ className: "ta-puzzle-mark", iconSize: [0, 0], html: button });
  const marker = L.marker(piece.at, { pane: "ta-labels", icon, interactive: false, keyboard: false }).addTo(map);
  L.DomEvent.disableClickPropagation(button);
  button.addEventListener("click", () => onLetter(piece));
  for (const [type, out] of [
    ["pointerenter", "pointerleave"],
    ["focus", "blur"],
  ]) {
    button.addEventListener(type, () => onPoint(piece));
    button.addEventListener(out, () => onPoint(null));
  }
  return {
    piece,
    marker,
    button,
    say({ sign: verdict, label, given, fixed }) {
      sign.textContent = verdict;
      button.setAttribute("aria-label", label);
      button.setAttribute("aria-pressed", String(given));
      if (fixed) button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    },
  };
}

/** A finger's target is as large as it likes, but never reaches that of the next letter. */
function setReach(buttons) {
  const middles = buttons.map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  });
  buttons.forEach((button, i) => {
    const apart = middles
      .filter((_, k) => k !== i)
      .map(([x, y]) => Math.max(Math.abs(x - middles[i][0]), Math.abs(y - middles[i][1])));
    button.style.setProperty("--target", `${Math.floor(Math.min(TARGET, ...apart))}px`);
  });
}
