/**
 * The puzzle: a blank map and the articles of one treaty. Every group of islands is given to a side; what is right
 * stays, what is not shows the article that decides.
 *
 * @typedef {{id: string, name: string, note: string, look: string}} Side
 * @typedef {{id: string, name: string, members: string, islands: string[], at: [number, number], mark: "on"|"beside",
 *   answer: string}} Piece
 * @typedef {{id: string, signed: string, year: number, day: string, date: string, title: string, caption: string, question: string,
 *   sides: Side[], pieces: Piece[]}} Puzzle
 * @typedef {Record<string, {read: string, why: Record<string, string>}>} Pieces  what is read in each puzzle, as HTML: the
 *   articles, and why each group is whose it is
 */

import { echo } from "../link/echo.js";
import { toggleFull } from "../base/full.js";
import { hold } from "../link/part.js";
import { recall } from "../base/visit.js";
import { KEPT, check, choose, end, key, open, pieceWith, put, restart, takeBack, tipOf } from "./game.js";
import { mountPuzzleMap } from "./map.js";
import { mountPaper } from "./paper.js";
import { buildPage } from "./page.js";
import { readPlay } from "./play.js";

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
 * @param {{L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes, puzzles: Puzzle[], pieces: Pieces, treaty: string,
 *   words: Record<string, string>, theme?: string, href?: string, onChoose?: (treaty: string) => void}} options
 *   `treaty` is the id of the puzzle to begin with; `href`: of the map, with {act} and {year} to fill in, "" for none
 * @returns {{update: (data: {treaty?: string, theme?: string}) => void, destroy: () => void}}
 */
export function mountPuzzle(
  root,
  { L, atlas, geometry, puzzles, pieces, treaty, words, theme = "light", href = "", onChoose = () => {} },
) {
  const kept = recall(KEPT);
  const plays = new Map(puzzles.map((puzzle) => [puzzle.id, readPlay(kept?.[puzzle.id], puzzle)]));
  const game = /** @type {import("./game.js").Game} */ ({ atlas, words, puzzles, pieces, href, onChoose, plays });
  const act = {
    choose: (id) => choose(game, id),
    check: () => check(game),
    show: () => end(game, "revealed"),
    again: () => restart(game),
    undo: () => takeBack(game),
    print: () => window.print(),
  };
  game.page = buildPage(root, { lang: atlas.lang, puzzles, words, act });
  const { element, canvas } = game.page;
  game.map = mountPuzzleMap({
    L,
    element: canvas,
    atlas,
    geometry,
    says: (island) => tipOf(game, island),
    onIsland(island) {
      const piece = pieceWith(game, island);
      if (piece) put(game, piece);
    },
    onLetter: (piece) => put(game, piece),
    onPoint: (piece) => game.map.point(piece?.islands ?? []),
    onFull() {
      toggleFull(element); // with the sides and the button to check, or nothing could be answered
      /** @type {HTMLElement|null} */ (document.activeElement)?.blur(); // Space would press the button once more
    },
  });
  const dress = (name) => {
    element.dataset.theme = name;
    game.map.theme(name);
  };
  const paper = mountPaper(element, {
    ...{ atlas, geometry, pieces, words },
    now: () => game.puzzle,
    wantsKey: () => game.page.key.checked,
  });
  const pressed = (event) => key(game, event);
  window.addEventListener("keydown", pressed);
  dress(theme);
  open(game, treaty);
  return {
    update({ treaty: wanted, theme: name }) {
      if (name) dress(name);
      if (wanted && wanted !== game.puzzle.id) open(game, wanted);
    },
    destroy() {
      window.removeEventListener("keydown", pressed);
      paper.destroy();
      game.map.destroy();
      element.remove();
    },
  };
}
