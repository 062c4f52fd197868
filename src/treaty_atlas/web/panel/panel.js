/**
 * The text beside the map. It follows the hand: at each step it is the piece of what is chosen, of the day, or of the act
 * in force, and within the piece what belongs to the moment (reading/panel.py). A piece that is on its way shows what the
 * map knows already; one that does not arrive says so, and is asked for again with the next step.
 *
 * @typedef {{iso: string, byDay: boolean, island: string|null, act: string|null, view: string|null}} Moment
 */

import { actAt, dayOf, daysBetween, islandSpans, spanAt, windowOf } from "../base/chronology.js";
import { dayWriter } from "../base/dates.js";
import { el, fill, setText } from "../base/dom.js";
import { commaOf, holdingText, nameOf, setNames } from "../base/naming.js";
import { mountPatterns } from "../base/patterns.js";
import { stripOf } from "./strip.js";
import { ahead } from "./ahead.js";
import { swatch } from "../base/swatch.js";

/**
 * @param {HTMLElement} root
 * @param {{atlas: import("../base/types.js").Atlas, pieces: import("./pieces.js").Pieces, words: Record<string, string>, groups: Array<[string, string[]]>,
 *   theme: string, onGo: (go: string, to: string) => void, onShown?: (title: string) => void}} options
 *   `onGo`: a row or a button leads somewhere; `onShown`: the heading of what is shown now
 * @returns {{paint: (now: Moment) => void, theme: (name: string) => void, destroy: () => void}}
 */
export function mountPanel(root, options) {
  const { atlas, pieces, words, theme, onGo, onShown = () => {} } = options;
  const patterns = mountPatterns(root, atlas.tokens.defs);
  const built = new Map();
  /** @type {{part: {element: HTMLElement}|null, now: Moment|null}} */
  const shown = { part: null, now: null };
  let stopAhead = () => {};
  let ready = false;
  let scrolled = false;
  const write = dayWriter(atlas.lang);
  const partOf = (key) => {
    if (built.has(key)) return built.get(key);
    const { html, failed } = pieces.get(key);
    if (html === undefined) return passing(key, failed);
    const part = partFrom(html, key, { atlas, words, write });
    built.set(key, part);
    return part;
  };
  /** What stands there until a piece comes is made once, however often the hand passes. */
  const passing = (key, failed) => {
    const name = `${key} ${failed}`;
    if (!built.has(name)) built.set(name, waiting(options, key, failed));
    return built.get(name);
  };
  const place = ({ element }) => element.parentNode === root || root.append(element);
  /** Laid out while it is hidden (the stylesheet keeps what is hidden laid out), as it is when it comes into force. */
  const prepare = (key) => {
    if (built.has(key) || pieces.get(key).html === undefined) return;
    const part = partOf(key);
    part.element.hidden = true;
    place(part);
    part.paint({ ...shown.now, island: null, act: null });
    part.element.lastElementChild?.getBoundingClientRect();
  };
  const prepareAll = () => {
    stopAhead();
    stopAhead = ahead(inForce(atlas, shown.now.iso), prepare);
  };
  const paint = (now) => {
    shown.now = now;
    const key = keyOf(atlas, now);
    const part = key ? partOf(key) : NOTHING;
    if (part !== shown.part) {
      if (shown.part) shown.part.element.hidden = true; // a new child makes the browser ask every `:has()` of the page again
      shown.part = part;
      part.element.hidden = false;
      place(part);
      if (scrolled) root.scrollTop = 0; // asking or setting it for nothing would lay the page out in the midst of the step
      scrolled = false;
    }
    part.paint(now);
    onShown(part.title());
    if (!ready) prepareAll();
    ready = true;
  };
  const click = (event) => {
    const to = event.target.closest("[data-go]");
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onGo(to.dataset.go, to.dataset.to);
  };
  root.addEventListener("click", click);
  const scroll = () => (scrolled = true);
  root.addEventListener("scroll", scroll, { passive: true });
  const stop = pieces.on(() => {
    if (!shown.now) return;
    paint(shown.now);
    prepareAll();
  });
  patterns.theme(theme);
  return {
    paint(now) {
      pieces.again(keyOf(atlas, now) ?? "");
      paint(now);
    },
    theme: (name) => patterns.theme(name),
    destroy() {
      stop();
      stopAhead();
      root.removeEventListener("click", click);
      root.removeEventListener("scroll", scroll);
      patterns.remove();
      root.replaceChildren();
    },
  };
}

const NOTHING = { element: el("div"), paint() {}, title: () => "" };

/**
 * Lets a panel follow the hand, which speaks on the map's channel, and the address, which says what is chosen. What is
 * chosen for one moment is not shown at another one.
 * @param {ReturnType<typeof mountPanel>} panel
 * @param {{atlas: import("../base/types.js").Atlas, port: import("../link/channel.js").Port, where: () => import("../link/visit.js").Visit}} options
 * @returns {() => void} to be called when the address has changed
 */
export function follow(panel, { atlas, port, where }) {
  const moment = { iso: "", byDay: false };
  const rest = () => {
    const { year, day } = where();
    return { iso: day ?? dayOf(year, atlas.today), byDay: Boolean(day) };
  };
  const paint = () => {
    const { island, treaty, event, view } = where();
    const { iso, byDay } = rest();
    const act = moment.iso === iso && moment.byDay === byDay ? (treaty ?? event ?? null) : null;
    panel.paint({ ...moment, island, act, view });
  };
  port.on(({ type, iso, byDay }) => {
    if (type !== "moment") return;
    Object.assign(moment, { iso, byDay });
    paint();
  });
  return () => {
    Object.assign(moment, rest());
    paint();
  };
}

