/**
 * Entry for the map's own frame: fetches what the map is made of and builds it.
 * Nothing is painted until everything is there: a map that lacks something says so in one sentence.
 */

import { el, fill } from "../base/dom.js";
import { atlasOf, missingFile, shapesOf } from "../base/fetch.js";
import { setRootSize } from "../base/device.js";
import { isFree } from "../base/keys.js";
import { begin, pageAround } from "../link/map-side.js";

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, base: string, channel: string, year?: number, day?: string|null, lang: string, theme?: string, view?: any,
 *   island?: string|null, mode?: string|null, failed?: string,
 *   notify?: (name: "island"|"mode"|"event"|"treaty", value: string|null) => void}} options
 *   `notify`: what the reader chose; without it the page at the other end of the channel is told
 *   `failed`: the sentence for a failed request, with {file}; it cannot come from the file that is missing
 */
export async function start(options) {
  const { map, failed = "" } = options;
  document.documentElement.classList.add("ta-frame");
  followRootSize();
  try {
    const [atlas, geometry] = await Promise.all([atlasOf(`${options.base}/`, options.lang), shapesOf(`${options.base}/`)]);
    window.frameElement?.setAttribute("title", atlas.words.map); // what it is called, not what draws it
    return begin(options, atlas, geometry);
  } catch (error) {
    map.getContainer().append(el("p", { class: "ta-failed", role: "alert" }, fill(failed, { file: missingFile(error) })));
    throw error;
  }
}

/** A frame has a root of its own: its size follows the page's, so that a projector, and who wants larger words, enlarges both, and so do the kana. */
function followRootSize() {
  const page = pageAround();
  if (page === window) return;
  const { documentElement: around } = page.document;
  const { documentElement: own } = document;
  const follow = () => {
    for (const name of ["text", "furigana"]) {
      const chosen = around.dataset[name];
      if (chosen === own.dataset[name]) continue;
      if (chosen) own.dataset[name] = chosen;
      else delete own.dataset[name];
    }
    setRootSize(page.getComputedStyle(around).fontSize);
  };
  follow();
  window.addEventListener("resize", follow);
  const observer = new MutationObserver(() => {
    follow();
    window.dispatchEvent(new Event("resize")); // the map measures anew
  });
  observer.observe(around, { attributeFilter: ["data-text", "data-furigana"] });
  window.addEventListener("pagehide", () => observer.disconnect()); // or the page would hold the frame that has gone
  passHelp(page);
}

/** The keys of a frame end in it: the one that opens the list of all keys is the page's (site/settings.js). @param {Window} page */
function passHelp(page) {
  window.addEventListener("keydown", (event) => {
    if (event.key !== "?" || !isFree(event)) return;
    const held = /** @type {HTMLElement} */ (document.activeElement);
    page.dispatchEvent(new KeyboardEvent("keydown", { key: "?" }));
    const list = page.document.querySelector("dialog[open]");
    list?.addEventListener("close", () => held.focus({ preventScroll: true })); // the page gives it to the frame at most
  });
}
