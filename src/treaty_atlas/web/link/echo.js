/**
 * What a part tells the server, and how it knows the answers. One message is under way at a time; what the hand does
 * meanwhile waits, and of several the last is told. Every message has a number, and the server sends back that of the
 * last one it took (`told`, see ui/parts/wire.py), so an answer is known for what it is however late it comes. What is told
 * while the connection is gone, or was lost with it, is told when it is back.
 *
 * @typedef {HTMLElement & {data: {told?: number}, sent?: number, tell: (name: string, value: any) => void}} Host
 */

import { isAway, onReturn } from "../base/online.js";

/**
 * @param {Host} root
 * @returns {{tell: (name: string, value: any) => void, hears: (told: number) => boolean, close: () => void}}
 *   `hears`: to be asked of all data that comes; false while it cannot know yet what was told last
 */
export function lineOf(root) {
  let next = new Map();
  let underWay = new Map();
  const flush = () => {
    if (underWay.size || !next.size || isAway()) return;
    [underWay, next] = [next, new Map()];
    for (const [name, value] of underWay) root.tell(name, value);
  };
  const close = onReturn(() => {
    for (const name of next.keys()) underWay.delete(name);
    [next, underWay] = [new Map([...underWay, ...next]), new Map()];
    flush();
  });
  return {
    tell(name, value) {
      next.delete(name); // in the order in which they were done
      next.set(name, value);
      flush();
    },
    hears(told) {
      if (underWay.size && told !== root.sent) return false;
      underWay.clear();
      if (!next.size) return true;
      flush();
      return false;
    },
    close,
  };
}

/**
 * A part with one thing to tell. Only what it has not told is a wish of the page: the reader went back in the browser,
 * or followed a link.
 *
 * @template T compared as JSON
 * @param {Host} root
 * @param {string} name of the trigger
 * @param {T} known what the page says at first
 * @returns {{tell: (value: T) => void, wish: (data: {told: number}, value: T) => T|undefined, close: () => void,
 *   line: ReturnType<typeof lineOf>}}
 */
export function echo(root, name, known) {
  const line = lineOf(root);
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  return {
    tell(value) {
      if (same(value, known)) return;
      known = value;
      line.tell(name, value);
    },
    wish({ told }, value) {
      if (!line.hears(told) || same(value, known)) return undefined;
      return (known = value);
    },
    close: line.close,
    line,
  };
}
