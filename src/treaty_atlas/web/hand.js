/** What the reader does with the timeline: drag, click, tap, keys, buttons; and when the hand rests. */

import { sentence, show } from "./display.js";
import { ICONS, setText } from "./dom.js";
import { rootScale } from "./layout.js";
import { createPlayer, SPEEDS } from "./play.js";

/** A click this near to a tick means the tick, px. */
const TICK_REACH = 6;
/** Steps by key follow each other fast: the release is told when they rest. */
const REST_MS = 250;
/** An answer to an older release may come late; for so long it is known for what it is. */
const ECHO_MS = 3000;
const LEAP = 10;

export const clamp = (atlas, year) => Math.max(atlas.first_year, Math.min(atlas.last_year, Math.round(year)));

export function listen(context) {
  const { parts, player, state } = context;
  const { range } = parts;
  range.addEventListener("pointerdown", (event) => press(context, event));
  range.addEventListener("pointermove", () => (state.still = false));
  range.addEventListener("input", () => drag(context));
  range.addEventListener("change", () => release(context));
  for (const name of ["pointerup", "pointercancel"]) range.addEventListener(name, () => (state.held = false));
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
  Object.assign(state, { held: true, still: event.pointerType === "mouse", x: event.clientX });
}

function drag(context) {
  const { parts, state, player } = context;
  player.stop();
  const year = state.still ? tickYear(context) ?? Number(parts.range.value) : Number(parts.range.value);
  parts.range.value = String(year);
  turn(context, year, state.still || !state.held);
}

/** To another year: first the map, then our own figures. */
function turn(context, year, pulse) {
  if (year === context.state.year) return;
  context.onInput(year, { pulse });
  show(context, year);
}

/** The year of the tick that was clicked, if the click was on one. */
function tickYear({ rail, state }) {
  return rail.near(state.x - rail.left(), TICK_REACH * rootScale())?.year;
}

function release(context) {
  const { state } = context;
  state.held = state.still = false;
  if (matchMedia("(pointer: coarse)").matches) snap(context);
  settle(context);
}

/** A finger is broad: beside a change it means the change. */
function snap(context) {
  const { state, years, atlas } = context;
  const reach = atlas.tokens.timeline.snap.coarse_pointer;
  const near = years.find((year) => Math.abs(year - state.year) <= reach);
  if (near !== undefined) turn(context, near, true);
}

function clickLabel(context, event) {
  const tick = context.rail.ticks.find(({ label }) => label && label === event.target);
  if (tick) step(context, tick.year);
}

function key(context, event) {
  const { state, atlas, parts, player } = context;
  const leap = event.shiftKey ? LEAP : 1;
  const act = {
    ArrowLeft: () => step(context, state.year - leap),
    ArrowDown: () => step(context, state.year - leap),
    ArrowRight: () => step(context, state.year + leap),
    ArrowUp: () => step(context, state.year + leap),
    PageUp: () => stepToChange(context, -1),
    PageDown: () => stepToChange(context, 1),
    Home: () => step(context, atlas.first_year),
    End: () => step(context, atlas.last_year),
    " ": () => player.toggle(),
  }[event.key];
  if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === " " && event.target !== parts.range) return;
  event.preventDefault();
  act();
}

/** A step by key, button or click: shown with a pulse, told when the hand rests. */
function step(context, year) {
  context.player.stop();
  const next = clamp(context.atlas, year);
  turn(context, next, true);
  clearTimeout(context.state.rest);
  context.state.rest = setTimeout(() => settle(context), REST_MS);
}

function stepToChange(context, direction) {
  const { years, state } = context;
  const to = direction > 0 ? years.find((year) => year > state.year) : years.findLast((year) => year < state.year);
  if (to !== undefined) step(context, to);
}

/** The hand rests: the sentence is spoken, the page may follow. */
function settle({ parts, state, onRelease }) {
  clearTimeout(state.rest);
  state.rest = 0;
  setText(parts.spoken, sentence(parts, state.year));
  if (state.year !== state.told) state.sent.push({ year: state.year, at: performance.now() });
  state.told = state.year;
  onRelease(state.year);
}

/** A year from outside. What only answers an earlier release, or comes while the hand is at work, is not followed. */
export function accept(context, next) {
  const { state, player, atlas } = context;
  state.sent = state.sent.filter(({ at }) => performance.now() - at < ECHO_MS);
  const echo = state.sent.findIndex(({ year }) => year === next);
  if (echo >= 0) state.sent.splice(0, echo + 1);
  if (state.sent.length) return; // the answer to the last release is still under way
  if (state.held || state.rest || player.isPlaying()) return;
  state.told = clamp(atlas, next);
  show(context, state.told);
}

export function playerOf(context) {
  const { parts, words, state, years, atlas } = context;
  const go = (year, pulse) => turn(context, year, pulse);
  return createPlayer({
    stops: years,
    motion: atlas.tokens.motion,
    calm: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
    year: () => state.year,
    pass: (year) => go(year, false),
    arrive: (year) => {
      go(year, true);
      settle(context);
    },
    onState: (playing) => {
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
