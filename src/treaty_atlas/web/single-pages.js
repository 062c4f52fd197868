/** The pages of the file by name: each is given its element, the app and the query, and answers with update and destroy. */

import { mountCompare } from "./compare.js";
import { el } from "./dom.js";
import { mountPresent } from "./present.js";
import { mountMapPage } from "./single-map.js";
import { actsPage, daysPage, islandsPage, sourcesPage } from "./single-read.js";
import { href } from "./single-route.js";
import { write } from "./single-texts.js";

/** @typedef {import("./single.js").App} App */

/** @type {Record<string, (main: HTMLElement, app: App, query: Record<string, string>) => {update: Function, destroy: Function}>} */
export const PAGES = {
  map: mountMapPage,
  compare: comparePage,
  days: daysPage,
  present: presentPage,
  treaties: actsPage("treaty"),
  events: actsPage("event"),
  islands: islandsPage,
  data: sourcesPage,
};

function comparePage(main, app, query) {
  const { L, atlas, geometry, words, theme, go } = app;
  const part = mountCompare(main, {
    L, atlas, geometry, words: words.compare, theme, ...query, links: { href },
    onChange: (to) => go("compare", to, { replace: true }),
  });
  return { update: (next) => part.update(next), destroy: () => part.destroy() };
}

/** The stories, and the stage of the one that the address names. */
function presentPage(main, app, asked) {
  const list = el("article", { class: "single-text single-wide stHtml choices" });
  main.append(list);
  write(list, app.reading.stories);
  let stage = null;
  const show = (query) => {
    const story = app.stories.find(({ id }) => id === query.story);
    if (!story || stage?.story !== story) {
      stage?.part.destroy();
      stage = story ? { story, part: open(main, app, story, query) } : null;
    } else stage.part.update({ step: Number(query.step), theme: query.theme });
  };
  show(asked);
  return { update: show, destroy: () => stage?.part.destroy() };
}

function open(main, app, story, { step }) {
  const { L, atlas, geometry, words, theme, go } = app;
  const maps = story.steps.map(({ day, byDay, mode }) => href("map", { year: day.slice(0, 4), day: byDay ? day : "", view: mode }));
  return mountPresent(main, {
    L, atlas, geometry, story, step: Number(step) || 1, words: words.present, theme, maps,
    onStep: (at) => go("present", { story: story.id, step: at }, { replace: true }),
    onLeave: () => go("present"),
  });
}
