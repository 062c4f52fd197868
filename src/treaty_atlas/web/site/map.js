/** The live map in the page as it was sent: it takes the place of the picture that stands there, when it shows the moment. */

import { dayOf } from "../base/chronology.js";
import { el, fill } from "../base/dom.js";
import { atlasOf, missingFile, shapesOf } from "../base/fetch.js";
import { begin } from "../link/map-side.js";
import { leaflet, mapIn } from "../map/leaflet.js";
import { followHand } from "./picture.js";

/** @type {ReturnType<typeof begin>|null} */
let painter = null;
let stopPicture = () => {};

/** Lets the picture follow the hand at once. @param {HTMLElement} cover @param {import("./main.js").Told} told @param {string} base */
export async function startPicture(cover, { parts, lang, other }, base) {
  const picture = /** @type {Element} */ (cover.querySelector(".first-map"));
  const { channel, understood } = Object.values(parts)[0].data;
  const atlas = await atlasOf(base, lang);
  const iso = understood.day ?? dayOf(understood.year, atlas.today);
  stopPicture = followHand(picture, { atlas, channel, iso, mode: understood.view, other });
}

/** @param {HTMLElement} cover @param {import("./main.js").Told} told @param {string} base @returns {Promise<void>} when it shows its moment */
export async function startMap(cover, { parts, lang, words }, base) {
  const place = /** @type {HTMLElement} */ (cover.querySelector("[data-part=map]"));
  const picture = place.firstElementChild;
  const box = el("div", { class: "cover-leaflet", tabindex: "0" });
  const { channel } = Object.values(parts)[0].data;
  try {
    const [atlas, geometry, L] = await Promise.all([atlasOf(base, lang), shapesOf(base), leaflet(base)]);
    place.append(box);
    const map = mapIn(L, box);
    painter = begin({ L, map, channel }, atlas, geometry);
    await shown();
    stopPicture();
    picture?.remove();
  } catch (error) {
    box.remove();
    place.append(el("p", { class: "ta-failed", role: "alert" }, fill(words.failed_map, { file: missingFile(error) })));
    throw error;
  }
}

/** Takes the map away: another one shows the same now. */
export function endMap() {
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
