/**
 * Entry for a component beside the map's frame: the timeline in the reader's language, which also speaks for the page
 * to the map. Where the hand comes to rest and what is chosen in the map is written into the address (visit.js).
 *
 * @typedef {{base: string, channel: string, lang: string, theme: string, asked: Record<string, string>,
 *   understood: import("../link/visit.js").Visit, focus: Array|string|null, failed?: string}} Data
 */

import { json, named } from "../base/fetch.js";
import { hold } from "../link/part.js";
import { mountPage } from "../link/timeline-side.js";
import { mountPeopleButton } from "../timeline/people.js";
import { addressForPaper } from "./paper-line.js";
import { measureForPaper } from "./print-size.js";
import { arrive, hasMoved, move, onMove, sync, visit } from "../link/visit.js";

/**
 * @param {HTMLElement & {data: Data}} root
 * @returns {Promise<import("../link/part.js").Part>}
 */
export function mount(root) {
  return hold(root, {}, ({ atlas }, data) => {
    arrive(data.asked, data.understood);
    const page = mountPage(root, {
      atlas,
      ...shown(visit() ?? data.understood),
      theme: data.theme,
      view: data.focus,
      channel: data.channel,
      onRelease({ year, day }) {
        if (year !== visit()?.year || day !== visit()?.day) move({ year, day, treaty: null, event: null });
      },
      onChoose: (what, value) => move(CHOSEN[what](value || null)),
    });
    const stops = [
      measureForPaper(root.ownerDocument, ".st-key-map iframe"),
      addressForPaper(root.ownerDocument),
      onMove((now) => page.set(shown(now))),
      syncOutside(root),
      mountPeopleButton(root, atlas.words.people, () => json(`${data.base}${named("people", data.lang)}`)),
    ];
    return {
      update(next) {
        const here = arrive(next.asked, next.understood);
        page.set({
          theme: next.theme,
          ...(here ? shown(visit() ?? next.understood) : {}),
          ...(here && !hasMoved() ? { view: next.focus } : {}),
        });
      },
      destroy() {
        stops.forEach((stop) => stop());
        page.destroy();
      },
    };
  });
}

const CHOSEN = {
  island: (island) => ({ island }),
  event: (event) => ({ event, treaty: null, island: null }),
  mode: (view) => ({ view }),
};

/** What map and timeline show of a visit. */
const shown = ({ year, day, island, view }) => ({ year, day, island, mode: view });

/** Whatever is pressed beside map and text may ask the server: then it knows the address. */
function syncOutside(root) {
  const page = root.ownerDocument;
  const press = ({ target }) => {
    if (!target.closest?.(".st-key-whole,.st-key-panel,a[href]")) sync();
  };
  for (const name of ["pointerdown", "keydown"]) page.addEventListener(name, press, true);
  return () => {
    for (const name of ["pointerdown", "keydown"]) page.removeEventListener(name, press, true);
  };
}
