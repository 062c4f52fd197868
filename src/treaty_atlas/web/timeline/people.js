/**
 * People over time, unfolded under the rail: the places of an area stacked, filled where they were counted, pale where the
 * last count still stands, hatched where nothing is known. The line of the year is the rail's own, so a step of the hand
 * moves nothing here; what is known of the year is written when the hand rests.
 *
 * @typedef {{place: string, upper: boolean, name: string, counted: string, known: string, edge: string, at: number,
 *   y: number, most: number}} Band  path data, one unit to the right is a year; `upper`: it stands on another; `at`, `y`: where
 *   the name stands, a year and a hundredth of the height from above; `most`: its greatest height
 * @typedef {{name: string, top: string, bands: Band[], unknown: Array<[number, number, number]>, said: Array<[number, string]>}} Panel
 *   `top`: what its height means; `unknown`: from a year to another, so far down; `said`: of the years from one on
 * @typedef {{labels: Record<string, string>, panels: Panel[]}} People  drawing/people.py
 */

import { el, setText, svg } from "../base/dom.js";
import { findLast } from "../base/lists.js";
import { momentsOf, place } from "../base/rooms.js";

const REST_MS = 200;
const HIGH = 100;
/** Names stand at least so far from each other, px. */
const GAP = 4;

/**
 * The button that unfolds the strip, on every timeline of years that comes to stand in `root`.
 * @param {HTMLElement} root
 * @param {{label: string, load: () => Promise<People>, isOpen: () => boolean, onTurn: (isOpen: boolean) => void}} options
 *   `isOpen`: whether it is to be unfolded now; `onTurn`: the reader has unfolded or folded it
 * @returns {{look: () => void, destroy: () => void}} `look`: what `isOpen` says may have changed
 */
export function mountPeopleButton(root, options) {
  let dressed = /** @type {ReturnType<typeof dress>|null} */ (null);
  let timeline = /** @type {Element|null} */ (null);
  const find = () => {
    const found = /** @type {HTMLElement|null} */ (root.querySelector('.ta-timeline[data-scale="year"]'));
    if (timeline === found) return;
    dressed?.destroy();
    timeline = found;
    dressed = found ? dress(found, options) : null;
  };
  const observer = new MutationObserver(find); // another scale is another rail in the same place
  observer.observe(root, { childList: true, subtree: false });
  find();
  return {
    look: () => dressed?.look(),
    destroy() {
      observer.disconnect();
      dressed?.destroy();
    },
  };
}

/** @param {HTMLElement} timeline @param {Parameters<typeof mountPeopleButton>[1]} options */
function dress(timeline, { label, load, isOpen, onTurn }) {
  const button = el("button", { type: "button", class: "ta-button ta-people-button", "aria-pressed": "false" }, label);
  timeline.querySelector(".ta-buttons")?.append(button);
  const isPressed = () => button.getAttribute("aria-pressed") === "true";
  let close = () => {};
  const open = async () => {
    const people = await load();
    close();
    if (isPressed() && button.isConnected) close = mountStrip(timeline, people);
  };
  const set = (wanted) => {
    if (wanted === isPressed()) return;
    button.setAttribute("aria-pressed", String(wanted));
    close();
    close = () => {};
    if (wanted) open().catch(() => button.setAttribute("aria-pressed", "false"));
  };
  button.addEventListener("click", () => {
    set(!isPressed());
    onTurn(isPressed());
  });
  set(isOpen());
  return {
    look: () => set(isOpen()),
    destroy() {
      close();
      button.remove();
    },
  };
}

/**
 * The strip itself, in a timeline of years.
 * @param {HTMLElement} timeline @param {People} people @returns {() => void} folds it
 */
