/**
 * How a story is told: from step to step, with what is open beside it, and what every key and button does. `talk` is the
 * state of the stage: `now` says where the story is and what is shown of it, the others are the parts that show it.
 *
 * @typedef {{at: number, ended: boolean, side: "article"|"notes"|null, question: boolean, blank: boolean, notices: string[],
 *   theme: string, began: number}} Now  `at` counts from 0, `began` in ms
 * @typedef {{story: import("./main.js").Story, pieces: import("./main.js").Pieces, words: Record<string, string>, lang: string,
 *   now: Now, stage: ReturnType<typeof import("./stage.js").buildStage>, map: ReturnType<typeof import("./map.js").mountStageMap>,
 *   speaker: ReturnType<typeof import("./notes-window.js").openSpeaker>, rest: number, left: boolean, stops: Array<() => void>,
 *   onStep: (step: number) => void, onLeave: () => void}} Talk
 */

import { enterNext } from "../link/content.js";
import { openSpeaker } from "./notes-window.js";

/** Keys and clickers repeat fast; the address follows when they rest. */
const REST_MS = 250;

const lastOf = ({ story }) => story.steps.length - 1;

/** Another step, or the end after the last one; the address follows. @param {Talk} talk @param {number} at from 0 */
function go(talk, at) {
  const { now, onStep } = talk;
  if (at > lastOf(talk) && now.ended) return leave(talk);
  if (!turn(talk, Math.max(at, 0))) return;
  clearTimeout(talk.rest);
  talk.rest = setTimeout(() => onStep(now.at + 1), REST_MS);
}

/**
 * What was open for the step before closes, the notes stay.
 * @param {Talk} talk @param {number} to from 0; beyond the last step is the end @returns {boolean} false where nothing changes
 */
export function turn(talk, to) {
  const { now, stage } = talk;
  const last = lastOf(talk);
  const [at, ended] = [Math.min(to, last), to > last];
  if (at === now.at && ended === now.ended) return false;
  Object.assign(now, { at, ended, question: false, notices: [], side: now.side === "notes" && !ended ? "notes" : null });
  show(talk, true);
  if (ended) stage.focus("end");
  return true;
}

/** @param {Talk} talk */
export function show(talk, glide = false) {
  const { story, now, map, speaker } = talk;
  paint(talk);
  map.show(story.steps[now.at], glide);
  speaker?.show(now);
}

/** What stands around the map; the map hears of its room before it is measured anew. @param {Talk} talk */
export function paint({ now, map, stage }) {
  map.beside(Boolean(now.side) || now.ended);
  stage.show(now);
}

/** Opens the panel beside the map, or closes it. */
function open(talk, side) {
  const { now, stage } = talk;
  now.side = now.side === side ? null : side;
  paint(talk);
  stage.focus(now.side);
}

/** One thing less on the screen at each press; when nothing is left to close, the stage is. */
function escape(talk) {
  const { now } = talk;
  if (now.blank) now.blank = false;
  else if (now.side) return open(talk, now.side);
  else if (now.question) now.question = false;
  else return leave(talk);
  paint(talk);
}

/** The teacher's window; where the browser opens none, the notes stand on the stage. */
function second(talk) {
  const { story, pieces, words, lang, now } = talk;
  const options = {
    story,
    pieces,
    words,
    lang,
    act: (name) => commandsOf(talk)[name](),
    onClose: () => (talk.speaker = null),
  };
  talk.speaker = talk.speaker?.alive() ? talk.speaker.front() : openSpeaker(options);
  if (talk.speaker) return talk.speaker.show(now);
  now.notices = [words.blocked];
  if (now.side !== "notes") open(talk, "notes");
  paint(talk);
}

/** @param {Talk} talk */
export function leave(talk) {
  if (talk.left) return;
  close(talk);
  enterNext("", `a.start[data-to="${talk.story.id}/1"]`); // back on the link that led here
  talk.onLeave();
}

/** Takes the stage away. @param {Talk} talk */
export function close(talk) {
  if (talk.left) return;
  talk.left = true;
  clearTimeout(talk.rest);
  talk.stops.forEach((stop) => stop());
  talk.speaker?.close();
  talk.map.destroy();
  talk.stage.remove();
}

/** What the page's light is called. @param {Talk} talk @param {string} name */
export function dress({ now, stage, map, speaker }, name) {
  now.theme = name;
  stage.element.dataset.theme = name;
  map.theme(name);
  speaker?.show(now);
}

/** What keys, clicks and buttons can ask for. @param {Talk} talk @returns {Record<string, () => void>} */
export function commandsOf(talk) {
  const { now, story, pieces, stage } = talk;
  const last = lastOf(talk);
  const turned = (name) => {
    now[name] = !now[name];
    paint(talk);
  };
  return {
    next: () => (now.blank ? turned("blank") : go(talk, now.ended ? last + 1 : now.at + 1)),
    back: () => (now.blank ? turned("blank") : go(talk, now.ended ? last : now.at - 1)),
    first: () => go(talk, 0),
    last: () => go(talk, last),
    article: () => pieces.steps[now.at].article && !now.ended && open(talk, "article"),
    notes: () => open(talk, "notes"),
    question: () => story.steps[now.at].question && !now.ended && turned("question"),
    blank: () => turned("blank"),
    window: () => second(talk),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : stage.element.requestFullscreen?.()),
    close: () => now.side && open(talk, now.side),
    escape: () => escape(talk),
    leave: () => leave(talk),
  };
}
