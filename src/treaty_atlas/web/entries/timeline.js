/**
 * Entry for a component beside the map's frame: the timeline in the reader's language, which also speaks for the page
 * to the map. Where the hand comes to rest and what is chosen in the map is written into the address (visit.js).
 *
 * @typedef {{base: string, channel: string, lang: string, theme: string, asked: Record<string, string>,
 *   understood: import("../link/visit.js").Visit, focus: Array|import("../base/camera.js").Camera|null, failed?: string}} Data
 */

import { json, named } from "../base/fetch.js";
import { cameraOf } from "../base/camera.js";
import { asked } from "../base/where.js";
import { hold } from "../link/part.js";
import { mountPage } from "../link/timeline-side.js";
import { mountPeopleButton } from "../timeline/people.js";
import { addressForPaper } from "./paper-line.js";
import { measureForPaper } from "./print-size.js";
import { arrive, hasMoved, look, move, onMove, sync, unfold, visit } from "../link/visit.js";

/**
 * @param {HTMLElement & {data: Data}} root
 * @returns {Promise<import("../link/part.js").Part>}
 */
export function mount(root) {
  return hold(root, {}, ({ atlas }, data) => {
    arrive(data.asked, data.understood);
    let { focus } = data;
    let stands = visit()?.map ?? null; // what the map was last told, or has told, of where it is
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
      onCamera(map) {
        stands = map === FIRST && !isAbout(visit()) ? null : map; // there it stands without being told
        look(stands);
      },
    });
    const people = mountPeopleButton(root, {
      label: atlas.words.people,
      load: () => json(`${data.base}${named("people", data.lang)}`),
      isOpen: () => Boolean((visit() ?? data.understood).people),
      onTurn: unfold,
    });
    /** Back and Forward lead to where the map stood. */
    const follow = (now) => {
      const map = now.map ?? null;
      page.set({ ...shown(now), ...(map === stands ? {} : { view: map ? cameraOf(map) : (focus ?? FIRST) }) });
      stands = map;
      people.look();
    };
    const stops = [
      measureForPaper(root.ownerDocument, ".st-key-map iframe"),
      addressForPaper(root.ownerDocument),
      onMove(follow),
      syncOutside(root),
      people.destroy,
    ];
    return {
      update(next) {
        const here = arrive(next.asked, next.understood);
        if (here) ({ focus } = next);
        if (here && !hasMoved()) stands = visit()?.map ?? null;
        page.set({
          theme: next.theme,
          ...(here ? shown(visit() ?? next.understood) : {}),
          ...(here && !hasMoved() ? { view: next.focus } : {}),
        });
        if (here) people.look();
      },
      destroy() {
        stops.forEach((stop) => stop());
        page.destroy();
      },
    };
  });
}

/** Where the map stands when nothing says otherwise. */
const FIRST = "whole";

const CHOSEN = {
  island: (island) => ({ island }),
  event: (event) => ({ event, treaty: null, island: null }),
  treaty: (treaty) => ({ treaty, event: null, island: null }),
  mode: (view) => ({ view }),
};

/** Whether an address leads the map to what it is about, where it does not say where the map stands. */
const isAbout = (now) => Boolean(now?.treaty || now?.event || now?.day || asked().has("at"));

/** What map and timeline show of a visit. */
const shown = ({ year, day, island, treaty, event, view }) => ({
  year,
  day,
  island,
  act: treaty ?? event ?? null,
  mode: view,
});

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
