/**
 * What the address of a plain file asks for besides the file itself: a year, an island, two dates, a step. The parts of the
 * page are told it as a server would tell them; what was not taken as it stands is said above the page.
 */

import { dayOf, windowOf } from "../base/chronology.js";
import { atlasOf, json, named } from "../base/fetch.js";
import { has } from "../base/lists.js";
import { addressOf, placeOf } from "../base/where.js";
import { understoodHere } from "../link/visit.js";
import { readCode } from "../quiz/code.js";
import { showHolding } from "./islands.js";
import { say, sayThere } from "./say.js";
import { titleOf } from "./title.js";
import { momentOf, understand } from "./understand.js";

/** @typedef {import("./main.js").Told} Told @typedef {import("../base/where.js").Place} Place */

/** What each page's parts are told of a query that was understood. @type {Record<string, Function>} */
const TELLS = {
  map: (query, { query: said }, data) => ({
    asked: Object.fromEntries(said),
    understood: {
      ...NOTHING,
      ...pick(query, ["island", "treaty", "event", "view"]),
      ...momentOf(query, data.atlas),
    },
    focus: focus(query, data),
  }),
  compare: ({ from, to, way = null, view = null }) => ({ from, to, way, view }),
  present: ({ step }) => (step ? { step: Number(step) } : {}),
  puzzle: ({ puzzle }) => ({ treaty: puzzle }),
  share: (_, { query }) => ({ text: `${location.origin}${addressOf("map", query)}` }),
  quiz(_, { query }) {
    const code = query.get("code");
    return { code: code === null ? null : readCode(code).code };
  },
};

const NOTHING = { island: null, treaty: null, event: null, view: null };

const pick = (query, keys) => Object.fromEntries(keys.filter((key) => query[key]).map((key) => [key, query[key]]));

/**
 * @param {Told} told @param {string} base @param {HTMLElement} cover
 * @returns {Promise<Told>} what the page is told now; never, where the address leads to another file
 */
export async function ask(told, base, cover) {
  const { place, data, query, own, told: lines } = await here(base, told.lang);
  const { atlas } = data;
  understoodHere({ ...NOTHING, ...query, ...momentOf(query, atlas) });
  const address = fileOf(/** @type {import("../base/where.js").Site} */ (told.site), place, query);
  if (new URL(address, location.href).pathname !== location.pathname) {
    sayThere(lines);
    location.replace(address);
    return new Promise(() => {});
  }
  say(cover, lines);
  if (place.page === "islands" && query.island) {
    const { year, day } = momentOf(query, atlas);
    const toMap = (at) => addressOf("map", Object.entries({ year: at, island: query.island }));
    showHolding(cover, { iso: day ?? dayOf(year, atlas.today), year, lang: told.lang, toMap });
  }
  nameTab(place, query, own, data);
  const parts = Object.entries(told.parts).map(([key, part]) => [key, { ...part, data: { ...part.data, ...own } }]);
  return { ...told, parts: Object.fromEntries(parts), other: true };
}

/** The title follows what parts have written into the address since. @param {string} base @param {string} lang */
export async function retitle(base, lang) {
  const { place, data, query, own } = await here(base, lang);
  nameTab(place, query, own, data);
}

/** What the address asks for now, and what the parts of its page are told of that. @param {string} base @param {string} lang */
async function here(base, lang) {
  const [atlas, known] = await Promise.all([atlasOf(base, lang), json(`${base}${named("asked", lang)}`)]);
  const place = /** @type {Place} */ (placeOf(location));
  const data = { ...known, atlas };
  const route = { page: place.page, query: Object.fromEntries(place.query) };
  const has_ = { known: known.known, pages: { [place.page]: true }, languages: Object.entries(known.languages) };
  const { query, told } = understand(route, data, has_);
  return { place, data, query, told, own: TELLS[place.page]?.(query, place, data) ?? {} };
}

/** Only the file of a source has its title. */
function nameTab({ page }, query, own, data) {
  if (!query.source) document.title = titleOf(page, { ...query, ...own }, data);
}

/** The file of the entry that the query names, once it is understood; of the map it is this one. */
function fileOf(site, { page, query }, shown) {
  if (page === "map") return location.pathname;
  const entry = site.entries[page];
  const next = new URLSearchParams(query);
  const name = page === "treaties" ? shown.reads : shown[entry];
  if (name) next.set(entry, name);
  else if (entry) next.delete(entry);
  if (page === site.yearly) next.set("year", shown.year);
  return addressOf(page, next);
}

/** Where the map goes for what the address names, as cover/map_page.py has it. */
function focus({ at, treaty, event, day }, { atlas, acts, places, weeks }) {
  if (has(places, at)) return places[at];
  if (treaty || event) return acts[treaty ?? event] ?? null;
  const window = day ? windowOf(atlas, day) : undefined;
  return window ? weeks[window.event] : null;
}
