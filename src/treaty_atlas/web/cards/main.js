/**
 * Common errors as cards to turn. Each is a `details` that Python wrote (reading/misreadings.py) and works without this: here
 * they are chosen by period, by words and by a draw of five, turned all at once, shown one by one on the wall, and printed. What
 * is turned is kept in this tab; which cards are shown stands in the address.
 *
 * @typedef {import("./choose.js").Wish} Wish
 * @typedef {{first?: string, at?: string|null, lang: string, told: number, words: Record<string, string>,
 *   wall: Record<string, string>, eras: Record<string, string>, sources: Record<string, string>} & Wish} Data  `first`: the cards, where they do not stand
 *   beside the part already; `sources`: rows for paper by key, as HTML
 * @typedef {import("../link/echo.js").Host & {data: Data}} Root
 */

import { el } from "../base/dom.js";
import { nodesOf } from "../base/piece.js";
import { keep, recall } from "../base/visit.js";
import { echo } from "../link/echo.js";
import { chosen } from "./choose.js";
import { mountStage } from "../link/stage.js";
import { drawAnew, mountBar } from "./bar.js";
import { sheetsOf } from "./paper.js";
import { mountWall } from "./wall.js";

const KEPT = "treaty-atlas-cards";

/** @param {Root} root @returns {import("../link/part.js").Part} */
export function mount(root) {
  const address = echo(root, "show", wishOf(root.data));
  let { lang } = root.data;
  let part = mountCards(root, address.tell);
  return {
    update(data) {
      const wish = address.wish(data, wishOf(data));
      if (data.lang === lang) return void (wish && part.show(wish));
      lang = data.lang;
      part.remove();
      part = mountCards(root, address.tell);
    },
    destroy() {
      address.close();
      part.remove();
    },
  };
}

/** @param {Wish} data @returns {Wish} */
const wishOf = ({ era = null, five = null, find = null }) => ({ era, five, find });

/**
 * @param {Root} root @param {(wish: Wish) => void} tell
 * @returns {{show: (wish: Wish) => void, remove: () => void}}
 */
function mountCards(root, tell) {
  const { data } = root;
  const list = el("div", { class: "myth-list" }, ...standing(root));
  const paper = el("div", { class: "only-print myth-paper" });
  const cards = /** @type {HTMLDetailsElement[]} */ ([...list.querySelectorAll("details.myth")]);
  const known = cards.map((card) => ({ id: card.id, era: eraOf(card), text: card.textContent ?? "" }));
  let wish = wishOf(data);
  const bar = mountBar({
    ...{ words: data.words, wall: data.wall.stage, eras: data.eras, counts: countsOf(known) },
    on: {
      wish: choose,
      wall: () => stage.toggle(),
      turn: (open) => seen().forEach((card) => (card.open = open)),
      print: () => window.print(),
    },
  });
  const { wall, stage } = onWall(data, {
    seen: () => seen(),
    draw: () => choose(seen().length ? drawAnew() : { ...drawAnew(), era: null, find: null }),
    isChosen: () => Boolean(wish.five || wish.era || wish.find),
  });
  function choose(change) {
    show({ ...wish, ...change });
    tell(wish);
  }
  const seen = () => cards.filter((card) => !card.hidden);
  const tellBar = () => bar.show(wish, seen().length, seen().length > 0 && seen().every((card) => card.open));
  function show(next) {
    wish = next;
    const ids = chosen(known, wish);
    for (const card of cards) {
      card.hidden = !ids.includes(card.id);
      card.querySelector("summary h3")?.setAttribute("aria-level", wish.five ? "2" : "3"); // drawn, they have no period above
    }
    for (const era of list.querySelectorAll(".myth-era"))
      era.toggleAttribute("hidden", !era.querySelector(".myth:not([hidden])"));
    list.toggleAttribute("data-drawn", Boolean(wish.five));
    paper.replaceChildren(...sheetsOf(seen(), data));
    tellBar();
  }
  const kept = recall(KEPT);
  for (const card of cards) card.open = card.id === data.at || (Array.isArray(kept) && kept.includes(card.id));
  list.addEventListener("toggle", () => (keep(KEPT, opened(cards)), tellBar()), true);
  const element = el("div", { class: "stHtml ta-cards" }, bar.element, list, paper);
  root.append(element);
  show(wish);
  return {
    show,
    remove() {
      stage.remove();
      wall.close();
      element.remove();
    },
  };
}

/**
 * The stage of the cards that are shown; where none were chosen, of five by lot.
 * @param {Data} data @param {{seen: () => HTMLDetailsElement[], draw: () => void, isChosen: () => boolean}} on
 */
function onWall({ lang, words, wall: own }, { seen, draw, isChosen }) {
  const kinds = /** @type {Array<[string, string]>} */ (
    ["error", "doubtful", "imprecise"].map((kind) => [kind, words[kind]])
  );
  const begin = () => {
    if (!isChosen() || !seen().length) draw();
    wall.show(seen());
  };
  const again = () => (draw(), wall.show(seen()));
  const wall = mountWall({ lang, words: { ...own, draw: words.new }, kinds, draw: again, leave: () => stage.toggle() });
  const stage = mountStage(own, { name: "cards", onChange: (on) => (on ? begin() : wall.close()) });
  return { wall, stage };
}

/** How many cards each period has. @param {{era: string}[]} known @returns {Record<string, number>} */
function countsOf(known) {
  const counts = {};
  for (const { era } of known) counts[era] = (counts[era] ?? 0) + 1;
  return counts;
}

const opened = (cards) => cards.filter(({ open }) => open).map(({ id }) => id);

const eraOf = (card) => card.closest("[data-era]")?.getAttribute("data-era") ?? "";

/** The cards that stand beside the part already, else those that it was told. @param {Root} root @returns {Node[]} */
function standing(root) {
  if (root.data.first) return nodesOf(root.data.first);
  return [...(root.parentElement?.querySelector(":scope > .first")?.childNodes ?? [])];
}
