/**
 * The text beside the map. It follows the hand: at each step it is the piece of what is chosen, of the day, or of the act
 * in force, and within the piece what belongs to the moment (reading/panel.py). A piece that is on its way shows what the
 * map knows already; one that does not arrive says so, and is asked for again with the next step.
 *
 * @typedef {{iso: string, byDay: boolean, island: string|null, act: string|null, view: string|null}} Moment
 */

import { actAt, dayOf, daysBetween, windowOf } from "../base/chronology.js";
import { dayWriter } from "../base/dates.js";
import { el, isSeen } from "../base/dom.js";
import { mountPatterns } from "../base/patterns.js";
import { ahead } from "./ahead.js";
import { partFrom } from "./part.js";
import { waiting } from "./waiting.js";

/**
 * @typedef {{atlas: import("../base/types.js").Atlas, pieces: import("./pieces.js").Pieces, words: Record<string, string>, groups: Array<[string, string[]]>,
 *   theme: string, onGo: (go: string, to: string) => void, onShown?: (title: string) => void}} Options
 *   `onGo`: a row or a button leads somewhere; `onShown`: the heading of what is shown now
 */

/**
 * @param {HTMLElement} root @param {Options} options
 * @returns {{paint: (now: Moment) => void, theme: (name: string) => void, destroy: () => void}}
 */
export function mountPanel(root, options) {
  const { atlas, pieces, theme, onGo, onShown = () => {} } = options;
  const patterns = mountPatterns(root, atlas.tokens.defs);
  const shelf = shelfOf(root, options);
  /** @type {{part: import("./part.js").Part|null, now: Moment|null}} */
  const shown = { part: null, now: null };
  let stopAhead = () => {};
  let scrolled = false;
  /** @param {Moment} now */
  const prepareAll = (now) => {
    stopAhead();
    stopAhead = ahead(inForce(atlas, now.iso), (key) => shelf.prepare(key, now));
  };
  /** @param {Moment} now */
  const paint = (now) => {
    if (!shown.now) prepareAll(now);
    shown.now = now;
    const key = keyOf(atlas, now);
    const part = key ? shelf.part(key) : NOTHING;
    let held = false;
    if (part !== shown.part) {
      held = Boolean(shown.part?.element.contains(document.activeElement)); // what is hidden loses the focus
      if (shown.part) shown.part.element.hidden = true; // a new child makes the browser ask every `:has()` of the page again
      shown.part = part;
      part.element.hidden = false;
      shelf.place(part);
      if (scrolled) root.scrollTop = 0; // asking or setting it for nothing would lay the page out in the midst of the step
      scrolled = false;
    }
    part.paint(now);
    if (held) enter(part.element);
    onShown(part.title());
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
    prepareAll(shown.now);
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

/** What was read gives way to something else: who was in it goes on at its heading. @param {HTMLElement} piece */
function enter(piece) {
  const head = /** @type {HTMLElement[]} */ ([...piece.querySelectorAll("h2")]).find(isSeen);
  if (!head) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

/**
 * The pieces that are in the page, each made once: all but the one that is shown are hidden.
 * @param {HTMLElement} root @param {Options} options
 */
function shelfOf(root, options) {
  const { atlas, pieces, words } = options;
  const built = new Map();
  const write = dayWriter(atlas.lang);
  const made = (name, make) => {
    if (!built.has(name)) built.set(name, make());
    return built.get(name);
  };
  const part = (key) => {
    if (built.has(key)) return built.get(key);
    const { html, failed } = pieces.get(key);
    // what stands there until a piece comes is made once, however often the hand passes
    if (html === undefined) return made(`${key} ${failed}`, () => waiting(options, key, failed));
    return made(key, () => partFrom(html, key, { atlas, words, write }));
  };
  const place = ({ element }) => element.parentNode === root || root.append(element);
  return {
    part,
    place,
    /** Laid out while it is hidden (the stylesheet keeps what is hidden laid out), as it is when it comes into force. */
    prepare(key, now) {
      if (built.has(key) || pieces.get(key).html === undefined) return;
      const { element, paint } = part(key);
      element.hidden = true;
      place({ element });
      paint({ ...now, island: null, act: null });
      element.lastElementChild?.getBoundingClientRect();
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
  const rest = () => momentOf(atlas, where());
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

/** The day of a visit, and whether it is one of the weeks shown by day. @param {import("../base/types.js").Atlas} atlas @param {{year: number, day: string|null}} visit */
export const momentOf = (atlas, { year, day }) => ({ iso: day ?? dayOf(year, atlas.today), byDay: Boolean(day) });

/** The piece that a moment asks for. @param {import("../base/types.js").Atlas} atlas @param {Omit<Moment, "view">} now */
export function keyOf(atlas, { iso, byDay, island, act }) {
  if (island) return `island/${island}`;
  const weeks = byDay && !act ? windowOf(atlas, iso) : undefined;
  if (weeks) return `days/${weeks.event}`;
  const id = act ?? actAt(atlas.acts, iso)?.id;
  return id && `act/${id}`;
}

/** The pieces of the acts that are in force at some time, those nearest to a day first. */
function inForce({ acts }, iso) {
  const far = ({ day }) => Math.abs(daysBetween(iso, day));
  return acts
    .filter(({ stop }) => stop)
    .sort((a, b) => far(a) - far(b))
    .map(({ id }) => `act/${id}`);
}
