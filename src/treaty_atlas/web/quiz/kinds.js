/**
 * The kinds of question: what each can ask (its choices, told from each other by their keys), and the question that is made
 * of one of them. Pure.
 *
 * @typedef {import("./draw.js").Pools} Pools
 * @typedef {import("./draw.js").Question} Question
 * @typedef {import("./draw.js").Kind} Kind
 * @typedef {{key: string, year: number, row: object|null}} Choice  `year`: when it was; 0 for what has no time
 */

import { fill } from "../base/dom.js";
import { byText } from "../base/lists.js";
import { ranked } from "./rank.js";

/** Before the first border there is no paint: a day of the blank map. */
const BLANK = "1850-12-31";
/** Letters on the map that a finger can tell apart, and how far from each other their places lie, degrees of latitude. */
const LETTERS = 5;
const LETTER_APART = 1.5;
/** A degree of longitude among the islands, in degrees of latitude. */
const LON = 0.66;
/** Maps to choose from. */
const MAPS = 3;
const VIEWS = ["", "japan", "russia"];

/** @param {number} year */
const endOf = (year) => `${year}-12-31`;
const yearsOf = ([first, end]) => Array.from({ length: end - first }, (_, n) => first + n);
const everyYear = (kind, idOf) => (pools) =>
  pools[kind].flatMap((row) =>
    yearsOf(row.years).map((year) => ({ key: [kind, idOf(row), year].filter(Boolean).join("/"), year, row })),
  );
const once = (kind, idOf, yearOf) => (pools) =>
  pools[kind].map((row) => ({ key: `${kind}/${idOf(row)}`, year: yearOf(row), row }));

/** @type {Record<Kind, (pools: Pools) => Choice[]>} */
export const CHOICES = {
  place: once(
    "place",
    ({ id }) => id,
    () => 0,
  ),
  held: everyYear("held", ({ what }) => what),
  changed: once(
    "changed",
    ({ year }) => year,
    ({ year }) => year,
  ),
  year: everyYear("year", () => ""),
  border: everyYear("border", () => ""),
  view: everyYear("view", ({ side }) => side),
  decided: once(
    "decided",
    ({ id }) => id,
    ({ year }) => year,
  ),
  order: () => [{ key: "order", year: 0, row: null }],
  reading: once(
    "reading",
    ({ about }) => about,
    () => 0,
  ),
};

/** @type {Record<Kind, (pools: Pools, code: string, choice: Choice) => Question>} */
export const MAKERS = { place, held, changed, year: ofYear, border, view, decided, order, reading };

const lot = (code, { key }, rows, idOf) => ranked(code, rows, (row) => `${key}/${idOf(row)}`);
const places = (options, ids) => ids.map((id) => options.findIndex((option) => option.id === id));

/** One letter of the map stands at an island; the others far enough away to be told from it. */
function place(pools, code, choice) {
  const own = choice.row;
  const chosen = [own];
  const others = pools.place.filter((row) => row !== own);
  for (const row of lot(code, choice, others, ({ id }) => id))
    if (chosen.length < LETTERS && chosen.every((one) => distance(one.at, row.at) >= LETTER_APART)) chosen.push(row);
  const options = chosen
    .sort((a, b) => b.at[0] - a.at[0])
    .map(({ id, at, name, mark }) => ({ id, at, text: name, islands: [id], mark }));
  return {
    ...asked("place", choice, own.text, "letters", options, places(options, [own.id])),
    why: [because("places", own.id, { island: own.id })],
    map: { day: BLANK, blank: true, quiet: "names" },
    after: { day: BLANK, blank: true, islands: [own.id] },
    island: own.id,
  };
}

/** @param {string} kind @param {string} id @param {import("./draw.js").Source} source @returns {import("./draw.js").Why} */
const because = (kind, id, source) => ({ read: [kind, id], source });

const distance = (a, b) => Math.hypot(a[0] - b[0], (a[1] - b[1]) * LON);

function asked(kind, { key }, text, way, options, answer) {
  return { kind, key, text, way, options, answer };
}

const groupOptions = ({ groups }) =>
  groups.map(({ id, name, at, mark, islands }) => ({ id, text: name, at, mark, islands }));
const islandsOf = ({ groups }, own) => own.flatMap((at) => groups[at].islands);

/** Whose each group was at the end of a year: all that one state held, or that was shared or disputed. */
function held(pools, code, choice) {
  const { row, year } = choice;
  return {
    ...asked("held", choice, fill(row.text, { year }), "groups", groupOptions(pools), [...row.groups]),
    why: row.why,
    map: { day: BLANK, blank: true },
    after: { day: endOf(year), islands: islandsOf(pools, row.groups) },
    year,
  };
}

