/** The two maps of a comparison: side by side, or one over the other with a boundary that can be moved. */

import { join } from "../map/pair.js";
import { mountSwipe } from "../map/swipe.js";
import { el } from "../base/dom.js";
import { mapIn } from "../map/leaflet.js";
import { rootScale } from "../base/device.js";
import { createPainter } from "../map/painter.js";

/** @typedef {"a"|"b"} Which */

/** Names for which a map of half a window has no room at its first view, by kind or island: the zoom from which they stand. */
const ROOMY = { chain: 4.5, ocean: 4.5, paramushir: 4.3 };
/** Left, top, right, bottom at root 16: half a window has no legend, only the zoom buttons. */
const PADDING = { phone: [8, 8, 8, 20], "phone-whole": [8, 8, 8, 20], "southern-kurils": [52, 16, 20, 28] };
const BARE = { a: "regions legend", b: "zoom regions legend foot" };

/**
 * @param {HTMLElement} root
 * @param {{L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes, words: Record<string, string>,
 *   onSelect: (id: string|null) => void, onView: (name: string|null) => void, onFull: () => void}} options
 */
export function mountMaps(root, { L, atlas, geometry, words, onSelect, onView, onFull }) {
  const canvases = { a: el("div"), b: el("div") };
  const boxes = { a: boxOf("a", canvases.a), b: boxOf("b", canvases.b) };
  const swipe = mountSwipe({ words: { ...atlas.words, a: words.a, b: words.b }, clip: (share) => clip(share) });
  const frame = el("div", { class: "ta-compare-maps" }, boxes.a, boxes.b, swipe.element);
  root.append(frame);
  const state = { way: "side", turned: false };
  const maps = { a: mapIn(L, canvases.a), b: mapIn(L, canvases.b) };
  const painters = paintersOf({ L, maps, atlas, geometry, boxes, canvases, frame, onSelect, onView, onFull });
  settle(frame, maps);
  const part = join(L, maps.a, maps.b);
  const coasts = ["a", "b"].map((which) => coastsIn(boxes[which]));
  let stressed = "";

  function clip(share) {
    const at = `${(share * 100).toFixed(2)}%`;
    const [left, right] = state.turned ? ["0", `calc(100% - ${at})`] : [at, "0"];
    boxes.b.style.clipPath = state.way === "swipe" ? `inset(0 ${right} 0 ${left})` : "";
  }

  function stand() {
    Object.assign(frame.dataset, { way: state.way, turned: state.turned ? "yes" : "" });
    swipe.show(state.way === "swipe");
    swipe.turn(state.turned);
  }
  stand();

  return {
    element: frame,
    paint(which, day) {
      painters[which].paint(day);
      boxes[which].dataset.day = day;
    },
    select: (id) => each(painters, (painter) => painter.select(id)),
    mode: (mode) => each(painters, (painter) => painter.mode(mode)),
    theme: (name) => each(painters, (painter) => painter.theme(name)),
    view: (target, options) => painters.a.view(target, options),
    /** A stronger coast on both maps. @param {string[]} ids */
    stress(ids) {
      if (ids.join() === stressed) return;
      stressed = ids.join();
      const wanted = new Set(ids);
      for (const [id, path] of coasts.flatMap((found) => [...found])) path.classList.toggle("ta-differs", wanted.has(id));
    },
    /** @param {"side"|"swipe"} way */
    stand(way) {
      if (way === state.way) return;
      state.way = way;
      stand();
    },
    /** The maps change places; the dates keep their maps. */
    turn() {
      state.turned = !state.turned;
      stand();
      return state.turned;
    },
    /** What the maps and the boundary are called. @param {{a: string, b: string}} dates */
    name(dates) {
      for (const which of ["a", "b"])
        maps[which].getContainer().setAttribute("aria-label", `${words[which]} ${dates[which]}. ${atlas.words.map}`);
      swipe.name(dates);
    },
    destroy() {
      part();
      each(painters, (painter) => painter.destroy());
      frame.remove();
    },
  };
}

/** What draws each map; what is chosen in one is chosen in the other, and the first one says where both stand. */
function paintersOf({ L, maps, atlas, geometry, boxes, canvases, frame, onSelect, onView, onFull }) {
  /** A map of half the window is laid out as on a phone: fewer names, each with room. */
  const page = {
    get innerWidth() {
      return boxes.a.clientWidth / rootScale() || window.innerWidth;
    },
  };
  const known = { ...atlas, labels: atlas.labels.map(later), tokens: { ...atlas.tokens, padding: PADDING } };
  const painters = {};
  for (const which of ["a", "b"]) {
    const controls = which === "a" ? frame : canvases.b;
    controls.dataset.bare = BARE[which];
    painters[which] = createPainter({
      L,
      map: maps[which],
      root: controls,
      atlas: known,
      geometry,
      page,
      led: which === "b",
      full: { label: atlas.words.stage_key, act: onFull, always: true },
      onSelect(id) {
        painters[which === "a" ? "b" : "a"].select(id);
        onSelect(id);
      },
      onView: (name) => which === "a" && onView(name),
    });
    painters[which].kinds([]);
  }
  return painters;
}

/** @param {Which} which @param {HTMLElement} canvas */
const boxOf = (which, canvas) => el("div", { class: "ta-compare-map", "data-map": which }, canvas, badge(which));

/** The letter of a date in its shape: A is round, B is square. @param {Which} which */
export const badge = (which) =>
  el("i", { class: "ta-compare-badge", "data-map": which, "aria-hidden": "true" }, which.toUpperCase());

function later(label) {
  const least = ROOMY[label.id] ?? ROOMY[label.kind] ?? 0;
  const phone = label.zoom_from_phone ? { zoom_from_phone: Math.max(label.zoom_from_phone, least) } : {};
  return { ...label, zoom: [Math.max(label.zoom[0], least), label.zoom[1]], ...phone };
}

const each = (painters, act) => Object.values(painters).forEach(act);

/** One frame around both: the second map leaves the limits to the first, or both would pull. What is bare goes for good. */
function settle(frame, { b }) {
  b.setMaxBounds(null);
  frame.querySelectorAll(".ta-legend-map, .ta-regions, .ta-region-list").forEach((control) => control.remove());
}

/** The path that carries the coast of each island. */
function coastsIn(box) {
  const found = new Map([...box.querySelectorAll("path[data-island]")].map((path) => [path.dataset.island, path]));
  for (const path of box.querySelectorAll("path[data-coast-of]")) found.set(path.dataset.coastOf, path);
  return found;
}
