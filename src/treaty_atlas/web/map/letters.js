/**
 * Letters on a map, each a button: groups of islands to be given or marked, many of them a few px wide. Under a finger each
 * reaches as far as it can without reaching another.
 *
 * @typedef {{id: string, at: [number, number], islands: string[], mark?: string}} Lettered  `at`: [lat, lon]; `mark`: "on" for a letter that
 *   stands on its largest island
 * @typedef {{marker: import("leaflet").Marker, button: HTMLButtonElement, stand: (where: import("./lettering.js").Standing) => void,
 *   say: (now: {sign: string, label: string, given: boolean, fixed: boolean}) => void}} Letter
 */

import { rootScale } from "../base/device.js";
import { el, svg } from "../base/dom.js";
import { lettering } from "./lettering.js";
import { world } from "./world.js";

/** What a finger meets with ease, px. */
const TARGET = 44;
/** Half a letter with its rim, px at root 16. */
const RADIUS = 13;
/** What a map that is asked on keeps around its whole (asking.js), and by so much a whole step of zoom may be smaller. */
const ROOM = { x: 24, y: 52 };
const SMALLER = 2 ** -0.25;
/** Lines from island to island lie below the islands. */
const TIES = { name: "ta-ties", level: 395 };

/** The letter of a row. @param {number} index from 0 */
export const letterOf = (index) => String.fromCharCode("A".charCodeAt(0) + index);

/**
 * All letters of a map. `show` puts others there: each beside its islands, with a line to them (lettering.js), found anew when
 * the map has another size.
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, geometry: import("../base/types.js").Shapes,
 *   whole: [[number, number], [number, number]]}} options `whole`: the corners that the map shows as a whole, [lat, lon]
 * @returns {{show: (rows: Lettered[], on: (n: number) => {onPress: () => void, onPoint: (near: boolean) => void}) => Letter[]}}
 */
export function mountLetters({ L, map, geometry, whole }) {
  const pane = map.createPane(TIES.name);
  Object.assign(pane.style, { zIndex: String(TIES.level), pointerEvents: "none" });
  /** @type {{rows: Lettered[], letters: Letter[], ties: import("leaflet").Polyline[], key: string}} */
  const state = { rows: [], letters: [], ties: [], key: "" };
  const stand = () => {
    const { x, y } = map.getSize();
    const key = [x, y, rootScale()].join();
    if (key === state.key || !state.rows.length || !x || !y) return;
    state.key = key;
    for (const tie of state.ties) tie.remove();
    const found = lettering(state.rows, geometry, frameOf(whole, x, y));
    found.forEach((standing, n) => state.letters[n].stand(standing));
    state.ties = found.flatMap(({ ties }) =>
      ties.map(([[west, south], [east, north]]) => {
        const [from, to] = [L.latLng(south, west), L.latLng(north, east)];
        return L.polyline([from, to], {
          pane: TIES.name,
          interactive: false,
          className: "ta-tie",
        });
      }),
    );
    for (const tie of state.ties) tie.addTo(map);
  };
  map.on("moveend resize", () => {
    stand();
    setReach(state.letters.map(({ button }) => button));
  });
  return {
    show(rows, on) {
      for (const { marker } of state.letters) marker.remove();
      for (const tie of state.ties) tie.remove();
      const letters = rows.map((row, n) => letterOn(L, map, row, letterOf(n), on(n)));
      Object.assign(state, { rows, letters, ties: [], key: "" });
      stand();
      setReach(letters.map(({ button }) => button));
      return letters;
    },
  };
}

/**
 * In px of a map of a size that shows its whole, a little smaller than it does: zoomed in, a letter stays right.
 * @returns {import("./lettering.js").Frame}
 */
function frameOf([[south, west], [north, east]], wide, high) {
  const [left, bottom] = world(south, west);
  const [right, top] = world(north, east);
  const [width, height] = [right - left, bottom - top];
  const scale = Math.max(0.1, SMALLER * Math.min((wide - ROOM.x) / width, (high - ROOM.y) / height));
  const k = rootScale();
  const rim = RADIUS * k;
  return {
    place([lon, lat]) {
      const [x, y] = world(lat, lon);
      return [(x - left) * scale, (y - top) * scale];
    },
    room: [-rim, rim / 2, width * scale + rim, height * scale + 2 * rim],
    radius: rim,
    apart: Math.max(TARGET, 2 * rim + 4) + 2,
  };
}

/**
 * @param {import("../base/types.js").Leaflet} L @param {import("../base/types.js").LeafletMap} map @param {Lettered} row @param {string} letter
 * @param {{onPress: () => void, onPoint: (near: boolean) => void}} on `onPoint`: pointer or focus came, or left
 * @returns {Letter}
 */
function letterOn(L, map, { at }, letter, { onPress, onPoint }) {
  const sign = el("i");
  const button = el("button", { type: "button", "aria-pressed": "false" }, letter, sign);
  const lines = ["ta-leader-halo", "ta-leader"].map((name) => svg("line", { class: name }));
  const leader = svg("svg", { class: "ta-leading", width: 1, height: 1, "aria-hidden": "true" }, ...lines);
  const icon = L.divIcon({ className: "ta-letter", iconSize: [0, 0], html: el("div", {}, leader, button) });
  const marker = L.marker(at, { pane: "ta-labels", icon, interactive: false, keyboard: false }).addTo(map);
  L.DomEvent.disableClickPropagation(button);
  button.addEventListener("click", onPress);
  for (const type of ["pointerenter", "focus"]) button.addEventListener(type, () => onPoint(true));
  for (const type of ["pointerleave", "blur"]) button.addEventListener(type, () => onPoint(false));
  return {
    marker,
    button,
    stand({ at: [lon, lat], by }) {
      const [x, y] = by.map(Math.round); // whole px: a letter is no blurred one
      marker.setLatLng([lat, lon]);
      button.style.setProperty("--x", `${x}px`);
      button.style.setProperty("--y", `${y}px`);
      for (const line of lines) {
        line.setAttribute("x2", String(x));
        line.setAttribute("y2", String(y));
      }
    },
    say({ sign: verdict, label, given, fixed }) {
      sign.textContent = verdict;
      button.setAttribute("aria-label", label);
      button.setAttribute("aria-pressed", String(given));
      if (fixed) button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    },
  };
}

/** A finger's target is as large as it likes, but never reaches that of the next letter. @param {HTMLElement[]} buttons */
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
