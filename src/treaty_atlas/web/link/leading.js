/**
 * Links to other pages of the app, without loading it anew: the address is written as one step of history, and Streamlit
 * is told by the event that a browser sends for Back: what it adds to such an address (the year, where none was named)
 * takes the place of what stands there and is no second step. Before Streamlit is there a link loads its page, which the
 * server has at hand. A click with a key goes to a new tab or window, as everywhere.
 */

import { isTaken, PAGE_LINK, tellAddress } from "../base/streamlit.js";
import { addressOf, asked, onSite, placeOf } from "../base/where.js";
import { beginAtTop } from "./returning.js";
import { carried } from "./visit.js";

/** Links that others follow: Streamlit its own, the panel its rows, the head the way past it. */
const FOLLOWED = `${PAGE_LINK},.ta-panel [data-go],.head-skip`;

const CHOICES = ["change", "submit"];

/** @param {string} page its address below the app's, on a site its name @param {URLSearchParams} query */
export function leadTo(page, query) {
  if (onSite()) return location.assign(addressOf(page, query));
  const text = query.toString();
  const address = new URL(`${page}${text ? `?${text}` : ""}`, location.href).href;
  if (!isTaken()) return location.assign(address);
  history.pushState({}, "", address);
  beginAtTop();
  tellAddress({});
}

/** Links to places of the page on which they stand. */
const JUMPS = ".entry-contents a";

/** To a place on this page, which is one step of history: nothing is drawn anew for it. @param {string|null} at its id @returns {boolean} whether it is there */
function jump(at) {
  const place = at && document.querySelector(`:is(#cover,#root) #${CSS.escape(at)}`);
  if (!place) return false;
  const query = new URLSearchParams(location.search);
  query.set("at", at);
  history.pushState({}, "", `${location.pathname}?${query}`);
  Object.assign(window, { atlasPlace: location.href }); // it was shown (ui/parts/scroll.py)
  place.scrollIntoView({ block: "start" });
  place.setAttribute("tabindex", "-1");
  /** @type {HTMLElement} */ (place).focus({ preventScroll: true });
  return true;
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
    if (!link || link.target === "_blank" || link.hasAttribute("download") || link.closest(FOLLOWED)) return;
    const to = new URL(link.href);
    if (onSite()) return follow(event, link, to);
    if (to.origin !== location.origin || !pages().includes(to.pathname)) return;
    event.preventDefault();
    event.stopPropagation();
    const shared = sharedPage(link, to);
    if (shared) return leadTo(to.pathname, shared);
    if (link.matches(JUMPS) && jump(to.searchParams.get("at"))) return;
    leadTo(to.pathname, link.hreflang ? translated(link.hreflang) : carried(to.searchParams, { all: takesAll(link, to) }));
  };
  document.addEventListener("click", click, true);
  for (const type of CHOICES) document.addEventListener(type, lead);
  return () => {
    document.removeEventListener("click", click, true);
    for (const type of CHOICES) document.removeEventListener(type, lead);
  };
}

/**
 * A form in which one chooses leads on at each choice; without a script its button does it. What the address has besides
 * stays: Streamlit takes fields out of a form.
 */
function lead(event) {
  const form = event.target.closest?.("form.choose");
  if (!form || (event.type === "change" && !form.reportValidity())) return;
  event.preventDefault();
  const query = new URLSearchParams(location.search);
  query.delete("day"); // of another moment
  for (const [key, value] of new FormData(form)) {
    if (value) query.set(key, String(value));
    else query.delete(key);
  }
  leadTo(new URL(form.action).pathname, query);
}

/** For the link of the menu to what can be taken along, on any page but the map: this page as it is now. */
function sharedPage(link, to) {
  const here = document.querySelector("#head a[aria-current=page]")?.getAttribute("data-page");
  if (link.dataset.page !== "share" || !here || here === "map" || here === "share") return null;
  const query = onSite() ? asked() : new URLSearchParams(location.search);
  query.set("of", here);
  if (!query.has("lang") && to.searchParams.has("lang")) query.set("lang", String(to.searchParams.get("lang")));
  return query;
}

/** On a site: the same moment in the page that a link leads to, or this very page in another language. */
function follow(event, link, to) {
  const place = placeOf(to);
  const here = placeOf(location);
  if (!place || !here) return;
  event.preventDefault();
  event.stopPropagation();
  if (link.hreflang) return location.assign(addressOf(here.page, asked(), link.hreflang));
  const all = Boolean(link.dataset.page) || place.page === "share";
  const address = addressOf(place.page, sharedPage(link, to) ?? carried(place.query, { all }));
  if (new URL(address, location.href).href === location.href)
    location.hash = new URL(address, location.href).hash; // a place on this page, once more
  else location.assign(address);
}

/** Links of the menu, and the one to what can be taken along, take the whole state. */
const takesAll = (link, to) => Boolean(link.dataset.page) || to.pathname.endsWith("/share");

/** The same state in another language. @param {string} lang */
function translated(lang) {
  const query = new URLSearchParams(location.search);
  query.set("lang", lang);
  return query;
}
