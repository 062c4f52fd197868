/** Beside the map: the sides to choose from, the groups of islands with what was given, and why. */

import { el, setText } from "../base/dom.js";
import { withKana } from "../base/kana.js";
import { nodesOf } from "../base/piece.js";
import { letterOf } from "../map/letters.js";
import { swatch } from "../base/swatch.js";

/** @typedef {import("./main.js").Puzzle} Puzzle */
/** @typedef {import("./main.js").Piece} Piece */
/** @typedef {Record<string, string>} Words */

/** What stands before the word of a verdict, and behind the letter on the map. */
export const SIGNS = { right: "✓", wrong: "✗", answer: "●", given: "", open: "" };

/**
 * The sides as one group of radio buttons: the chosen one is given to what is clicked.
 * @param {Puzzle} puzzle @param {Words} words @param {(side: string) => void} onChoose
 * @returns {{element: HTMLElement, show: (side: string) => void}}
 */
export function sidesOf({ id, sides }, words, onChoose) {
  const inputs = sides.map((side) => el("input", { type: "radio", name: `ta-side-${id}`, value: side.id }));
  const labels = sides.map((side, i) =>
    el(
      "label",
      { class: "ta-puzzle-side" },
      inputs[i],
      el("kbd", { "aria-hidden": "true" }, String(i + 1)),
      swatch(side.look),
      el("span", {}, el("b", {}, side.name), side.note ? el("small", {}, side.note) : null),
    ),
  );
  const element = el("fieldset", { class: "ta-puzzle-sides" }, el("legend", { class: "ta-hidden" }, words.sides), ...labels);
  element.addEventListener("change", ({ target }) => onChoose(/** @type {HTMLInputElement} */ (target).value));
  return { element, show: (side) => inputs.forEach((input) => (input.checked = input.value === side)) };
}

/**
 * The groups, one button each; arrow keys walk through them and through their sides.
 * @param {Puzzle} puzzle @param {{words: Words, atlas: import("../base/kana.js").Book}} told
 * @param {{onGive: (piece: Piece) => void, onTurn: (piece: Piece, by: number) => void, onPoint: (piece: Piece|null) => void}} on
 *   `onTurn`: to the next side, or the one before
 * @param {Record<string, string>} why what folds out under each group, as HTML
 * @returns {{element: HTMLElement, show: (id: string, state: string, side: import("./main.js").Side|undefined) => void,
 *   pieceAt: (target: EventTarget) => Piece|undefined, focus: (id: string) => void}}
 */
export function groupsOf({ pieces }, { words, atlas }, { onGive, onTurn, onPoint }, why) {
  const rows = new Map(pieces.map((piece, i) => [piece.id, rowOf(piece, letterOf(i), { words, atlas }, why[piece.id])]));
  const element = el("ul", { class: "ta-puzzle-groups" }, ...[...rows.values()].map((row) => row.element));
  const buttons = [...rows.values()].map((row) => row.button);
  const pieceAt = (target) => pieces.find(({ id }) => rows.get(id)?.button.contains(target));
  element.addEventListener("click", ({ target }) => {
    const piece = pieceAt(target);
    if (piece) onGive(piece);
  });
  element.addEventListener("keydown", (event) => {
    const piece = pieceAt(event.target);
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!piece || event.altKey || event.ctrlKey || event.metaKey || !(step || turn)) return;
    event.preventDefault();
    if (turn) onTurn(piece, turn);
    else buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)].focus();
  });
  for (const [type, out] of [
    ["pointerover", "pointerleave"],
    ["focusin", "focusout"],
  ]) {
    element.addEventListener(type, ({ target }) => onPoint(pieceAt(target) ?? null));
    element.addEventListener(out, () => onPoint(null));
  }
  return {
    element,
    show(id, state, side) {
      const row = rows.get(id);
      const before = [...rows.values()].slice(0, [...rows.keys()].indexOf(id));
      const isTold = before.some((other) => other.article === row?.article && other.isWrong()); // it stands open there
      row?.show(state, side, isTold);
    },
    pieceAt,
    focus: (id) => rows.get(id)?.button.focus(),
  };
}

function rowOf(piece, letter, { words, atlas }, reason) {
  const paint = el("span", { class: "ta-puzzle-paint" });
  const given = el("span");
  const verdict = el("em");
  const button = el(
    "button",
    { type: "button", class: "ta-puzzle-row", "aria-keyshortcuts": "1 2 3 4" },
    el("span", { class: "ta-puzzle-letter" }, letter),
    " ",
    el(
      "span",
      { class: "ta-puzzle-name" },
      el("b", {}, ...withKana(atlas, piece.name)),
      " ",
      piece.members ? el("small", {}, ...withKana(atlas, piece.members)) : null,
    ),
    " ",
    el("span", { class: "ta-puzzle-given" }, paint, given, " ", verdict),
  );
  const why = el("details", { class: "ta-puzzle-why", hidden: true }, ...nodesOf(reason));
  const element = el("li", { "data-piece": piece.id }, button, why);
  return {
    element,
    button,
    article: why.querySelector("summary")?.textContent,
    isWrong: () => element.dataset.state === "wrong",
    /** `isTold`: the article that decides stands open under another group already. */
    show(state, side, isTold) {
      element.dataset.state = state;
      paint.replaceChildren(...(side ? [swatch(side.look)] : []));
      setText(given, side?.name ?? words.not_given);
      setText(verdict, words[state] && SIGNS[state] ? `${SIGNS[state]} ${words[state]}` : "");
      const decided = Boolean(SIGNS[state]);
      if (why.hidden === decided) why.open = state === "wrong" && !isTold; // one that was open stays open while a side is tried again
      why.hidden = !decided && !why.open;
      if (state === "right") button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    },
  };
}

/**
 * The articles, all folded: what they say is the answer, and is read when the reader opens them.
 * @param {string} html @param {Set<string>} open those that were opened before, by their places @param {(at: string) => void} onOpen
 * @returns {Node[]}
 */
export function articlesOf(html, open, onOpen) {
  const nodes = nodesOf(html);
  const folded = nodes.flatMap((node) => [.../** @type {HTMLElement} */ (node).querySelectorAll("details")]);
  folded.forEach((one, at) => {
    one.open = open.has(String(at));
    one.addEventListener("toggle", () => one.open && onOpen(String(at)));
  });
  return nodes;
}
