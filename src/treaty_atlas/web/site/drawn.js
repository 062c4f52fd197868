/** What Streamlit's page tells when a list of it has been drawn, anew or again (ui/parts/choices.py). */

const DRAWN = Symbol.for("treaty-atlas-entries");

/** @typedef {(place: ParentNode, top?: number) => void} Listener  `top`: how far its rows were scrolled before */

/** @type {Listener[]} */
const listeners = [];

/** @param {Listener} listener */
export function onDrawn(listener) {
  listeners.push(listener);
  window[DRAWN] = (/** @type {ParentNode} */ place, /** @type {number|undefined} */ top) =>
    listeners.forEach((one) => one(place, top));
}
