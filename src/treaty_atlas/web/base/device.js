/**
 * Phone, tablet, laptop, projector or stage: told by the room of the page, not of the map's frame, so that map and timeline
 * agree. The names stand for room, not for devices: a phone is narrow or low, a tablet is wide and upright. A stage enlarges
 * its root itself, so it is laid out in one way however large it is.
 */

/** @typedef {import("./types.js").Layout} Layout */
/** @typedef {{readonly innerWidth: number, readonly innerHeight?: number, readonly document?: Document}} Room  a window, or what stands for one */

const PHONE_BELOW = 768;
/** A window lower than this has no room for a timeline under a map (page.css and single.css say the same). */
const LOW_BELOW = 500;
const PROJECTOR_FROM = 1600;
const PROJECTOR_SCALE = 1.25;
const ROOT_PX = 16;
/** The class of a page that is a stage (link/stage.js), for its stylesheet and its layout. */
export const STAGED = "ta-staged";

/**
 * How much more room everything takes than its window is made for, because the reader enlarged it (base/text-size.js): 1
 * where nothing was chosen. @param {number} width of the page in CSS px
 */
export function textFactor(width) {
  const { text } = document.documentElement.dataset;
  return text ? (Number(text) / 100) * (width >= PROJECTOR_FROM ? PROJECTOR_SCALE : 1) : 1;
}

/** @param {number} width of the page in CSS px @param {number} [height] where it counts @returns {Layout} */
export function layoutOf(width, height = NaN) {
  const factor = textFactor(width);
  if (width < PHONE_BELOW * factor || height < LOW_BELOW * factor) return "phone";
  if (width >= PROJECTOR_FROM) return "projector";
  return height >= width ? "tablet" : "laptop";
}

/** Where the map has no room for its legend, which then stands under the timeline. @param {Layout} layout */
export const legendIsUnder = (layout) => layout === "phone" || layout === "tablet";

let scale = 0;

/**
 * How much larger than the design everything is drawn: root font size over 16. It is asked of the browser once a task:
 * each asking has the styles computed of all that was written before it. Whoever sets the root size says so (`setRootSize`).
 */
export function rootScale() {
  if (!scale) {
    scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / ROOT_PX;
    queueMicrotask(() => (scale = 0));
  }
  return scale;
}

/** @param {string} size as in CSS, "" for the stylesheet's own @param {string} [priority] "important" where a stylesheet says so too */
export function setRootSize(size, priority = "") {
  document.documentElement.style.setProperty("font-size", size, priority);
  scale = 0;
}

/**
 * The root size at which a window has room for `wide` × `high` rem, between `least` and `most` px.
 * @param {{wide: number, high: number, least: number, most: number}} room @returns {string} as in CSS
 */
export function rootFitting({ wide, high, least, most }) {
  const fits = Math.min(window.innerWidth / wide, window.innerHeight / high);
  return `${Math.min(Math.max(fits, least), most).toFixed(2)}px`;
}

/** Calls when a font has come that was waited for: the width of words is known only then. @param {() => void} act @returns {() => void} stops */
export function onFonts(act) {
  document.fonts?.addEventListener("loadingdone", act);
  return () => document.fonts?.removeEventListener("loadingdone", act);
}

/** What the room of a page is called now. @param {Room} page */
export const layoutIn = (page) => nameOf(page, layoutOf);

/** @param {Room} page @param {(width: number, height?: number) => Layout} tell @returns {Layout} */
function nameOf(page, tell) {
  const [width, height] = roomOf(page);
  return isStaged(page) && width >= PHONE_BELOW ? "stage" : tell(width, height);
}

/** @param {Room} page */
function isStaged(page) {
  try {
    return Boolean(page.document?.documentElement.classList.contains(STAGED));
  } catch {
    return false; // a page of another origin
  }
}

/** Width and height of the page that shows us; of our own frame where that page is not ours to ask. @param {Room} page @returns {[number, number|undefined]} */
function roomOf(page) {
  try {
    if (page.innerWidth) return [page.innerWidth, page.innerHeight];
  } catch {
    // a page of another origin
  }
  return [window.innerWidth, window.innerHeight];
}

/**
 * Keeps data-layout on an element right and tells when it, or the element's size, changes.
 * @param {HTMLElement} element
 * @param {Room} page
 * @param {(layout: Layout) => void} onChange called at once and after every change of size
 * @param {(width: number, height?: number) => Layout} [tell] what the room is called
 * @returns {() => void} stops watching
 */
export function watchLayout(element, page, onChange, tell = layoutOf) {
  const look = () => {
    const layout = nameOf(page, tell);
    element.dataset.layout = layout;
    const { width, height } = element.getBoundingClientRect();
    onChange(layout);
    return `${width} ${height}`;
  };
  let first = look();
  if (typeof ResizeObserver === "undefined") {
    window.addEventListener("resize", look);
    return () => window.removeEventListener("resize", look);
  }
  const observer = new ResizeObserver(() => {
    const { width, height } = element.getBoundingClientRect();
    if (first !== `${width} ${height}`) look(); // it begins by telling the size that is known
    first = "";
  });
  observer.observe(element);
  return () => observer.disconnect();
}
