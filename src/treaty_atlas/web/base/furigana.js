/**
 * The switch of the small kana above Japanese words. What the reader chose is kept for all pages (as the theme is); the
 * root says it to the stylesheets (`data-furigana`), which alone show the kana.
 */

import { el } from "./dom.js";

const KEY = "treaty-atlas-furigana";
const OFF = "off";

/** @returns {boolean} shown unless the reader has switched them off */
export function isShown() {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return document.documentElement.dataset.furigana !== OFF; // a browser that keeps nothing: for this page
  }
}

function show(on) {
  document.documentElement.dataset.furigana = on ? "on" : OFF;
  try {
    localStorage.setItem(KEY, on ? "on" : OFF);
  } catch {
    // kept for this page only
  }
}

/** Calls when the kana have come or gone: words have another height then. @param {() => void} act @returns {() => void} stops */
export function onFurigana(act) {
  const observer = new MutationObserver(act);
  observer.observe(document.documentElement, { attributeFilter: ["data-furigana"] });
  return () => observer.disconnect();
}

/** A button that is pressed while the kana are shown. @param {string} name @returns {HTMLElement} */
export function furiganaSwitch(name) {
  const button = el("button", { type: "button", class: "ta-furigana", lang: "ja" }, name);
  const tell = () => button.setAttribute("aria-pressed", String(isShown()));
  button.addEventListener("click", () => {
    show(!isShown());
    tell();
  });
  show(isShown());
  tell();
  return button;
}
