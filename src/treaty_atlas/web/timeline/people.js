/**
 * People over time, unfolded under the rail: a filled step is a count, a dotted line the last one known, nothing where
 * nothing is known. The line of the year is the rail's own, so a step of the hand moves nothing here; what the nearest
 * counts say is written when the hand rests.
 *
 * @typedef {{place: string, fill: string, line: string, points: string}} Area  path data; one unit to the right is a year
 * @typedef {{name: string, top: string, areas: Area[], series: Array<Array<[number, string]>>, near: number}} Panel
 *   `top`: what its height means; `series`: what is said of each count, by year; `near`: so many years away it is still said
 * @typedef {{labels: Record<string, string>, panels: Panel[]}} People  drawing/people.py
 */

import { el, setText, svg } from "../base/dom.js";
import { momentsOf, place } from "../base/rooms.js";
import { keep, recall } from "../base/visit.js";

const KEPT = "treaty-atlas-people";
const REST_MS = 200;
const HIGH = 100;
const SEPARATOR = " · ";

/**
 * The button that unfolds the strip, on every timeline of years that comes to stand in `root`.
 * @param {HTMLElement} root @param {string} label of the button @param {() => Promise<People>} load
 * @returns {() => void} takes it away
 */
export function mountPeopleButton(root, label, load) {
  let stop = () => {};
  /** @type {Element|null} */
  let dressed = null;
  const look = () => {
    const timeline = /** @type {HTMLElement|null} */ (root.querySelector('.ta-timeline[data-scale="year"]'));
    if (timeline === dressed) return;
    stop();
    dressed = timeline;
    stop = timeline ? dress(timeline, label, load) : () => {};
  };
  const observer = new MutationObserver(look); // another scale is another rail in the same place
  observer.observe(root, { childList: true, subtree: false });
  look();
  return () => {
    observer.disconnect();
    stop();
  };
}

/** @param {HTMLElement} timeline @param {string} label @param {() => Promise<People>} load @returns {() => void} */
function dress(timeline, label, load) {
  const button = el("button", { type: "button", class: "ta-button ta-people-button", "aria-pressed": "false" }, label);
  timeline.querySelector(".ta-buttons")?.append(button);
  let close = () => {};
  const open = async () => {
    button.setAttribute("aria-pressed", "true");
    const people = await load();
    if (button.getAttribute("aria-pressed") === "true" && button.isConnected) close = mountStrip(timeline, people);
  };
  const set = (wanted) => {
    keep(KEPT, wanted);
    close();
    close = () => {};
    if (wanted) open().catch(() => button.setAttribute("aria-pressed", "false"));
    else button.setAttribute("aria-pressed", "false");
  };
  button.addEventListener("click", () => set(button.getAttribute("aria-pressed") !== "true"));
  if (recall(KEPT) === true) set(true);
  return () => {
    close();
    button.remove();
  };
}

/**
 * The strip itself, in a timeline of years.
 * @param {HTMLElement} timeline @param {People} people @returns {() => void} folds it
 */
export function mountStrip(timeline, { panels, labels }) {
  const range = /** @type {HTMLInputElement} */ (timeline.querySelector(".ta-range"));
  const [first, last] = [Number(range.min), Number(range.max)];
  const chart = el(
    "div",
    { class: "ta-people", "aria-hidden": "true" },
    ...panels.map((panel) => panelOf(panel, first, last)),
  );
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
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    timeline.toggleAttribute("data-people", false);
    chart.remove();
    text.remove();
  };
}

/** @param {Panel} panel @param {number} first @param {number} last */
function panelOf({ name, top, areas }, first, last) {
  const drawing = svg(
    "svg",
    { viewBox: `${first} 0 ${last - first} ${HIGH}`, preserveAspectRatio: "none" },
    ...areas.map(({ place: of, fill, line, points }) =>
      svg(
        "g",
        { "data-place": of },
        svg("path", { class: "ta-people-fill", d: fill }),
        svg("path", { class: "ta-people-line", d: line }),
        svg("path", { class: "ta-people-point", d: points }),
      ),
    ),
  );
  return el("div", { class: "ta-people-panel" }, drawing, el("span", {}, name, " ", el("small", {}, top)));
}

/** What is said of a year: of each place the nearest count, the nearest of all first. @param {Panel} panel @param {number} year */
export function nearest({ series, near }, year) {
  return series
    .map((counts) => counts.reduce((best, one) => (distance(one, year) < distance(best, year) ? one : best), counts[0]))
    .filter((count) => count && distance(count, year) <= near)
    .sort((a, b) => distance(a, year) - distance(b, year))
    .map(([, text]) => text);
}

const distance = (count, year) => Math.abs(count[0] - year);

/** A place for what is said, as large as the longest. @param {Panel} panel @param {{first: number, last: number}} years */
function roomFor(panel, { first, last }) {
  const none = `${panel.name} —`;
  const textAt = (year) => nearest(panel, year).join(SEPARATOR) || none;
  const texts = momentsOf(/** @type {import("./scale.js").Scale} */ ({ first, last })).map(textAt);
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), "");
  const live = el("span");
  const element = place("div", "", [el("i", { class: "ta-room", "data-text": longest })], live);
  return { element, write: (year) => setText(live, textAt(year)) };
}
