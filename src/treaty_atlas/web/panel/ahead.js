/** What the hand may reach is made ready before it does, a piece at a time, while the page has nothing else to do. */

import { idle } from "../base/idle.js";

/** A page that has just come has enough to do. */
const REST_MS = 2000;

/**
 * @param {string[]} keys of what will be needed, the nearest first
 * @param {(key: string) => void} prepare
 * @returns {() => void} stops
 */
export function ahead(keys, prepare) {
  const waiting = [...keys];
  let stopped = false;
  const timer = setTimeout(() => idle(next), REST_MS);
  const next = () => {
    const key = stopped ? undefined : waiting.shift();
    if (key === undefined) return;
    prepare(key);
    idle(next);
  };
  return () => {
    clearTimeout(timer);
    stopped = true;
  };
}
