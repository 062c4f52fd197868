/**
 * Links to other pages of the app, without loading it anew: the address is written as one step of history, and Streamlit
 * is told by the event that a browser sends for Back: what it adds to such an address (the year, where none was named)
 * takes the place of what stands there and is no second step. A click with a key goes to a new tab or window, as everywhere.
 */

import { CLOSE_SIDEBAR, MENU, PAGE_LINK, SIDEBAR, tellAddress } from "../base/streamlit.js";
import { carried } from "./visit.js";

/** @param {string} page its address below the app's @param {URLSearchParams} query */
export function leadTo(page, query) {
  const text = query.toString();
  history.pushState({}, "", new URL(`${page}${text ? `?${text}` : ""}`, location.href));
  tellAddress({});
}

/**
 * Follows every link that leads to one of `pages`.
 * @param {() => string[]} pages the paths of the app's pages
 * @returns {() => void} stops it
 */
export function followLinks(pages) {
  const click = (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.("a[href]");
    if (!link || link.target === "_blank" || link.hasAttribute("download") || link.closest(PAGE_LINK)) return;
    const to = new URL(link.href);
    if (to.origin !== location.origin || !pages().includes(to.pathname)) return;
    event.preventDefault();
    event.stopPropagation();
    const menu = Boolean(link.closest(MENU));
    leadTo(to.pathname, carried(to.searchParams, { all: menu || to.pathname.endsWith("/share") }));
    closeMenu(link);
  };
  document.addEventListener("click", click, true);
  return () => document.removeEventListener("click", click, true);
}

/** On a phone the menu lies over the page until it is closed; a group of the menu stays open until something else is pressed. */
function closeMenu(link) {
  if (innerWidth < 768 && link.closest(SIDEBAR))
    /** @type {HTMLElement|null} */ (document.querySelector(CLOSE_SIDEBAR))?.click();
  else document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
}
