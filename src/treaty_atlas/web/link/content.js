/**
 * Where what a page is about begins: there the way past the head leads, and there the focus goes when the keyboard has opened
 * something: the text of an entry, a page that was found. It is the heading of what is read, and on the map the map itself.
 */

import { APP, isTaken, MAIN, MAP_FRAME, RUNNING, STILL } from "../base/streamlit.js";
import { keep, recall } from "../base/visit.js";
import { el, isSeen } from "../base/dom.js";
import { inOneFile, onSite } from "../base/where.js";

const KEPT = "treaty-atlas-enters";
/** Told to a page that is loaded within this, ms. */
const SOON_MS = 15000;
/** How often a map that is on its way is looked for, and how long between. */
const [LOOKS, LOOK_MS] = [50, 100];
/** The heading of what is open beside a list counts before that of the page. */
const HEADINGS = [".st-key-reading :is(h1,h2)", "h1:not(.only-heard)", "h2"];

/** Ends the wait for what is to be shown. */
let forget = () => {};

const page = () => /** @type {HTMLElement|null} */ (document.getElementById("cover") ?? document.querySelector(MAIN));

/** The live map, which the app has in a frame, or the picture that stands there until it lives. @returns {HTMLElement|null} */
function mapOf(/** @type {HTMLElement} */ place) {
  const frame = /** @type {HTMLIFrameElement|null} */ (place.querySelector(MAP_FRAME));
  const inside = /** @type {HTMLElement|null|undefined} */ (frame?.contentDocument?.querySelector(".ta-map"));
  return inside ?? frame ?? place.querySelector(".cover-leaflet") ?? place.querySelector(".cover-map");
}

/** @param {HTMLElement} place @returns {HTMLElement} */
function beginningOf(place) {
  const all = HEADINGS.flatMap((heading) => [...place.querySelectorAll(heading)]);
  return mapOf(place) ?? /** @type {HTMLElement|undefined} */ (all.find(isSeen)) ?? place;
}

/** What scrolls is a stop of its own: it is called as its page in the menu, or it would be read from end to end. */
export function nameContent() {
  const open = document.querySelector("#head a[data-page][aria-current=page]")?.textContent;
  if (open) page()?.setAttribute("aria-label", open);
  else page()?.removeAttribute("aria-label");
}

/** The focus goes to the beginning of the content. @param {FocusOptions} [how] */
export function enterContent(how) {
  const place = page();
  if (!place) return;
  const to = beginningOf(place);
  if (to.tabIndex < 0) to.tabIndex = -1;
  to.focus(how);
}

/**
 * Soon something else stands here, in this document or in the next one: the focus will go to where it begins.
 * @param {string} [said] what is told of it then, where its heading does not name it
 * @param {string} [at] a selector: what takes the focus in its place
 */
export function enterNext(said = "", at = "") {
  forget();
  const told = { said, at, time: Date.now() };
  const app = document.querySelector(APP);
  if (inOneFile()) return void setTimeout(() => (at ? arrive(told) : said && tell(said))); // it has its own way to a new page
  if (onSite() || !isTaken() || !app) return keep(KEPT, told);
  const drawn = new MutationObserver(() => {
    if (app.getAttribute(RUNNING) !== STILL) return;
    forget();
    arrive(told);
  });
  drawn.observe(app, { attributeFilter: [RUNNING] });
  const hand = () => forget(); // the reader has gone elsewhere meanwhile
  const hands = ["pointerdown", "keydown"];
  setTimeout(() => hands.forEach((name) => window.addEventListener(name, hand, { passive: true }))); // not by the key that opens it
  forget = () => {
    drawn.disconnect();
    hands.forEach((name) => window.removeEventListener(name, hand));
  };
}

/** In a page that was loaded: what the one before asked for. */
export function enterIfAsked() {
  const told = recall(KEPT);
  if (!told) return;
  keep(KEPT, null);
  if (Date.now() - told.time < SOON_MS) arrive(told);
}

/** @param {{said: string, at: string}} told @param {number} [left] so many looks for a map that is on its way */
function arrive({ said, at }, left = LOOKS) {
  const place = page();
  const comes = document.querySelector("#head a[data-page=map][aria-current=page]");
  if (comes && left && isTaken() && place && !mapOf(place)?.matches(".ta-map"))
    return void setTimeout(() => arrive({ said, at }, left - 1), LOOK_MS);
  const to = at ? /** @type {HTMLElement[]} */ ([...document.querySelectorAll(at)]).find(isSeen) : undefined;
  if (at && !to && left) return void setTimeout(() => arrive({ said, at }, left - 1), LOOK_MS);
  if (to) to.focus();
  else enterContent({ preventScroll: true });
  if (said) tell(said);
}

/** For who hears the page. @param {string} said */
function tell(said) {
  let live = document.querySelector("body>.head-told");
  if (!live) document.body.append((live = el("div", { class: "head-told only-heard", role: "status" })));
  live.textContent = "";
  setTimeout(() => (live.textContent = said), 100); // a region that is new is heard with what comes into it
}
