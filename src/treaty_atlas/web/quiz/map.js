/** The map beside a question: blank or of a day, with a letter for each thing that can be marked on it. */

import { el } from "../base/dom.js";
import { mapIn } from "../map/leaflet.js";
import { ASKING_BARE, askingTokens } from "../map/asking.js";
import { letterOf, mountLetters } from "../map/letters.js";
import { createPainter } from "../map/painter.js";

/** @typedef {import("./draw.js").Option} Option */
/** @typedef {import("./draw.js").Scene} Scene */
/** @typedef {{sign: string, label: string, given: boolean, fixed: boolean}} Now */

/**
 * @param {{L: import("../base/types.js").Leaflet, element: HTMLElement, atlas: import("../base/types.js").Atlas,
 *   geometry: import("../base/types.js").Shapes, onPress: (n: number) => void, onFull: () => void}} options
 * @returns {{ask: (key: string, scene: Scene, options: Option[], open: boolean) => void, say: (now: Now[], chosen: number[]) => void,
 *   theme: (name: string) => void, destroy: () => void}}
 *   ask: shows a scene, `key` tells it from others; `open`: not answered yet; say: what each letter is now
 */
export function mountQuizMap({ L, element, atlas, geometry, onPress, onFull }) {
  element.dataset.bare = ASKING_BARE;
  const map = mapIn(L, element);
  /** @type {{key: string, scene: Scene|null, options: Option[], letters: import("../map/letters.js").Letter[], open: boolean, chosen: string[]}} */
  const state = { key: "", scene: null, options: [], letters: [], open: false, chosen: [] };
  const lettered = () => state.letters.length > 0;
  const placeWith = (id) => state.options.findIndex(({ islands = [] }) => islands.includes(id));
  const painter = createPainter({
    L,
    map,
    root: element,
    atlas: { ...atlas, tokens: askingTokens(atlas.tokens) },
    geometry,
    page: window,
    view: "whole",
    yields: "finger",
    full: { label: atlas.words.full_screen, act: onFull },
    says: (id) => (state.open ? tipOf(state, placeWith(id)) : null),
    onSelect(id) {
      painter.select(null); // the next click on the same island is one more
      if (id && state.open && lettered() && placeWith(id) >= 0) onPress(placeWith(id));
    },
  });
  painter.kinds([]);
  const point = (more = []) => painter.point([...(state.scene?.islands ?? []), ...state.chosen, ...more]);
  const marks = mountLetters({ L, map, geometry, whole: atlas.tokens.views.whole });

  function letters(options) {
    const onMap = options.flatMap(({ id, at, mark, islands = [] }, n) => (at ? [{ id, at, mark, islands, n }] : []));
    state.options = options;
    state.letters = marks.show(onMap, (k) => ({
      onPress: () => state.open && onPress(onMap[k].n),
      onPoint: (near) => point(near ? onMap[k].islands : []),
    }));
  }

  return {
    ask(key, scene, options, open) {
      const isNew = key !== state.key;
      Object.assign(state, { key, scene, open });
      if (isNew) letters(options);
      element.toggleAttribute("data-blank", Boolean(scene.blank));
      element.dataset.quiet = scene.quiet ?? "";
      painter.mode(scene.mode || null);
      painter.paint(scene.day, { pulse: !isNew && !open });
      if (isNew) {
        state.chosen = [];
        painter.view("whole");
      }
      point();
    },
    say(now, chosen) {
      state.letters.forEach((letter, n) => letter.say(now[n]));
      state.chosen = state.open ? chosen.flatMap((n) => state.options[n].islands ?? []) : [];
      point();
    },
    theme: painter.theme,
    destroy: painter.destroy,
  };
}

/** What is told of an island while it is asked for: its group where that has a name of its own, and never more. */
function tipOf({ options, scene }, n) {
  const name = n < 0 ? "" : scene?.quiet === "names" ? letterOf(n) : options[n].text;
  return el("div", {}, el("b", {}, name || "…"));
}
