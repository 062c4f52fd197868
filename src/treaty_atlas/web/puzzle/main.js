/**
 * The puzzle: a blank map and the articles of one treaty. Every group of islands is given to a side; what is right
 * stays, what is not shows the article that decides.
 *
 * @typedef {{id: string, name: string, note: string, look: string}} Side
 * @typedef {{id: string, name: string, members: string, islands: string[], at: [number, number], mark: "on"|"beside"|"below",
 *   answer: string, own: boolean, act: string, article: string, cite: string, texts: string[],
 *   notes: Array<{heading: string, text: string}>, views: string[]}} Piece  `own`: the puzzle's treaty decides itself
 * @typedef {{id: string, signed: string, year: number, day: string, date: string, title: string, caption: string, question: string,
 *   sides: Side[], pieces: Piece[], articles: any[], earlier: any[]}} Puzzle
 */

import { el, fill, setText } from "../base/dom.js";
import { echo } from "../link/echo.js";
import { toggleFull } from "../base/full.js";
import { hold } from "../link/part.js";
import { isFree } from "../base/keys.js";
import { commaOf } from "../base/naming.js";
import { mountLegend } from "../map/legend.js";
import { SIGNS, articlesOf, groupsOf, sidesOf } from "./list.js";
import { letterOf, mountPuzzleMap } from "./map.js";

const PHONE_BELOW = 768;

/** Mounts the puzzles in a page of the app. @param {HTMLElement & {data: any, tell: (name: string, value: any) => void}} root */
export function mount(root) {
  return hold(root, { sheets: ["puzzle.css"], map: true }, (ready, data) => {
    const address = echo(root, "choose", data.treaty);
    const part = mountPuzzle(root, { ...ready, ...data, onChoose: address.tell });
    return {
      update: (next) => part.update({ ...next, treaty: address.wish(next, next.treaty) }),
      destroy() {
        address.close();
        part.destroy();
      },
    };
  });
}

/**
 * @param {HTMLElement} root
 * @param {{L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes, puzzles: Puzzle[], treaty: string,
 *   words: Record<string, string>, theme?: string, hrefs?: {article: string, map: string}, onChoose?: (treaty: string) => void}} options
 *   `treaty` is the id of the puzzle to begin with; `hrefs`: addresses with {act}, {article} and {year} to fill in, "" for none
 * @returns {{update: (data: {treaty?: string, theme?: string}) => void, destroy: () => void}}
 */
