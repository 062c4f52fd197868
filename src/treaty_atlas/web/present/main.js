/**
 * The stage: a story on the whole window, for a class. Only the map, the date and one sentence; a clicker steps.
 *
 * @typedef {{day: string, figure: string, byDay: boolean, mode: string|null, attribution: string, view: string|null,
 *   around: [[number, number], [number, number]]|null, islands: string[], moves: import("../base/types.js").Move[], caption: string,
 *   question: string}} Step
 * @typedef {{id: string, title: string, steps: Step[]}} Story
 * @typedef {{steps: Array<{article: string, notes: string}>, end: string}} Pieces  what is read beside the map, as HTML;
 *   `article` is empty where a step has none
 */

import { echo } from "../link/echo.js";
import { hold } from "../link/part.js";
import { mountHand, mountKeys } from "./input.js";
import { mountStageMap } from "./map.js";
import { buildStage } from "./stage.js";
import { close, commandsOf, dress, paint, show, turn } from "./talk.js";

/** Mounts the stage in a page of the app. @param {HTMLElement & {data: any, tell: (name: string, value: any) => void}} root */
export function mount(root) {
  return hold(root, { sheets: ["present.css"], map: true }, (ready, data) => {
    const address = echo(root, "step", data.step);
    const stage = mountPresent(root, {
      ...ready,
      ...data,
      onStep: address.tell,
      onLeave: () => address.line.tell("leave", true),
    });
    return {
      update: (next) => stage.update({ ...next, step: address.wish(next, next.step) }),
      destroy() {
        address.close();
        stage.destroy();
      },
    };
  });
}

/**
 * Opens the stage over the page; what lies under it is out of reach until it is left.
 * @param {HTMLElement} root where the page keeps the part; the stage itself stands at the end of the body
 * @param {{L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes, story: Story, pieces: Pieces, step?: number, words: Record<string, string>, theme?: string,
 *   notices?: string[], onStep?: (step: number) => void, onLeave?: () => void}} options
 *   `step` counts from 1; `notices`: what was wrong in the address
 * @returns {{update: (data: {step?: number, theme?: string}) => void, destroy: () => void}}
 */
export function mountPresent(
  root,
  {
    L,
    atlas,
    geometry,
    story,
    pieces,
    step = 1,
    words,
    theme = "light",
    notices = [],
    onStep = () => {},
    onLeave = () => {},
  },
) {
  const last = story.steps.length - 1;
  const now = {
    at: Math.min(Math.max(step - 1, 0), last),
    ended: false,
    side: null,
    question: false,
    blank: false,
    notices,
    theme,
    began: Date.now(),
  };
  const talk = /** @type {import("./talk.js").Talk} */ ({
    story,
    pieces,
    words,
    lang: atlas.lang,
    now,
    onStep,
    onLeave,
    speaker: null,
    rest: 0,
    left: false,
  });
  talk.stage = buildStage({ atlas, story, pieces, words, act: (name) => commands[name]() });
  talk.map = mountStageMap({ L, element: talk.stage.map, atlas, geometry });
  talk.stage.follow(() => {
    talk.map.measure();
    paint(talk);
  });
  const commands = commandsOf(talk);
  talk.stops = [mountKeys(window, commands), mountHand(talk.stage.element, commands, (dragging) => talk.map.drag(dragging))];
  dress(talk, theme);
  show(talk);
  talk.stage.focus(null);
  return {
    update({ step: wanted, theme: name }) {
      if (talk.left) return;
      if (name && name !== now.theme) dress(talk, name);
      const told = now.ended && wanted === last + 1; // the end has the address of the last step: not a wish to go back to it
      if (wanted && !told) turn(talk, Math.min(wanted - 1, last));
    },
    destroy: () => close(talk),
  };
}
