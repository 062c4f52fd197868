/**
 * Both governments' maps of the same day, one over the other: the second one lies over the first, as far as a boundary that
 * can be moved. It is built when it is asked for, and gone when it is not.
 */

import { el } from "../base/dom.js";
import { mapIn } from "./leaflet.js";
import { join } from "./pair.js";
import { mountSwipe } from "./swipe.js";

/** @typedef {ReturnType<typeof import("./painter.js").createPainter>} Painter @typedef {"select"|"point"|"act"|"kinds"|"theme"} Told */

/** The boundary begins over the disputed islands, half of which each map shows then, unless they lie so far at an edge. */
const [DISPUTED, EDGE] = ["southern-kurils", 0.15];
const MIDDLE = 0.5;

/** What has the focus keeps so far from the boundary, px. */
const CLEAR = 24;
const BARE = "zoom regions legend foot";

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, root: HTMLElement, atlas: import("../base/types.js").Atlas,
 *   create: (element: HTMLElement, map: import("../base/types.js").LeafletMap) => Painter}} options `create`: a painter of the second map
 * @returns {{show: (sides: string[]|null) => void, paint: (day: string, byDay: boolean) => void, tell: (what: Told, value: unknown) => void}}
 *   `sides`: whose map the left one is, which is that of the first map, and the right one; `tell`: what the first map is
 *   told, for the second to have it too, as soon as there is one
 */
export function mountBoth({ L, map, root, atlas, create }) {
  const { words } = atlas;
  /** @type {{painter: Painter, destroy: () => void}|null} */
  let second = null;
  let shown = { day: "", byDay: false };
  /** @type {Map<Told, unknown>} */
  const told = new Map();

  /** @param {string[]} sides */
  function build([left, right]) {
    const canvas = el("div", { "data-bare": BARE });
    const box = el("div", { class: "ta-both" }, canvas);
    const names = [left, right].map((side) => el("span", {}, words[`side_${side}`]));
    const swipe = mountSwipe({
      words: { ...words, a: words[`letter_${left}`], b: words[`letter_${right}`] },
      clip: (share) => (box.style.clipPath = `inset(0 0 0 ${(share * 100).toFixed(2)}%)`),
      start: beginning(L, map, atlas),
    });
    swipe.element.append(el("div", { class: "ta-both-names", "aria-hidden": "true" }, ...names));
    root.append(box, swipe.element);
    L.DomEvent.disableClickPropagation(swipe.element).disableScrollPropagation(swipe.element);
    const other = mapIn(L, canvas);
    other.setView(map.getCenter(), map.getZoom(), { animate: false });
    const painter = create(canvas, other);
    letGo(other);
    const called = [map, other].map((one) => one.getContainer());
    called.forEach((one, n) => one.setAttribute("aria-label", words[`side_${[left, right][n]}`]));
    const show = ({ target }) => uncover(root, canvas, swipe, target);
    root.addEventListener("focusin", show);
    const part = join(L, map, other);
    painter.mode(right);
    for (const [what, value] of told) say(painter, what, value);
    swipe.name({ a: words[`side_${left}`], b: words[`side_${right}`] });
    swipe.show(true);
    if (shown.day) painter.paint(shown.day, { byDay: shown.byDay });
    return {
      painter,
      destroy() {
        part();
        root.removeEventListener("focusin", show);
        called[0].setAttribute("aria-label", words.map);
        painter.destroy();
        box.remove();
        swipe.element.remove();
      },
    };
  }

  return {
    show(sides) {
      if (Boolean(sides) === Boolean(second)) return;
      second?.destroy();
      second = sides ? build(sides) : null;
    },
    paint(day, byDay) {
      shown = { day, byDay };
      second?.painter.paint(day, { byDay });
    },
    tell(what, value) {
      told.set(what, value);
      if (second) say(second.painter, what, value);
    },
  };
}

/** What has the focus on one of the maps is not covered by the other one. @param {HTMLElement} root @param {HTMLElement} canvas of the second map @param {ReturnType<typeof mountSwipe>} swipe @param {Element} target */
function uncover(root, canvas, swipe, target) {
  if (!target.matches(".ta-mark")) return;
  const [own, around] = [target, root].map((one) => one.getBoundingClientRect());
  const [from, to] = [own.left - CLEAR, own.right + CLEAR].map((x) => (x - around.left) / around.width);
  swipe.reveal(canvas.contains(target) ? { most: from } : { least: to });
}

/** The share of the width at which the boundary begins. */
function beginning(L, map, { tokens }) {
  const place = L.latLngBounds(tokens.views[DISPUTED]).getCenter();
  const share = map.latLngToContainerPoint(place).x / map.getSize().x;
  return share >= EDGE && share <= 1 - EDGE ? share : MIDDLE;
}

/** @param {Painter} painter @param {Told} what @param {unknown} value as the painter takes it */
const say = (painter, what, value) => /** @type {(value: unknown) => void} */ (painter[what])(value);

/** The first map holds both within its limits. */
const letGo = (map) => void map.setMaxBounds(null);
