/**
 * The list of treaties or of events beside the one that is open: what it is narrowed to stands in the address, the open row
 * is in view, and the ways to the neighbours lead to those that are shown. It is written by reading/entries.py for every
 * cover alike; here it follows the hand, in the page as it was sent, in Streamlit's and in the single file.
 *
 * @typedef {import("../base/narrow.js").Filter} Filter
 */

import { fill, setText, targetOf } from "../base/dom.js";
import { findLast } from "../base/lists.js";
import { takes } from "../base/narrow.js";
import { keep, recall } from "../base/visit.js";
import { asked, inOneFile } from "../base/where.js";
import { onDrawn } from "./drawn.js";
import { oneStop } from "./rows.js";
import { addressWith } from "./told.js";

const LIST = ".entries";
const ROWS = ".entries-rows li";
const CONTROLS = "a,button,summary,input,select";
/** What narrowed the list when another entry was opened for it: it has the focus until the reader does something else. */
const HELD = "treaty-atlas-narrowed";
const DEEDS = ["pointerdown", "keydown"];
/** Whether the reader has unfolded what narrows the list: kept in this tab. */
const UNFOLDED = "treaty-atlas-narrowing";

/** Listens on the whole page, for lists come and go in it. */
export function mountEntries() {
  onDrawn(dressEntries);
  document.addEventListener("click", (event) => {
    const button = targetOf(event).closest?.(".entries-fold,.entries-clear");
    const list = /** @type {HTMLElement|null} */ (button?.closest(LIST) ?? null);
    if (!button || !list) return;
    if (button.classList.contains("entries-fold")) unfold(list, button);
    else clear(list);
  });
  document.addEventListener("change", (event) => {
    const form = targetOf(event).closest?.(".entries-filters");
    const list = /** @type {HTMLElement|null} */ (form?.closest(LIST) ?? null);
    if (list) narrowTo(list, chosenIn(list));
  });
  document.addEventListener("submit", (event) => {
    if (targetOf(event).matches?.(".entries-filters")) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const fold = targetOf(event).closest?.(".entries-narrow summary")?.parentElement;
    if (fold) keep(UNFOLDED, !fold.hasAttribute("open"));
  });
  if (recall(HELD)) letGoByDeed();
  dressEntries(document);
}

/**
 * Every list in `place` as the address has it, with its open row in view.
 * @param {ParentNode} place @param {number} [top] how far its rows were scrolled before they were drawn again
 */
export function dressEntries(place, top = 0) {
  for (const list of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll(LIST))) {
    unfoldFilters(list, recall(UNFOLDED));
    narrow(list, filterOf(asked()));
    const rows = list.querySelector(".entries-rows");
    if (rows && top) rows.scrollTop = top;
    bringIntoView(list);
    if (!list.querySelector(".entries-fold")?.checkVisibility?.()) complete(list);
    holdAgain(list);
  }
}

/**
 * Where the open entry is none of those that are shown, the first of these is opened. Back leads to the one that was open, and
 * the focus stays with what narrowed the list.
 * @param {HTMLElement} list
 */
function openFirst(list) {
  if (!list.querySelector(".entries-filters") || list.querySelector("li:not([hidden]) [aria-current]")) return;
  const first = /** @type {HTMLElement|null} */ (list.querySelector(`${ROWS}:not([hidden]) a`));
  const open = list.querySelector("[aria-current]")?.getAttribute("data-to");
  if (!first || !open) return;
  history.replaceState(history.state, "", addressWith({ event: open }));
  keep(HELD, heldIn(list));
  letGoByDeed();
  first.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 })); // not a key's: the text does not take the focus
}

/** The page of the first entry may draw the list anew, and more than once. @param {HTMLElement} list */
function holdAgain(list) {
  const held = recall(HELD);
  if (held && !list.contains(document.activeElement))
    /** @type {HTMLElement|null} */ (list.querySelector(held))?.focus({ preventScroll: true });
}

/** What the reader does next, by hand or key, ends it. */
function letGoByDeed() {
  for (const deed of DEEDS) window.addEventListener(deed, letGo);
}

function letGo() {
  keep(HELD, null);
  for (const deed of DEEDS) window.removeEventListener(deed, letGo);
}

/** What of the list has the focus, for the list that stands there next; none: "". @param {HTMLElement} list */
function heldIn(list) {
  const held = document.activeElement;
  if (!held || !list.contains(held)) return "";
  if (!(held instanceof HTMLInputElement || held instanceof HTMLSelectElement)) return ".entries-narrow summary";
  return `.entries-filters [name="${held.name}"]${held.type === "checkbox" ? `[value="${held.value}"]` : ""}`;
}

