/**
 * How large everything is drawn: a step that the reader chose, kept for all pages. The root says it to the stylesheets
 * (`data-text` in percent, `--text`), before anything is painted (cover/document.py). What depends on the room of the
 * window follows, as when the browser itself enlarges: larger words need the layout of a smaller window, so the widths
 * and heights in the media queries grow with them.
 */

import { textFactor } from "./device.js";

const KEY = "treaty-atlas-text";
const USUAL = "100";
/** Lengths of a query; from 1600 px on everything is a quarter larger, whatever was chosen (page.css). */
const LENGTH = /((?:min|max)-(?:width|height):\s*)(?!1600px)([\d.]+)px/g;

/** What a query says in its stylesheet. @type {WeakMap<CSSMediaRule, string>} */
const written = new WeakMap();
let fitted = 1;

/** @returns {string} the step in percent */
export const textNow = () => document.documentElement.dataset.text ?? USUAL;

/** Draws all pages so large from now on. @param {string} percent */
export function chooseText(percent) {
  const root = document.documentElement;
  if (percent === USUAL) {
    delete root.dataset.text;
    root.style.removeProperty("--text");
  } else {
    root.dataset.text = percent;
    root.style.setProperty("--text", String(Number(percent) / 100));
  }
  try {
    localStorage.setItem(KEY, percent);
  } catch {
    // a browser that keeps nothing: for this page only
  }
  fitQueries();
  window.dispatchEvent(new Event("resize")); // what is laid out by a script measures anew
}

/** Follows the window for as long as the page lives. */
export function followText() {
  fitQueries();
  window.addEventListener("resize", () => textFactor(window.innerWidth) !== fitted && fitQueries());
  window.addEventListener(
    "storage",
    ({ key, newValue }) => key === KEY && newValue !== textNow() && chooseText(newValue ?? USUAL),
  );
}

/** Fits the queries of all stylesheets that are there now; whoever brings another one calls it again. */
export function fitQueries() {
  const factor = textFactor(window.innerWidth);
  document.documentElement.classList.add("fitted");
  if (factor === 1 && fitted === 1) return;
  fitted = factor;
  for (const sheet of document.styleSheets) fitRules(rulesOf(sheet), factor);
}

/** @param {CSSStyleSheet} sheet @returns {Iterable<CSSRule>} */
function rulesOf(sheet) {
  try {
    return sheet.cssRules;
  } catch {
    return []; // one that is not there yet
  }
}

function fitRules(rules, factor) {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) fit(rule, factor);
    if (rule instanceof CSSGroupingRule) fitRules(rule.cssRules, factor);
    if (rule instanceof CSSImportRule && rule.styleSheet) fitRules(rulesOf(rule.styleSheet), factor);
  }
}

function fit(rule, factor) {
  const { media } = rule;
  const text = written.get(rule) ?? media.mediaText;
  const next = text.replace(LENGTH, (_, name, px) => `${name}${Math.round(px * factor * 100) / 100}px`);
  if (next === text && !written.has(rule)) return;
  written.set(rule, text);
  if (next !== media.mediaText) media.mediaText = next;
}
