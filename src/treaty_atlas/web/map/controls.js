/** What floats over the map: closer, farther, full screen; the regions; the scale and the notes at the foot. */

import { el, icon, targetOf } from "../base/dom.js";
import { canFull, toggleFull } from "../base/full.js";
import { rootScale } from "../base/device.js";
import { noteOf } from "./legend.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

/**
 * A button for full screen: its name, what it does, and whether it stands there `always`, without the browser's own too.
 * @typedef {{label: string, act: () => void, always?: boolean}} Full
 */

/** The row of regions becomes a list where it would take more of the map than this. */
const WIDEST_ROW = 0.56;
/** On a stage, whose own buttons stand beside it. */
const WIDEST_STAGED = 0.45;
const SCALE_PX = 100;

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, root: HTMLElement, atlas: Atlas, page: Window, full?: Full}} options
 *   full: full screen of more than the map, of what it is worked with, in the document of `page`
 * @returns {HTMLElement}
 */
export function mountZoom({ L, map, root, atlas: { words }, page, full = ownFull(root, words) }) {
  const button = (name, label, act) => {
    const made = el("button", { type: "button", "aria-label": label, title: label }, icon(name));
    made.addEventListener("click", act);
    return made;
  };
  const step = map.options.zoomDelta;
  const stack = el(
    "div",
    { class: "ta-zoom ta-card" },
    button("plus", words.zoom_in, () => map.zoomIn(step)),
    button("minus", words.zoom_out, () => map.zoomOut(step)),
  );
  if (full.always || canFull(page)) stack.append(button("full", full.label, full.act));
  return keep(L, root, stack);
}

/** @returns {Full} */
const ownFull = (root, words) => ({ label: words.full_screen, act: () => toggleFull(root) });

/**
 * The regions, as a row of buttons and as a list; `measure` shows the one that has room.
 * @param {{L: import("../base/types.js").Leaflet, root: HTMLElement, room?: HTMLElement, atlas: Atlas, onChoose: (name: string) => void}} options
 *   `root` holds them, `room` is what they may take a part of
 */
export function mountRegions({ L, root, room = root, atlas, onChoose }) {
  const row = el("div", { class: "ta-regions ta-card", role: "group", "aria-label": atlas.words.region });
  const list = el("select", { class: "ta-region-list ta-card", "aria-label": atlas.words.region });
  list.append(el("option", { value: "", hidden: true }, atlas.words.region)); // where the map shows none of them
  for (const [name, text] of atlas.regions) {
    row.append(el("button", { type: "button", "data-region": name, "aria-pressed": "false" }, text));
    list.append(el("option", { value: name }, text));
  }
  row.addEventListener("click", (event) => {
    const { region } = targetOf(event).dataset;
    if (region) onChoose(region);
  });
  list.addEventListener("change", () => onChoose(list.value));
  keep(L, root, row);
  keep(L, root, list);
  return {
    covers: [row, list],
    mark: (name) => mark(row, list, name),
    measure: (layout) => measure(row, list, room, layout),
  };
}

function mark(row, list, name) {
  for (const button of row.children) button.setAttribute("aria-pressed", String(button.dataset.region === name));
  list.value = name ?? "";
}

function measure(row, list, room, layout) {
  if (layout !== "phone") row.hidden = false; // or it has no width
  const narrow = layout === "phone" || room.dataset.mode === "both"; // the names of both maps stand at the upper edge
  const widest = (layout === "stage" ? WIDEST_STAGED : WIDEST_ROW) * room.clientWidth;
  row.hidden = narrow || Math.max(row.offsetWidth, row.scrollWidth) > widest;
  list.hidden = !row.hidden;
}

/**
 * The foot: what is schematic, whose coastlines these are, and the scale. On the phone, whose map it is stands on top;
 * elsewhere the legend says it.
 * @param {{map: import("../base/types.js").LeafletMap, root: HTMLElement, atlas: Atlas}} options
 */
export function mountFoot({ map, root, atlas }) {
  const { words } = atlas;
  const length = el("em");
  const bar = el("span", { class: "ta-scale" }, length);
  const view = el("p", { class: "ta-card ta-view-note", hidden: true });
  const notes = el("span", { class: "ta-notes" }, `${words.sea_borders_schematic} · ${words.coast_credit}`);
  root.append(el("div", { class: "ta-foot ta-halo" }, notes, bar), view);
  return {
    view,
    /** What names give way to. */
    covers: [notes, bar],
    measure: () => drawScale(map, bar, length, words),
    mode(mode) {
      view.textContent = noteOf(atlas, mode);
      view.hidden = !mode;
    },
  };
}

function drawScale(map, bar, length, words) {
  const y = map.getSize().y - 20;
  const [a, b] = [0, SCALE_PX].map((x) => map.containerPointToLatLng([x, y]));
  const perPixel = a.distanceTo(b) / SCALE_PX;
  const metres = roundDown(SCALE_PX * rootScale() * perPixel);
  bar.style.width = `${metres / perPixel}px`;
  length.textContent = metres >= 1000 ? `${metres / 1000} ${words.km}` : `${metres} ${words.m}`;
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above the number. */
function roundDown(number) {
  const power = 10 ** Math.floor(Math.log10(number));
  return ([5, 2].find((digit) => digit * power <= number) ?? 1) * power;
}

/** Adds a control and keeps its clicks and wheel from the map. */
function keep(L, root, control) {
  root.append(control);
  L.DomEvent.disableClickPropagation(control).disableScrollPropagation(control);
  return control;
}
