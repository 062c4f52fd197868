/**
 * What stands at the top of every page of the app: the search box, in Japanese the switch of the kana. Here too: what every
 * page needs of its links and of the connection.
 */

import { el, setText } from "../base/dom.js";
import { lineOf } from "../link/echo.js";
import { furiganaSwitch } from "../base/furigana.js";
import { json, RENEWED } from "../base/fetch.js";
import { keep, recall } from "../base/visit.js";
import { listen } from "../base/online.js";
import { CLOSE_DIALOG } from "../base/streamlit.js";
import { followLinks, leadTo } from "../link/leading.js";
import { mountSearch } from "../search/box.js";
import { keepForEveryPage, onTheme, themeNow } from "../base/theme.js";
import { carried, sync } from "../link/visit.js";

/**
 * Mounts the box on a page of the app, and anew when the language changes.
 * @param {import("../link/echo.js").Host & {data: any}} root  `theme` is told when the page shows another one than Python drew
 *   its pictures for
 */
export async function mount(root) {
  tellRenewed(root.data.words.renewed);
  const box = el("div", { class: "ta-find" });
  const own = el("div", { class: "ta-tools" }, box);
  root.append(own);
  let shown = "";
  const line = lineOf(root);
  const away = mountAway(() => {
    sync();
    root.tell("again", true);
  });
  let told = "";
  const tellTheme = () => {
    const theme = themeNow(root.data.theme);
    if (theme !== root.data.theme && theme !== told) line.tell("theme", (told = theme));
    if (theme === root.data.theme) told = "";
  };
  const stops = [onTheme(tellTheme), keepForEveryPage(root.data.pages), followLinks(() => root.data.pages)];
  return {
    update({ base, lang, words, calendar, told: number }) {
      line.hears(number);
      document.documentElement.lang = lang;
      tellTheme();
      away.say(words.away);
      if (shown === lang) return;
      shown = lang;
      own.replaceChildren(box, ...(lang === "ja" ? [furiganaSwitch(words.furigana)] : []));
      const load = () => json(`${base}search.json?lang=${encodeURIComponent(lang)}`);
      mountSearch(box, {
        words,
        calendar,
        load,
        onGo: (to) => leadTo(pageOf(root.data.pages, to.page), carriedTo(to.query)),
      });
    },
    destroy() {
      stops.forEach((stop) => stop());
      line.close();
      away.remove();
      own.remove();
    },
  };
}

/** The path of a page by its name; the map is the first of them. */
const pageOf = (pages, name) => pages.find((path) => path.endsWith(`/${name}`)) ?? pages[0];

/** A place found takes along whose language it is, and the year where it has none of its own. */
function carriedTo(query) {
  const asked = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  );
  const kept = carried(asked);
  for (const key of ["day", "view"]) if (!asked.has(key)) kept.delete(key);
  return kept;
}

/**
 * One quiet line while the server is out of reach: over everything, a map in full screen too.
 * @param {() => void} again called when the connection is back: a run of the page, so that a server that has forgotten the
 *   visit knows again what can be pressed on it
 */
function mountAway(again) {
  const line = el("p", { class: "ta-away", role: "status", popover: "manual", hidden: true });
  document.body.append(line);
  const hush = new MutationObserver(() => /** @type {HTMLElement|null} */ (document.querySelector(CLOSE_DIALOG))?.click());
  const unlisten = listen((gone) => {
    line.hidden = !gone;
    document.documentElement.toggleAttribute("data-away", gone);
    hush.disconnect();
    if (gone) hush.observe(document.body, { childList: true }); // the framework's own words for it lock the page: map and timeline go on
    if (gone) line.showPopover?.();
    else {
      line.hidePopover?.();
      again();
    }
  });
  return {
    say: (text) => setText(line, text),
    remove() {
      unlisten();
      hush.disconnect();
      line.remove();
    },
  };
}

/** Once after the page was loaded anew because of an update: one quiet line, until the reader does something. */
function tellRenewed(said) {
  const last = recall(RENEWED);
  if (last?.told !== false) return;
  keep(RENEWED, { ...last, told: true });
  const line = el("p", { class: "ta-renewed", role: "status" }, said);
  document.body.append(line);
  for (const name of ["pointerdown", "keydown"])
    window.addEventListener(name, () => line.remove(), { once: true, capture: true });
}
