/** Play: a slide show of changes. It glides to the next change, rests, and stops at the last or at any touch. */

import { fromEnd } from "../base/lists.js";

export const SPEEDS = [0.5, 1, 2];
const FIRST_REST = 500;

/**
 * @param {{stops: number[], motion: {glide: number, hold: number}, calm: () => boolean, at: () => number,
 *   pass: (at: number) => void, arrive: (at: number) => void, onState: (playing: boolean) => void}} options
 *   `pass` shows a moment on the way, `arrive` the change itself
 */
export function createPlayer(options) {
  const run = { playing: false, timer: 0, speed: 1 };
  const stop = () => {
    if (!run.playing) return;
    run.playing = false;
    clearTimeout(run.timer);
    options.onState(false);
  };
  const start = () => {
    run.playing = true;
    options.onState(true);
    if (options.at() >= (fromEnd(options.stops) ?? Infinity)) options.pass(options.stops[0]);
    run.timer = setTimeout(() => leave(options, run, stop), FIRST_REST / run.speed);
  };
  return {
    toggle: () => (run.playing ? stop() : start()),
    stop,
    isPlaying: () => run.playing,
    speed: (value) => (run.speed = value),
  };
}

function leave(options, run, stop) {
  const from = options.at();
  const to = options.stops.find((at) => at > from);
  if (to === undefined) return stop();
  const arrive = () => {
    options.arrive(to);
    run.timer = setTimeout(() => leave(options, run, stop), options.motion.hold / run.speed);
  };
  if (options.calm()) arrive();
  else glide(options, run, from, to, arrive);
}

function glide(options, run, from, to, arrive) {
  const begun = performance.now();
  const frame = (now) => {
    if (!run.playing) return;
    const done = Math.max(0, ((now - begun) * run.speed) / options.motion.glide);
    if (done >= 1) return arrive();
    const at = Math.round(from + (to - from) * (1 - (1 - done) ** 3));
    if (at !== options.at() && at < to) options.pass(at);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