/** What narrows the list is folded until it is asked for. @param {HTMLElement} list @param {boolean} [isOpen] */
function unfoldFilters(list, isOpen) {
  list.querySelector(".entries-narrow")?.toggleAttribute("open", Boolean(isOpen));
}

/** The open entry is another one: in the single file only what is read is exchanged. @param {ParentNode} place @param {string|undefined} entry */
export function openEntry(place, entry) {
  for (const row of place.querySelectorAll(".entries-rows [data-to]")) {
    if (row.getAttribute("data-to") === entry) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
  const list = /** @type {HTMLElement|null} */ (place.querySelector(LIST));
  if (list) fold(list, false);
  dressEntries(place);
}

/**
 * Streamlit's list as the reader left the one that gives way to it.
 * @param {ParentNode} before @param {ParentNode} after
 * @returns {HTMLElement|undefined} what of it takes the focus as soon as it is seen
 */
export function handOverEntries(before, after) {
  const [old, list] = [before, after].map((one) => /** @type {HTMLElement|null} */ (one.querySelector(LIST)));
  if (!old || !list) return undefined;
  fold(list, old.hasAttribute("data-open"));
  unfoldFilters(list, old.querySelector(".entries-narrow")?.hasAttribute("open"));
  narrow(list, filterOf(asked()));
  for (const rows of [".entries-rows", LIST]) {
    const [from, to] = [before, after].map((one) => one.querySelector(rows));
    if (from && to) to.scrollTop = from.scrollTop;
  }
  const at = [...old.querySelectorAll(CONTROLS)].findIndex((one) => one === document.activeElement);
  return /** @type {HTMLElement|undefined} */ ([...list.querySelectorAll(CONTROLS)][at]);
}

/** @param {URLSearchParams} query @returns {Filter} */
const filterOf = (query) => ({
  kinds: (query.get("kind") ?? "").split(",").map(plain).filter(Boolean),
  group: plain(query.get("group") ?? ""),
  era: plain(query.get("era") ?? ""),
});

const plain = (text) => text.trim().toLowerCase();

/** What the controls of a list say. @param {HTMLElement} list @returns {Filter} */
function chosenIn(list) {
  const data = new FormData(/** @type {HTMLFormElement} */ (list.querySelector(".entries-filters")));
  return { kinds: data.getAll("kind").map(String), group: String(data.get("group")), era: String(data.get("era")) };
}

/** The reader has chosen: the address says so. @param {HTMLElement} list @param {Filter} filter */
function narrowTo(list, filter) {
  history.replaceState(history.state, "", addressWith(queryOf(filter)));
  narrow(list, filter);
  bringIntoView(list);
  if (list.querySelector(".entries-fold")?.checkVisibility?.()) return; // on a phone nothing stands beside the list
  openFirst(list);
}

/** @param {HTMLElement} list */
function clear(list) {
  /** @type {HTMLElement|null} */ (list.querySelector(".entries-narrow summary"))?.focus(); // the button goes
  narrowTo(list, { kinds: [], group: "", era: "" });
}

/** @param {Filter} filter @returns {Record<string, string>} */
const queryOf = ({ kinds, group, era }) => ({ kind: kinds.join(","), group, era });

/** Shows what fits. @param {HTMLElement} list @param {Filter} asked_ */
function narrow(list, asked_) {
  const filter = knownOf(list, asked_);
  const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(ROWS)]);
  for (const row of rows) row.hidden = !takes(filter, (row.dataset.of ?? "").split(" "));
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(".entries-rows section")))
    part.hidden = !part.querySelector("li:not([hidden])");
  const shown = rows.filter(({ hidden }) => !hidden);
  for (const link of list.querySelectorAll(".entries-rows a")) lead(link, filter);
  tell(list, shown.length, rows.length, Object.values(queryOf(filter)).filter(Boolean).length);
  lendSteps(list, rows);
  oneStop(list);
}

/** What of a filter the list has, chosen in its controls; without them (treaties, a short list) it takes all. @param {HTMLElement} list @param {Filter} filter @returns {Filter} */
function knownOf(list, { kinds, group, era }) {
  const form = /** @type {HTMLFormElement|null} */ (list.querySelector(".entries-filters"));
  if (!form) return { kinds: [], group: "", era: "" };
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=kind]")))
    box.checked = kinds.includes(box.value);
  for (const [name, value] of Object.entries({ group, era })) {
    const select = /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
    select.value = [...select.options].some((one) => one.value === value) ? value : "";
  }
  return chosenIn(list);
}

