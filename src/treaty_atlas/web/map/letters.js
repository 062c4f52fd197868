/**
 * Letters on a map, each a button: groups of islands to be given or marked, many of them a few px wide. Under a finger each
 * reaches as far as it can without reaching another.
 *
 * @typedef {{id: string, at: [number, number], mark: string}} Lettered  `at`: [lat, lon]; `mark`: on which side of the place the letter
 *   stands: "on", "beside" or "below"
 * @typedef {{marker: import("leaflet").Marker, button: HTMLButtonElement,
 *   say: (now: {sign: string, label: string, given: boolean, fixed: boolean}) => void}} Letter
 */

import { el } from "../base/dom.js";

/** What a finger meets with ease, px. */
const TARGET = 44;

/** The letter of a row. @param {number} index from 0 */
export const letterOf = (index) => String.fromCharCode("A".charCodeAt(0) + index);

/**
 * @param {import("../base/types.js").Leaflet} L @param {import("../base/types.js").LeafletMap} map @param {Lettered} row @param {string} letter
 * @param {{onPress: () => void, onPoint: (near: boolean) => void}} on `onPoint`: pointer or focus came, or left
 * @returns {Letter}
 */
export function letterOn(L, map, { at, mark }, letter, { onPress, onPoint }) {
  const sign = el("i");
  const button = el("button", { type: "button", class: `ta-${mark}`, "aria-pressed": "false" }, letter, sign);
  const icon = L.divIcon({ className: "ta-letter", iconSize: [0, 0], html: button });
  const marker = L.marker(at, { pane: "ta-labels", icon, interactive: false, keyboard: false }).addTo(map);
  L.DomEvent.disableClickPropagation(button);
  button.addEventListener("click", onPress);
  for (const type of ["pointerenter", "focus"]) button.addEventListener(type, () => onPoint(true));
  for (const type of ["pointerleave", "blur"]) button.addEventListener(type, () => onPoint(false));
  return {
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

/** A finger's target is as large as it likes, but never reaches that of the next letter. @param {HTMLElement[]} buttons */
export function setReach(buttons) {
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
