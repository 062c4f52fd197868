/**
 * Entry for a component beside the map's frame: the timeline in the reader's language, which also speaks for the page
 * to the map. The trigger `rest` tells where the hand came to rest.
 *
 * @typedef {{base: string, channel: string, lang: string, theme: string, year: number, day?: string|null,
 *   island: string|null, focus: Array|string|null, mode?: string|null, failed?: string}} Data
 */

import { hold } from "./host.js";
import { mountPage } from "./page.js";
import { measureForPaper } from "./printing.js";

/**
 * @param {HTMLElement & {data: Data, tell: (name: "rest", moment: {year: number, day: string|null}) => void}} root
 * @returns {Promise<import("./host.js").Part>}
 */
export function mount(root) {
  return hold(root, {}, ({ atlas }, data) => {
    const page = mountPage(root, { atlas, ...wanted(data), channel: data.channel, onRelease: (moment) => root.tell("rest", moment) });
    const stopMeasuring = measureForPaper(root.ownerDocument, ".st-key-map iframe");
    return {
      update: (next) => page.set(wanted(next)),
      destroy() {
        stopMeasuring();
        page.destroy();
      },
    };
  });
}

/** What the page is to show; a host that says nothing of a mode leaves it as it is. */
function wanted({ year, day = null, theme, island, focus, mode }) {
  return { year, day, theme, island, view: focus, ...(mode === undefined ? {} : { mode: mode || null }) };
}
