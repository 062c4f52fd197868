/**
 * What the address of a plain file asks for besides the file itself: a year, an island, two dates, a step. The parts of the
 * page are told it as a server would tell them; what was not taken as it stands is said above the page.
 *
 * @typedef {{name: string, query: Record<string, string>, lines: string[], own: Record<string, unknown>, title: string,
 *   named: Record<string, string>, lang: string, atlas: import("../base/types.js").Atlas}} Asked  `name` of the page, `query`: all that it shows; `lines`: what is
 *   said of what was not taken; `own`: what the parts of the page are told
 */

import { cameraOf } from "../base/camera.js";
import { dayOf, windowOf } from "../base/chronology.js";
import { atlasOf, json, named } from "../base/fetch.js";
import { has } from "../base/lists.js";
import { BOTH } from "../base/sides.js";
import { addressOf, placeOf } from "../base/where.js";
import { understoodHere } from "../link/visit.js";
import { drawnIn } from "./own.js";
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
      ...pick(query, ["island", "treaty", "event", "view", "map", "people"]),
      ...momentOf(query, data.atlas),
    },
    focus: focus(query, data),
  }),
  compare: ({ from, to, way = null, view = null }) => ({ from, to, way, view: view === BOTH ? null : view }),
  moves: ({ move = null, at_year: year }) => ({ move, year: year ? Number(year) : null }),
  present: ({ step }) => (step ? { step: Number(step) } : {}),
  border: ({ border }, { query }) => ({ task: border, drawn: drawnIn(query.get("drawn")) }),
  puzzle: ({ puzzle }) => ({ treaty: puzzle }),
  share(_, { query }) {
    const of = new URLSearchParams(query);
    of.delete("of");
    return { text: `${location.origin}${addressOf(query.get("of") ?? "map", of)}` };
  },
  errors: ({ era = null, five = null, find = null, at = null }) => ({ era, five: five && Number(five), find, at }),
  quiz(_, { query }) {
    const code = query.get("code");
    return { code: code === null ? null : readCode(code).code };
  },
};

/** What an address names a moment by; the page of an island that is told of none shows today (cover/sheets/islands.py). */
const MOMENT = ["year", "day", "treaty", "event"];

const NOTHING = { island: null, treaty: null, event: null, view: null, map: null, people: null };
/** What the list of events is narrowed by: what is not taken of it does not go along. */
const NARROWING = ["kind", "group", "era"];

const pick = (query, keys) => Object.fromEntries(keys.filter((key) => query[key]).map((key) => [key, query[key]]));

/**
 * @param {Told} told @param {string} base @param {HTMLElement} cover
 * @returns {Promise<Told>} what the page is told now; never, where the address leads to another file
 */
export async function ask(told, base, cover) {
  const place = /** @type {Place} */ (placeOf(location));
  const site = /** @type {import("../base/where.js").Site} */ (told.site);
  const found = await readPlace(place, base, { ...told, pages: [place.page], languages: site.languages });
  const address = fileOf(site, place, found.query);
  if (new URL(address, location.href).pathname !== location.pathname) {
    sayThere(found.lines);
    location.replace(address);
    return new Promise(() => {});
  }
  showAsked(cover, found.query.source ? { ...found, title: document.title } : found); // only its file has its title
  return { ...told, parts: telling(told.parts, found), other: true };
}

/** The title follows what parts have written into the address since. @param {string} base @param {Told} told */
export async function retitle(base, { lang, site }) {
  const place = /** @type {Place} */ (placeOf(location));
  const { languages } = /** @type {import("../base/where.js").Site} */ (site);
  document.title = (await readPlace(place, base, { lang, pages: [place.page], languages })).title;
}

/**
 * What a place asks for, read in the browser.
 * @param {Place} place @param {string} base @param {{lang: string, pages: string[], languages: string[]}} has
 * @returns {Promise<Asked>}
 */
export async function readPlace(place, base, { lang, pages, languages }) {
  const [atlas, known] = await Promise.all([atlasOf(base, lang), json(`${base}${named("asked", lang)}`)]);
  const data = { ...known, atlas };
  const route = { page: place.page, query: Object.fromEntries(place.query) };
  const { name, query, named: said, told: lines } = understand(route, data, { known: known.known, pages, languages });
  understoodHere({ ...NOTHING, ...query, ...momentOf(query, atlas) });
  const own = TELLS[name]?.(query, place, data) ?? {};
  return { name, query, named: said, lines, own, atlas, lang, title: titleOf(name, { ...query, code: own.code }, data) };
}

/** The parts of a page, told what was asked. @param {Told["parts"]} parts @param {Asked} asked @returns {Told["parts"]} */
export function telling(parts, { own }) {
  return Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, { ...part, data: { ...part.data, ...own } }]));
}

/** What of it stands on the page besides its parts. @param {HTMLElement} cover @param {Asked} asked */
export function showAsked(cover, { name, query, named: said, lines, title, lang, atlas }) {
  document.title = title;
  say(cover, lines);
  if (name !== "islands" || !query.island) return;
  const { year, day } = momentOf(MOMENT.some((key) => said[key]) ? query : { year: String(atlas.last_year) }, atlas);
  const years = /** @type {[number, number]} */ ([atlas.first_year, atlas.last_year]);
  const toMap = (at) => addressOf("map", Object.entries({ year: at, island: query.island }));
  showHolding(cover, { iso: day ?? dayOf(year, atlas.today), year, lang, years, toMap });
}

/** The entry that a page is about, once its query is understood. @param {Record<string, string>} entries as of a `Site` */
export const entryOf = (entries, page, shown) => shown.reads ?? shown[entries[page]];

/** The file of the entry that the query names; of the map it is this one. */
function fileOf(site, { page, query }, shown) {
  if (page === "map") return location.pathname;
  const entry = site.entries[page];
  const next = new URLSearchParams(query);
  const name = entryOf(site.entries, page, shown);
  if (name) next.set(entry, name);
  else if (entry) next.delete(entry);
  if (page === site.yearly) next.set("year", shown.year);
  for (const key of NARROWING.filter((one) => page === "events" && next.has(one))) next.set(key, shown[key] ?? "");
  return addressOf(page, next);
}

/** Where the map goes for what the address names, as cover/map_page.py has it. */
function focus({ at, treaty, event, day, map }, { atlas, acts, places, weeks }) {
  if (map) return cameraOf(map);
  if (has(places, at)) return places[at];
  if (treaty || event) return acts[treaty ?? event] ?? null;
  const window = day ? windowOf(atlas, day) : undefined;
  return window ? weeks[window.event] : null;
}