export function mountPuzzle(root, { L, atlas, geometry, puzzles, treaty, words, theme = "light", hrefs = { article: "", map: "" }, onChoose = () => {} }) {
  const states = new Map(puzzles.map(({ id }) => [id, fresh()]));
  let puzzle, now, groups, sides;

  const tabs = el("nav", { class: "ta-puzzle-tabs", "aria-label": words.treaties }, ...puzzles.map(tabOf));
  const question = el("h2", { class: "ta-puzzle-question" });
  const canvas = el("div", { class: "ta-puzzle-map" });
  const chooser = el("div");
  const score = el("b");
  const said = el("span");
  const status = el("p", { class: "ta-puzzle-said", role: "status", "aria-atomic": "false" }, score, " ", said);
  const check = button("check", () => examine(), "ta-puzzle-main");
  const reveal = button("show", () => finish("revealed"));
  const again = button("again", () => restart());
  const notes = el("span", { class: "ta-puzzle-notes" });
  const hint = el("p", { class: "ta-puzzle-hint" }, words.hint, " ", el("span", { class: "ta-puzzle-keys" }, words.hint_keys), notes);
  const list = el("section", { class: "ta-puzzle-list", "aria-label": words.groups });
  const end = el("section", { class: "ta-puzzle-end", tabindex: "-1", hidden: true });
  const bar = el("div", { class: "ta-puzzle-bar" }, check, reveal, again, status);
  const read = el("div", { class: "ta-puzzle-aside" });
  const giving = el("div", { class: "ta-puzzle-give" }, chooser, end, hint, list, bar);
  const element = el("div", { class: "ta-puzzle", lang: atlas.lang }, tabs, question,
    el("div", { class: "ta-puzzle-work" }, read, canvas, giving));
  root.append(element);
  const map = mountPuzzleMap({
    L, element: canvas, atlas, geometry, says: tipOf, onFull: full,
    onIsland: (id) => put(pieceWith(id)), onLetter: (piece) => put(piece), onPoint: (piece) => map.point(piece?.islands ?? []),
  });

  /** With the sides and the button to check, or nothing could be answered. */
  function full() {
    toggleFull(element);
    /** @type {HTMLElement|null} */ (document.activeElement)?.blur(); // Space would press the button once more
  }

  function button(name, act, className = "") {
    const made = el("button", { type: "button", class: `ta-puzzle-button ${className}` }, words[name]);
    made.addEventListener("click", act);
    return made;
  }

  function tabOf({ id, signed, title }) {
    const made = el("button", { type: "button", "data-treaty": id }, el("b", {}, signed), ` ${title}`);
    made.addEventListener("click", () => choose(id));
    return made;
  }

  const pieceWith = (island) => puzzle.pieces.find(({ islands }) => islands.includes(island));
  const sideOf = (id) => puzzle.sides.find((side) => side.id === id);
  const isRight = ({ id, answer }) => now.given.get(id) === answer;
  const letters = (pieces) => pieces.map((piece) => letterOf(puzzle.pieces.indexOf(piece))).join(commaOf(atlas));

  /** What a group is: not given, given, or the verdict of the last check. */
  function stateOf(piece) {
    if (now.right.has(piece.id)) return "right";
    if (now.end) return "answer";
    if (now.wrong.has(piece.id)) return "wrong";
    return now.given.has(piece.id) ? "given" : "open";
  }

  function tipOf(island) {
    const piece = pieceWith(island);
    const given = now.given.get(piece.id);
    return el("div", {}, el("b", {}, piece.name), el("div", {}, given ? sideOf(given).name : words.not_given));
  }

  function say(text, values = {}) {
    const line = fill(text, values);
    said.textContent = line === said.textContent ? `${line}\u00a0` : line; // the same words again are spoken again
  }

  /** Gives a group to a side; what is right stays. */
  function put(piece, side = now.side) {
    const known = stateOf(piece);
    if (now.end) return;
    if (known === "right") return say(words.already, { piece: piece.name, side: sideOf(piece.answer).name });
    now.given.set(piece.id, side);
    now.wrong.delete(piece.id);
    now.side = side;
    say(words.given, { piece: piece.name, side: sideOf(side).name });
    show(piece);
  }

  function turn(piece, by) {
    const ids = puzzle.sides.map(({ id }) => id);
    const at = ids.indexOf(now.given.get(piece.id));
    put(piece, ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length]);
  }

  function examine() {
    const { pieces } = puzzle;
    const given = pieces.filter(({ id }) => now.given.has(id));
    if (!given.length) return say(words.none_given);
    now.right = new Set(given.filter(isRight).map(({ id }) => id));
    now.wrong = new Set(given.filter((piece) => !isRight(piece)).map(({ id }) => id));
    now.checked = true;
    if (now.right.size === pieces.length) return finish("solved");
    const wrong = pieces.filter(({ id }) => now.wrong.has(id));
    const left = pieces.filter(({ id }) => !now.given.has(id));
    const told = [[words.not_right, wrong], [words.left, left]].filter(([, pieces]) => pieces.length);
    say(told.map(([text, pieces]) => fill(text, { letters: letters(pieces) })).join(" "));
    show();
    if (wrong.length) list.querySelector("[data-state=wrong]")?.scrollIntoView({ block: "nearest" });
  }

  /** What the letter of a group on the map is called. */
  function labelOf(piece, state, side) {
    const given = fill(words.given, { piece: piece.name, side: side?.name ?? words.not_given });
    return [letterOf(puzzle.pieces.indexOf(piece)), given, SIGNS[state] ? words[state] : ""].filter(Boolean).join(" ");
  }

  const scoreText = () => fill(words.score, { right: now.right.size, all: puzzle.pieces.length });

  /** All right, or the answer asked for: the real map of that day. */
  function finish(how) {
    now.right = new Set(puzzle.pieces.filter(isRight).map(({ id }) => id));
    Object.assign(now, { end: how, checked: true, wrong: new Set() });
    show();
    map.point([]);
    map.reveal(puzzle.day, true);
    say(`${endText()} ${puzzle.caption}`);
    end.focus({ preventScroll: true });
    canvas.scrollIntoView({ block: "nearest" });
  }

  const endText = () => fill(words[now.end], { right: now.right.size, all: puzzle.pieces.length });

  function restart() {
    states.set(puzzle.id, fresh());
    open(puzzle.id);
    say("");
    groups.focus(puzzle.pieces[0].id);
  }

  function choose(id) {
    if (id === puzzle.id) return;
    open(id);
    onChoose(id);
  }

  /** Puts a puzzle on the page, as far as it was solved before. */
  function open(id) {
    puzzle = puzzles.find((one) => one.id === id) ?? puzzles[0];
    now = states.get(puzzle.id);
    setText(question, puzzle.question);
    setText(notes, puzzle.sides.filter(({ note }) => note).map((side) => `${side.name}: ${side.note}`).join(" · "));
    for (const tab of tabs.children) {
      if (tab.getAttribute("data-treaty") === puzzle.id) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
    sides = sidesOf(puzzle, words, (side) => (now.side = side));
    groups = groupsOf(puzzle, words, { onGive: (piece) => put(piece), onTurn: turn, onPoint: (piece) => map.point(piece?.islands ?? []) }, hrefs);
    chooser.replaceChildren(sides.element);
    list.replaceChildren(groups.element);
    read.replaceChildren(articlesOf(puzzle, words, hrefs, window.innerWidth >= PHONE_BELOW));
    said.textContent = "";
    map.start(puzzle.pieces);
    show();
    if (now.end) map.reveal(puzzle.day, false);
  }

  /** Writes the state; of one group where only that one has changed. */
  function show(only) {
    sides.show(now.side);
    for (const piece of only ? [only] : puzzle.pieces) {
      const state = stateOf(piece);
      const side = sideOf(state === "answer" ? piece.answer : now.given.get(piece.id));
      groups.show(piece.id, state, side);
      if (!now.end) map.give(piece, side?.look ?? null);
      map.mark(piece.id, { sign: SIGNS[state], label: labelOf(piece, state, side), given: Boolean(side), fixed: state === "right" });
    }
    setText(score, now.checked ? scoreText() : "");
    check.hidden = reveal.hidden = Boolean(now.end);
    again.hidden = now.end || !now.given.size;
    element.toggleAttribute("data-end", Boolean(now.end));
    end.hidden = !now.end;
    if (!now.end) return;
    end.setAttribute("aria-label", endText());
    end.replaceChildren(...endOf());
  }

  /** What was found, and where to go on. */
  function endOf() {
    const next = puzzles[puzzles.indexOf(puzzle) + 1];
    const on = next && el("button", { type: "button", class: "ta-puzzle-button ta-puzzle-main" }, fill(words.next, next));
    on?.addEventListener("click", () => {
      choose(next.id);
      /** @type {HTMLElement|null} */ (tabs.querySelector("[aria-current]"))?.focus();
    });
    const mapLink = hrefs.map && el("a", { href: fill(hrefs.map, { act: puzzle.id, year: puzzle.year }) }, fill(words.open_map, puzzle));
    const legend = el("div");
    mountLegend(legend, atlas).paint(puzzle.day);
    return [el("h2", {}, endText()), el("p", {}, puzzle.caption), legend, el("p", {}, on, button("again", () => restart()), mapLink || null)];
  }

  /** 1 to 4 choose a side, and give it to the group that has the focus, in the list or by its letter on the map. */
  function key(event) {
    const side = puzzle.sides[Number(event.key) - 1];
    if (!side || !isFree(event) || now.end) return;
    event.preventDefault();
    const piece = groups.pieceAt(event.target) ?? map.pieceAt(event.target);
    if (piece) return put(piece, side.id);
    now.side = side.id;
    sides.show(side.id);
  }

  function dress(name) {
    element.dataset.theme = name;
    map.theme(name);
  }

  window.addEventListener("keydown", key);
  dress(theme);
  open(treaty);
  return {
    update({ treaty: wanted, theme: name }) {
      if (name) dress(name);
      if (wanted && wanted !== puzzle.id) open(wanted);
    },
    destroy() {
      window.removeEventListener("keydown", key);
      map.destroy();
      element.remove();
    },
  };
}

const fresh = () => ({ side: "japan", given: new Map(), right: new Set(), wrong: new Set(), checked: false, end: "" });
