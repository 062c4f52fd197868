/** What the reader does with the timeline: drag, click, tap, keys, buttons; and when the hand rests. */

import { sentence, show } from "./face.js";
import { ICONS, setText } from "../base/dom.js";
import { rootScale } from "../base/device.js";
import { findLast } from "../base/lists.js";
import { createPlayer, SPEEDS } from "./player.js";
import { TICK_REACH, TOUCH_REACH } from "./reach.js";

/** A finger that moves less than this has not moved, px. */
const STILL = 6;
/** Steps by key follow each other fast: the release is told when they rest. */
const REST_MS = 250;

/** @param {import("./scale.js").Scale} scale @param {number} at */
export const clamp = ({ first, last }, at) => Math.max(first, Math.min(last, Math.round(at)));

export function listen(context) {
  const { parts, player, state } = context;
  const { range } = parts;
  range.addEventListener("pointerdown", (event) => press(context, event));
  range.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse" || Math.abs(event.clientX - state.x) > STILL) state.still = false;
  });
  range.addEventListener("input", () => drag(context));
  range.addEventListener("change", () => release(context));
  range.addEventListener("pointerup", () => {
    if (state.held && state.still) pressUnderThumb(context);
    state.held = false;
  });
  range.addEventListener("pointercancel", () => (state.held = false));
  parts.element.addEventListener("keydown", (event) => key(context, event));
  parts.rail.addEventListener("click", (event) => clickLabel(context, event));
  parts.previous.addEventListener("click", () => stepToChange(context, -1));
  parts.next.addEventListener("click", () => stepToChange(context, 1));
  parts.play.addEventListener("click", () => player.toggle());
  parts.speed.addEventListener("click", () => nextSpeed(context));
  setSpeed(context, 1);
}

function press({ state, player }, event) {
  player.stop();
  Object.assign(state, { held: true, still: true, finger: event.pointerType !== "mouse", x: event.clientX });
}

function drag(context) {
  const { parts, state, player } = context;
  player.stop();
  const at = (state.held && state.still ? tickUnder(context) : undefined) ?? Number(parts.range.value);
  parts.range.value = String(at);
  turn(context, at, state.still || !state.held);
}

/** To another moment: first the map, then our own figures. */
function turn(context, at, pulse) {
  if (at === context.state.at) return;
  context.onInput(at, { pulse });
  show(context, at);
}

/** A press on the thumb moves nothing, and it may lie over the sign that was meant. */
function pressUnderThumb(context) {
  const { state } = context;
  const at = tickUnder(context);
  if (at !== undefined && at !== state.at) step(context, at);
}

/** Where the tick stands that was clicked, if the click was on one. */
function tickUnder({ rail, state }) {
  return rail.near(state.x - rail.left(), (state.finger ? TOUCH_REACH : TICK_REACH) * rootScale())?.at;
}

function release(context) {
  const { state } = context;
  state.held = state.still = false;
  if (matchMedia("(pointer: coarse)").matches) snap(context);
  settle(context);
}

/** A finger is broad: beside a change it means the change. */
function snap(context) {
  const { state, scale } = context;
  if (scale.stops.includes(state.at)) return;
  const near = scale.stops.find((at) => Math.abs(at - state.at) <= scale.snap);
  if (near !== undefined) turn(context, near, true);
}

function clickLabel(context, event) {
  const tick = context.rail.ticks.find(({ label }) => label && label === event.target);
  if (tick) step(context, tick.at);
}

function key(context, event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === " " && event.target !== context.parts.range) return;
  if (command(context, event.key, event.shiftKey)) event.preventDefault();
}

/** What a key does to the timeline, wherever it was pressed; false for a key that does nothing here. */
export function command(context, key, shift) {
  const { state, scale, player } = context;
  const leap = shift ? scale.leap : 1;
  const act = {
    ArrowLeft: () => step(context, state.at - leap),
    ArrowDown: () => step(context, state.at - leap),
    ArrowRight: () => step(context, state.at + leap),
    ArrowUp: () => step(context, state.at + leap),
    PageUp: () => stepToChange(context, -1),
    PageDown: () => stepToChange(context, 1),
    Home: () => step(context, scale.first),
    End: () => step(context, scale.last),
    " ": () => player.toggle(),
  }[key];
  act?.();
  return Boolean(act);
}

/** A step by key, button or click: shown with a pulse, told when the hand rests. */
export function step(context, at) {
  context.player.stop();
  const next = clamp(context.scale, at);
  turn(context, next, true);
  clearTimeout(context.state.rest);
  context.state.rest = setTimeout(() => settle(context), REST_MS);
}

function stepToChange(context, direction) {
  const { scale, state } = context;
  const to = direction > 0 ? scale.stops.find((at) => at > state.at) : findLast(scale.stops, (at) => at < state.at);
  if (to !== undefined) step(context, to);
}

/** The hand rests: the sentence is spoken, the page may follow. */
function settle(context) {
  const { parts, state, onRelease } = context;
  clearTimeout(state.rest);
  state.rest = 0;
  setText(parts.spoken, sentence(context, state.at));
  onRelease(state.at);
}

/** A moment from outside; while the hand is at work it is not followed. */
export function accept(context, next) {
  const { state, player, scale } = context;
  if (state.held || state.rest || player.isPlaying()) return;
  show(context, clamp(scale, next));
}

export function playerOf(context) {
  const { parts, words, state, scale, atlas } = context;
  const go = (at, pulse) => turn(context, at, pulse);
  return createPlayer({
    stops: scale.stops,
    motion: atlas.tokens.motion,
    calm: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
    at: () => state.at,
    pass: (at) => go(at, false),
    arrive: (at) => {
      go(at, true);
      settle(context);
    },
    onState: (playing) => {
      if (playing) context.onPlay();
      setText(parts.play.lastChild, playing ? words.pause : words.play);
      parts.play.querySelector("path").setAttribute("d", playing ? ICONS.pause : ICONS.play);
    },
  });
}

function nextSpeed(context) {
  setSpeed(context, SPEEDS[(SPEEDS.indexOf(context.state.speed) + 1) % SPEEDS.length]);
}

function setSpeed({ parts, state, player, words }, speed) {
  state.speed = speed;
  player.speed(speed);
  const text = `${String(speed).replace("0.5", "½")}×`;
  setText(parts.speed, text);
  parts.speed.setAttribute("aria-label", `${words.speed}: ${text}`);
  parts.speed.title = words.speed;
}
