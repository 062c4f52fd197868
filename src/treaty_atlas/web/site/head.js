/**
 * The head of the page in the browser: the search, what closes by itself, what can be set, and which page is open. It stands
 * outside of Streamlit's page and stays while that one turns; in another language it is written anew.
 */

import { furiganaSwitch } from "../base/furigana.js";
import { json, named } from "../base/fetch.js";
import { followPointer } from "../base/pointed.js";
import { onSite, placeOf, siteStart } from "../base/where.js";
import { targetOf } from "../base/dom.js";
import { followText } from "../base/text-size.js";
import { followLinks, leadTo } from "../link/leading.js";
import { carried } from "../link/visit.js";
import { mountSearch } from "../search/box.js";
import { enterContent, enterNext, nameContent } from "../link/content.js";
import { goesWithPage } from "./head-away.js";
import { listenForHelp, mountSettings } from "./settings.js";
import { leaveWelcome, mountWelcome } from "./welcome.js";

/**
 * @typedef {{lang: string, words: import("../search/box.js").Words, calendar: import("../search/dates.js").Calendar, keys: string,
 *   sets?: string}} Spoken  `keys`: the dialog of all keys, as HTML; `sets`: what can be set, where the head came without it
 */

/**
 * @param {HTMLElement} head @param {Spoken} spoken @param {string} base where the atlas's own files lie
 * @param {() => Promise<typeof import("../search/finder.js")>} searching what finds, when the box is first used
 */
export function mountHead(head, spoken, base, searching) {
  const paths = [.../** @type {NodeListOf<HTMLElement>} */ (head.querySelectorAll("a[data-page]"))].map((link) => [
    String(link.dataset.page),
    pathOf(link),
  ]);
  const all = onSite() ? [siteStart()] : paths.map(([, path]) => path);
  const pages = { base, searching, byName: Object.fromEntries(paths), all };
  dress(head, spoken, pages);
  closeByThemselves(head);
  goesWithPage(head);
  head.addEventListener("click", (event) => {
    if (!targetOf(event).closest(".head-skip")) return;
    event.preventDefault(); // in one file the hash names the page
    enterContent();
  });
  followText();
  followPointer();
  listenForHelp(head);
  followLinks(() => pages.all);
  const mark = () => {
    markPage(head);
    leaveWelcome(head);
    nameContent();
  };
  window.addEventListener("popstate", mark); // a link that is followed without loading tells of itself the same way
  if (!head.querySelector("[aria-current=page]")) mark(); // it was written for all pages
  new MutationObserver(async () => {
    const { lang } = document.documentElement;
    if (lang === spoken.lang) return;
    const next = await json(`${base}${named("head", lang)}`);
    if (document.documentElement.lang !== lang) return; // another one came meanwhile
    spoken = next;
    head.innerHTML = next.html; // of our own server, escaped there
    dress(head, spoken, pages);
    mark();
  }).observe(document.documentElement, { attributeFilter: ["lang"] });
}

/** Search, kana and settings, in the head as it was written. */
function dress(head, { lang, words, calendar, keys, sets = "" }, { base, searching, byName, all }) {
  mountSearch(head.querySelector(".head-find"), {
    words,
    load: async () => {
      const [{ finder }, data] = await Promise.all([searching(), json(`${base}${named("search", lang)}`)]);
      return finder(data, calendar, words);
    },
    onGo: ({ page, query }, said) => {
      if (said) enterNext(said);
      leadTo(onSite() ? page : (byName[page] ?? byName.map), found(query));
    },
  });
  if (lang === "ja") head.querySelector(".head-kana")?.replaceChildren(furiganaSwitch(words.furigana));
  head.querySelector(".head-own .head-drop")?.insertAdjacentHTML("afterbegin", sets); // a site says it once for all pages
  mountSettings(head, all, keys);
  mountWelcome(head);
}

/** A place found takes along whose language it is, and the year where it has none of its own. */
function found(query) {
  const asked = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  );
  const kept = carried(asked);
  for (const key of ["day", "view"]) if (!asked.has(key)) kept.delete(key);
  return kept;
}

/** Says which page is open. */
function markPage(head) {
  for (const link of head.querySelectorAll("a[data-page]")) {
    if (isOpen(link)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** Whether the page of a link of the menu is the one that is shown. */
const isOpen = (link) => (onSite() ? placeOf(location)?.page === link.dataset.page : pathOf(link) === location.pathname);

const pathOf = (link) => new URL(link.href).pathname;

/** What a group holds: the fold of a narrow window has the whole menu behind it. @param {HTMLElement} group @param {Node} target */
const holds = (group, target) =>
  group.contains(target) || (group.matches(".head-fold") && Boolean(group.nextElementSibling?.contains(target)));

/** A group that is open closes when something else is pressed, with Escape, and when one of its links is taken. */
function closeByThemselves(head) {
  const open = () => /** @type {HTMLDetailsElement[]} */ ([...head.querySelectorAll("details[open]")]);
  const shutFor = (/** @type {Node} */ target) => open().forEach((group) => holds(group, target) || (group.open = false));
  document.addEventListener("pointerdown", ({ target }) => shutFor(/** @type {Node} */ (target)));
  const opened = ({ target }) => target.open && shutFor(target);
  head.addEventListener("toggle", opened, true); // by key, with nothing pressed
  const taken = ({ target }) =>
    head.contains(target) && target.closest("a") && open().forEach((group) => (group.open = false));
  document.addEventListener("click", taken, true); // a link that is followed without loading is heard of by nobody below
  head.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const group of open()) {
      group.open = false;
      group.querySelector("summary")?.focus();
    }
  });
}
