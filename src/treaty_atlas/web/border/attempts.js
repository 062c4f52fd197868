/** What is done with drawings laid over each other: shown, hidden, removed, and those of others added. */

import { fill } from "../base/dom.js";
import { changed } from "./board.js";
import { codesIn, decode } from "./code.js";
import { add, MOST_ATTEMPTS } from "./store.js";

/** @typedef {import("./board.js").Board} Board */

/** So much of a text that is no code is repeated. */
const QUOTED = 24;

/** @param {Board} board @param {string} code */
export function chooseAttempt(board, code) {
  board.chosen = code;
  board.sheet.shown = true;
  changed(board, "");
  board.onShown({ task: board.task.id, drawn: code });
}

/** @param {Board} board @param {string} code @param {boolean} hidden */
export function hide(board, code, hidden) {
  for (const one of board.sheet.attempts) if (one.code === code) one.hidden = hidden;
  changed(board, "");
}

/** @param {Board} board @param {string} [code] without one all of them */
export function remove(board, code) {
  const { sheet, task, onShown } = board;
  sheet.attempts = sheet.attempts.filter((one) => code !== undefined && one.code !== code);
  if (!sheet.attempts.length) Object.assign(sheet, { shown: false, next: 1 });
  if (board.chosen === code || code === undefined) {
    board.chosen = sheet.attempts[sheet.attempts.length - 1]?.code ?? "";
  }
  changed(board, "");
  onShown({ task: task.id, drawn: sheet.shown ? board.chosen : "" });
}

/**
 * Lays what others drew on its sheets: the last one that came is told of.
 * @param {Board} board @param {string} text codes and links
 * @returns {{said: string, left: string}} what came of it, and what could not be taken
 */
export function take(board, text) {
  const { sheets, tasks, words } = board;
  const names = tasks.map(({ id }) => id);
  const count = { added: 0, known: 0 };
  /** @type {Record<string, number>} */
  const elsewhere = {};
  const said = [];
  const left = [];
  for (const code of codesIn(text)) {
    const found = decode(code, tasks.length);
    const task = tasks[found?.task ?? 0];
    const came = add(
      /** @type {import("./store.js").Sheet} */ (sheets.get(names[found?.task ?? 0])),
      code,
      found?.task ?? 0,
      tasks.length,
    );
    if (came === "added" || came === "known") {
      if (task === board.task) {
        count[came] += 1;
        Object.assign(board, { chosen: code });
        board.sheet.shown = true;
      } else elsewhere[task.title] = (elsewhere[task.title] ?? 0) + 1;
      continue;
    }
    left.push(code);
    const values = { code: code.slice(0, QUOTED), count: MOST_ATTEMPTS };
    said.push(fill(words[came], values));
  }
  if (count.added) said.push(fill(words.added, { count: count.added }));
  if (count.known) said.push(fill(words.known, { count: count.known }));
  for (const [title, own] of Object.entries(elsewhere)) said.push(fill(words.for_other, { title, count: own }));
  return { said: [...new Set(said)].join(" "), left: left.join("\n") };
}

/** The same from the field. @param {Board} board @param {string} text */
export function takeTyped(board, text) {
  const { said, left } = take(board, text);
  board.list.others.say(said || board.words.none_drawn, left);
  changed(board, "");
  if (board.sheet.shown) board.onShown({ task: board.task.id, drawn: board.chosen });
}

/** The same from the address: what is wrong with it is said under the map. @param {Board} board @param {string} drawn */
export function takeAsked(board, drawn) {
  if (!drawn) return;
  const { said } = take(board, drawn);
  changed(board, said);
}
