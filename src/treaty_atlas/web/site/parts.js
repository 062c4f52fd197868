/** The parts of a page in the page as it was sent: mounted by the same modules, and told the same, as Streamlit's. */

import { mount as mountPanel } from "../entries/panel.js";
import { mount as mountTimeline } from "../entries/timeline.js";
import { el } from "../base/dom.js";
import { inBundle } from "../base/fetch.js";
import { inOneFile } from "../base/where.js";
import { stand } from "../link/standing.js";
import { answer } from "./told.js";

/** What is loaded with the page; what is not comes when a page asks for it. @type {Record<string, Function>} */
const AT_HAND = { "entries/panel.js": mountPanel, "entries/timeline.js": mountTimeline };

/** @typedef {import("../link/standing.js").Host} Host */

/** Those that live. @type {Set<{host: Host, part: import("../link/part.js").Part}>} */
const living = new Set();

/** @param {Record<string, Function>} mounts of what is loaded with this page besides */
export const haveAtHand = (mounts) => void Object.assign(AT_HAND, mounts);

/** Tells every part what is asked of it now. @param {Record<string, unknown>} own */
export function tellParts(own) {
  for (const { host, part } of living) part.update((host.data = { ...host.data, ...own }));
}

/** Takes the parts away, before another page takes the place of theirs. */
export function endParts() {
  for (const { part } of living) part.destroy();
  living.clear();
}

/**
 * @param {HTMLElement} cover @param {import("./main.js").Told} told @param {string} base
 * @returns {Promise<unknown>} when all of them live; one that cannot says so in its place
 */
export function startParts(cover, { parts, lang, words }, base) {
  return Promise.allSettled(
    Object.entries(parts).map(async ([key, { module, bundle, data }]) => {
      const place = /** @type {HTMLElement} */ (cover.querySelector(`[data-part="${key}"]`));
      const first = [...place.childNodes];
      const host = /** @type {Host} */ (/** @type {unknown} */ (el("div", { class: "part" })));
      const theme = document.documentElement.dataset.theme;
      /** @type {import("../link/part.js").Part|null} */
      let part = null;
      host.data = { base, lang, theme, failed: words.failed_map, told: 0, ...data };
      answer(module, host, () => part);
      place.append(host);
      const mount = AT_HAND[module] ?? (await inBundle(base, bundle, module)).mount;
      part = await mount(host);
      if (!place.isConnected) return part?.destroy(); // another page has come meanwhile
      part?.update(host.data);
      for (const node of first) node.remove();
      if (!part) return;
      living.add({ host, part });
      if (!inOneFile()) stand(key, host, part);
    }),
  );
}
