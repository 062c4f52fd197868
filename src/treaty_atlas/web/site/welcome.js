/**
 * One line under the head for who sees the map for the first time: what it is, and what can be done. It stands there before
 * anything is painted (cover/document.py says whether this is a first visit) and goes when the reader takes it away,
 * leaves the map, or does what it says: once the year is let go, played, or the map tapped, not under the hand.
 */

const KEY = "treaty-atlas-welcome";
const SHOWN = "first-visit";
/** What it tells of: the timeline and the map. */
const TOLD = ".ta-timeline,.cover-map,.st-key-map";

const root = document.documentElement;

/** @param {HTMLElement} head as it was written, in whichever language */
export function mountWelcome(head) {
  const line = /** @type {HTMLElement|null} */ (head.querySelector(".head-welcome"));
  if (!line) root.classList.remove(SHOWN); // it begins on another page
  if (!line || !root.classList.contains(SHOWN)) return;
  remember(true);
  line.querySelector("button")?.addEventListener("click", close);
  const measure = () => line.offsetHeight && root.style.setProperty("--welcome", `${line.offsetHeight}px`);
  new ResizeObserver(measure).observe(line);
  for (const done of ["click", "change"]) document.addEventListener(done, doneWithIt, true);
  window.addEventListener("blur", tapped);
  const { href } = location;
  // the address follows the hand: another one, and the reader knows how
  window.addEventListener("pagehide", () => location.href === href || remember(false));
}

/** Where another page than the map is open it goes. @param {HTMLElement} head */
export function leaveWelcome(head) {
  const current = head.querySelector("a[aria-current=page]");
  if (root.classList.contains(SHOWN) && current?.getAttribute("data-page") !== "map") close();
}

/** A click, or a thumb that is let go. Only after it has been heard may what lies below move. @param {Event} event */
function doneWithIt(event) {
  const told = event.composedPath().some((at) => at instanceof Element && at.matches(TOLD));
  if (told) requestAnimationFrame(close);
}

/** Streamlit's map is a document of its own: a tap there takes the focus into it. */
function tapped() {
  if (document.activeElement?.matches("iframe") && document.activeElement.closest(TOLD)) requestAnimationFrame(close);
}

function close() {
  for (const done of ["click", "change"]) document.removeEventListener(done, doneWithIt, true);
  window.removeEventListener("blur", tapped);
  root.classList.remove(SHOWN);
  root.style.removeProperty("--welcome");
  remember(false);
  window.dispatchEvent(new Event("resize")); // the map has more room
}

/** Kept for good that it was seen, and for this tab whether it is still open. @param {boolean} open */
function remember(open) {
  try {
    localStorage.setItem(KEY, "seen");
    if (open) sessionStorage.setItem(KEY, "open");
    else sessionStorage.removeItem(KEY);
  } catch {
    // a browser that keeps nothing: for this page only
  }
}
