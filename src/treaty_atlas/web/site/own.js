/**
 * What single pages' addresses say besides (two dates, a story and its step), and what a page shows for an address that
 * names nothing: by the rules of address/ and puzzle.py. Pure.
 *
 * @typedef {{shown: Record<string, string>, notices: import("./address.js").Notice[]}} Own
 * @typedef {{atlas: import("../base/types.js").Atlas, known: import("./address.js").Known,
 *   stories: any[], puzzles: any[],
 *   borders: Array<{id: string, since: number}>}} Data
 */

import { dayOf, plusDays, stops, windowOf } from "../base/chronology.js";
import { findLast, has } from "../base/lists.js";
import { BLANK, nameIn } from "./address.js";
import { takes } from "../base/narrow.js";
import { isDay, wholeOf } from "../base/typed.js";

const WAYS = ["side", "swipe"];
const DATES = "from,to".split(",");
/** Where a comparison from the first border ends: at the first exchange. */
const EXCHANGE = "1875";
/** So many letters of what was drawn are taken. */
const DRAWN = 4000;
/** Draws of cards are numbered from 1 to this one. */
const DRAWS = 999;
/** So many letters of what is sought are looked for. */
const LONGEST = 80;
const EDGES = /^[ \u3000]+|[ \u3000]+$/g;
const READERS = { border, compare, data: source, errors, events, moves, present, puzzle, traps, treaties };
/** So many unknown names of a list are told. */
const MOST = 3;

/**
 * @param {string} page @param {Record<string, string>} query as typed by anyone
 * @param {Record<string, string>} here what the address shows besides (`readAddress`)
 * @param {Data} data @returns {Own}
 */
export function readOwn(page, query, here, data) {
  return has(READERS, page) ? READERS[page](query, here, data) : { shown: {}, notices: [] };
}

/** Two dates in order, each a year or a day, and how their maps stand; without a way the screen decides. */
function compare(query, here, { atlas }) {
  const notices = [];
  const asked = DATES.filter((key) => has(query, key));
  const known = Object.fromEntries(asked.map((key) => [key, momentIn(query[key], atlas)]));
  let { from, to } = known;
  if (!from) [from, to] = to ? [before(to, atlas), to] : startOf(here, atlas);
  else if (!to) to = after(from, atlas);
  for (const key of asked) {
    const shown = { from, to }[key];
    if (!known[key]) notices.push({ key: "compare.unreadable", asked: query[key], shown });
    else if (isOutside(query[key], atlas)) notices.push({ key: "compare.outside", asked: query[key], shown });
  }
  if (isoOf(from, atlas) > isoOf(to, atlas)) {
    [from, to] = [to, from];
    notices.push({ key: "compare.ordered", asked: "", shown: "" });
  }
  const { way } = query;
  const isKnown = WAYS.includes(way);
  if (way !== undefined && !isKnown) notices.push({ key: "compare.way_unknown", asked: way, shown: "" });
  return { shown: { from, to, ...(isKnown ? { way } : {}) }, notices };
}

/** The day that a year or a day stands for. */
const isoOf = (moment, { today }) => (moment.includes("-") ? moment : dayOf(Number(moment), today));

/** A year or a day within the map's time, its nearest end for one outside; undefined for what is neither. */
function momentIn(text, { first_year: first, last_year: last, today }) {
  const year = wholeOf(text);
  if (year !== undefined) return String(Math.min(Math.max(year, first), last));
  if (!isDay(text)) return undefined;
  const day = [`${first}-01-01`, text, today].sort()[1];
  const own = day.slice(0, 4);
  return day === dayOf(Number(own), today) ? own : day; // a day that a year stands for is written as that year
}

function isOutside(text, { first_year: first, last_year: last, today }) {
  const year = wholeOf(text);
  return year === undefined ? text < `${first}-01-01` || text > today : year < first || year > last;
}