export function mountStrip(timeline, { panels, labels }) {
  const range = /** @type {HTMLInputElement} */ (timeline.querySelector(".ta-range"));
  const [first, last] = [Number(range.min), Number(range.max)];
  const drawn = panels.map((panel) => panelOf(panel, first, last));
  const chart = el("div", { class: "ta-people", "aria-hidden": "true" }, ...drawn);
  const said = panels.map((panel) => roomFor(panel, { first, last }));
  const note = el("p", { class: "ta-people-note" }, labels.note);
  const text = el(
    "section",
    { class: "ta-people-said", "aria-label": labels.title },
    ...said.map(({ element }) => element),
    note,
  );
  timeline.querySelector(".ta-track")?.append(chart);
  timeline.querySelector(".ta-time")?.append(text);
  timeline.toggleAttribute("data-people", true);
  const write = () => said.forEach(({ write: one }) => one(Number(range.value)));
  let timer = 0;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(write, REST_MS);
  });
  observer.observe(range, { attributeFilter: ["aria-valuetext"] });
  write();
  const sizes = new ResizeObserver(() => drawn.forEach(thin));
  sizes.observe(chart);
  return () => {
    observer.disconnect();
    sizes.disconnect();
    clearTimeout(timer);
    timeline.toggleAttribute("data-people", false);
    chart.remove();
    text.remove();
  };
}

/** @param {Panel} panel @param {number} first @param {number} last */
function panelOf({ name, top, bands, unknown }, first, last) {
  const share = (years) => `${((100 * years) / (last - first)).toFixed(3)}%`;
  const drawing = svg(
    "svg",
    { viewBox: `${first} 0 ${last - first} ${HIGH}`, preserveAspectRatio: "none" },
    ...bands.map(({ place: of, upper, counted, known, edge }) =>
      svg(
        "g",
        { "data-place": of, "data-upper": upper },
        svg("path", { class: "ta-people-counted", d: counted }),
        svg("path", { class: "ta-people-known", d: known }),
        svg("path", { class: "ta-people-edge", d: edge }),
      ),
    ),
  );
  const holes = unknown.map(([from, to, down]) => {
    const start = Math.max(from, first);
    const style = `left:${share(start - first)};width:${share(Math.min(to, last) - start)};height:${down}%`;
    return el("i", { class: "ta-people-unknown", style });
  });
  const names = [...bands]
    .sort((a, b) => b.most - a.most)
    .map((band) => {
      const style = `left:${share(Math.min(band.at, last) - first)};top:${band.y}%`;
      return el("b", { class: "ta-people-name", style }, band.name);
    });
  const title = el("span", { class: "ta-people-title" }, name, " ", el("small", {}, top));
  return el("div", { class: "ta-people-panel" }, ...holes, drawing, title, ...names);
}

/** Names that have no room, or would stand on another, go: what is said has them all. @param {HTMLElement} panel */
function thin(panel) {
  const names = /** @type {HTMLElement[]} */ ([...panel.querySelectorAll(".ta-people-name")]);
  for (const name of names) name.style.setProperty("--shift", "0px");
  const around = panel.getBoundingClientRect();
  const boxes = names.map((name) => name.getBoundingClientRect());
  /** @type {Array<{left: number, right: number, top: number, bottom: number}>} */
  const taken = [/** @type {Element} */ (panel.querySelector(".ta-people-title")).getBoundingClientRect()];
  names.forEach((name, i) => {
    const { left, right, top, bottom } = boxes[i];
    const shift = Math.max(around.left - left, 0) || Math.min(around.right - right, 0); // it stays within the panel
    const own = { left: left + shift, right: right + shift, top, bottom };
    const meets = taken.some(
      (one) => own.left < one.right + GAP && one.left < own.right + GAP && top < one.bottom && one.top < bottom,
    );
    name.style.setProperty("--shift", `${shift.toFixed(1)}px`);
    name.style.visibility = meets ? "hidden" : "";
    if (!meets) taken.push(own);
  });
}

/** A place for what is said, as large as the longest. @param {Panel} panel @param {{first: number, last: number}} years */
function roomFor({ said }, { first, last }) {
  const textAt = (year) => (findLast(said, ([from]) => from <= year) ?? said[0])[1];
  const texts = momentsOf(/** @type {import("./scale.js").Scale} */ ({ first, last })).map(textAt);
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), "");
  const live = el("span");
  const element = place("div", "", [el("i", { class: "ta-room", "data-text": longest })], live);
  return { element, write: (year) => setText(live, textAt(year)) };
}
