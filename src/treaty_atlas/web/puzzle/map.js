/**
 * The blank map of the puzzle. Before 1855 no border is agreed: that day's map has no side's paint and no line, so it
 * is the blank one. What is given is painted over it, until the map of the treaty's own day takes its place.
 */

import { el } from "../base/dom.js";
import { mapIn } from "../map/leaflet.js";
import { createPainter } from "../map/painter.js";

const BLANK_LOOK = "no-border-none";
/** What this map does without; its legend stands beside it. */
const BARE = "layers legend";
/** What a finger meets with ease, px. */
const TARGET = 44;
/** Left, top, right, bottom at root 16. */
const PADDING = { blank: [12, 12, 12, 28], near: [24, 56, 24, 30] };

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
  element.dataset.bare = BARE;
  const map = mapIn(L, element);
  const tokens = { ...atlas.tokens, padding: paddings(atlas.tokens) };
  const painter = createPainter({
    L,
    map,
    root: element,
    atlas: { ...atlas, tokens },
    geometry,
    page: window,
    full: { label: atlas.words.full_screen, act: onFull },
    view: "whole", // at once: else all is drawn and named twice
    yields: "finger", // the page is long, and the map as wide as a phone
    says: (id) => (isBlank() ? says(id) : null),
    onSelect(id) {
      painter.select(null); // the next click on the same island is one more
      if (id) onIsland(id);
    },
  });
  painter.kinds([]);
  const isBlank = () => element.dataset.blank !== undefined;
  let marks = new Map();
  const reach = () => setReach([...marks.values()].map(({ button }) => button));
  map.on("moveend resize", reach);

  function show(day, blank, options) {
    element.toggleAttribute("data-blank", blank);
    painter.paint(day, options);
  }

  return {
    start(pieces) {
      for (const { marker } of marks.values()) marker.remove();
      marks = new Map(pieces.map((piece, i) => [piece.id, markOf(L, map, piece, letterOf(i), { onLetter, onPoint })]));
      show(`${atlas.first_year}-01-01`, true);
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

/** No legend stands on this map, so every view may take its room. */
function paddings({ views }) {
  const near = Object.fromEntries(Object.keys(views).map((name) => [name, PADDING.near]));
  return { ...near, whole: PADDING.blank, phone: PADDING.near, "phone-whole": PADDING.blank };
}