/** Before and after the act that the address is about; in the weeks shown by day, from their first day. */
function startOf({ year, day, treaty, event }, atlas) {
  const window = day && windowOf(atlas, day);
  if (window) {
    const { first, days } = window;
    return [first, day === first ? plusDays(first, days.length - 1) : day];
  }
  if (Number(year) === atlas.start_year && !treaty && !event) return [year, EXCHANGE];
  const earlier = before(year, atlas);
  return earlier === year ? [year, after(year, atlas)] : [earlier, year];
}

/** The year before the act in force at a moment. */
function before(moment, atlas) {
  const iso = isoOf(moment, atlas);
  const held = findLast(stops(atlas.acts), (year) => dayOf(year, atlas.today) <= iso) ?? atlas.first_year;
  return String(Math.max(held - 1, atlas.first_year));
}

/** The year of the next act after a moment, this year after the last one. */
function after(moment, atlas) {
  const iso = isoOf(moment, atlas);
  return String(stops(atlas.acts).find((year) => dayOf(year, atlas.today) > iso) ?? atlas.last_year);
}

/** The cards of a period, those with a text, five drawn by a number (address/errors.py). */
function errors({ era: typed, five: drawn, find: sought = "" }, _, { known }) {
  const notices = [];
  const era = typed?.replace(EDGES, "").toLowerCase();
  const isKnown = known.eras.includes(era);
  if (typed !== undefined && !isKnown) notices.push({ key: "errors.era_unknown", asked: typed, shown: "" });
  const five = drawn === undefined ? undefined : wholeOf(drawn);
  const isDraw = five !== undefined && five >= 1 && five <= DRAWS;
  if (drawn !== undefined && !isDraw) notices.push({ key: "errors.five_unreadable", asked: drawn, shown: "" });
  const find = [...sought].slice(0, LONGEST).join("").replace(EDGES, "");
  const shown = { ...(isKnown ? { era } : {}), ...(isDraw ? { five: String(five) } : {}), ...(find ? { find } : {}) };
  return { shown, notices };
}

/** Which story, and at which of its steps; without a story the list of all. */
function present({ story: asked, step }, _, { stories }) {
  const notices = [];
  const story = nameIn(asked, new Map(stories.map(({ id }) => [id, id])), "present.story", notices);
  if (!story) return { shown: {}, notices };
  const wanted = step === undefined ? 1 : wholeOf(step);
  const { length } = stories.find(({ id }) => id === story).steps;
  const shown = Math.min(Math.max(wanted ?? 1, 1), length);
  if (shown !== wanted) {
    const key = wanted === undefined ? "present.step_unreadable" : "present.step_outside";
    notices.push({ key, asked: step, shown: String(shown) });
  }
  return { shown: { story, step: String(shown) }, notices };
}

/** The task that is named, else the last one up to the year, else the first. */
function border({ border: asked }, { year }, { borders }) {
  const ids = borders.map(({ id }) => id);
  if (ids.includes(asked)) return { shown: { border: asked }, notices: [] };
  const shown = findLast(borders, ({ since }) => since <= Number(year))?.id ?? ids[0];
  const notices = asked === undefined ? [] : [{ key: "border.unknown", asked, shown }];
  return { shown: { border: shown }, notices };
}

/** What an address says was drawn, as far as it may be anything (border.py). @param {string|null} text */
export const drawnIn = (text) => (text ?? "").slice(0, DRAWN).replace(/[^A-Za-z0-9_.-]/g, "");

/** The puzzle of the treaty, else the last one up to the year, else the first; of a treaty without one the nearest. */
function puzzle(_, { treaty, year }, { known, puzzles }) {
  const ids = puzzles.map(({ id }) => id);
  if (ids.includes(treaty)) return { shown: { puzzle: treaty }, notices: [] };
  const held = findLast(ids, (id) => known.treaties[id] <= Number(year)) ?? ids[0];
  if (!treaty) return { shown: { puzzle: held }, notices: [] };
  const away = (id) => Math.abs(known.treaties[id] - known.treaties[treaty]);
  const nearest = ids.reduce((best, id) => (away(id) < away(best) ? id : best));
  return { shown: { puzzle: nearest }, notices: [{ key: "puzzle.other_treaty", asked: treaty, shown: nearest }] };
}

