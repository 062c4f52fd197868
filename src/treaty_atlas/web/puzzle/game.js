/**
 * What the hand does in the puzzle, and how it is shown: every group is given to a side, what is right stays, what is not
 * shows the article that decides. `game` is the state of the part: the puzzles with how far each is solved, and what is shown.
 *
 * @typedef {import("./main.js").Puzzle} Puzzle
 * @typedef {import("./main.js").Piece} Piece
 * @typedef {{atlas: import("../base/types.js").Atlas, words: Record<string, string>, puzzles: Puzzle[], pieces: import("./main.js").Pieces,
 *   href: string, plays: Map<string, import("./play.js").Play>, page: ReturnType<typeof import("./page.js").buildPage>,
 *   map: ReturnType<typeof import("./map.js").mountPuzzleMap>, onChoose: (treaty: string) => void,
 *   puzzle: Puzzle, play: import("./play.js").Play, groups: ReturnType<typeof import("./list.js").groupsOf>,
 *   sides: ReturnType<typeof import("./list.js").sidesOf>}} Game
 */

import { el, fill, setText } from "../base/dom.js";
import { isFree } from "../base/keys.js";
import { setKana } from "../base/kana.js";
import { commaOf } from "../base/naming.js";
import { SIGNS, articlesOf, groupsOf, sidesOf } from "./list.js";
import { letterOf } from "../map/letters.js";
import { endOf, markTab } from "./page.js";
import { keep } from "../base/visit.js";
import { examine, finish, fresh, give, nextSide, stateOf, undo, written } from "./play.js";

const NARROW_BELOW = 1152;
export const KEPT = "treaty-atlas-puzzle";

/** @param {Game} game @param {string} island */
export const pieceWith = ({ puzzle }, island) => puzzle.pieces.find(({ islands }) => islands.includes(island));

const sideOf = ({ puzzle }, id) => puzzle.sides.find((side) => side.id === id);
const letter = ({ puzzle }, piece) => letterOf(puzzle.pieces.indexOf(piece));
const counts = ({ puzzle, play }) => ({ right: play.right.size, all: puzzle.pieces.length });
const endText = (game) => fill(game.words[game.play.end], counts(game));

/** What is told of an island under the pointer. @param {Game} game @param {string} island */
export function tipOf(game, island) {
  const piece = pieceWith(game, island);
  if (!piece) return null;
  const given = game.play.given.get(piece.id);
  return el("div", {}, el("b", {}, piece.name), el("div", {}, given ? sideOf(game, given).name : game.words.not_given));
}

function say({ page }, text, values = {}) {
  const line = fill(text, values);
  page.said.textContent = line === page.said.textContent ? `${line}\u00a0` : line; // the same words again are spoken again
}

/** Gives a group to a side; what is right stays. @param {Game} game @param {Piece} piece */
export function put(game, piece, side = game.play.side) {
  const { play, words } = game;
  if (play.end) return;
  if (stateOf(play, piece) === "right") {
    say(game, words.already, { piece: piece.name, side: sideOf(game, piece.answer).name });
    return;
  }
  give(play, piece, side);
  say(game, words.given, { piece: piece.name, side: sideOf(game, side).name });
  show(game, [piece]);
}

/** Takes back what was given last. @param {Game} game */
export function takeBack(game) {
  const { play, puzzle, words, page } = game;
  if (play.end) return;
  const last = undo(play);
  const piece = puzzle.pieces.find(({ id }) => id === last);
  if (!piece) return;
  const side = sideOf(game, play.given.get(piece.id));
  say(game, words.given, { piece: piece.name, side: side?.name ?? words.not_given });
  show(game, [piece]);
  if (page.undo.hidden) game.groups.focus(piece.id); // the button that had the focus is gone
}

/** @param {Game} game */
export function check(game) {
  const { words, puzzle, play, page } = game;
  const found = examine(play, puzzle.pieces);
  if (!found) return void say(game, words.none_given);
  if (found.solved) return void end(game, "solved");
  const lettersOf = (pieces) => pieces.map((piece) => letter(game, piece)).join(commaOf(game.atlas));
  const told = (text, pieces) => (pieces.length ? fill(text, { letters: lettersOf(pieces) }) : "");
  say(game, [told(words.not_right, found.wrong), told(words.left, found.left)].filter(Boolean).join(" "));
  show(game);
  if (found.wrong.length) page.list.querySelector("[data-state=wrong]")?.scrollIntoView({ block: "nearest" });
}

/** All right, or the answer asked for: the real map of that day. @param {Game} game @param {"solved"|"revealed"} how */
export function end(game, how) {
  const { puzzle, play, page, map } = game;
  finish(play, puzzle.pieces, how);
  show(game);
  map.point([]);
  map.reveal(puzzle.day, { glide: true, draw: how === "solved" });
  say(game, `${endText(game)} ${puzzle.caption}`);
  page.end.focus({ preventScroll: true });
  page.canvas.scrollIntoView({ block: "nearest" });
}

/** @param {Game} game */
export function restart(game) {
  const { puzzle, plays } = game;
  plays.set(puzzle.id, fresh(puzzle.sides));
  open(game, puzzle.id);
  say(game, "");
  game.groups.focus(puzzle.pieces[0].id);
}

