/** The title of the single file's pages, as `titles.py` makes those of the app: what is seen, on which page, where. Pure. */

import { momentWriter } from "../base/dates.js";
import { momentIn, momentOf as compared } from "../compare/dates.js";
import { momentOf } from "../site/understand.js";

const KEY = { treaties: "treaty", events: "event", islands: "island", stories: "story" };

/** @param {string} page @param {Record<string, string>} query @param {any} data one language of the file @returns {string} */
export function titleOf(page, query, data) {
  const menu = page === "map" ? "" : data.menu.find(([name]) => name === page)[1];
  return [...seen(page, query, data), menu, data.title].filter(Boolean).join(" · ");
}

/** What is seen on the page, most telling first. */
function seen(page, query, { atlas, titles }) {
  const write = momentWriter(atlas.lang);
  const named = (of) => Object.entries(titles[of]).find(([id]) => id === query[KEY[of]])?.[1];
  if (page === "map") {
    const view = atlas.views.find(([name]) => name && name === query.view);
    return [
      named("islands") ?? named("treaties") ?? named("events"),
      write(compared(atlas, momentOf(query, atlas))),
      view?.[1],
    ];
  }
  if (page === "compare") return [[query.from, query.to].map((text) => write(momentIn(atlas, text))).join(" – ")];
  if (page === "present") return named("stories") ? [named("stories"), query.step] : [];
  if (page === "puzzle") return [titles.treaties[query.puzzle]];
  return KEY[page] ? [named(page)] : [];
}
