/**
 * The head of the page in the browser: the search, what closes by itself, the look, and which page is open. It stands
 * outside of Streamlit's page and stays while that one turns.
 */

import { furiganaSwitch } from "../base/furigana.js";
import { json } from "../base/fetch.js";
import { chooseLook, lookNow } from "../base/theme.js";
import { leadTo } from "../link/leading.js";
import { mountSearch } from "../search/box.js";

/** @param {HTMLElement} head @param {import("./main.js").Told & {base: string}} told */
export function mountHead(head, { base, lang, words, calendar }) {
  const find = /** @type {HTMLElement} */ (head.querySelector(".head-find"));
  const paths = [...head.querySelectorAll("a[data-page]")].map((link) => [link.getAttribute("data-page"), pathOf(link)]);
  mountSearch(find, {
    words: /** @type {any} */ (words),
    calendar,
    load: () => json(`${base}search.json?lang=${encodeURIComponent(lang)}`),
    onGo: ({ page, query }) => leadTo(Object.fromEntries(paths)[page] ?? "./", asked(query, lang)),
  });
  if (lang === "ja") head.querySelector(".head-kana")?.append(furiganaSwitch(words.furigana));
  mountLook(head, paths.map(([, path]) => path));
  closeByThemselves(head);
}

const pathOf = (link) => new URL(link.href).pathname;

const asked = (query, lang) =>
  new URLSearchParams(
    Object.entries({ lang, ...query })
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  );

function mountLook(head, paths) {
  const box = head.querySelector(".head-look");
  const buttons = [...box.querySelectorAll("button")];
  const tell = () => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.look === lookNow()));
  };
  for (const button of buttons)
    button.addEventListener("click", () => {
      chooseLook(button.dataset.look, paths);
      tell();
    });
  tell();
  box.hidden = false;
}

/** A group that is open closes when something else is pressed, with Escape, and when one of its links is taken. */
function closeByThemselves(head) {
  const open = () => [...head.querySelectorAll("details[open]")];
  document.addEventListener("pointerdown", ({ target }) => open().forEach((group) => group.contains(target) || (group.open = false)));
  head.addEventListener("click", ({ target }) => target.closest("a") && open().forEach((group) => (group.open = false)));
  head.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const group of open()) {
      group.open = false;
      group.querySelector("summary")?.focus();
    }
  });
}
