/** Phone, laptop or projector: told by the width of the page, not of the map's frame, so that map and timeline agree. */

/** @typedef {import("./types.js").Layout} Layout */

const PHONE_BELOW = 768;
const PROJECTOR_FROM = 1600;
const ROOT_PX = 16;

/** @param {number} width of the page in CSS px @returns {Layout} */
export function layoutOf(width) {
  if (width < PHONE_BELOW) return "phone";
  return width < PROJECTOR_FROM ? "laptop" : "projector";
}

/** How much larger than the design everything is drawn: root font size over 16. */
export function rootScale() {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / ROOT_PX;
}

/** The width of the page that shows us; of our own frame where that page is not ours to ask. */
export function pageWidth(page = window) {
  try {
    return page.innerWidth || window.innerWidth;
  } catch {
    return window.innerWidth;
  }
}

/**
 * Keeps data-layout on an element right and tells when it, or the element's size, changes.
 * @param {HTMLElement} element
 * @param {Window} page
 * @param {(layout: Layout) => void} onChange called at once and after every change of size
 * @returns {() => void} stops watching
 */
export function watchLayout(element, page, onChange) {
  const look = () => {
    element.dataset.layout = layoutOf(pageWidth(page));
    onChange(element.dataset.layout);
  };
  const observer = new ResizeObserver(look);
  observer.observe(element);
  look();
  return () => observer.disconnect();
}
