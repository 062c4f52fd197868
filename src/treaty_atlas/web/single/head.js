/** What stands around every page of the file: name, pages, search, language, notices, and the foot. */

import { plusDays } from "../base/chronology.js";
import { el } from "../base/dom.js";
import { furiganaSwitch } from "../base/furigana.js";
import { mountSearch } from "../search/box.js";

/**
 * @param {HTMLElement} root
 * @param {any} data one language of the file
 * @param {{languages: Array<[string, string]>}} about
 * @param {{href: (page: string, query?: object) => string, go: (page: string, query?: object) => void}} to
 */
export function mountHead(root, { title, menu, words, index, atlas }, about, { href, go }) {
  const links = menu.map(([page, name]) => [page, el("a", { href: href(page) }, name)]);
  const nav = el("nav", { class: "single-menu", "aria-label": words.single.menu }, ...links.map(([, link]) => link));
  const find = el("div", { class: "ta-find" });
  const name = el("a", { class: "single-name", href: href("map") }, title);
  const head = el(
    "header",
    { class: "single-head" },
    name,
    nav,
    find,
    atlas.lang === "ja" ? furiganaSwitch(words.search.furigana) : null,
    languages(about, words, atlas.lang, go),
  );
  const notice = el("p", { class: "single-notice", role: "status", hidden: true });
  const main = el("main", { class: "single-main", tabindex: "-1" });
  const foot = el("footer", { class: "single-foot" }, el("p", {}, words.single.made), el("p", {}, words.single.licence));
  root.append(head, notice, main, foot);
  const height = new ResizeObserver(() => document.documentElement.style.setProperty("--header", `${head.offsetHeight}px`));
  height.observe(head); // its menu takes as many lines as it needs; it ends with the head, which another language replaces
  mountSearch(find, {
    words: words.search,
    calendar: {
      lang: atlas.lang,
      first: atlas.first_year,
      last: atlas.last_year,
      windows: atlas.windows.map(({ first, days }) => [first, plusDays(first, days.length - 1)]),
    },
    load: async () => index,
    onGo: ({ page, query }) => go(page, query),
  });
  [["map", name], ...links].forEach(([page, link]) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(page); // with the year and the language along
    }),
  );
  return {
    main,
    mark(page, notices) {
      for (const [own, link] of links) {
        if (own === page) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
      notice.hidden = !notices.length;
      notice.textContent = notices.join(" ");
    },
  };
}

/** Only where the file holds more than one. */
function languages({ languages: all }, words, lang, go) {
  if (all.length < 2) return null;
  const list = el("select", { class: "single-language", "aria-label": words.single.language });
  for (const [code, name] of all) list.append(el("option", { value: code, lang: code, selected: code === lang }, name));
  list.addEventListener("change", () =>
    go(location.hash.replace(/^#\/?/, "").split("?")[0] || "map", { ...queryNow(), lang: list.value }),
  );
  return list;
}

const queryNow = () => Object.fromEntries(new URLSearchParams(location.hash.split("?")[1] ?? ""));
