/**
 * What the hand does, and how it is shown. `board` is the state of the part: the sheets with what was drawn for each task, and
 * which of them is shown.
 *
 * @typedef {import("./measure.js").Place} Place
 * @typedef {import("./store.js").Sheet} Sheet
 * @typedef {import("./judge.js").Task} Task
 * @typedef {{atlas: import("../base/types.js").Atlas, words: Record<string, string>, tasks: Task[],
 *   places: Record<string, import("./sides.js").Way>, shapes: Record<string, Place[]>, read: Record<string, string>,
 *   sheets: Map<string, Sheet>, page: ReturnType<typeof import("./page.js").buildPage>,
 *   list: ReturnType<typeof import("./list.js").attemptsOf>, ink: ReturnType<typeof import("./ink.js").mountInk>,
 *   pen: ReturnType<typeof import("./pen.js").mountPen>, point: (ids: string[]) => void, link: (code: string) => string,
 *   onShown: (shown: {task: string, drawn: string}) => void, task: Task, sheet: Sheet, chosen: string, isPen: boolean,
 *   isOpen: boolean, closer: number, look: (to: "whole"|import("./closer.js").Corners) => void, judged: Map<string, import("./judge.js").Verdict>}} Board  `isOpen`: the last line is still set point by
 *   point; `closer`: which place of the task the map was taken to, from 1, 0 for the whole, `look` takes it there; `chosen`: the code of the attempt that is told of; `judged`: what was found of each, by its code
 */

import { fill, setOff, setText } from "../base/dom.js";
import { nodesOf } from "../base/piece.js";
import { placeOf, placesOf } from "./closer.js";
import { encode } from "./code.js";
import { judge } from "./judge.js";
import { fault, shortened, MOST_LINES } from "./line.js";
import { legendOf, verdictOf } from "./list.js";
import { markTab } from "./page.js";
import { kmOf, sentencesOf } from "./say.js";
import { add, keepSheets } from "./store.js";

/** So many bars stand between a drawing and a line. */
const BARS = 12;

/** @param {Board} board @param {string} text */
export function say({ page }, text) {
  const line = text && text === page.said.textContent ? `${text}\u00a0` : text; // the same words again are spoken again
  page.said.textContent = line;
}

const numberOf = ({ tasks }, task) => tasks.indexOf(task);
const attemptIn = ({ sheet, chosen }) => sheet.attempts.find(({ code }) => code === chosen);

/** Whether the hand draws now. @param {Board} board */
export const draws = ({ isPen, sheet }) => isPen && !sheet.shown;

/** Puts a task on the page, as far as it was drawn before. @param {Board} board @param {string} id */
export function open(board, id) {
  const { tasks, sheets, page, read } = board;
  board.task = tasks.find((task) => task.id === id) ?? tasks[0];
  board.sheet = /** @type {Sheet} */ (sheets.get(board.task.id)); // each task has one
  board.isOpen = false;
  board.chosen = board.sheet.attempts[board.sheet.attempts.length - 1]?.code ?? "";
  if (board.closer || isStaged(board)) frame(board);
  nameCloser(board, 1);
  setText(page.question, board.task.question);
  markTab(page.tabs, board.task.id);
  page.read.replaceChildren(...nodesOf(read[board.task.id]));
  say(board, "");
  show(board);
}

const isStaged = ({ page }) => page.element.dataset.staged !== undefined;

/** On the stage the line of the map and what was drawn for it are as large as there is room; else the whole is shown. @param {Board} board */
export function frame(board) {
  const { sheet, task, shapes } = board;
  const attempt = isStaged(board) && sheet.shown ? attemptIn(board) : undefined;
  const lines = Object.keys(task.lines).map((name) => shapes[name]);
  board.look(attempt ? placeOf([...lines, ...attempt.lines]) : "whole");
  board.closer = 0;
  nameCloser(board, 1);
}

