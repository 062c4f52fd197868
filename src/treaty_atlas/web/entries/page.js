/**
 * What every page of the app tells and hears besides what is on it: its language, the theme that it shows, and whether the
 * server is there. It has no place of its own: the head stands outside of Streamlit's page (site/head.js).
 */

import { el, setText } from "../base/dom.js";
import { lineOf } from "../link/echo.js";
import { RENEWED } from "../base/fetch.js";
import { keep, recall } from "../base/visit.js";
import { listen } from "../base/online.js";
import { speakOwn } from "../base/spoken.js";
import { fitQueries } from "../base/text-size.js";
import { CLOSE_DIALOG } from "../base/streamlit.js";
import { onTheme, themeNow } from "../base/theme.js";
import { sync } from "../link/visit.js";

/**
 * @param {import("../link/echo.js").Host & {data: any}} root  `theme` is told when the page shows another one than Python drew
 *   its pictures for
 */
export async function mount(root) {
  tellRenewed(root.data.words.renewed);
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
  const stop = onTheme(tellTheme);
  const spoken = speakOwn();
  return {
    update({ lang, words, told: number }) {
      line.hears(number);
      document.documentElement.lang = lang;
      tellTheme();
      fitQueries(); // of what this run has brought
      away.say(words.away);
      spoken.say(words);
    },
    destroy() {
      stop();
      spoken.stop();
      line.close();
      away.remove();
    },
  };
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