/** The piece that a moment asks for. @param {import("../base/types.js").Atlas} atlas @param {Moment} now */
function keyOf(atlas, { iso, byDay, island, act }) {
  if (island) return `island/${island}`;
  const weeks = byDay && !act ? windowOf(atlas, iso) : undefined;
  if (weeks) return `days/${weeks.event}`;
  const id = act ?? actAt(atlas.acts, iso)?.id;
  return id && `act/${id}`;
}

/** The pieces of the acts that are in force at some time, those nearest to a day first. */
function inForce({ acts }, iso) {
  const far = ({ day }) => Math.abs(daysBetween(iso, day));
  return acts.filter(({ stop }) => stop).sort((a, b) => far(a) - far(b)).map(({ id }) => `act/${id}`);
}

/** A piece in the page, and what of it a moment shows. */
function partFrom(html, key, { atlas, words, write }) {
  const element = el("div", { class: "piece" });
  element.innerHTML = html; // of our own server, escaped there
  for (const place of element.querySelectorAll(".swatch[data-look]")) place.replaceChildren(swatch(place.getAttribute("data-look") ?? ""));
  const all = (selector) => [...element.querySelectorAll(selector)];
  const [whens, views, days] = [all("[data-when]"), all("[data-view]"), all("[data-day]")];
  const island = key.startsWith("island/") ? islandIn(element, key.slice("island/".length), { atlas, words, write }) : null;
  return {
    element,
    title: () => element.querySelector("[data-day]:not([hidden]) h2, h2.title")?.textContent ?? "",
    paint(now) {
      for (const place of whens) place.hidden = (place.dataset.when === "chosen") !== Boolean(now.act);
      for (const place of views) place.hidden = place.dataset.view !== now.view;
      for (const place of days) place.hidden = place.dataset.day !== now.iso;
      island?.(now);
    },
  };
}

/** Who holds the island at a moment, since when, and where on its strip that is. */
function islandIn(element, id, { atlas, words, write }) {
  const spans = spansOf(atlas, id);
  const holdings = [...element.querySelectorAll("div[data-from]")];
  const rows = [...element.querySelectorAll(".history [data-from]")];
  const neighbours = [...element.querySelectorAll(".neighbours [data-go=island]")];
  const [head, onDay] = [element.querySelector("h2.title"), element.querySelector("[data-part=on-day]")];
  const strip = stripOf(atlas, spans, words.today);
  element.querySelector(".strip")?.replaceChildren(strip.element);
  let last = null;
  return ({ iso }) => {
    setText(onDay, fill(words.on_day, { day: write(iso) }));
    strip.move(iso);
    for (const button of neighbours) setText(button, nameOf(atlas, button.dataset.to, /** @type {any} */ (spanAt(spansOf(atlas, button.dataset.to), iso))));
    const span = spanAt(spans, iso) ?? spans[0];
    if (span === last) return;
    last = span;
    setText(head, nameOf(atlas, id, span));
    for (const place of holdings) place.hidden = place.dataset.from !== span.from;
    for (const row of rows) {
      if (row.dataset.from === span.from) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  };
}

/** A piece that is not there: its heading and what it changed are known to the map already. */
function waiting({ atlas, words, groups }, key, failed) {
  const [kind, id] = key.split("/");
  const title = kind === "island" ? nameOf(atlas, id, { administeredBy: "" }) : (atlas.acts.find((act) => act.id === id)?.title ?? "");
  const rows = kind === "act" ? changesOf(atlas, id, { groups, words }) : [];
  const said = failed ? [el("p", { class: "ta-failed-piece", role: "alert" }, fill(words.failed, { file: failed }))] : [];
  const list = rows.length ? [el("h3", {}, words.what_changed), el("ul", { class: "changes" }, ...rows)] : [];
  const element = el("div", { class: "piece" }, el("h2", { class: "title" }, title), ...list, ...said);
  return { element, paint() {}, title: () => title };
}

/** What an act changed, as a list: paint before and after, islands, and the change in words. */
function changesOf(atlas, act, { groups, words }) {
  const found = new Map();
  for (const id of Object.keys(atlas.islands)) {
    const spans = spansOf(atlas, id);
    const at = spans.findIndex((span) => span.act === act);
    if (at < 1) continue;
    const [before, after] = [spans[at - 1], spans[at]];
    const row = found.get(`${before.look} ${after.look}`) ?? { islands: [], before, after };
    row.islands.push(id);
    found.set(`${before.look} ${after.look}`, row);
  }
  return [...found.values()].map(({ islands, before, after }) => {
    const paint = el("span", { class: "ba" }, swatch(before.look), el("span", { "aria-hidden": "true" }, "→"), swatch(after.look));
    const names = setNames(atlas, groups, { islands, after }).join(commaOf(atlas));
    const told = [before, after].map((span) => holdingText(atlas, span, span.from, words)).join(" → ");
    return el("li", {}, paint, el("span", {}, names, el("span", { class: "told" }, told)));
  });
}

const known = new WeakMap();

/** The spans of an island as administered. */
function spansOf(atlas, id) {
  if (!known.has(atlas)) known.set(atlas, new Map());
  const own = known.get(atlas);
  if (!own.has(id)) own.set(id, islandSpans(atlas.islands[id].spans));
  return own.get(id);
}