/** The move that is chosen, and the year that is shown: none without one in the address, which means all years. */
function moves(query, { year }, { known }) {
  const notices = [];
  const move = nameIn(query.move, new Map(known.moves.map((id) => [id, id])), "moves.move", notices);
  const named = has(query, "year") || has(query, "day");
  return { shown: { ...(move ? { move } : {}), ...(named ? { at_year: year } : {}) }, notices };
}

/** The source that the page of data is about; without one all of them. */
function source({ source: asked }, _, { known }) {
  const notices = [];
  const shown = nameIn(asked, new Map(known.sources.map((key) => [key.toLowerCase(), key])), "notice.source", notices);
  return { shown: shown ? { source: shown } : {}, notices };
}

/** The version that is chosen of each sentence, by the rule of address/readings.py: what is so anyway is not said. */
function traps({ reading = "" }, { at }, { known: { readings } }) {
  const texts = [...new Set(reading.split(","))].filter((text) => text.replace(BLANK, ""));
  const names = texts.map((text) => [text, text.replace(BLANK, "").toLowerCase()]);
  const unknown = names.filter(([, name]) => !has(readings, name)).slice(0, MOST);
  const named = [at, ...names.map(([, name]) => name)].filter((name) => has(readings, name));
  const last = Object.fromEntries(named.map((name) => [readings[name], name]));
  const sentences = [...new Set(Object.values(readings))];
  const first = (trap) => Object.keys(readings).find((name) => readings[name] === trap);
  const chosen = sentences.map((trap) => last[trap]).filter((name) => name && name !== first(readings[name]));
  const notices = unknown.map(([text]) => ({ key: "notice.reading_unknown", asked: text, shown: "" }));
  return { shown: chosen.length ? { reading: chosen.join(",") } : {}, notices };
}

/** The treaty to read: the one named, else the last one up to the year, else the first. */
function treaties(_, { treaty, year }, { known }) {
  const ids = Object.keys(known.treaties);
  return { shown: { reads: treaty ?? findLast(ids, (id) => known.treaties[id] <= Number(year)) ?? ids[0] }, notices: [] };
}

/** What the list of events is narrowed to, and the event to read: the one named, else that of the last year that has any or, where
 * the list shows it not, the first that it shows. */
function events(query, { event, year }, { known: { filters, opens, marks } }) {
  const notices = [];
  const named = (key, of) => {
    const typed = query[key] ?? "";
    const texts = [...new Set(key === "kind" ? typed.split(",") : [typed])].filter(Boolean);
    const names = texts.map((text) => [text, text.replace(BLANK, "").toLowerCase()]);
    const unknown = names.filter(([, name]) => !of.includes(name)).slice(0, MOST);
    notices.push(...unknown.map(([text]) => ({ key: "notice.filter_unknown", asked: text, shown: "" })));
    return of.filter((one) => names.some(([, name]) => name === one)).join(",");
  };
  const narrowed = Object.entries(filters).map(([key, of]) => [key, named(key, of)]);
  const years = Object.keys(opens).map(Number);
  const last = findLast(years, (one) => one <= Number(year)) ?? years[0];
  const { kind = "", group = "", era = "" } = Object.fromEntries(narrowed);
  const isShown = (id) => takes({ kinds: kind.split(",").filter(Boolean), group, era }, marks[id]);
  const reads = event ?? (isShown(opens[last]) ? opens[last] : (Object.keys(marks).find(isShown) ?? opens[last]));
  return { shown: { reads, ...Object.fromEntries(narrowed.filter(([, value]) => value)) }, notices };
}
