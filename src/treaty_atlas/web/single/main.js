/**
 * The atlas in one file: the site, whose pages stand behind the hash. What the address names takes the place of what is
 * open, and its parts are brought to life by the modules of the site; the same page only hears what is asked of it now.
 * Nothing is fetched (pieces.js).
 */

import { rootScale } from "../base/device.js";
import { el } from "../base/dom.js";
import { answerFrom, named } from "../base/fetch.js";
import { mountPatterns } from "../base/patterns.js";
import { chooseLook, lookNow, onTheme, themeNow } from "../base/theme.js";
import { beOneFile, placeOf, siteStart } from "../base/where.js";
import { mount as mountBorder } from "../border/main.js";
import { mount as mountCards } from "../cards/main.js";
import { mount as mountCompare } from "../compare/main.js";
import { mount as mountMoves } from "../moves/main.js";
import { mount as mountPresent } from "../present/main.js";
import { mount as mountPuzzle } from "../puzzle/main.js";
import { mount as mountTables } from "../entries/tables.js";
import { mount as mountQuiz } from "../quiz/main.js";
import { backInFile, mountReturning, scrollTo } from "../link/returning.js";
import { nameIn } from "../site/address.js";
import { entryOf, readPlace, showAsked, telling } from "../site/asked.js";
import { dressEntries, mountEntries, openEntry } from "../site/entries.js";
import { finder } from "../search/finder.js";
import { mountHead } from "../site/head.js";
import { endMap, startMap } from "../site/map.js";
import { endParts, haveAtHand, startParts, tellParts } from "../site/parts.js";
import { showPlace } from "../site/place.js";
import { dressReadings, mountReadings } from "../site/readings.js";
import { mountWhole } from "../site/whole.js";
import { begin } from "../link/map-side.js";
import { enterContent } from "../link/content.js";
import { mountRows } from "../site/rows.js";
import { mountSteps } from "../site/steps.js";
import { onAddress } from "../site/told.js";
import { fileOf, languageOf, textOf } from "./pieces.js";

/**
 * @typedef {import("../site/asked.js").Asked} Asked
 * @typedef {import("../base/where.js").Place} Place
 * @typedef {import("./pieces.js").Language} Language
 * @typedef {{languages: string[], entries: Record<string, string>, pages: string[]}} About  `entries`: pages that are about one
 *   of them, and the parameter that names it; `pages`: the names of all
 */

const MOUNTS = {
  "border/main.js": mountBorder,
  "cards/main.js": mountCards,
  "compare/main.js": mountCompare,
  "entries/tables.js": mountTables,
  "moves/main.js": mountMoves,
  "present/main.js": mountPresent,
  "puzzle/main.js": mountPuzzle,
  "quiz/main.js": mountQuiz,
};
/** Where the atlas's own files lie: in this one. */
const BASE = "";
/** The box of what is read beside a list. */
const READING = ".st-key-reading";

const about = /** @type {About} */ (JSON.parse(textOf("about")));
const cover = /** @type {HTMLElement} */ (document.getElementById("cover"));
/** What is open: its language, the page, and what of it. */
const open = { lang: "", name: "", key: "" };

export async function start() {
  haveAtHand(MOUNTS);
  answerFrom(fileOf);
  beOneFile({ ...about, lang: about.languages[0] });
  mountRows();
  mountEntries();
  mountReadings();
  mountWhole();
  mountReturning();
  window.addEventListener("hashchange", show);
  mountSteps();
  onAddress(show); // a part has written what it shows: the name of the page follows
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (lookNow(siteStart()) === "system") chooseLook("system", [siteStart()]);
  });
  await show();
}

/** Shows what the address names. */
async function show() {
  const { hash } = location;
  const place = /** @type {Place} */ (placeOf(location));
  const lang = langOf(place.query.get("lang") ?? undefined);
  const held = await languageOf(lang);
  if (hash !== location.hash) return; // another address came meanwhile
  if (lang !== open.lang) speak(lang, held);
  const asked = await readPlace(place, BASE, { ...about, lang });
  const entry = entryOf(about.entries, asked.name, asked.query);
  const key = entry ? `${asked.name}/${entry}` : asked.name;
  if (lang === open.lang && key === open.key) tellParts(asked.own);
  else if (lang === open.lang && asked.name === open.name && held.pages[key].text) read(held.pages[key].text, entry);
  else turn(asked, held, entry);
  Object.assign(open, { lang, name: asked.name, key });
  cover.querySelector(":scope > .cover-notice")?.remove();
  showAsked(cover, asked);
  dressReadings(cover);
  const { at, source } = asked.query;
  showPlace(cover, source ? `source-${source}` : (at ?? null)); // a source has its row here
  scrollTo(backInFile());
}

/** The language that is asked for, as near as there is one; else the one that is open, or the first. */
function langOf(asked) {
  const own = new Map(about.languages.map((code) => [code, code]));
  return nameIn(asked, own, "lang", []) ?? (open.lang || about.languages[0]);
}

/** @param {string} lang @param {Language} held */
function speak(lang, { files }) {
  beOneFile({ ...about, lang });
  document.documentElement.lang = lang; // the head hears of another one
  if (open.lang) return;
  const head = /** @type {HTMLElement} */ (document.getElementById("head"));
  const spoken = headOf(files, lang);
  head.innerHTML = spoken.html;
  mountHead(head, spoken, BASE, async () => ({ finder }));
  const patterns = mountPatterns(document.body, files[named("atlas", lang)].tokens.defs);
  patterns.scale(rootScale());
  patterns.theme(themeNow());
  onTheme(patterns.theme);
}

const headOf = (files, lang) => files[named("head", lang)];

/** Another page takes the place of the one that is open. @param {Asked} asked @param {Language} held @param {string|undefined} entry */
function turn(asked, { pages, files, foot }, entry) {
  const { name, lang } = asked;
  endParts();
  endMap();
  const { text = "", html, parts = {} } = pages[`${name}/${entry}`] ?? pages[name];
  cover.dataset.page = name;
  cover.innerHTML = html ?? pages[name].html ?? "";
  cover.append(el("footer", { class: "single-foot" }, ...foot.map((line) => el("p", {}, line))));
  cover.scrollTop = 0;
  if (text) read(text, entry);
  else dressEntries(cover);
  if (open.name && open.name !== name) enterContent({ preventScroll: true });
  const told = { page: name, lang, files: BASE, parts: telling(parts, asked), ...headOf(files, lang) };
  startParts(cover, told, BASE).then(() => {
    if (name === "map" && cover.dataset.page === name) startMap(cover, told, BASE, async () => ({ begin })).catch(() => {}); // it says so in its place
  });
}

/** An entry beside the list of all, in which it is marked. @param {string} text @param {string|undefined} entry */
function read(text, entry) {
  const box = /** @type {HTMLElement} */ (cover.querySelector(READING));
  box.innerHTML = text;
  openEntry(cover, entry);
  cover.scrollTop = 0;
  if (!open.name) return;
  enterContent({ preventScroll: true });
}
