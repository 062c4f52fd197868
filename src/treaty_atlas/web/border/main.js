/**
 * Draw the border: the article is read, the line is drawn on a blank map, then the treaty's own line is laid over it, and it is
 * told how far off it was. Drawings are laid over each other, kept in this browser, and passed on as links.
 *
 * @typedef {{task: string, drawn: string}} Shown  the task, and the code of what is told of in it
 * @typedef {{tasks: import("./judge.js").Task[], places: Record<string, import("./sides.js").Way>, read: Record<string, string>,
 *   task: string, drawn: string, words: Record<string, string>, share: import("../base/copy.js").ShareWords, theme?: string}} Told
 */

import { el } from "../base/dom.js";
import { takesText } from "../base/keys.js";
import { nameOf } from "../base/naming.js";
import { addressOf, inOneFile, onSite } from "../base/where.js";
import { echo } from "../link/echo.js";
import { hold } from "../link/part.js";
import { mountStage } from "../link/stage.js";
import { mountBlank } from "../map/blank.js";
import { chooseAttempt, hide, remove, takeAsked, takeTyped } from "./attempts.js";
import { again, choose, clear, closer, done, draws, frame, keyedOf, open, show, strokesOf, undo } from "./board.js";
import { mountInk } from "./ink.js";
import { attemptsOf } from "./list.js";
import { nearest } from "./measure.js";
import { buildPage } from "./page.js";
import { mountPaper } from "./paper.js";
import { mountPen } from "./pen.js";
import { recallSheets } from "./store.js";

/** Mounts the tasks in a page of the app. @param {import("../link/echo.js").Host & {data: import("../link/part.js").Data & Shown}} root */
export function mount(root) {
  return hold(root, { sheets: ["border.css"], map: true }, (ready, data) => {
    const shown = ({ task, drawn }) => ({ task, drawn });
    const address = echo(root, "choose", shown(data));
    const part = mountBorder(root, { ...ready, ...data, onShown: address.tell });
    return {
      update: (next) => part.update({ theme: next.theme, asked: address.wish(next, shown(next)) }),
      destroy() {
        address.close();
        part.destroy();
      },
    };
  });
}

/**
 * @param {HTMLElement} root
 * @param {Told & {L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas,
 *   geometry: import("../base/types.js").Shapes, onShown?: (shown: {task: string, drawn: string}) => void}} options `task`: the id of the one to begin
 *   with, `drawn`: codes of what was drawn in it
 * @returns {{update: (data: {theme?: string, asked?: {task: string, drawn: string}}) => void, destroy: () => void}}
 */
export function mountBorder(root, options) {
  const { L, atlas, geometry, tasks, places, read, words, share, theme = "light", onShown = () => {} } = options;
  const shapes = Object.fromEntries(geometry.lines.features.map((one) => [one.properties.id, one.geometry.coordinates]));
  const sheets = recallSheets(tasks.map(({ id }) => id));
  const [task] = tasks;
  const sheet = /** @type {import("./store.js").Sheet} */ (sheets.get(task.id)); // each task has one
  const board = /** @type {import("./board.js").Board} */ ({
    ...{ atlas, words, tasks, places, shapes, read, sheets, onShown, task, sheet },
    ...{ chosen: "", isPen: true, isOpen: false, closer: 0, judged: new Map(), link: (code) => linkTo(board.task.id, code) },
  });
  const act = {
    undo: () => undo(board),
    clear: () => clear(board),
    done: () => done(board),
    again: () => again(board),
    closer: () => closer(board),
    choose: (id) => choose(board, id),
  };
  const hand = (isPen) => {
    board.isPen = isPen;
    show(board);
  };
  board.page = buildPage(root, {
    lang: atlas.lang,
    tasks,
    words,
    act: { ...act, hand },
  });
  const { element, stage, canvas } = board.page;
  const onChange = () => board.sheet.shown && frame(board);
  const stand = mountStage(atlas.words, { part: element, place: element, onChange });
  const blank = mountBlank({
    ...{ L, element: canvas, atlas, geometry },
    says: (id) => el("b", {}, named(atlas, id)),
    staged: true,
    onFull: () => stand.toggle(),
  });
  blank.blank();
  canvas.setAttribute("aria-label", `${words.map}. ${words.hint_keys}`);
  board.ink = mountInk(blank.map);
  board.point = blank.painter.point;
  board.look = (to) => blank.painter.view(to, { animate: true });
  board.pen = mountPen(stage, blank.map, {
    isOn: () => draws(board),
    strokes: strokesOf(board),
    keyed: keyedOf(board, nearTo(places)),
  });
  board.list = attemptsOf({ words, share, on: listening(board) });
  board.page.list.replaceWith(board.list.element);
  const paper = mountPaper(board, geometry);
  const pressed = (event) => {
    if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || takesText(event.target)) return;
    event.preventDefault();
    undo(board);
  };
  element.addEventListener("keydown", pressed);
  const dress = (name) => {
    element.dataset.theme = name;
    blank.painter.theme(name);
  };
  dress(theme);
  open(board, options.task);
  takeAsked(board, options.drawn);
  return {
    update({ asked, theme: name }) {
      if (name) dress(name);
      if (!asked) return;
      if (asked.task !== board.task.id) open(board, asked.task);
      takeAsked(board, asked.drawn);
    },
    destroy() {
      stand.remove();
      paper.destroy();
      board.pen.destroy();
      board.ink.destroy();
      blank.painter.destroy();
      board.page.remove();
    },
  };
}

/** What the rows beside the map do. @param {import("./board.js").Board} board */
const listening = (board) => ({
  choose: (code) => chooseAttempt(board, code),
  hide: (code, hidden) => hide(board, code, hidden),
  remove: (code) => remove(board, code),
  clear: () => remove(board),
  add: (text) => takeTyped(board, text),
});

/** An island, and Sakhalin as one: where its halves part is one of the answers. */
function named(atlas, id) {
  const whole = atlas.labels.find(({ of, when }) => when === "whole" && of?.includes(id));
  return whole?.text ?? nameOf(atlas, id, { administeredBy: "" });
}

/** The island nearest to a place. @param {Record<string, import("./sides.js").Way>} places */
function nearTo(places) {
  const shores = Object.values(places)
    .filter(({ name }) => name)
    .map(({ name, over, along }) => ({ name, line: along.length ? along : over.slice(-1) }));
  return (at) =>
    shores
      .map(({ name, line }) => ({ island: name, km: nearest(at, line.length > 1 ? line : [...line, ...line]).km }))
      .reduce((a, b) => (b.km < a.km ? b : a));
}

/** What others open to have a drawing on their map; a file that lies on a disk has a code only. */
function linkTo(task, code) {
  if (inOneFile()) return code;
  const said = [
    ["border", task],
    ["drawn", code],
  ];
  if (onSite()) return new URL(addressOf("border", /** @type {[string, string][]} */ (said)), location.href).href;
  const here = new URL(location.href);
  for (const [key, value] of said) here.searchParams.set(key, value);
  return here.href;
}
