/**
 * What the file holds: compressed pieces in the document, one for what all languages share and one for each language
 * (export/single.py). A piece is unpacked when it is first asked for.
 *
 * @typedef {{html?: string, parts?: import("../site/main.js").Told["parts"], text?: string}} Page  the whole body and what lives
 *   in it, or what is read of an entry beside the list of all
 * @typedef {{pages: Record<string, Page>, files: Record<string, any>, close: string, foot: string[]}} Language
 */

import { has } from "../base/lists.js";

const ACT = /^reading\/([^/]+)\/act\/(.+)\.html$/;

const FIRST = 0xe000;
const SIGN = /[\ue000-\uf8ff]/g;

/** @type {Map<string, Language>} */
const languages = new Map();
let shared = {};

export const textOf = (name) => document.getElementById(`atlas-${name}`)?.textContent ?? "";

async function unpack(name) {
  const bytes = Uint8Array.from(atob(textOf(name)), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const signs = (await new Response(stream).text()).split("\n");
  const json = String(signs.pop()); // above it stands what its signs mean, a line each
  return JSON.parse(json.replace(SIGN, (sign) => signs[sign.charCodeAt(0) - FIRST]));
}

/** @param {string} lang @returns {Promise<Language>} */
export async function languageOf(lang) {
  if (!languages.size) shared = await unpack("shapes");
  if (!languages.has(lang)) languages.set(lang, await unpack(lang));
  return /** @type {Language} */ (languages.get(lang));
}

/** A file that modules ask for, of those that are unpacked (base/fetch.js). @param {string} name */
export function fileOf(name) {
  const held = [shared, ...[...languages.values()].map(({ files }) => files)].find((files) => has(files, name));
  return held ? held[name] : pieceOf(name);
}

/** An act that is never in force has no piece of its own: it is read beside the map as on its page. */
function pieceOf(name) {
  const [, lang, id] = ACT.exec(name) ?? [];
  const own = languages.get(lang);
  const { text } = own?.pages[`treaties/${id}`] ?? own?.pages[`events/${id}`] ?? {};
  return text && `${own?.close}${text}`;
}
