/** The title of a page where no server writes it, as titles.py does: what is seen, on which page, in which atlas. Pure. */

import { momentWriter } from "../base/dates.js";
import { momentIn, momentOf as compared } from "../compare/dates.js";
import { momentOf } from "./understand.js";

const KEY = { treaties: "treaty", events: "event", islands: "island", stories: "story" };

/**
 * @param {string} page @param {Record<string, string>} query all that is shown (`understand`)
 * @param {any} data one language: the `atlas`, the `titles` of all that has one, the names of the pages (`menu`), of the atlas (`app`)
 * @returns {string}
 */
export function titleOf(page, query, data) {
  const menu = page === "map" ? "" : data.menu[page];
  return [...seen(page, query, data), menu, data.app].filter(Boolean).join(" · ");
}

/** What is seen on the page, most telling first. */
function seen(page, query, { atlas, titles }) {
  const write = momentWriter(atlas.lang);
  const named = (of) => Object.entries(titles[of]).find(([id]) => id === query[KEY[of]])?.[1];
  const moment = write(compared(atlas, momentOf(query, atlas)));
  if (page === "map" || page === "share") {
    const view = atlas.views.find(([name]) => name && name === query.view);
    return [named("islands") ?? named("treaties") ?? named("events"), moment, view?.[1]];
  }
  if (page === "table") return [moment];
  if (page === "compare") return [[query.from, query.to].map((text) => write(momentIn(atlas, text))).join(" – ")];
  if (page === "present") return named("stories") ? [named("stories"), query.step] : [];
  if (page === "moves") return [titles.moves[query.move]];
  if (page === "border") return [titles.borders[query.border]];
  if (page === "puzzle") return [titles.treaties[query.puzzle]];
  if (page === "quiz") return [query.code];
  return KEY[page] ? [named(page)] : [];
}
