/**
 * Back leads to where the reader was: how far each page was read is kept by its address, for the tab's time. Browsers do it
 * for a document that scrolls as a whole; here a part of it does, and pages take each other's place in one document.
 */

import { keep, recall } from "../base/visit.js";
import { APP, isTaken, MAIN, RUNNING, STILL } from "../base/streamlit.js";
import { hereNow, inOneFile } from "../base/where.js";

const KEPT = "treaty-atlas-places";
/** So many addresses are remembered. */
const MOST = 60;

/** @type {Map<string, number>} */
const tops = new Map(Object.entries(recall(KEPT) ?? {}));
/** Ends the wait for what is to be shown. */
let forget = () => {};

const scrolling = () => document.getElementById("cover") ?? document.querySelector(MAIN);

/** Begins with the page as it was sent; where the reader has come back to it, it stands as it was left. */
export function mountReturning() {
  const note = ({ target }) => target === scrolling() && remember(target.scrollTop);
  document.addEventListener("scroll", note, { capture: true, passive: true });
  window.addEventListener("pagehide", () => keep(KEPT, Object.fromEntries([...tops].slice(-MOST))));
  window.addEventListener("popstate", ({ isTrusted }) => {
    if (isTrusted && !inOneFile()) comeBack(); // what we tell Streamlit with the same event is no step of Back
  });
  const [way] = performance.getEntriesByType("navigation");
  const { type = "" } = /** @type {PerformanceNavigationTiming} */ (way ?? {});
  if (["back_forward", "reload"].includes(type)) scrollTo(tops.get(hereNow()));
}

function remember(top) {
  const here = hereNow();
  tops.delete(here); // the last one read is the last one kept
  tops.set(here, top);
}

/** A page begins at its top. It is told before another one takes the place of this. */
export function beginAtTop() {
  forget();
  const place = scrolling();
  if (place) place.scrollTop = 0;
}

/** What was read here before stands where it was: as soon as it is drawn. */
function comeBack() {
  const top = tops.get(hereNow()) ?? 0;
  forget();
  const app = document.querySelector(APP);
  if (!isTaken() || !app) return scrollTo(top);
  const drawn = new MutationObserver(() => {
    if (app.getAttribute(RUNNING) !== STILL) return;
    forget();
    scrollTo(top);
  });
  drawn.observe(app, { attributeFilter: [RUNNING] });
  const hand = () => forget(); // the reader scrolls by hand
  for (const name of ["wheel", "touchstart", "keydown"]) window.addEventListener(name, hand, { passive: true });
  forget = () => {
    drawn.disconnect();
    for (const name of ["wheel", "touchstart", "keydown"]) window.removeEventListener(name, hand);
  };
}

/** In one file every address that was shown is marked in the history: whether the reader has come back to this one. */
export function backInFile() {
  const isBack = Boolean(history.state?.shown);
  if (!isBack) history.replaceState({ ...history.state, shown: true }, "");
  return isBack ? tops.get(hereNow()) : undefined;
}

/** @param {number|undefined} top */
export function scrollTo(top) {
  const place = scrolling();
  if (top === undefined || !place) return;
  place.scrollTop = top;
  const stood = place.scrollTop; // its height is known only when the letters are there
  document.fonts?.ready.then(() => place.isConnected && place.scrollTop === stood && (place.scrollTop = top));
}