/** The reader goes to another task. @param {Board} board @param {string} id */
export function choose(board, id) {
  if (id === board.task.id) return;
  open(board, id);
  tell(board);
}

const tell = ({ onShown, task, sheet, chosen }) => onShown({ task: task.id, drawn: sheet.shown ? chosen : "" });

/** What mouse and finger do to the last line. @param {Board} board */
export const strokesOf = (board) => {
  const last = () => board.sheet.lines[board.sheet.lines.length - 1];
  const drop = () => {
    board.sheet.lines.pop();
    show(board);
  };
  return {
    begin(at) {
      board.isOpen = false;
      board.sheet.lines.push([at]);
      say(board, "");
      board.page.element.toggleAttribute("data-drawing", true);
      board.ink.extend(last());
    },
    more(at) {
      last().push(at);
      board.ink.extend(last());
    },
    end() {
      board.page.element.toggleAttribute("data-drawing", false);
      const line = last();
      if (line.length < 2) {
        drop();
        return say(board, board.words.one_point);
      }
      [board.sheet.lines[board.sheet.lines.length - 1]] = shortened([line]);
      changed(board, fill(board.words.drawn, { count: board.sheet.lines.length }));
    },
    cancel() {
      board.page.element.toggleAttribute("data-drawing", false);
      drop();
    },
  };
};

/** What the keys do: point by point. @param {Board} board @param {(at: Place) => {island: string, km: number}} near */
export const keyedOf = (board, near) => ({
  at(at) {
    const { island, km } = near(at);
    const [lon, lat] = at.map((value) => (Math.round(value * 10) / 10).toLocaleString(board.atlas.lang));
    say(board, fill(board.words.cross, { lon, lat, island, km: kmOf(board.atlas, km) }));
  },
  set(at) {
    const { sheet } = board;
    if (board.isOpen) sheet.lines[sheet.lines.length - 1].push(at);
    else sheet.lines.push([at]);
    board.isOpen = true;
    changed(board, fill(board.words.point, { count: sheet.lines[sheet.lines.length - 1].length }));
  },
  back: () => undo(board),
  end() {
    if (!board.isOpen) return false;
    board.isOpen = false;
    say(board, board.words.ended);
    return true;
  },
});

/** Takes back the last point that was set, else the last line. @param {Board} board */
export function undo(board) {
  const { sheet, words } = board;
  if (!sheet.lines.length || sheet.shown) return;
  const last = sheet.lines[sheet.lines.length - 1];
  if (board.isOpen && last.length > 1) last.pop();
  else {
    sheet.lines.pop();
    board.isOpen = false;
  }
  changed(board, words.taken_back);
}

/** @param {Board} board */
export function clear(board) {
  if (!board.sheet.lines.length) return;
  board.sheet.lines = [];
  board.isOpen = false;
  changed(board, board.words.taken_back);
}

/** To the next place that the article speaks of; after the last one back to the whole. @param {Board} board */
export function closer(board) {
  const places = placesOf(Object.keys(board.task.lines).map((name) => board.shapes[name]));
  board.closer = (board.closer + 1) % (places.length + 1);
  board.look(board.closer ? places[board.closer - 1] : "whole");
  nameCloser(board, places.length);
}

function nameCloser({ closer: at, page, words }, count) {
  setText(page.closer, !at ? words.closer : at < count ? words.elsewhere : words.whole);
}

/** Lays the line of the map over what was drawn, which becomes an attempt; or says what is wrong with it. @param {Board} board */
export function done(board) {
  const { sheet, task, tasks, words, page } = board;
  const lines = shortened(sheet.lines);
  const wrong = fault(lines);
  if (wrong) return say(board, fill(words[wrong], { count: MOST_LINES }));
  const code = encode(numberOf(board, task), lines);
  const came = add(sheet, code, numberOf(board, task), tasks.length);
  if (came === "full") return say(board, fill(words.full, { count: sheet.attempts.length }));
  Object.assign(sheet, { lines: [], shown: true });
  Object.assign(board, { chosen: code, isOpen: false });
  changed(board, "", true);
  if (isStaged(board)) frame(board);
  const { head, sides } = sentencesOf(board.atlas, words, task, board.places, verdictIn(board, { code, lines }));
  say(board, `${head}${board.atlas.lang === "ja" ? "。" : ". "}${sides[0] ?? ""}`);
  page.verdict.focus({ preventScroll: true });
  page.stage.scrollIntoView({ block: "nearest" });
  return tell(board);
}

