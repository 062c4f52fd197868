/**
 * Streamlit behind the page: it is loaded when the page lives and nobody works on it, it draws itself unseen, and when it
 * shows the same the page as it was sent gives way to it. No moment is lost: what was written into the address it has read,
 * the parts are handed over as they are (link/standing.js), map and text keep their place.
 */

import { APP, DRAWN, leaveFaces, leaveIcons, LOADING, MAIN, MAP_FRAME, RUNNING, STILL } from "../base/streamlit.js";
import { fitQueries } from "../base/text-size.js";
import { allAwaited, handOver } from "../link/standing.js";
import { tellAlone } from "./alone.js";
import { enterContent, nameContent } from "../link/content.js";
import { handOverEntries } from "./entries.js";
import { endMap } from "./map.js";
import { whenFree } from "./hand.js";

const LOOK_MS = 60;
/** What the stylesheet of Streamlit's page says when it has come (style/css.py). */
const DRESSED = "--dressed";
/** Lists whose rows lead somewhere: a component draws them in Streamlit's page. */
const LIST = ".choices:not(.ta-panel,:empty)";

/** @param {HTMLElement} cover @param {import("./main.js").Told} told @param {Promise<unknown>} alive the page follows the hand */
export async function awaitStreamlit(cover, { page }, alive) {
  const template = /** @type {HTMLTemplateElement|null} */ (document.getElementById("streamlit"));
  if (!template) return;
  await alive;
  await whenFree();
  const elements = made(template);
  tellAlone(cover, String(template.dataset.alone), elements.find(isScript));
  await load(elements);
  const look = async () => {
    if (isReady(cover, page)) await whenFree();
    if (isReady(cover, page))
      takeOver(cover); // it may have heard of something meanwhile
    else setTimeout(look, LOOK_MS);
  };
  look();
}

const isScript = ({ tagName }) => tagName === "SCRIPT";

/** Its stylesheets first, for its faces go out of them before its script asks for one. @param {HTMLElement[]} elements */
async function load(elements) {
  const others = elements.filter((one) => !isScript(one));
  const sheets = others.filter((one) => one.getAttribute("rel") === "stylesheet").map(loaded);
  document.head.append(...others);
  for (const sheet of await Promise.all(sheets)) if (sheet) leaveFaces(sheet);
  leaveIcons();
  document.head.append(...elements.filter(isScript));
}

/** Elements that a template holds do nothing; made anew they are loaded. @param {HTMLTemplateElement} template */
function made(template) {
  return [...template.content.children].map(({ tagName, attributes }) => {
    const element = document.createElement(tagName);
    for (const { name, value } of attributes) element.setAttribute(name, value);
    return element;
  });
}

/** A stylesheet as soon as it counts; none where it does not come. @param {HTMLElement} link @returns {Promise<CSSStyleSheet|null>} */
const loaded = (link) =>
  new Promise((resolve) => {
    for (const end of ["load", "error"])
      link.addEventListener(end, () => resolve(/** @type {HTMLLinkElement} */ (link).sheet));
  });

/** Whether Streamlit's page shows what ours does. @param {HTMLElement} cover @param {string} page */
function isReady(cover, page) {
  if (document.querySelector(APP)?.getAttribute(RUNNING) !== STILL || !allAwaited()) return false;
  if (!document.querySelector(DRAWN) || document.querySelector(LOADING)) return false;
  if (document.querySelectorAll(`#root ${LIST}`).length < cover.querySelectorAll(LIST).length) return false;
  const frame = /** @type {HTMLIFrameElement|null} */ (document.querySelector(MAP_FRAME));
  const inside = page === "map" ? frame?.contentDocument : null;
  if (page === "map" && !inside?.documentElement?.dataset.ready && !inside?.querySelector(".ta-failed")) return false;
  return getComputedStyle(document.documentElement).getPropertyValue(DRESSED) !== "";
}

/** In one step: nothing is painted between. @param {HTMLElement} cover */
function takeOver(cover) {
  const top = cover.scrollTop;
  const held = /** @type {HTMLElement|null} */ (document.activeElement);
  const entered = held?.closest("#cover") && held.matches(".cover-map,.cover-map *,h1,h2");
  fitQueries(); // of the stylesheet that has come
  endMap();
  handOver();
  const same = handOverEntries(cover, /** @type {HTMLElement} */ (document.getElementById("root")));
  cover.remove();
  document.documentElement.classList.add("taken");
  const main = document.querySelector(MAIN);
  if (main) main.scrollTop = top;
  nameContent();
  if (entered) enterContent({ preventScroll: true });
  else if (held !== document.activeElement) [same, held].find((one) => one?.isConnected)?.focus({ preventScroll: true }); // not before it is seen
}
