/** The title of the single file's pages, as `titles.py` makes those of the app: what is seen, on which page, where. Pure. */

import { momentOf as compared, momentWriter, read } from "../compare/dates.js";
import { comparedDates } from "./pages.js";
import { momentOf } from "./route.js";

const KEY = { treaties: "treaty", events: "event", islands: "island", stories: "story" };

/** @param {string} page @param {Record<string, string>} query @param {any} data one language of the file @returns {string} */
export function titleOf(page, query, data) {
  const menu = page === "map" ? "" : data.menu.find(([name]) => name === page)[1];
  return [...seen(page, query, data), menu, data.title].filter(Boolean).join(" · ");
}

/** What is seen on the page, most telling first. */
function seen(page, query, { atlas, titles, puzzles }) {
  const write = momentWriter(atlas.lang);
  const named = (of) => Object.entries(titles[of]).find(([id]) => id === query[KEY[of]])?.[1];
  if (page === "map") {
    const view = atlas.views.find(([name]) => name && name === query.view);
    return [named("islands") ?? named("treaties") ?? named("events"), write(compared(atlas, momentOf(query, atlas))), view?.[1]];
  }
  if (page === "compare") return [comparedDates(atlas, query).map((text) => write(read(atlas, text).moment)).join(" – ")];
  if (page === "present") return named("stories") ? [named("stories"), String(Number(query.step) || 1)] : [];
  if (page === "puzzle") return [titles.treaties[puzzles.some(({ id }) => id === query.treaty) ? query.treaty : puzzles[0].id]];
  return KEY[page] ? [named(page)] : [];
}
