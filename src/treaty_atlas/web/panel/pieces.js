/**
 * Pieces of text by name ("act/1905-portsmouth", "island/iturup", "days/1945-landings"), asked for once and kept. What is
 * on its way or did not arrive is known as such; whoever asks again for what failed has it asked for again.
 *
 * @typedef {{html?: string, failed?: string}} Piece  `failed`: the file that did not arrive; neither: it is on its way
 * @typedef {{get: (key: string) => Piece, on: (listener: () => void) => (() => void)}} Pieces  `on`: something has come
 */

import { json, text } from "../base/fetch.js";

const all = new Map();

/** Those of the server, one set for each language. @param {string} base with a slash at its end @param {string} lang @returns {Pieces} */
export function piecesOf(base, lang) {
  const address = `${base}reading/${lang}/`;
  if (!all.has(address)) all.set(address, asking(address));
  return all.get(address);
}

/** Pieces that are there already: the single file's. @param {(key: string) => string|undefined} find @returns {Pieces} */
export const piecesAtHand = (find) => ({ get: (key) => ({ html: find(key) ?? "" }), on: () => () => {} });

function asking(address) {
  const known = new Map();
  const failed = new Map();
  const underWay = new Set();
  const listeners = new Set();
  const ask = async (name, load, take) => {
    if (underWay.has(name)) return;
    underWay.add(name);
    try {
      take(await load(`${address}${name}`));
      failed.delete(name);
    } catch (error) {
      failed.set(name, /** @type {{file?: string}} */ (error).file ?? name);
    }
    underWay.delete(name);
    for (const listener of [...listeners]) listener();
  };
  /** What the hand may pass at any moment is asked for before it does. */
  const inForce = () => ask("in-force.json", json, (found) => Object.entries(found).forEach(([id, html]) => known.set(`act/${id}`, html)));
  inForce();
  return {
    get(key) {
      if (known.has(key)) return { html: known.get(key) };
      const name = `${key}.html`;
      const before = failed.get(name);
      if (underWay.has("in-force.json") && key.startsWith("act/")) return {};
      ask(name, text, (html) => known.set(key, html));
      return before ? { failed: before } : {};
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