/** The reader goes to another puzzle. @param {Game} game @param {string} id */
export function choose(game, id) {
  if (id === game.puzzle.id) return;
  open(game, id);
  game.onChoose(id);
}

/** Puts a puzzle on the page, as far as it was solved before. @param {Game} game @param {string} id */
export function open(game, id) {
  const { puzzles, plays, pieces, page, map, words } = game;
  const puzzle = puzzles.find((one) => one.id === id) ?? puzzles[0];
  const play = /** @type {import("./play.js").Play} */ (plays.get(puzzle.id)); // each puzzle has one
  const { read, why } = pieces[puzzle.id];
  const on = {
    onGive: (piece) => put(game, piece),
    onTurn: (piece, by) => put(game, piece, nextSide(play, piece, puzzle.sides, by)),
    onPoint: (piece) => map.point(piece?.islands ?? []),
  };
  Object.assign(game, {
    puzzle,
    play,
    sides: sidesOf(puzzle, words, (side) => (play.side = side)),
    groups: groupsOf(puzzle, game, on, why),
  });
  setKana(page.question, game.atlas, puzzle.question);
  setText(
    page.notes,
    puzzle.sides
      .filter(({ note }) => note)
      .map((side) => `${side.name}: ${side.note}`)
      .join(" · "),
  );
  markTab(page.tabs, puzzle.id);
  page.chooser.replaceChildren(game.sides.element);
  page.list.replaceChildren(game.groups.element);
  page.aside.open = window.innerWidth >= NARROW_BELOW;
  const opened = (at) => {
    play.read.add(at);
    keepAll(game);
  };
  page.read.replaceChildren(...articlesOf(read, play.read, opened));
  page.said.textContent = "";
  map.start(puzzle.pieces);
  show(game);
  if (play.end) map.reveal(puzzle.day, { glide: false, draw: false });
}

/** The tab keeps all puzzles: a page that is loaded anew, or in another language, goes on where the reader was. @param {Game} game */
const keepAll = ({ plays }) => keep(KEPT, Object.fromEntries([...plays].map(([id, play]) => [id, written(play)])));

/** Writes the state; of some groups where only these have changed. @param {Game} game */
function show(game, changed = game.puzzle.pieces) {
  const { play, page, sides, words } = game;
  sides.show(play.side);
  for (const piece of changed) showPiece(game, piece);
  keepAll(game);
  setText(page.score, play.checks ? fill(words.score, counts(game)) : "");
  page.check.hidden = page.show.hidden = Boolean(play.end);
  page.again.hidden = Boolean(play.end) || !play.checks;
  page.undo.hidden = Boolean(play.end) || !play.done.some(([id]) => !play.right.has(id));
  page.element.toggleAttribute("data-end", Boolean(play.end));
  page.end.hidden = !play.end;
  if (play.end) showEnd(game);
}

function showPiece(game, piece) {
  const { play, groups, map, words } = game;
  const state = stateOf(play, piece);
  const side = sideOf(game, state === "answer" ? piece.answer : play.given.get(piece.id));
  groups.show(piece.id, state, side);
  if (!play.end) map.give(piece, side?.look ?? null);
  const given = fill(words.given, { piece: piece.name, side: side?.name ?? words.not_given });
  const label = [letter(game, piece), given, SIGNS[state] ? words[state] : ""].filter(Boolean).join(" ");
  map.mark(piece.id, { sign: SIGNS[state], label, given: Boolean(side), fixed: state === "right" });
}

function showEnd(game) {
  const { atlas, puzzle, puzzles, words, href, page, play } = game;
  const next = puzzles[puzzles.indexOf(puzzle) + 1];
  const text = endText(game);
  const onNext = () => {
    choose(game, next.id);
    page.tabs.querySelector("[aria-current]").focus();
  };
  const told = fill(words.told, {
    checks: play.checks,
    read: play.read.size,
    all: page.read.querySelectorAll("details").length,
  });
  page.end.setAttribute("aria-label", text);
  page.end.replaceChildren(...endOf({ atlas, puzzle, next, words, href, text, told, onNext, onAgain: () => restart(game) }));
}

const isUndo = ({ key: name, ctrlKey, metaKey, shiftKey, altKey, target }) =>
  (ctrlKey || metaKey) &&
  !shiftKey &&
  !altKey &&
  name.toLowerCase() === "z" &&
  !target.matches?.("input[type=text], textarea");

/** 1 to 4 choose a side, and give it to the group that has the focus, in the list or by its letter on the map. @param {Game} game */
export function key(game, event) {
  const { puzzle, play, groups, sides, map } = game;
  if (isUndo(event)) {
    event.preventDefault();
    return void takeBack(game);
  }
  const side = puzzle.sides[Number(event.key) - 1];
  if (!side || !isFree(event) || play.end) return;
  event.preventDefault();
  const piece = groups.pieceAt(event.target) ?? map.pieceAt(event.target);
  if (piece) return void put(game, piece, side.id);
  play.side = side.id;
  sides.show(side.id);
}