/** Which groups another state held at the end of a year than a year before. */
function changed(pools, code, choice) {
  const { row, year } = choice;
  const text = fill(pools.texts.changed, { year, before: year - 1 });
  return {
    ...asked("changed", choice, text, "groups", groupOptions(pools), [...row.groups]),
    why: row.why,
    map: { day: endOf(year - 1) },
    after: { day: endOf(year), islands: islandsOf(pools, row.groups) },
    year,
  };
}

/** Which year a map shows: the others are years of maps that look otherwise. */
function ofYear(pools, code, choice) {
  const { row, year } = choice;
  const looks = new Set([row.look]);
  const years = [year];
  for (const other of lot(code, choice, pools.year, ({ years: [first] }) => first)) {
    if (years.length === pools.few || looks.has(other.look)) continue;
    looks.add(other.look);
    years.push(lot(code, choice, yearsOf(other.years), String)[0]);
  }
  const options = years.sort((a, b) => a - b).map((one) => ({ id: String(one), text: String(one) }));
  return {
    ...asked("year", choice, pools.texts.year, "options", options, places(options, [String(year)])),
    why: row.why,
    map: { day: endOf(year), quiet: "lines" },
    after: { day: endOf(year) },
    year,
  };
}

/** Which of some maps shows the border of a year as treaties drew it. */
function border(pools, code, choice) {
  const { row, year } = choice;
  const own = row.lines.join("/");
  const chosen = new Map([[own, year]]);
  for (const other of lot(code, choice, pools.border, ({ years: [first] }) => first)) {
    const key = other.lines.join("/");
    if (chosen.size < MAPS && !chosen.has(key)) chosen.set(key, other.years[0]);
  }
  const options = lot(code, choice, [...chosen.keys()], String).map((id) => ({
    id,
    text: id
      .split("/")
      .map((line) => pools.lines[line])
      .join("; "),
    map: { day: endOf(chosen.get(id)), bordersOnly: true },
  }));
  return {
    ...asked("border", choice, fill(pools.texts.border, { year }), "maps", options, places(options, [own])),
    why: row.why,
    map: null,
    after: null,
    year,
  };
}

/** Which of three maps is a government's own. */
function view(pools, code, choice) {
  const { row, year } = choice;
  const options = lot(code, choice, VIEWS, (mode) => mode || "administered").map((mode) => ({
    id: mode || "administered",
    text: pools.texts[`map_${mode || "administered"}`],
    map: { day: endOf(year), mode },
  }));
  const text = fill(pools.texts[`view_${row.side}`], { year });
  const question = asked("view", choice, text, "maps", options, places(options, [row.side]));
  return { ...question, why: row.why, map: null, after: null, year, groups: pools.groups };
}

/** Which treaty made of islands what they then were. */
function decided(pools, code, choice) {
  const { row, year } = choice;
  const acts = Object.keys(pools.treaties).filter((id) => id !== row.act);
  const ids = [row.act, ...lot(code, choice, acts, String).slice(0, pools.few - 1)];
  const options = lot(code, choice, ids, (id) => `option ${id}`).map((id) => ({ id, text: pools.treaties[id] }));
  return {
    ...asked("decided", choice, row.text, "options", options, places(options, [row.act])),
    why: row.why,
    map: { day: row.day, quiet: "lines", islands: row.islands },
    after: { day: row.day, islands: row.islands },
    year,
  };
}

/** A few acts of one line to put in order, none of them near to another. */
function order(pools, code, choice) {
  const chosen = [];
  for (const act of lot(code, choice, pools.order, ({ id }) => id))
    if (chosen.length < pools.few && chosen.every(({ year }) => Math.abs(act.year - year) >= pools.apart)) chosen.push(act);
  const right = [...chosen].sort((a, b) => byText(a.day, b.day));
  const options = chosen.map(({ id, day }) => ({ id, text: pools.acts[id], map: { day } }));
  return {
    ...asked(
      "order",
      choice,
      pools.texts.order,
      "order",
      options,
      places(
        options,
        right.map(({ id }) => id),
      ),
    ),
    why: right.map(({ id, source }) => because("acts", id, source)),
    map: { day: BLANK, blank: true },
    after: { day: right[0]?.day ?? BLANK },
    year: right[0]?.year,
  };
}

/** A sentence that is so, beside the one that is often read in its place. */
function reading(pools, code, choice) {
  const { row } = choice;
  const options = lot(code, choice, ["so", "read"], String).map((id) => ({ id, text: row[id] }));
  const question = asked("reading", choice, pools.texts.reading, "sentences", options, places(options, ["so"]));
  const after = row.day ? { day: row.day } : { day: BLANK, blank: true };
  return { ...question, why: row.why, map: { day: BLANK, blank: true }, after };
}
