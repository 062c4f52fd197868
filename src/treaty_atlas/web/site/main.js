/**
 * The entry of every page as the server sends it: the head, and the page's own parts, come to life at once; Streamlit loads
 * behind them and takes over when it is ready (takeover.js). Where it never comes, the page goes on as it is.
 */

import { startPicture } from "./map.js";
import { mountHead } from "./head.js";
import { startParts } from "./parts.js";
import { showPlace } from "./place.js";
import { lend } from "../base/fetch.js";
import { awaitStreamlit } from "./takeover.js";

const EDITION = Symbol.for("treaty-atlas-edition");

/**
 * @typedef {Object} Told  what the server says of the page (cover/document.py)
 * @property {string} page its name in the menu
 * @property {string} lang
 * @property {string} files where the atlas's own files lie, from the page
 * @property {Record<string, {module: string, bundle: string, data: any}>} parts
 * @property {Record<string, any>} words
 * @property {import("../search/dates.js").Calendar} calendar
 */

/** @type {Told} */
const told = JSON.parse(document.getElementById("told")?.textContent ?? "{}");
const base = new URL(told.files, document.baseURI).pathname;
window[EDITION] ??= base;
lend(base);
const head = document.getElementById("head"); // none inside a page of another site
if (head) mountHead(head, told, base);
const cover = document.getElementById("cover");
if (cover) {
  showPlace(cover);
  const picture = told.page === "map" && startPicture(cover, told, base);
  awaitStreamlit(cover, told, Promise.allSettled([picture, startParts(cover, told, base)]));
}
