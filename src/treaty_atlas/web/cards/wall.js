/**
 * Cards on the wall: one at a time, in the largest letters in which it has room, with what the class can say of it. A key, a
 * clicker or a click turns it, and goes on.
 *
 * @typedef {{lang: string, words: Record<string, string>, kinds: Array<[string, string]>, draw: () => void, leave: () => void}} Given
 *   `words`: of the wall; `kinds`: what a claim can be, with its name; `draw`: others by lot
 */

import { shutOff } from "../base/beside.js";
import { el, fill, icon, setText } from "../base/dom.js";
import { listenKeys } from "../base/keys.js";
import { copyOf, titleOf } from "./paper.js";
import { sideAt, stepFrom } from "./steps.js";

/** Sizes of the type in rem, the first in which the card has room; what is longer still scrolls. */
const SIZES = [2, 1.85, 1.7, 1.55, 1.4, 1.25, 1.1, 1, 0.9];
const WAYS = { PageDown: 1, ArrowRight: 1, " ": 1, PageUp: -1, ArrowLeft: -1 };
/** What does something else than turn the card when it is pressed. */
const OWN = "button, a, summary";

/** @param {Given} given @returns {{show: (cards: HTMLDetailsElement[]) => void, close: () => void}} */
export function mountWall({ lang, words, kinds, draw, leave }) {
  const card = el("div", { class: "ta-wall-card", "aria-live": "polite", "aria-atomic": "true" });
  const at = el("p", { class: "ta-wall-at" });
  const steps = el("span", { class: "ta-wall-steps", "aria-hidden": "true" });
  const back = button(words.back, () => go(-1), icon("before"));
  const next = button(words.turn, () => go(1), el("span"), icon("after"));
  const bar = el("div", { class: "ta-wall-bar", role: "group", "aria-label": words.stage }, back, at, steps, next);
  const element = el("main", { class: "ta-wall", lang, tabindex: -1, "aria-label": words.stage }, card, bar);
  /** @type {{cards: HTMLDetailsElement[], step: number, stop: (() => void)[]}} */
  const state = { cards: [], step: 0, stop: [] };

  const go = (way) => {
    const step = stepFrom(state.step, state.cards.length, way);
    if (step === null) return leave();
    state.step = step;
    write();
  };

  function write() {
    const { cards, step } = state;
    const { card: n, turned, ended } = sideAt(step, cards.length);
    if (turned) cards[n].open = true; // who leaves finds turned what was turned
    card.replaceChildren(...(ended ? endOf() : faceOf(cards[n], turned, kinds)));
    card.toggleAttribute("data-turned", turned && !ended);
    card.scrollTop = 0;
    setText(at, fill(words.at, { at: n + 1, of: cards.length }));
    steps.replaceChildren(
      ...cards.map((_, k) => el("i", { "data-step": k < n || ended ? "done" : k === n ? "now" : "later" })),
    );
    back.disabled = step === 0;
    const onwards = ended ? words.leave_stage : turned ? words.next : words.turn;
    setText(/** @type {HTMLElement} */ (next.firstElementChild), onwards);
    fit();
  }

  const endOf = () => [
    el("h1", {}, fill(words.ended, { count: state.cards.length })),
    el("p", {}, button(words.draw, draw, words.draw), " ", button(words.leave_stage, leave, words.leave_stage)),
  ];

  function fit() {
    for (const size of SIZES) {
      card.style.fontSize = `${size}rem`;
      if (card.scrollHeight <= card.clientHeight) return;
    }
  }

  function open() {
    const before = /** @type {HTMLElement|null} */ (document.activeElement);
    document.body.append(element);
    const giveBack = shutOff(element, ".ta-stage-tools");
    const stopKeys = listenKeys(window, turnBy, (target) => element.contains(target));
    const watcher = new ResizeObserver(fit);
    watcher.observe(element);
    element.focus({ preventScroll: true });
    state.stop = [stopKeys, giveBack, () => watcher.disconnect(), () => before?.isConnected && before.focus()];
  }

  const turnBy = (key) => {
    if (!WAYS[key]) return false;
    go(WAYS[key]);
    return true;
  };
  element.addEventListener("click", (event) => {
    const { target } = /** @type {{target: Element}} */ (/** @type {unknown} */ (event));
    if (!target.closest(OWN) && !String(getSelection())) go(1);
  });

  return {
    show(cards) {
      Object.assign(state, { cards, step: 0 });
      if (!element.isConnected) open();
      write();
    },
    close() {
      element.remove();
      for (const stop of state.stop.splice(0)) stop();
    },
  };
}

/** What is asked, and of a turned card how far it is so, what is so, and on what it rests. */
function faceOf(card, turned, kinds) {
  const choice = kinds.map(([kind, name], n) => {
    const isSo = turned && kind === card.dataset.kind;
    const sign = isSo ? "✓" : String(n + 1);
    return el("li", { "data-so": turned ? String(isSo) : undefined }, el("b", { "aria-hidden": "true" }, sign), ` ${name}`);
  });
  const title = el("h1", {}, ...titleOf(card).childNodes);
  const claim = el("div", { class: "claim" }, ...copyOf(card, ".claim"));
  const so = turned ? el("div", { class: "so stHtml" }, ...copyOf(card, ".so")) : null;
  return [title, claim, el("ol", { class: "ta-wall-choice" }, ...choice), so].filter((one) => one !== null);
}

/** @param {string} label @param {() => void} act @param {...(Node|string)} inside */
function button(label, act, ...inside) {
  const made = el("button", { type: "button", ...(typeof inside[0] !== "string" && { title: label }) }, ...inside);
  if (inside.length === 1 && typeof inside[0] !== "string") made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}
