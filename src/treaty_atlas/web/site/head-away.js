/**
 * In a low and narrow window (a page enlarged to 400 %) the head would take half of it: there it goes up with the page, and
 * is back at its top, or when the keyboard comes to it. The stylesheet says which windows these are (head.css).
 */

import { MAIN } from "../base/streamlit.js";

/** @param {HTMLElement} head */
export function goesWithPage(head) {
  const { style } = document.documentElement;
  const up = (/** @type {number} */ top) => style.setProperty("--up", `${Math.max(top, 0)}px`);
  const scrolled = (/** @type {Event} */ { target }) => {
    const page = /** @type {HTMLElement} */ (target);
    if (page.matches?.(`#cover,${MAIN}`)) up(page.scrollTop);
  };
  document.addEventListener("scroll", scrolled, { capture: true, passive: true });
  head.addEventListener("focusin", () => up(0));
}
