/**
 * The atlas in one file: what the address after the hash names is shown, with the same map, timeline and texts as in
 * the app. Nothing is fetched; data lies in the document, compressed, one piece for each language.
 *
 * @typedef {{page: string, query: Record<string, string>}} Route
 * @typedef {Object} App  what every page is given
 * @property {import("../base/types.js").Leaflet} L
 * @property {string} title
 * @property {Array<[string, string]>} menu
 * @property {any} compared  what a comparison needs besides (payload/compare.py)
 * @property {any[]} puzzles
 * @property {import("../base/types.js").Atlas} atlas
 * @property {import("../base/types.js").Shapes & {known: import("../site/address.js").Known, acts: Record<string, any>, places: Record<string, any>, weeks: Record<string, any>}} geometry
 * @property {any} reading  HTML by page and id (fragments.py)
 * @property {Array<any>} stories
 * @property {Record<string, Record<string, string>>} words
 * @property {string} theme
 * @property {string} channel
 * @property {(page: string, query?: Record<string, any>, options?: {replace?: boolean}) => void} go
 */

import { rootScale } from "../base/device.js";
import { mountPatterns } from "../base/patterns.js";
import { shapesFrom } from "../base/shapes.js";
import { nameIn } from "../site/address.js";
import { titleOf } from "../site/title.js";
import { understand } from "../site/understand.js";
import { href, read, taking, toAct } from "./route.js";
import { mountHead } from "./head.js";
import { PAGES } from "./pages.js";

/** What every link takes along, unless it says otherwise: of what the address names, within a page of all that it shows. */
const CARRIED = ["lang", "year", "day", "view"];

/** @param {HTMLElement} root */
export async function start(root) {
  const about = JSON.parse(textOf("about"));
  const { coded, ...named } = await unpack("shapes");
  const geometry = { ...shapesFrom(coded), ...named };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const state = {
    root,
    about,
    dark,
    geometry,
    languages: new Map(),
    carried: {},
    query: {},
    page: null,
    lang: "",
    name: "",
    channel: `single-${Math.random().toString(36).slice(2)}`,
    shell: null,
  };
  document.addEventListener("click", (event) => follow(state, event));
  window.addEventListener("hashchange", () => show(state));
  dark.addEventListener("change", () => dress(state));
  await show(state);
}

const textOf = (name) => document.getElementById(`atlas-${name}`)?.textContent ?? "";

/** What lies compressed in the document. */
async function unpack(name) {
  const bytes = Uint8Array.from(atob(textOf(name)), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

/** Shows what the address names. Another page or language is built anew, the same page only hears what changed. */
async function show(state) {
  const route = read(location.hash);
  const { languages } = state.about;
  const asked = nameIn(route.query.lang, new Map(languages.map(([code]) => [code, code])), "lang", []);
  const lang = asked ?? (state.lang || languages[0][0]);
  if (!state.languages.has(lang)) state.languages.set(lang, await unpack(lang));
  if (JSON.stringify(read(location.hash)) !== JSON.stringify(route)) return; // another address came meanwhile
  const data = state.languages.get(lang);
  const { name, query, named, told } = understand(route, data, { known: state.geometry.known, pages: PAGES, languages });
  state.query = query;
  state.carried = { ...picked({ lang: state.carried.lang }), ...picked(named) };
  if (lang !== state.lang) shell(state, lang, data);
  state.shell.mark(name, told);
  document.title = titleOf(name, query, data);
  if (state.page && name === state.name) state.page.update(query);
  else turn(state, name, query, data);
}

const picked = (query) => Object.fromEntries(CARRIED.filter((key) => query[key]).map((key) => [key, query[key]]));

/** The frame around the pages, in another language. */
function shell(state, lang, data) {
  state.page?.destroy();
  Object.assign(state, { lang, page: null });
  document.documentElement.lang = lang;
  state.patterns?.remove();
  state.root.replaceChildren();
  const turnTo = (page, /** @type {Record<string, any>} */ query = momentOf(state)) => go(state, page, query);
  state.shell = mountHead(state.root, data, state.about, { href, go: turnTo });
  state.patterns = mountPatterns(state.root, data.atlas.tokens.defs);
  state.patterns.scale(rootScale());
  dress(state);
}

function turn(state, name, asked, data) {
  state.page?.destroy();
  const main = state.shell.main;
  main.replaceChildren();
  main.className = `single-main single-${name}`;
  scrollTo(0, 0);
  const moved = state.name && state.name !== name;
  const app = {
    L: window.L,
    ...data,
    geometry: state.geometry,
    channel: state.channel,
    theme: themeOf(state),
    go: (page, query, options) => go(state, page, query, options),
  };
  state.name = name;
  state.page = PAGES[name](main, app, asked);
  if (moved) main.focus({ preventScroll: true });
}

function dress(state) {
  document.documentElement.dataset.theme = themeOf(state);
  state.patterns?.theme(themeOf(state));
  state.page?.update({ ...state.query, theme: themeOf(state) });
}

const themeOf = ({ dark }) => (dark.matches ? "dark" : "light");

/** The menu keeps the moment that is shown, also where the address does not name it. */
const momentOf = ({ query: { year, day } }) => ({ year, day });

function go(state, page, query = {}, { replace = false } = {}) {
  const address = href(page, taking(page === state.name && !replace ? picked(state.query) : state.carried, query));
  if (replace) {
    history.replaceState(null, "", address);
    show(state);
  } else location.hash = address;
}

/**
 * A button or link of a list says where it leads: data-go is what to set, data-to to what. A link in a text takes along
 * what the address names.
 */
function follow(state, event) {
  const button = event.target.closest?.("[data-go]");
  const link = button ? button.href && button : event.target.closest?.('.stHtml a[href^="#/"]');
  if (button?.closest(".ta-map,.ta-timeline") || (!button && !link)) return;
  if (link && (event.ctrlKey || event.metaKey || event.shiftKey)) return; // a new tab or window is the browser's
  if (link) event.preventDefault();
  if (button) return void goTo(state, button.dataset);
  const { page, query } = read(link.getAttribute("href"));
  location.hash = href(page, taking(state.carried, query));
}

function goTo(state, { go: key, to }) {
  const {
    name: page,
    query,
    lang,
    languages,
    geometry: { known },
  } = state;
  const pages = { treaty: "treaties", event: "events" };
  if (pages[key] === page) go(state, page, toAct(key, to, query, languages.get(lang).atlas, known));
  else if (pages[key]) go(state, pages[key], { ...(page === "islands" ? { island: query.island } : {}), [key]: to });
  else if (key === "day") go(state, "map", { year: to.slice(0, 4), day: to });
  else if (key === "step") go(state, "present", { story: to.split("/")[0], step: to.split("/")[1] });
  else if (key === "island") go(state, page === "map" ? "map" : "islands", { island: to });
  else if (key === "year") go(state, page, { ...(query.island ? { island: query.island } : {}), year: to });
}
