/** The sentence for what was not taken as an address has it, as notices.py makes it for the app. Pure. */

import { dayWriter } from "../base/dates.js";
import { fill } from "../base/dom.js";
import { has } from "../base/lists.js";
import { nameOf } from "../base/naming.js";
import { isDay } from "../base/typed.js";

const QUOTED = 40;
/** Marks that turn the direction of a line, or that nobody sees; the blank stays. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
/** What these show is a year or a day. */
const MOMENTS = ["notice.day_outside", "compare.outside", "compare.unreadable"];

/**
 * @param {import("./address.js").Notice} notice
 * @param {any} data one language of the file
 * @returns {string}
 */
export function sentence({ key, asked, shown }, data) {
  const [table, name] = key.split(".");
  const typed = key === "puzzle.other_treaty" ? data.titles.treaties[asked] : quoted(asked);
  const write = MOMENTS.includes(key) ? moment : nameShown;
  if (key === "border.unknown") return fill(data.words[table][name], { asked: typed, shown: data.titles.borders[shown] });
  return fill(data.words[table][name], { asked: typed, shown: write(shown, data) });
}

const quoted = (text) => Array.from(text).slice(0, QUOTED).join("").replace(UNSEEN, "\ufffd");

const moment = (text, { atlas: { lang } }) => (isDay(text) ? dayWriter(lang)(text) : lang === "ja" ? `${text}年` : text);

/** The name of what is shown instead; a year or a number stands for itself. */
function nameShown(id, { atlas, titles, languages }) {
  if (has(atlas.islands, id)) return nameOf(atlas, id, { administeredBy: "" });
  const known = ["treaties", "events", "stories", "moves"].find((of) => has(titles[of], id));
  if (known) return titles[known][id];
  return (id && atlas.views.find(([view]) => view === id)?.[1]) || (has(languages, id) ? languages[id] : id);
}
