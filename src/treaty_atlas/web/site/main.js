/**
 * The entry of every page as the server sends it: the head, and the page's own parts, come to life at once; Streamlit loads
 * behind them and takes over when it is ready (takeover.js). Where it never comes, the page goes on as it is.
 */

import { beOnSite, onSite, ownStart, siteStart } from "../base/where.js";
import { el } from "../base/dom.js";
import { fitQueries } from "../base/text-size.js";
import { inBundle, lend } from "../base/fetch.js";
import { mountReturning } from "../link/returning.js";
import { mountEntries } from "./entries.js";
import { mountRows } from "./rows.js";
import { enterIfAsked } from "../link/content.js";
import { mountReadings } from "./readings.js";
import { keepSite } from "./keep.js";
import { mapWhenWanted, startPicture } from "./map.js";
import { mountHead } from "./head.js";
import { startParts } from "./parts.js";
import { showPlace } from "./place.js";
import { whenFree } from "./hand.js";
import { sayKept } from "./say.js";
import { mountSteps } from "./steps.js";
import { awaitStreamlit } from "./takeover.js";
import { mountWhole } from "./whole.js";
import { onAddress } from "./told.js";

const EDITION = Symbol.for("treaty-atlas-edition");

/**
 * @typedef {Object} Told  what the server says of the page (cover/document.py)
 * @property {string} page its name in the menu
 * @property {string} lang
 * @property {string} files where the atlas's own files lie, from the page
 * @property {Record<string, {module: string, bundle: string, data: any}>} parts
 * @property {import("../search/box.js").Words} words
 * @property {import("../base/where.js").Site} [site] where the page is a plain file
 * @property {boolean} [other] whether it is to show another moment than the one that it came with
 * @property {import("../search/dates.js").Calendar} calendar
 * @property {string} keys the dialog of all keys, as HTML
 */

/** What all pages of a site are told (cover/document.py). */
const shared = window[Symbol.for("treaty-atlas-told")];
/** @type {Told} */
const told = { ...shared, ...JSON.parse(document.getElementById("told")?.textContent ?? "{}") };
if (told.site) told.site = { ...shared.site, ...told.site };
if (told.site) beOnSite(told.site, told.page);
const other = ownStart();
if (other) location.replace(other);
const base = new URL(told.files, document.baseURI).pathname;
window[EDITION] ??= base;
lend(base);
const head = document.getElementById("head"); // none inside a page of another site
if (head) mountHead(head, told, base, searching);
mountSteps();
const cover = document.getElementById("cover");
if (cover) {
  showPlace(cover);
  mountRows();
  mountEntries();
  mountReadings();
  mountWhole();
  mountReturning();
  if (onSite()) {
    sayKept(cover);
    onAddress(() =>
      asking()
        .then(({ retitle }) => retitle(base, told))
        .catch(() => {}),
    ); // the title as it was
  }
  const hasMap = told.page === "map";
  const alive = asked(cover).then((now) => {
    enterIfAsked(); // until the address is understood nothing is seen, and what is not seen takes no focus
    return Promise.allSettled([hasMap && startPicture(cover, now, base), startParts(cover, now, base)]);
  });
  if (hasMap) alive.then(dressStage);
  const whole = alive.then(() => (hasMap ? mapWhenWanted(cover, told, base, painting) : undefined));
  if (onSite()) whole.then(whenFree).then(() => keepSite(siteStart(), told.lang));
  else awaitStreamlit(cover, told, alive);
}

/** The map's own sheet is all that it is painted with; the stage has the one of the pages that are read. */
function dressStage() {
  const sheet = el("link", { rel: "stylesheet", href: `${base}read.css` });
  sheet.addEventListener("load", fitQueries);
  document.head.append(sheet);
}

/** What understands an address where no server does: loaded when there is something to understand. @returns {Promise<typeof import("./asked.js")>} */
function asking() {
  return inBundle(base, "asked", "site/asked.js");
}

/** The same for the live map. @type {import("./map.js").Painting} */
function painting() {
  return inBundle(base, "map", "link/map-side.js");
}

/** The same for what is looked for. @returns {Promise<typeof import("../search/finder.js")>} */
function searching() {
  return inBundle(base, "search", "search/finder.js");
}

/** What the page is told, once its address is understood: the server has done so; on a site the browser must. @param {HTMLElement} cover */
async function asked(cover) {
  const root = document.documentElement;
  if (!told.site || !(location.search || told.page === "share")) return told;
  try {
    return await (await asking()).ask(told, base, cover);
  } catch {
    return told; // the page as it came
  } finally {
    root.classList.add("understood");
  }
}
