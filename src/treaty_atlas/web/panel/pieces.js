/**
 * Pieces of text by name ("act/1905-portsmouth", "island/iturup", "days/1945-landings"), asked for once and kept. What is
 * on its way or did not arrive is known as such. What failed is asked for again when the reader moves, and not before: who
 * is told of a failure looks again, and would ask without end while the server is away.
 *
 * @typedef {{html?: string, failed?: string}} Piece  `failed`: the file that did not arrive; neither: it is on its way
 * @typedef {{get: (key: string) => Piece, come: (key: string) => Promise<void>, again: (key: string) => void,
 *   on: (listener: () => void) => (() => void)}} Pieces
 *   `come`: when it is there, or has failed; `again`: one that failed may be asked for once more; `on`: something has come, or failed
 */

import { json, text } from "../base/fetch.js";

const all = new Map();
/** What a page has and a piece has not: an error's, or that of a network which wants to be greeted first. */
const PAGE = /<(!doctype|html|head|body|script)\b/i;
const IN_FORCE = "in-force.json";

/** Those of the server, one set for each language. @param {string} base with a slash at its end @param {string} lang @returns {Pieces} */
export function piecesOf(base, lang) {
  const address = `${base}reading/${lang}/`;
  if (!all.has(address)) all.set(address, asking(address));
  return all.get(address);
}

function asking(address) {
  const known = new Map();
  const failed = new Map();
  const resting = new Set();
  const underWay = new Set();
  const listeners = new Set();
  const ask = async (name, load, take) => {
    if (underWay.has(name)) return;
    underWay.add(name);
    try {
      take(await load(`${address}${name}`));
      failed.delete(name);
    } catch (error) {
      failed.set(name, /** @type {{file?: string}} */ (error).file ?? name.split("/").pop());
      resting.add(name);
    }
    underWay.delete(name);
    for (const listener of [...listeners]) listener();
  };
  /** What the hand may pass at any moment is asked for before it does. */
  ask(IN_FORCE, json, (found) => {
    for (const [id, html] of Object.entries(found).map(([id, html]) => [id, piece(html)])) known.set(`act/${id}`, html);
  });
  const get = (key) => {
    if (known.has(key)) return { html: known.get(key) };
    const name = `${key}.html`;
    if (underWay.has(IN_FORCE) && key.startsWith("act/")) return {};
    if (!resting.has(name)) ask(name, text, (html) => known.set(key, piece(html)));
    return failed.has(name) ? { failed: failed.get(name) } : {};
  };
  const come = (key) =>
    new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
      const look = () => {
        const { html, failed: file } = get(key);
        if (html === undefined && file === undefined) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
  return {
    get,
    come,
    again: (key) => resting.delete(`${key}.html`),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What has arrived, if it is a piece. @param {any} html @returns {string} @throws where something else was sent in its place */
function piece(html) {
  if (typeof html !== "string" || !html.startsWith("<") || PAGE.test(html)) throw new Error("no piece");
  return html;
}
