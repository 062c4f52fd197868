/**
 * What parts tell, done in the browser while no server is there for it: the address follows, and the part is answered as
 * the server would. When Streamlit has drawn the part, it is told the same (link/standing.js).
 *
 * @typedef {{data?: Record<string, unknown>, query?: Record<string, unknown>, leave?: boolean}} Deed  what the part is told from now
 *   on, what the address says (nothing for what is null), and whether another page is to be loaded for it
 */

import { addressOf, asked, onSite, placeOf } from "../base/where.js";

/** By module and name of what is told. @type {Record<string, Record<string, (value: any, data: any) => Deed>>} */
const DEEDS = {
  "compare/main.js": { change: ({ from, to, way, view }) => both({ from, to, way, view }) },
  "present/main.js": {
    step: (step, { story }) => ({ data: { step }, query: { story: story.id, step } }),
    leave: () => ({ query: { story: null, step: null }, leave: true }),
  },
  "moves/main.js": { change: ({ move, year }) => ({ data: { move, year }, query: { move, year, day: null } }) },
  "cards/main.js": { show: ({ era, five, find }) => both({ era, five, find }) },
  "quiz/main.js": { code: (code) => both({ code }) },
  "border/main.js": { choose: ({ task, drawn }) => ({ data: { task, drawn }, query: { border: task, drawn } }) },
  "puzzle/main.js": {
    choose: (treaty, { puzzles }) => ({
      data: { treaty },
      query: { treaty, event: null, day: null, year: puzzles.find(({ id }) => id === treaty)?.year },
    }),
  },
};

const both = (said) => ({ data: said, query: said });

let addressed = () => {};

/** @param {() => void} listener called when a part has written what it shows into the address */
export const onAddress = (listener) => void (addressed = listener);

/**
 * Lets a part that stands here tell what it has to tell.
 * @param {string} module @param {import("../link/standing.js").Host} host
 * @param {() => import("../link/part.js").Part|null} part as soon as it is there
 */
export function answer(module, host, part) {
  const kept = new Map();
  let sent = 0;
  Object.assign(host, { kept, sent });
  host.tell = (name, value) => {
    const { data = {}, query = {}, leave = false } = DEEDS[module]?.[name]?.(value, host.data) ?? {};
    const address = addressWith(query);
    if (leave) return location.assign(address);
    history.replaceState(history.state, "", address);
    kept.delete(name); // in the order in which they were done
    kept.set(name, value);
    host.sent = sent += 1;
    host.data = { ...host.data, ...data, told: sent };
    host.told?.(name, value);
    addressed();
    queueMicrotask(() => host.told !== null && part()?.update(host.data));
  };
}

/** This page's address with other values. @param {Record<string, unknown>} query */
export function addressWith(query) {
  const all = asked();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") all.delete(key);
    else all.set(key, String(value));
  }
  return onSite() ? addressOf(placeOf(location)?.page ?? "map", all) : `${location.pathname}?${all}`;
}
