/**
 * A frame cannot be laid out anew for paper: the map in it is drawn for the size it has. So it keeps that size when the
 * page is printed, and print.css scales it to the sheet by what is measured here.
 */

/** What a sheet of A4 or Letter has within its margins of 12 mm, CSS px. */
const SHEET = 700;
/** No more of the sheet's height goes to the map. */
const TALLEST = 560;

/** @param {Document} page @param {string} selector of the map's frame @returns {() => void} stops measuring */
export function measureForPaper(page, selector) {
  const measure = () => {
    const frame = page.querySelector(selector);
    if (!frame) return;
    const { width, height } = frame.getBoundingClientRect();
    const { style } = page.documentElement;
    style.setProperty("--print-map-width", `${width}px`);
    style.setProperty("--print-map-height", `${height}px`);
    style.setProperty("--print-map-scale", String(Math.min(SHEET / width, TALLEST / height)));
  };
  page.defaultView?.addEventListener("beforeprint", measure);
  return () => page.defaultView?.removeEventListener("beforeprint", measure);
}
