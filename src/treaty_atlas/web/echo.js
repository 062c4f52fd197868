import { fromEnd } from "./lists.js";

const PATIENCE_MS = 5000;

/**
 * What a part tells the server comes back to it later, one answer after the other. Only what it has not told is a wish
 * of the page: the reader went back in the browser, or followed a link. Of several told in a hurry the server may answer
 * the last alone; what it has not answered for a while it never will.
 *
 * @template T compared as JSON
 * @param {T} known what the page says at first
 * @param {(value: T) => void} send
 * @param {number} [patience] ms
 * @returns {{tell: (value: T) => void, wish: (value: T) => T|undefined}}
 */
export function echo(known, send, patience = PATIENCE_MS) {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  let waiting = [];
  const late = ({ time }) => performance.now() - time >= patience;
  return {
    tell(value) {
      if (same(value, waiting.length ? fromEnd(waiting).value : known)) return;
      waiting.push({ value, time: performance.now() });
      send(value);
    },
    wish(value) {
      waiting = waiting.filter((told) => !late(told));
      const at = waiting.findIndex((told) => same(told.value, value));
      if (at < 0 && waiting.length) return undefined; // the answers are still under way
      waiting = waiting.slice(at + 1);
      const own = at < 0 && !same(value, known);
      known = value;
      return own ? value : undefined;
    },
  };
}
