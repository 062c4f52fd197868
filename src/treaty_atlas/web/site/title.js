/** The title of a page that the browser reads the address of, as `titles.py` makes it: what is seen, on which page, where. Pure. */

import { momentWriter } from "../base/dates.js";
import { momentOf } from "./understand.js";

const KEY = { treaties: "treaty", events: "event", islands: "island", stories: "story" };

/** @param {string} page @param {Record<string, any>} query all that it shows @param {any} data what is known of one language @returns {string} */
export function titleOf(page, query, data) {
  const menu = page === "map" ? "" : data.menu[page];
  return [...seen(page, query, data), menu, data.app].filter(Boolean).join(" · ");
}

/** What is seen on the page, most telling first. */
function seen(page, query, { atlas, titles }) {
  const write = momentWriter(atlas.lang);
  const named = (of) => Object.entries(titles[of]).find(([id]) => id === query[KEY[of]])?.[1];
  const moment = () => write(momentOf(query, atlas));
  const date = (text) => write({ year: Number(text), day: text.includes("-") ? text : null });
  if (page === "map" || page === "share") {
    const view = atlas.views.find(([name]) => name && name === query.view);
    return [named("islands") ?? named("treaties") ?? named("events"), moment(), view?.[1]];
  }
  if (page === "table") return [moment()];
  if (page === "quiz") return [query.code];
  if (page === "compare") return [`${date(query.from)} – ${date(query.to)}`];
  if (page === "present") return named("stories") ? [named("stories"), query.step] : [];
  if (page === "puzzle") return [titles.treaties[query.puzzle]];
  return KEY[page] ? [named(page)] : [];
}