/** Another attempt: the line of the map goes. @param {Board} board */
export function again(board) {
  board.sheet.shown = false;
  changed(board, "");
  if (isStaged(board)) frame(board);
  board.page.canvas.focus({ preventScroll: true });
  tell(board);
}

/** Keeps what is drawn now, and shows it. @param {Board} board @param {string} text what is said @param {boolean} [wipe] */
export function changed(board, text, wipe = false) {
  keepSheets(board.sheets);
  say(board, text);
  show(board, wipe);
}

/** @param {Board} board */
function verdictIn(board, { code, lines }) {
  const found = board.judged.get(code) ?? judge(lines, board.task, board.shapes, board.places);
  board.judged.set(code, found);
  return found;
}

/** Writes the state. @param {Board} board */
export function show(board, wipe = false) {
  const { page, sheet, task, words, list, ink, pen, atlas, places, link } = board;
  const attempt = sheet.shown ? attemptIn(board) : undefined;
  const verdict = attempt && verdictIn(board, attempt);
  page.element.toggleAttribute("data-shown", sheet.shown);
  for (const name of ["undo", "clear", "done"]) page[name].hidden = sheet.shown;
  page.again.hidden = !sheet.shown;
  for (const name of ["undo", "clear"]) setOff(page[name], !sheet.lines.length);
  page.hand.element.hidden = sheet.shown;
  page.hand.show(board.isPen);
  page.hint.hidden = sheet.shown;
  page.legend.hidden = !sheet.shown;
  page.legend.replaceChildren(...legendOf(task));
  page.verdict.hidden = !verdict;
  page.verdict.replaceChildren(
    ...verdictOf(verdict ? sentencesOf(atlas, words, task, places, verdict) : null, {
      words,
      number: attempt?.number ?? 0,
      exact: Object.values(task.lines).every(({ exact }) => exact),
    }),
  );
  const far = (one) => (sheet.shown ? kmOf(atlas, verdictIn(board, one).mean) : "");
  list.show(sheet.attempts, far, sheet.shown ? board.chosen : "", attempt ? link(attempt.code) : "");
  pen.dress();
  board.point(verdict ? [...verdict.wrong.japan, ...verdict.wrong.russia, ...verdict.cut] : []);
  ink.show({ ...inkIn(board), ...(verdict ? realIn(board, verdict) : { real: [], bars: [], widest: null }) }, wipe);
}

function inkIn({ sheet, chosen }) {
  const attempts = sheet.attempts
    .filter(({ hidden, code }) => !hidden || (sheet.shown && code === chosen))
    .map(({ number, lines, code }) => ({ number, lines, chosen: sheet.shown && code === chosen }));
  return { lines: sheet.lines, attempts: attempts.sort((a, b) => Number(a.chosen) - Number(b.chosen)) };
}

function realIn({ atlas, task, shapes }, { measured }) {
  const real = Object.entries(task.lines).map(([name, { kind, by }]) => ({ kind, by, line: shapes[name] }));
  const bars = measured.flatMap(({ gaps }) => gaps.filter((_, i) => i % Math.max(1, Math.floor(gaps.length / BARS)) === 0));
  const widest = measured.map(({ most }) => most).reduce((a, b) => (b.km > a.km ? b : a));
  return {
    real,
    bars: bars.map(({ from, to }) => /** @type {[Place, Place]} */ ([from, to])),
    widest: { ...widest, km: kmOf(atlas, widest.km) },
  };
}
