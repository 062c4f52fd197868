/**
 * The theme that a page of the app really shows. Streamlit tells Python of a choice in its menu only with the next run,
 * and keeps the choice for one address only: so the page itself is watched. Every part hears of a change at once, the
 * root carries it for the stylesheets (`data-theme`), and a choice counts for all pages.
 */

import { APP, themeKey } from "./streamlit.js";

const opened = location.pathname;

const listeners = new Set();
/** @type {{theme: string, app: Element, observer: MutationObserver}|undefined} */
let watched;

/** @param {string} [otherwise] where the page is not Streamlit's @returns {string} `light` or `dark` */
export function themeNow(otherwise = "light") {
  look();
  return watched?.theme ?? otherwise;
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

/**
 * What is chosen on one page counts for all. The choice is read after every change that is seen, and after every click:
 * "System" may look like what was chosen before.
 * @param {string[]} paths of all pages of the app @returns {() => void} stops it
 */
export function keepForEveryPage(paths) {
  const read = () => {
    try {
      return localStorage.getItem(themeKey(opened));
    } catch {
      return null; // a browser that keeps nothing
    }
  };
  let kept = read();
  const spread = () => {
    const chosen = read();
    if (chosen === kept || chosen === null) return;
    kept = chosen;
    for (const path of paths) localStorage.setItem(themeKey(path), chosen);
  };
  const soon = () => setTimeout(spread);
  const stop = onTheme(soon);
  document.addEventListener("click", soon, true);
  return () => {
    stop();
    document.removeEventListener("click", soon, true);
  };
}
