/**
 * Entry for a component beside the map's frame: the timeline in the reader's language, which also speaks for the page
 * to the map. The triggers: `rest` tells where the hand came to rest; `island`, `event` and `mode` what was chosen in the
 * map.
 *
 * @typedef {{base: string, channel: string, lang: string, theme: string, year: number, day?: string|null,
 *   island: string|null, focus: Array|string|null, mode?: string|null, failed?: string, told: number}} Data
 */

import { lineOf } from "../link/echo.js";
import { hold } from "../link/part.js";
import { mountPage } from "../link/timeline-side.js";
import { measureForPaper } from "./print-size.js";

/**
 * @param {import("../link/echo.js").Host & {data: Data}} root
 * @returns {Promise<import("../link/part.js").Part>}
 */
export function mount(root) {
  return hold(root, {}, ({ atlas }, data) => {
    const line = lineOf(root);
    const page = mountPage(root, {
      atlas, ...wanted(data), channel: data.channel,
      onRelease: (moment) => line.tell("rest", moment),
      onChoose: (name, value) => line.tell(name, value),
    });
    const stopMeasuring = measureForPaper(root.ownerDocument, ".st-key-map iframe");
    return {
      // what only answers an older message says nothing of what the reader sees now
      update: (next) => page.set(line.hears(next.told) ? wanted(next) : { theme: next.theme }),
      destroy() {
        line.close();
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
