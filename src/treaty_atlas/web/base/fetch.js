/**
 * Asks our own server for what map and timeline are made of; a file that does not arrive is named.
 *
 * One page runs one edition of the atlas: its modules, styles and data come from below one address. After an update of
 * the server a page that was open before loads itself anew, at the same state, which is in its address.
 */

import { shapesFrom } from "./shapes.js";
import { keep, recall } from "./visit.js";

/** How the server answers for a file of an edition that it no longer has. */
const GONE = 410;
export const RENEWED = "atlas-renewed";
/** Two servers of different editions may answer by turns: a page does not go round and round between them. */
const AGAIN_MS = 60_000;

/** @param {string} address @returns {Promise<any>} rejects with `file`, the name of what did not arrive */
export const json = (address) => asked(address, (answer) => answer.json());

/** The same for text. @param {string} address @returns {Promise<string>} */
export const text = (address) => asked(address, (answer) => answer.text());

/** The name of the file that did not arrive, where the error knows it. @param {any} error @returns {string} */
export const missingFile = (error) => error.file ?? error.message;

/** What lies in the document itself, by its address: then nothing is fetched. @type {((address: string) => unknown)|null} */
let inside = null;

/** @param {(address: string) => unknown} find what was asked for as it is read, undefined for what is not there */
export const answerFrom = (find) => void (inside = find);

async function asked(address, read) {
  const file = address.replace(/\?.*$/s, "").replace(/^.*\//s, "");
  try {
    if (inside) return inside(address) ?? missing();
    const answer = await fetch(address);
    if (answer.status === GONE) renew();
    if (!answer.ok) throw new Error(String(answer.status));
    return await read(answer);
  } catch (cause) {
    throw Object.assign(new Error(`${file}: ${/** @type {Error} */ (cause).message}`, { cause }), { file });
  }
}

function missing() {
  throw new Error("not there");
}

/** The name of a file that there is once for each language, as cover/datafiles.py has it. @param {string} what @param {string} lang */
export const named = (what, lang) => `${what}.${encodeURIComponent(lang)}.json`;

const kept = new Map();

/**
 * What several parts of a page ask for is read once; what did not arrive may be asked for again.
 * @param {string} address @param {(value: any) => unknown} [made] what is kept of it
 */
function once(address, made = (value) => value) {
  if (!kept.has(address)) {
    const found = json(address).then(made);
    kept.set(address, found);
    found.catch(() => kept.delete(address));
  }
  return kept.get(address);
}

const HELD = Symbol.for("treaty-atlas-held");

/** What this page has read the frame of its map need not read again. @param {string} base */
export function lend(base) {
  window[HELD] = { base, atlas: (lang) => atlasOf(base, lang), shapes: () => shapesOf(base) };
}

/** What the page around this one lends of the same edition. @param {string} base */
function lent(base) {
  const page = outermost();
  const held = page === window ? null : page[HELD];
  return held?.base === new URL(base, document.baseURI).pathname ? held : null;
}

/** The atlas in one language. @param {string} base with a slash at its end @param {string} lang */
export const atlasOf = (base, lang) => lent(base)?.atlas(lang) ?? once(`${base}${named("atlas", lang)}`);

/** @param {string} base with a slash at its end @returns {Promise<import("./types.js").Shapes>} */
export const shapesOf = (base) => lent(base)?.shapes() ?? once(`${base}shapes.json`, shapesFrom);

/**
 * A module that comes when it is wanted (bundle.py).
 * @template [Module=Record<string, Function>]
 * @param {string} base @param {string} name of the bundle @param {string} module
 * @returns {Promise<Module>} rejects with `file`
 */
export async function inBundle(base, name, module) {
  const file = `${name}.js`;
  try {
    return (await import(new URL(`${base}bundle/${file}`, location.href).href)).need(module);
  } catch (error) {
    throw Object.assign(/** @type {Error} */ (error), { file });
  }
}

/** Loads the page anew because the server has another edition; in the middle of a full screen when that is left. */
export function renew() {
  const page = outermost();
  const wait = recall(RENEWED)?.at + AGAIN_MS - Date.now();
  if (page.document.fullscreenElement) page.document.addEventListener("fullscreenchange", renew, { once: true });
  else if (wait > 0) setTimeout(renew, wait);
  else {
    keep(RENEWED, { at: Date.now(), told: false });
    page.location.reload();
  }
}

/** The page around the map's frame; a site that embeds the atlas is left alone. */
function outermost() {
  try {
    return window.parent[Symbol.for("treaty-atlas-edition")] ? window.parent : window;
  } catch {
    return window; // a page of another origin around us
  }
}
