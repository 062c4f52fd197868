/** The pages of the file by name: each is given its element, the app and the query, and answers with update and destroy. */

import { linksOf, mountCompare } from "../compare/main.js";
import { el } from "../base/dom.js";
import { mountPresent } from "../present/main.js";
import { mountPuzzle } from "../puzzle/main.js";
import { mountMapPage } from "./map.js";
import { actsPage, daysPage, islandsPage, sourcesPage } from "./read.js";
import { toAct } from "./route.js";
import { write } from "./texts.js";

/** @typedef {import("./main.js").App} App */

/** @type {Record<string, (main: HTMLElement, app: App, query: Record<string, string>) => {update: Function, destroy: Function}>} */
export const PAGES = {
  map: mountMapPage,
  compare: comparePage,
  days: daysPage,
  present: presentPage,
  puzzle: puzzlePage,
  treaties: actsPage("treaty"),
  events: actsPage("event"),
  islands: islandsPage,
  data: sourcesPage,
};

const HREFS = {
  island: "#/islands?island={id}&year={year}",
  article: "#/treaties?treaty={id}&at=article-{article}",
  treaty: "#/treaties?treaty={id}",
  event: "#/events?event={id}",
  map: "#/map?year={year}",
  day: "#/map?day={day}",
};

function comparePage(main, app, query) {
  const { L, atlas, geometry, words, compared, theme, go } = app;
  const { from, to, way = null } = query;
  let { view = null } = query;
  const part = mountCompare(main, {
    L,
    atlas,
    geometry,
    ...compared,
    words: words.compare,
    theme,
    from,
    to,
    way,
    view,
    links: linksOf(HREFS, atlas, () => view),
    onChange(chosen) {
      view = chosen.view;
      go("compare", chosen, { replace: true });
    },
  });
  return {
    update(next) {
      const { from: first, to: second, way: stand = null, view: mode = null, theme: dress } = next;
      part.update({ from: first, to: second, way: stand, view: mode, ...(dress ? { theme: dress } : {}) });
    },
    destroy: () => part.destroy(),
  };
}

/** The puzzle of the treaty that the address names, else that of its year. */
function puzzlePage(main, app, query) {
  const { L, atlas, geometry, words, puzzles, reading, theme, go, menu } = app;
  let now = query;
  const head = el("h1", { class: "page-title" }, menu.find(([name]) => name === "puzzle")[1]);
  main.append(el("div", { class: "stHtml" }, head));
  const part = mountPuzzle(main, {
    L,
    atlas,
    geometry,
    puzzles,
    pieces: reading.puzzles,
    treaty: query.puzzle,
    words: words.puzzle,
    theme,
    href: "#/map?year={year}&treaty={act}",
    onChoose: (treaty) => go("puzzle", toAct("treaty", treaty, now, atlas, geometry.known), { replace: true }),
  });
  return {
    update(next) {
      now = next;
      part.update({ ...next, treaty: next.puzzle });
    },
    destroy: () => part.destroy(),
  };
}

/** The stories, and the stage of the one that the address names. */
function presentPage(main, app, asked) {
  const list = el("article", { class: "single-text single-wide stHtml choices" });
  main.append(list);
  write(list, app.reading.stories);
  /** @type {{story: any, part: ReturnType<typeof mountPresent>}|null} */
  let stage = null;
  const show = (query) => {
    const story = app.stories.find(({ id }) => id === query.story);
    if (!story || stage?.story !== story) {
      stage?.part.destroy();
      stage = story ? { story, part: open(main, app, story, query) } : null;
    } else stage?.part.update({ step: Number(query.step), theme: query.theme });
  };
  show(asked);
  return { update: show, destroy: () => stage?.part.destroy() };
}

function open(main, app, story, { step }) {
  const { L, atlas, geometry, words, reading, theme, go } = app;
  return mountPresent(main, {
    L,
    atlas,
    geometry,
    story,
    pieces: reading.told[story.id],
    step: Number(step) || 1,
    words: words.present,
    theme,
    onStep: (at) => go("present", { story: story.id, step: at }, { replace: true }),
    onLeave: () => go("present"),
  });
}
