/**
 * The stage: a story on the whole window, for a class. Only the map, the date and one sentence; a clicker steps.
 *
 * @typedef {{id: string, title: string, dates: string}} Source  a treaty or an event on which a sentence rests
 * @typedef {{title: string, label: string, heading: string, paragraphs: string[], authentic: string, seen: string,
 *   trap: {heading: string, paragraphs: string[]}|null, lang: string}} Article
 * @typedef {{day: string, figure: string, byDay: boolean, mode: string|null, attribution: string, view: string|null,
 *   around: [[number, number], [number, number]]|null, islands: string[], caption: string, notes: string,
 *   question: string, acts: Source[], article: Article|null}} Step
 * @typedef {{id: string, title: string, steps: Step[]}} Story
 */

import { echo } from "../link/echo.js";
import { hold } from "../link/part.js";
import { mountHand, mountKeys } from "./input.js";
import { mountStageMap } from "./map.js";
import { buildStage } from "./stage.js";
import { openSpeaker } from "./notes-window.js";

/** Keys and clickers repeat fast; the address follows when they rest. */
const REST_MS = 250;

/** Mounts the stage in a page of the app. @param {HTMLElement & {data: any, tell: (name: string, value: any) => void}} root */
export function mount(root) {
  return hold(root, { sheets: ["present.css"], map: true }, (ready, data) => {
    const address = echo(root, "step", data.step);
    const stage = mountPresent(root, { ...ready, ...data, onStep: address.tell, onLeave: () => address.line.tell("leave", true) });
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
 * @param {{L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes, story: Story, step?: number, words: Record<string, string>, theme?: string,
 *   maps?: string[], notices?: string[], onStep?: (step: number) => void, onLeave?: () => void}} options
 *   `step` counts from 1; `maps`: for each step the address of the map page; `notices`: what was wrong in the address
 * @returns {{update: (data: {step?: number, theme?: string}) => void, destroy: () => void}}
 */
export function mountPresent(root, { L, atlas, geometry, story, step = 1, words, theme = "light", maps = [], notices = [], onStep = () => {}, onLeave = () => {} }) {
  const { steps } = story;
  const last = steps.length - 1;
  const now = { at: Math.min(Math.max(step - 1, 0), last), ended: false, side: null, question: false, blank: false, notices, theme, began: Date.now() };
  let rest;
  /** @type {ReturnType<typeof openSpeaker>} */
  let speaker = null;
  let left = false;

  const stage = buildStage({ atlas, story, words, maps, act: (name) => commands[name]() });
  const map = mountStageMap({ L, element: stage.map, atlas, geometry });
  stage.follow(() => {
    map.measure();
    paint();
  });

  /** Another step, or the end after the last one; the address follows. */
  function go(at) {
    if (at > last && now.ended) return leave();
    if (!turn(Math.max(at, 0))) return undefined;
    clearTimeout(rest);
    rest = setTimeout(() => onStep(now.at + 1), REST_MS);
    return undefined;
  }

  /** What was open for the step before closes, the notes stay. False where nothing changes. */
  function turn(to) {
    const [at, ended] = [Math.min(to, last), to > last];
    if (at === now.at && ended === now.ended) return false;
    Object.assign(now, { at, ended, question: false, notices: [], side: now.side === "notes" && !ended ? "notes" : null });
    show(true);
    if (ended) stage.focus("end");
    return true;
  }

  function show(glide = false) {
    paint();
    map.show(steps[now.at], glide);
    speaker?.show(now);
  }

  /** What stands around the map; the map hears of its room before it is measured anew. */
  function paint() {
    map.beside(Boolean(now.side) || now.ended);
    stage.show(now);
  }

  function open(side) {
    now.side = now.side === side ? null : side;
    paint();
    stage.focus(now.side);
  }

  /** One thing less on the screen at each press; when nothing is left to close, the stage is. */
  function escape() {
    if (now.blank) now.blank = false;
    else if (now.side) return open(now.side);
    else if (now.question) now.question = false;
    else return leave();
    return paint();
  }

  function second() {
    const known = { story, words, maps, lang: atlas.lang };
    speaker = speaker?.alive() ? speaker.front() : openSpeaker({ ...known, act: (name) => commands[name](), onClose: () => (speaker = null) });
    if (speaker) return speaker.show(now);
    now.notices = [words.blocked];
    if (now.side !== "notes") open("notes");
    return paint();
  }

  function leave() {
    if (left) return;
    destroy();
    onLeave();
  }

  const commands = {
    next: () => (now.blank ? commands.blank() : go(now.ended ? last + 1 : now.at + 1)),
    back: () => (now.blank ? commands.blank() : go(now.ended ? last : now.at - 1)),
    first: () => go(0),
    last: () => go(last),
    article: () => steps[now.at].article && !now.ended && open("article"),
    notes: () => open("notes"),
    question() {
      if (!steps[now.at].question || now.ended) return;
      now.question = !now.question;
      paint();
    },
    blank() {
      now.blank = !now.blank;
      paint();
    },
    window: second,
    full: () => (document.fullscreenElement ? document.exitFullscreen() : stage.element.requestFullscreen?.()),
    close: () => now.side && open(now.side),
    escape,
    leave,
  };
  const unkey = mountKeys(window, commands);
  const unhand = mountHand(stage.element, commands, (dragging) => map.drag(dragging));

  function dress(name) {
    now.theme = name;
    stage.element.dataset.theme = name;
    map.theme(name);
    speaker?.show(now);
  }

  function destroy() {
    if (left) return;
    left = true;
    clearTimeout(rest);
    unkey();
    unhand();
    speaker?.close();
    map.destroy();
    stage.remove();
  }

  dress(theme);
  show();
  stage.focus(null);
  return {
    update({ step: wanted, theme: name }) {
      if (left) return;
      if (name && name !== now.theme) dress(name);
      const told = now.ended && wanted === last + 1; // the end has the address of the last step: not a wish to go back to it
      if (wanted && !told) turn(Math.min(wanted - 1, last));
    },
    destroy,
  };
}
