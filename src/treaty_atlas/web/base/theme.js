/**
 * The theme that a page really shows. Streamlit tells Python of another one only with the next run, so the page itself is
 * watched. Every part hears of a change at once, and the root carries it for the stylesheets (`data-theme`). Streamlit
 * keeps a choice for one address only; here it counts for all pages.
 */

import { APP, isTaken, LOOKS, themeKey } from "./streamlit.js";

const listeners = new Set();
/** @type {{theme: string, app: Element, observer: MutationObserver}|undefined} */
let watched;

/** @param {string} [otherwise] where the page is not Streamlit's @returns {string} `light` or `dark` */
export function themeNow(otherwise = "light") {
  look();
  return watched?.theme ?? document.documentElement.dataset.theme ?? otherwise;
}

/** @param {(theme: string) => void} listener called after every change @returns {() => void} stops it */
export function onTheme(listener) {
  look();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads what the page shows, and watches the element that carries it: another theme is another class on it. */
function look() {
  if (!watched?.app.isConnected) watch(document.querySelector(APP));
  if (!watched) return;
  const theme = getComputedStyle(watched.app).colorScheme.includes("dark") ? "dark" : "light";
  if (theme === watched.theme) return;
  watched.theme = theme;
  document.documentElement.dataset.theme = theme;
  for (const listener of [...listeners]) listener(theme);
}

function watch(app) {
  const theme = watched?.theme ?? "";
  watched?.observer.disconnect();
  watched = undefined;
  if (!app) return;
  const observer = new MutationObserver(look);
  watched = { theme, app, observer };
  observer.observe(app, { attributes: true, attributeFilter: ["class"] });
  observer.observe(app.parentElement, { childList: true }); // Streamlit may build it anew
}

/** The look that was chosen for the page at `path`: `system`, `light` or `dark`. */
export function lookNow(path = location.pathname) {
  try {
    const chosen = localStorage.getItem(themeKey(path));
    return Object.keys(LOOKS).find((look) => LOOKS[look] === chosen) ?? "system";
  } catch {
    return "system"; // a browser that keeps nothing
  }
}

/**
 * Chooses a look for all pages. Streamlit takes it when it is loaded, so where it is there the page is loaded anew.
 * @param {string} look @param {string[]} paths of all pages
 */
export function chooseLook(look, paths) {
  try {
    for (const path of [...paths, location.pathname]) localStorage.setItem(themeKey(path), LOOKS[look]);
  } catch {
    // for this page only
  }
  if (isTaken()) return location.reload();
  const dark = look === "dark" || (look === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  tellTheme(dark ? "dark" : "light");
}

/** The theme of a page that is not Streamlit's yet. @param {string} theme */
function tellTheme(theme) {
  document.documentElement.dataset.theme = theme;
  for (const listener of [...listeners]) listener(theme);
}
