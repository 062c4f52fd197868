/**
 * The map in the page as it was sent: a picture that follows the hand, until the live map takes its place. That is built
 * when the hand comes to the map, or when the page has rested so long that Streamlit's, which brings a map of its own, is
 * not near: a small machine has enough to do in the first seconds.
 */

import { dayOf } from "../base/chronology.js";
import { el, fill } from "../base/dom.js";
import { atlasOf, missingFile, shapesOf } from "../base/fetch.js";
import { leaflet, mapIn } from "../map/leaflet.js";
import { followHand } from "./picture.js";

const WAIT_MS = 3000;
/** It waits at least so many times as long as it took to come here: a slow machine has the more to do. */
const TIMES = 4;
const HAND = ["pointerenter", "pointerdown", "focusin", "wheel"];

/**
 * What paints a live map: two fifths of all that the page runs, so it comes when one is wanted.
 * @typedef {() => Promise<Pick<typeof import("../link/map-side.js"), "begin">>} Painting
 */

/** @type {ReturnType<typeof import("../link/map-side.js").begin>|null} */
let painter = null;
let stopPicture = () => {};
let stopWaiting = () => {};

/** Lets the picture follow the hand at once. @param {HTMLElement} cover @param {import("./main.js").Told} told @param {string} base */
export async function startPicture(cover, { parts, lang, other }, base) {
  const picture = /** @type {Element} */ (cover.querySelector(".first-map"));
  const { channel, understood } = Object.values(parts)[0].data;
  const atlas = await atlasOf(base, lang);
  const iso = understood.day ?? dayOf(understood.year, atlas.today);
  stopPicture = followHand(picture, { atlas, channel, iso, mode: understood.view, other });
}

/**
 * Brings the live map as soon as the hand comes to the picture, or in a quiet moment after a while.
 * @param {HTMLElement} cover @param {import("./main.js").Told} told @param {string} base @param {Painting} painting
 * @returns {Promise<void>} when it shows its moment, or says in its place what is missing
 */
export function mapWhenWanted(cover, told, base, painting) {
  const place = /** @type {HTMLElement} */ (cover.querySelector("[data-part=map]"));
  return new Promise((resolve) => {
    const once = () => {
      stopWaiting();
      startMap(cover, told, base, painting).then(resolve, () => resolve());
    };
    const quiet = () => (window.requestIdleCallback ?? setTimeout)(() => place.isConnected && once());
    const timer = setTimeout(quiet, Math.max(WAIT_MS, TIMES * performance.now()));
    for (const name of HAND) place.addEventListener(name, once, { passive: true });
    stopWaiting = () => {
      stopWaiting = () => {};
      clearTimeout(timer);
      for (const name of HAND) place.removeEventListener(name, once);
    };
  });
}

/**
 * @param {HTMLElement} cover @param {import("./main.js").Told} told @param {string} base @param {Painting} painting
 * @returns {Promise<void>} when it shows its moment
 */
export async function startMap(cover, { parts, lang, words }, base, painting) {
  const place = /** @type {HTMLElement} */ (cover.querySelector("[data-part=map]"));
  const picture = place.firstElementChild;
  const box = el("div", { class: "cover-leaflet", tabindex: "0" });
  const { channel } = Object.values(parts)[0].data;
  try {
    const [atlas, geometry, L, { begin }] = await Promise.all([
      atlasOf(base, lang),
      shapesOf(base),
      leaflet(base),
      painting(),
    ]);
    if (!place.isConnected) return;
    place.append(box);
    painter = begin({ L, map: mapIn(L, box), channel }, atlas, geometry);
    await shown();
    stopPicture();
    picture?.remove();
    if (document.activeElement === place) box.focus({ preventScroll: true }); // who came to the picture is at the map
  } catch (error) {
    box.remove();
    place.append(el("p", { class: "ta-failed", role: "alert" }, fill(words.failed_map, { file: missingFile(error) })));
    throw error;
  }
}

/** Takes the map away: another one shows the same now. */
export function endMap() {
  stopWaiting();
  stopPicture();
  painter?.port.close();
  painter?.destroy();
  painter = null;
}

/** When the map shows its moment (link/map-side.js). */
function shown() {
  const { documentElement: root } = document;
  return new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    if (root.dataset.ready) return resolve();
    const watch = new MutationObserver(() => {
      watch.disconnect();
      resolve();
    });
    watch.observe(root, { attributeFilter: ["data-ready"] });
  });
}
