/** The pages to read: treaties, events, islands, days, sources; a list on one side, the text on the other. */

import { dayOf } from "../base/chronology.js";
import { el } from "../base/dom.js";
import { momentOf } from "../site/understand.js";
import { href } from "./route.js";
import { islandHtml, write } from "./texts.js";

/** @typedef {import("./main.js").App} App */

/** Treaties or events: the list, and the one that the address names. @param {"treaty"|"event"} key */
export const actsPage = (key) => (main, app, asked) => {
  const page = key === "treaty" ? "treaties" : "events";
  const list = el("div", { class: "single-list choices" });
  const text = el("article", { class: "single-text stHtml choices", tabindex: "-1" });
  main.append(el("h1", { class: "only-heard" }, nameOf(app, page)), list, text);
  write(list, app.reading.lists[page]);
  let shown;
  const show = (query) => {
    const id = (key === "treaty" ? query.reads : query.event) ?? "";
    if (id !== shown) write(text, id ? app.reading[page][id] : `<p class="muted">${app.words.events.choose}</p>`);
    for (const button of list.querySelectorAll("[data-to]")) {
      if (button.getAttribute("data-to") === id)
        button.setAttribute("aria-current", "true"); // an empty value would say "false"
      else button.removeAttribute("aria-current");
    }
    if (shown !== undefined) text.focus({ preventScroll: true });
    list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    shown = id;
    goTo(query.at, text);
  };
  show(asked);
  return { update: show, destroy() {} };
};

/** The gazetteer, or one island as it stood in the year of the address. @param {HTMLElement} main @param {App} app */
export function islandsPage(main, app, asked) {
  const text = el("article", { class: "single-text single-wide stHtml choices" });
  main.append(text);
  const show = (query) => {
    const { year, day } = momentOf(query, app.atlas);
    if (query.island) {
      const back = `<p><a href="${href("islands")}">← ${nameOf(app, "islands")}</a></p>`;
      write(text, back + islandHtml(app, query.island, day ?? dayOf(year, app.atlas.today)));
    } else write(text, `<h1 class="page-title">${nameOf(app, "islands")}</h1>${app.reading.gazetteer}`);
  };
  show(asked);
  return { update: show, destroy() {} };
}

/** Both weeks, day by day. @param {HTMLElement} main @param {App} app */
export function daysPage(main, app) {
  const { words, reading } = app;
  const text = el("article", { class: "single-text single-wide stHtml" });
  main.append(text);
  const intro = `<h1 class="page-title">${words.days.title}</h1><p class="muted">${words.days.intro}</p>`;
  write(
    text,
    `${intro}<div class="single-weeks">${Object.values(reading.days)
      .map((html) => `<section>${html}</section>`)
      .join("")}</div>`,
  );
  return { update() {}, destroy() {} };
}

/** The sources; one has its row. @param {HTMLElement} main @param {App} app */
export function sourcesPage(main, app, asked) {
  const text = el("article", { class: "single-text single-wide stHtml" });
  main.append(text);
  write(text, `<h1 class="page-title">${nameOf(app, "data")}</h1>${app.reading.sources}`);
  const show = ({ at, source }) => goTo(source ? `source-${source}` : at, text);
  show(asked);
  return { update: show, destroy() {} };
}

const nameOf = ({ menu }, page) => menu.find(([name]) => name === page)[1];

/** Brings the place that the address names into view, and marks it. */
function goTo(at, text) {
  if (!at) return;
  const place = text.querySelector(`[id="${CSS.escape(at)}"],[id="${CSS.escape(`article-${at}`)}"]`);
  place?.scrollIntoView({ block: "start" });
}
