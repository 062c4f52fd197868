/**
 * The map of the puzzle: a blank one; what is given is painted over it, until the map of the treaty's own day takes its place.
 */

import { mountBlank } from "../map/blank.js";
import { mountLetters } from "../map/letters.js";

const BLANK_LOOK = "no-border-none";

/** @typedef {import("./main.js").Piece} Piece */

/**
 * @param {{L: import("../base/types.js").Leaflet, element: HTMLElement, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes, says: (id: string) => Node|null,
 *   onIsland: (id: string) => void, onLetter: (piece: Piece) => void, onPoint: (piece: Piece|null) => void, onFull: () => void}} options
 *   `says`: what is told of an island under the pointer, null for its status; onLetter: the letter of a group was pressed;
 *   onPoint: pointer or focus came to one, null: left it
 * @returns {{start: (pieces: Piece[]) => void, give: (piece: Piece, look: string|null) => void,
 *   mark: (id: string, now: {sign: string, label: string, given: boolean, fixed: boolean}) => void, pieceAt: (target: EventTarget) => Piece|undefined,
 *   point: (ids: string[]) => void, reveal: (day: string, how: {glide: boolean, draw: boolean}) => void, theme: (name: string) => void, destroy: () => void}}
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
  const letters = mountLetters({ L, map, geometry, whole: atlas.tokens.views.whole });
  /** @type {Map<string, import("../map/letters.js").Letter & {piece: Piece}>} */
  let marks = new Map();
  const show = (/** @type {Piece[]} */ pieces) => {
    const found = letters.show(pieces, (n) => ({
      onPress: () => onLetter(pieces[n]),
      onPoint: (near) => onPoint(near ? pieces[n] : null),
    }));
    marks = new Map(found.map((letter, n) => [pieces[n].id, { piece: pieces[n], ...letter }]));
  };

  return {
    start(pieces) {
      show(pieces);
      blank();
      pieces.forEach((piece) => paint(element, piece.islands, BLANK_LOOK));
      painter.view("whole");
    },
    give: ({ islands }, look) => paint(element, islands, look ?? BLANK_LOOK),
    mark: (id, now) => marks.get(id)?.say(now),
    pieceAt: (target) => [...marks.values()].find(({ button }) => button.contains(/** @type {Node} */ (target)))?.piece,
    point: painter.point,
    reveal(day, { glide, draw }) {
      letters.show([], () => ({ onPress() {}, onPoint() {} }));
      reveal(day, { pulse: glide });
      if (draw) drawLines(element);
    },
    theme: painter.theme,
    destroy: painter.destroy,
  };
}

/** What treaties drew draws itself once, from its one end to the other. */
function drawLines(element) {
  for (const path of element.querySelectorAll('[data-line="treaty"]')) {
    path.setAttribute("pathLength", "1");
    path.classList.add("ta-draws");
    path.addEventListener("animationend", () => path.classList.remove("ta-draws"), { once: true });
    path.addEventListener("animationend", () => path.removeAttribute("pathLength"), { once: true });
  }
}

/** A path shows what data-look says; the half of an island has its coast apart. */
function paint(element, islands, look) {
  for (const id of islands) {
    for (const path of element.querySelectorAll(`[data-island="${id}"],[data-coast-of="${id}"]`)) path.dataset.look = look;
  }
}
