/**
 * Where the reader is on the page of the map: the moment, what is chosen and whose map it is, as the address says. A move
 * is made here, in the browser: one step of history, and everybody who listens shows it. Streamlit hears of it when it
 * needs to (`sync`): through the event that a browser sends for Back, which is how it learns of an address without loading.
 *
 * @typedef {{year: number, day: string|null, island: string|null, treaty: string|null, event: string|null, view: string|null,
 *   map: string|null, people: string|null}} Visit  `map`: where the map stands (base/camera.js); `people`: "1" where the
 *   strip of people over time is unfolded
 */

import { tellAddress } from "../base/streamlit.js";
import { addressOf, asked as askedHere, hereNow, inOneFile, onSite } from "../base/where.js";

/** The parameters that are ours, in the order in which they are written: see address.py. */
const KEYS = ["year", "day", "island", "treaty", "event", "at", "view", "map", "people", "lang"];
const OURS = ["day", "island", "treaty", "event", "view", "map", "people"];
const EMBEDDED = /^embed/;

const listeners = new Set();
const known = new Map();
/** @type {Visit|null} */
let now = null;
let told = "";
let answered = "";
let home = "";
let syncing = false;
let moved = false;

/** By what an address is known: our parameters, the last of each and its first forty letters, as map_page.py has them. @param {Iterable<[string, string]>} pairs */
const plain = (pairs) => {
  const last = new Map(pairs);
  return JSON.stringify(KEYS.map((key) => [...(last.get(key) ?? "\0")].slice(0, 40).join("")));
};

/**
 * What the server understood of an address. It counts only while the reader is still there: the hand may have moved on.
 * @param {Record<string, string>} asked @param {Visit} understood
 * @returns {boolean} whether it speaks of where the reader is
 */
export function arrive(asked, understood) {
  const here = plain(askedHere());
  if (plain(Object.entries(asked)) !== here && now !== null) return false;
  home = location.pathname;
  now = understood;
  if (plain(Object.entries(asked)) !== here) return true;
  told = location.search;
  answered = hereNow();
  known.set(answered, understood);
  hideNotice(false);
  return true;
}

/** What a page of a site understood of its address. @param {Visit} understood */
export const understoodHere = (understood) => known.set(hereNow(), understood);

/** @returns {Visit|null} null before the first answer of the server */
export const visit = () => now;

/** Whether the reader has come here by a move on this page: then the map stands where the reader wants it. */
export const hasMoved = () => moved;

/** @param {(now: Visit) => void} listener @returns {() => void} */
export function onMove(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Moves: with another year its day is let go. @param {Partial<Visit>} changes */
export function move(changes) {
  const next = /** @type {Visit} */ ({ ...now, ...("year" in changes ? { day: null } : {}), ...changes });
  if (JSON.stringify(next) === JSON.stringify(now)) return;
  now = next;
  moved = true;
  history.pushState({}, "", addressHere(next));
  known.set(hereNow(), next);
  tellAll();
}

/** The map stands elsewhere. @param {string|null} map */
export function look(map) {
  if (adjust("map", map)) moved = true;
}

/** The strip of people over time is unfolded, or folded. @param {boolean} isOpen */
export const unfold = (isOpen) => void adjust("people", isOpen ? "1" : null);

/** What is no step of history: what was said of the address stays. @param {"map"|"people"} key @param {string|null} value @returns {boolean} whether it was so not before */
function adjust(key, value) {
  if (now === null || (now[key] ?? null) === value) return false;
  const before = hereNow();
  now = { ...now, [key]: value };
  history.replaceState(history.state, "", addressHere(now));
  known.set(hereNow(), now);
  if (answered === before) answered = hereNow();
  return true;
}

function addressHere(next) {
  const query = queryOf(next);
  return onSite() ? addressOf("map", query) : `${location.pathname}?${query}`;
}

/** The query of a visit: our parameters first, whatever else the address has behind them. */
function queryOf(next) {
  const had = askedHere();
  const query = new URLSearchParams(pairsOf(next, had.get("lang")));
  for (const [key, value] of had) if (!KEYS.includes(key)) query.append(key, value);
  return query;
}

/** What a visit says in an address, in order; the place on the page is not of it. */
function pairsOf(next, lang) {
  const said = { ...next, lang, at: null };
  return KEYS.map((key) => [key, String(said[key] ?? "")]).filter(([, value]) => value);
}

/** The address by which others come here, as address/links.py writes it. @param {string} base @param {string|null} lang */
export const addressBelow = (base, lang) => `${base}?${new URLSearchParams(pairsOf(now, lang))}`;

/** The line on what the address had wrong for which the server drew the page: not said elsewhere. @param {boolean} hidden */
const hideNotice = (hidden) => document.querySelector(".st-key-notice,.cover-notice")?.toggleAttribute("hidden", hidden);

function tellAll() {
  hideNotice(hereNow() !== answered);
  for (const listener of [...listeners]) listener(now);
}

/** Lets Streamlit know the address, if it does not: what it draws next is of this moment. */
export function sync() {
  if (now === null || location.search === told) return;
  told = location.search;
  syncing = true;
  tellAddress(history.state);
  syncing = false;
}

/**
 * The parameters that a link takes along, as ui/state.py has it: a link to a year does not take the day, and what the map
 * page understood of its address stands for what was typed. A link that takes `all` may have been written for the moment
 * with which the page came: where the reader is known to be now stands for what it says.
 */
export function carried(query, { all = false } = {}) {
  const typed = askedHere();
  const here = new URLSearchParams(typed);
  for (const [key, value] of Object.entries(known.get(hereNow()) ?? {})) {
    const named = typed.has(key) || (key === "year" && typed.has("day")); // a day outside the weeks leads to its year
    if (named && value !== null) here.set(key, String(value));
    else here.delete(key);
  }
  const along = all
    ? KEYS.filter((key) => key !== "at")
    : query.has("year")
      ? ["view", "people", "lang"]
      : ["year", "day", "view", "people", "lang"];
  const found = new URLSearchParams();
  const moment = all && known.has(hereNow()) ? ["year", ...OURS] : [];
  for (const key of KEYS) {
    const said = moment.includes(key) ? null : query.get(key);
    const value = said ?? (along.includes(key) ? here.get(key) : null);
    if (value) found.set(key, value);
  }
  for (const [key, value] of query) if (!KEYS.includes(key)) found.set(key, value);
  for (const [key, value] of here) if (EMBEDDED.test(key)) found.append(key, value);
  return found;
}

window.addEventListener("popstate", () => {
  if (now === null || syncing || (location.pathname !== home && !onSite())) return; // it leads to another page: none of ours
  told = location.search; // Streamlit hears the same event
  moved = false;
  if (inOneFile() && !known.has(hereNow())) return; // it was typed, or a link was followed: it is read first (single/main.js)
  now = known.get(hereNow()) ?? readAgain();
  tellAll();
});

/** An address of this visit that was never read here: written by us before the page was loaded anew. @returns {any} */
function readAgain() {
  const query = askedHere();
  const kept = Object.fromEntries(OURS.map((key) => [key, query.get(key)]));
  return { ...kept, year: Number(query.get("year")) || now?.year };
}
