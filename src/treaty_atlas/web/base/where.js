/**
 * How addresses are written and read: those of the server, where all pages lie beside each other and the query says the
 * rest; those of a site of plain files, where an entry, a day and a year that begins something are files of their own
 * (export/site/addresses.py has the same rule); or those of a site in one file, whose pages stand behind the hash
 * (`#/page?key=value`, export/single_pages.py).
 *
 * @typedef {{root: string, lang: string, entries: Record<string, string>, years: string[], yearly: string, start: string,
 *   since: string, view: string, languages: string[]}} Site  `root` leads from the page to the start; `entries`: pages with files for each entry, and
 *   the parameter that names it; `yearly`: the page with a file for each of `years`; `view`: how the file of a government's
 *   map of the year `since` begins
 * @typedef {{lang: string, languages: string[], entries: Record<string, string>}} OneFile
 * @typedef {{page: string, query: URLSearchParams, lang: string}} Place
 */

const MAP = "map";
const INDEX = "index";
/** The name of the page for what is not there (cover/menu.py). */
const NOWHERE = "missing";

/** @type {Site|null} */
let site = null;
/** The path of the start of the site. */
let start = "";
/** Whether this is the start itself, which lies above the pages of all languages. */
let above = false;

/** Whether this page stands for any address at which there is nothing: what that says is not to be taken along. */
let lost = false;

/** Whether the site is this one file. */
let alone = false;

/** Said once, by a page that is a plain file. @param {Site} about @param {string} page its name */
export function beOnSite(about, page) {
  alone = false;
  lost = page === NOWHERE;
  site = about;
  start = new URL(about.root || ".", location.href).pathname;
  above = !location.pathname.slice(start.length).includes("/");
}

/** Said by the single file, with every other language again. @param {OneFile} about */
export function beOneFile(about) {
  beOnSite({ ...about, root: "", years: [], yearly: "", start: "", since: "", view: "" }, "");
  alone = true;
}

export const onSite = () => site !== null;

export const inOneFile = () => alone;

/** By what the address of this page is known while it is open. */
export const hereNow = () => location.pathname + location.search + (alone ? location.hash : "");

/** Where the start of the site lies. */
export const siteStart = () => start;

/** The page in the reader's own language, where this is the start in another one and the site has it. @returns {string|null} */
export function ownStart() {
  if (!site || !above) return null;
  const own = navigator.languages.map((one) => one.slice(0, 2)).find((one) => site?.languages.includes(one));
  return own && own !== site.lang ? addressOf(MAP, asked(), own) : null;
}

/** What the address of this page says: on a site its file, and the query. @returns {URLSearchParams} */
export const asked = () => (site ? /** @type {Place} */ (placeOf(location)).query : new URLSearchParams(location.search));

/** The page of a site at an address, null for what is none. @param {URL|Location} address @returns {Place|null} */
export function placeOf({ origin, pathname, search, hash }) {
  if (!site || origin !== location.origin || !pathname.startsWith(start)) return null;
  if (alone) return pathname === location.pathname ? placeBehind(hash, site.lang) : null;
  if (lost && pathname === location.pathname) return { page: MAP, query: new URLSearchParams(), lang: site.lang };
  const parts = pathname.slice(start.length).split("/");
  const lang = parts.length > 1 ? parts[0] : site.lang;
  const rest = parts.length > 1 ? parts.slice(1) : parts;
  const found = /^(?:(.*)\/)?([^/]*?)(?:\.html)?$/.exec(rest.join("/"));
  if (!found) return null;
  const [page, own] = partsOf(found[1] ?? "", found[2] || INDEX);
  const query = new URLSearchParams([...Object.entries(own), ...new URLSearchParams(search)]);
  if (search) for (const key of [...query.keys()]) query.set(key, String(query.getAll(key).pop())); // what is typed counts
  if (hash && page !== MAP && !query.has("at")) query.set("at", decodeURIComponent(hash.slice(1)));
  return { page, query, lang };
}

/** The page that a hash names, the map where it says nothing. @param {string} hash @param {string} spoken @returns {Place} */
function placeBehind(hash, spoken) {
  const [, page, text] = /** @type {RegExpExecArray} */ (/^#?\/?([^?]*)\??(.*)$/s.exec(hash)); // it fits any text
  const query = new URLSearchParams(Object.fromEntries(new URLSearchParams(text))); // what is typed last counts
  return { page: page.replace(/\/$/, "") || MAP, query, lang: query.get("lang") ?? spoken };
}

/** The page that a file stands for, and what its name says. @returns {[string, Record<string, string>]} */
function partsOf(folder, name) {
  const { entries, view, since, yearly } = /** @type {Site} */ (site);
  if (folder) return [folder, { [folder === yearly ? "year" : (entries[folder] ?? "at")]: name }];
  if (/^\d{4}$/.test(name)) return [MAP, { year: name }];
  if (/^\d{4}-\d\d-\d\d$/.test(name)) return [MAP, { day: name }];
  if (name.startsWith(view)) return [MAP, { year: since, view: name.slice(view.length) }];
  return [name === INDEX ? MAP : name, {}];
}

/**
 * The address of a page of the site, in its language or in `lang`. The map is always the one file beside which all others
 * of the map lie: its address moves with the hand.
 * @param {string} page @param {Iterable<[string, string]>} query @param {string} [other] language @returns {string}
 */
export function addressOf(page, query, other) {
  if (alone) return hashOf(page, query, other);
  const lang = other ?? /** @type {Site} */ (site).lang;
  const rest = new URLSearchParams([...query].filter(([key, value]) => key !== "lang" && value));
  const at = page === MAP ? null : rest.get("at");
  if (at) rest.delete("at");
  const text = `${fileOf(page, rest)}.html`;
  const said = rest.toString();
  const folder = page === MAP && above && lang === site?.lang ? "" : `${lang}/`;
  return `${start}${folder}${text}${said ? `?${said}` : ""}${at ? `#${encodeURIComponent(at)}` : ""}`;
}

/** The same behind the hash, where the language stands in the query as far as it is named. */
function hashOf(page, query, other) {
  const said = new URLSearchParams([...query].filter(([, value]) => value));
  if (other) said.set("lang", other);
  const text = said.toString();
  return text ? `#/${page}?${text}` : `#/${page}`;
}

/** The file of a page; what it says is taken out of the query. */
function fileOf(page, rest) {
  const { entries, yearly, years, start: first } = /** @type {Site} */ (site);
  if (page === MAP) return INDEX;
  const entry = entries[page];
  if (entry && rest.get(entry)) {
    const name = rest.get(entry);
    rest.delete(entry);
    return `${page}/${name}`;
  }
  if (page !== yearly || !rest.has("year")) return page;
  const year = rest.get("year");
  const known = years.filter((one) => one <= year).pop() ?? years[0];
  if (known === year) rest.delete("year");
  return known === first ? page : `${page}/${known}`;
}
