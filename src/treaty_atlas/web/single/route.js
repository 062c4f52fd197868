/** Addresses within the file: `#/page?key=value`. What an address asks for and the file does not have is told. Pure. */

import { dayWriter } from "../compare/dates.js";
import { fill } from "../base/dom.js";
import { has } from "../base/lists.js";
import { nameOf } from "../base/naming.js";
import { nameIn, readAddress } from "./address.js";
import { isDay, wholeOf } from "../base/typed.js";

/** @param {string} hash @returns {import("./main.js").Route} */
export function read(hash) {
  const [page, query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { page: page || "map", query: Object.fromEntries(new URLSearchParams(query)) };
}

/** @param {string} page @param {Record<string, any>} [query] what is undefined, null or empty is left out */
export function href(page, query = {}) {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(pairs).toString();
  return text ? `#/${page}?${text}` : `#/${page}`;
}

/** The moment of a query that was understood: a day of the weeks that are shown day by day, else a year. */
export function momentOf({ year, day = null }, { start_year: start }) {
  return { year: Number(year ?? start), day };
}

/**
 * What an address asks for, as far as the file has it, and one sentence for each thing that is not taken as it stands.
 * @param {import("./main.js").Route} route @param {Record<string, string>} kept what was understood before, and is taken along
 * @param {any} data one language of the file
 * @param {{known: import("./address.js").Known, pages: object, languages: Array<[string, string]>}} has
 * @returns {{name: string, query: Record<string, string>, told: string[]}} `name`: of the page that is shown
 */
export function understand({ page, query }, kept, data, { known, pages, languages }) {
  const { atlas, words, stories, titles } = data;
  const start = kept.year && Number(kept.year);
  const found = readAddress(query, { atlas, known, start, languages: languages.map(([code]) => code) });
  const story = storyOf(found.query, stories);
  const name = has(pages, page) ? page : "map";
  const say = (table, { key, asked, shown }, names) => fill(table[key], { asked: Array.from(asked).slice(0, 40).join(""), shown: names(shown) });
  const nameOfId = (id) => shownName(id, atlas, titles, languages);
  const titleOf = (id) => stories.find((one) => one.id === id)?.title ?? id;
  const told = [
    ...(name === page ? [] : [say(words.single, { key: "no_page", asked: page, shown: "" }, String)]),
    ...found.notices.map((notice) => say(words.notice, notice, nameOfId)),
    ...story.notices.map((notice) => say(words.present, notice, titleOf)),
  ];
  const along = "year" in found.query && !("day" in found.query) ? { ...kept, day: undefined } : kept;
  return { name, query: present({ ...along, ...found.query, ...story.query }), told };
}

/** Which story, and at which of its steps: by the rules of address/present.py. */
function storyOf({ story: asked, step }, stories) {
  const notices = [];
  const story = nameIn(asked, new Map(stories.map(({ id }) => [id, id])), "story", notices);
  if (!story) return { query: { story: undefined, step: undefined }, notices };
  const wanted = step === undefined ? 1 : wholeOf(step);
  const shown = wanted === undefined ? 1 : Math.min(Math.max(wanted, 1), stories.find(({ id }) => id === story).steps.length);
  if (shown !== wanted) notices.push({ key: wanted === undefined ? "step_unreadable" : "step_outside", asked: step, shown: String(shown) });
  return { query: { story, step: String(shown) }, notices };
}

/** The name of what is shown instead. */
function shownName(id, atlas, titles, languages) {
  if (has(atlas.islands, id)) return nameOf(atlas, id, { administeredBy: "" });
  const acts = [titles.treaties, titles.events].find((known) => has(known, id));
  if (acts) return acts[id];
  if (isDay(id)) return dayWriter(atlas.lang)(id);
  return [...atlas.views, ...languages].find(([known]) => known && known === id)?.[1] ?? id;
}

const present = (query) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
