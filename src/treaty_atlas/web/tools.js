/** What stands at the top of every page of the app: the search box. Here too: what every page needs of the history. */

import { el } from "./dom.js";
import { json } from "./load.js";
import { mountSearch } from "./search.js";

let bare;

/**
 * Mounts the box on a page of the app, and anew when the language changes.
 * @param {HTMLElement & {data: any, tell: (name: "go", to: object) => void}} root
 */
export async function mount(root) {
  oneStepPerMove();
  const box = el("div", { class: "ta-find" });
  root.append(box);
  let shown = "";
  return {
    update({ base, lang, words, calendar }) {
      document.documentElement.lang = lang;
      if (shown === lang) return;
      shown = lang;
      const load = () => json(`${base}search.json?lang=${encodeURIComponent(lang)}`);
      mountSearch(box, { words, calendar, load, onGo: (to) => root.tell("go", to) });
    },
    destroy: () => box.remove(),
  };
}

/**
 * A move to another page is one step of Back. Streamlit writes the page's bare address and then what is carried along
 * (year, island, language); on a slow machine these are two steps, and Back would seem to do nothing. The second takes
 * the place of the first here, unless the reader has done something in between.
 */
function oneStepPerMove() {
  if (bare !== undefined) return;
  bare = "";
  const push = history.pushState.bind(history);
  history.pushState = (state, title, url) => {
    const to = new URL(url ?? location.href, location.href);
    const second = to.pathname === bare && to.pathname === location.pathname && !location.search;
    bare = to.pathname !== location.pathname && !to.search ? to.pathname : "";
    if (second) history.replaceState(state, title, url);
    else push(state, title, url);
  };
  const done = () => (bare = "");
  for (const name of ["popstate", "pointerdown", "keydown"]) window.addEventListener(name, done, true);
  window.addEventListener("blur", done); // a press on the map is heard in its frame only
}