/** A link takes along what the list is narrowed to. @param {Element} link @param {Filter} filter */
function lead(link, filter) {
  const to = new URL(/** @type {HTMLAnchorElement} */ (link).href);
  const [page, text = ""] = inOneFile() ? to.hash.split("?") : [to.origin + to.pathname, to.search];
  const query = new URLSearchParams(text);
  for (const [key, value] of Object.entries(queryOf(filter))) {
    if (value) query.set(key, value);
    else query.delete(key);
  }
  const said = query.toString();
  link.setAttribute("href", `${page}${said ? `?${said}` : ""}${inOneFile() ? "" : to.hash}`);
}

/** How many are shown; one who hears the page is told when that changes. */
function tell(list, shown, count, used) {
  const line = list.querySelector(".entries-count [role=status]");
  if (!line) return;
  const chosen = list.querySelector(".entries-chosen");
  chosen.textContent = `(${used})`;
  chosen.hidden = !used;
  const { all, some, none } = line.dataset;
  setText(line, shown === count ? all : fill(shown ? some : none, { shown }));
  list.querySelector(".entries-clear").hidden = shown === count;
}

/** The ways to the neighbours above and below what is read lead to those that are shown. @param {HTMLElement} list @param {HTMLElement[]} rows */
function lendSteps(list, rows) {
  const at = rows.findIndex((row) => row.querySelector("[aria-current]"));
  if (at < 0 || list.querySelector("[data-rest]")) return; // the page of one of a short list knows its neighbours itself
  const is = ({ hidden }) => !hidden;
  const to = { prev: findLast(rows.slice(0, at), is), next: rows.slice(at + 1).find(is) };
  const around = list.closest("#cover,#root") ?? document;
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (around.querySelectorAll(".entry-steps a"))) {
    const row = to[/** @type {"prev"|"next"} */ (link.rel)];
    link.hidden = !row;
    if (!row) continue;
    const [own, year, title] = ["a", "b", "span"].map((name) => /** @type {Element} */ (row.querySelector(name)));
    for (const name of ["href", "data-go", "data-to"]) link.setAttribute(name, own.getAttribute(name) ?? "");
    setText(link.querySelector("b"), year.textContent);
    setText(link.querySelector(".step-title"), title.firstChild?.textContent);
  }
}

/** On a phone the list is folded above what is read. @param {HTMLElement} list @param {Element} button */
function unfold(list, button) {
  fold(list, button.getAttribute("aria-expanded") !== "true");
  complete(list);
}

function fold(list, isOpen) {
  list.toggleAttribute("data-open", isOpen);
  list.querySelector(".entries-fold")?.setAttribute("aria-expanded", String(isOpen));
}

/** The open row stands in the middle of what scrolls, unless it is in view. @param {HTMLElement} list */
function bringIntoView(list) {
  const row = list.querySelector("[aria-current]");
  const rows = list.querySelector(".entries-rows");
  const scrolling = [rows, list].find((one) => one && one.scrollHeight > one.clientHeight + 1);
  if (!row || !scrolling || getComputedStyle(scrolling).overflowY === "visible") return;
  const [own, around] = [row, scrolling].map((one) => one.getBoundingClientRect());
  if (!own.height || (own.top >= around.top && own.bottom <= around.bottom)) return;
  scrolling.scrollTop += own.top - around.top - (around.height - own.height) / 2;
}

/** A plain file has the events around its own alone: the others come from the page that has all. @param {HTMLElement} list */
async function complete(list) {
  const body = /** @type {HTMLElement|null} */ (list.querySelector("[data-rest]"));
  if (!body) return;
  const from = new URL(body.dataset.rest ?? "", document.baseURI).href;
  try {
    const text = await (await fetch(from)).text();
    const whole = new DOMParser().parseFromString(text, "text/html").querySelector(".entries-body");
    const open = body.querySelector("[aria-current]")?.getAttribute("data-to");
    if (!whole || !body.dataset.rest) return;
    delete body.dataset.rest;
    for (const link of whole.querySelectorAll("a[href]"))
      link.setAttribute("href", new URL(link.getAttribute("href") ?? "", from).href);
    for (const row of whole.querySelectorAll("[data-to]"))
      row.toggleAttribute("aria-current", row.getAttribute("data-to") === open);
    whole.querySelector("[aria-current]")?.setAttribute("aria-current", "true");
    body.replaceChildren(...whole.childNodes);
    narrow(list, filterOf(asked()));
    bringIntoView(list);
  } catch {
    // the short list stays, and leads on
  }
}
