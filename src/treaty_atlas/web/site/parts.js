/** The parts of a page in the page as it was sent: mounted by the same modules, and told the same, as Streamlit's. */

import { mount as mountPanel } from "../entries/panel.js";
import { mount as mountTimeline } from "../entries/timeline.js";
import { el } from "../base/dom.js";
import { stand } from "../link/standing.js";
import { answer } from "./told.js";

/** What is loaded with the page; what is not comes when a page asks for it. */
const AT_HAND = { "entries/panel.js": mountPanel, "entries/timeline.js": mountTimeline };

/**
 * @param {HTMLElement} cover @param {import("./main.js").Told} told @param {string} base
 * @returns {Promise<unknown>} when all of them live; one that cannot says so in its place
 */
export function startParts(cover, { parts, lang, words }, base) {
  return Promise.allSettled(
    Object.entries(parts).map(async ([key, { module, bundle, data }]) => {
      const place = /** @type {HTMLElement} */ (cover.querySelector(`[data-part="${key}"]`));
      const first = [...place.childNodes];
      const host = /** @type {import("../link/standing.js").Host} */ (/** @type {unknown} */ (el("div", { class: "part" })));
      const theme = document.documentElement.dataset.theme;
      /** @type {import("../link/part.js").Part|null} */
      let part = null;
      host.data = { base, lang, theme, failed: words.failed_map, told: 0, ...data };
      answer(module, host, () => part);
      place.append(host);
      const mount = AT_HAND[module] ?? (await import(`${location.origin}${base}bundle/${bundle}.js`)).need(module).mount;
      part = await mount(host);
      part?.update(host.data);
      for (const node of first) node.remove();
      if (part) stand(key, host, part);
    }),
  );
}
