/** The list of those who moved: a row for each move, which opens what is read of it; those of other years are put away. */

import { el } from "../base/dom.js";
import { nodesOf } from "../base/piece.js";

/**
 * @param {{moves: import("../base/types.js").Move[], pieces: Record<string, string>, words: Record<string, string>,
 *   onChoose: (id: string|null) => void}} options `pieces`: what is read of a move, as HTML; onChoose: null where a row was closed
 * @returns {{element: HTMLElement, show: (ids: string[], chosen: string|null) => void, reveal: (id: string) => void, open: (id: string) => void}}
 */
export function mountList({ moves, pieces, words, onChoose }) {
  const choose = (/** @type {string|null} */ id) => {
    onChoose(id);
    if (id) rows.get(id)?.row.scrollIntoView({ block: "nearest" }); // what is read opens below the row
  };
  const rows = new Map(moves.map((move) => [move.id, rowOf(move, pieces[move.id], choose)]));
  const none = el("p", { class: "ta-moves-none", hidden: true }, words.nothing);
  const list = el("ul", {}, ...[...rows.values()].map(({ row }) => row));
  const element = el("section", { class: "ta-moves-list", "aria-label": words.list }, none, list);
  return {
    element,
    show(ids, chosen) {
      none.hidden = ids.length > 0;
      for (const [id, { row, button, read }] of rows) {
        row.hidden = !ids.includes(id);
        const open = id === chosen;
        button.setAttribute("aria-expanded", String(open));
        read.hidden = !open;
      }
    },
    /** Goes to a row that was chosen on the map. */
    open(id) {
      const found = rows.get(id);
      found?.row.scrollIntoView({ block: "start" });
      found?.button.focus({ preventScroll: true });
    },
    /** Brings a row into sight that was chosen on the map. */
    reveal(id) {
      const row = rows.get(id)?.row;
      if (!row) return;
      element.scrollTop += row.getBoundingClientRect().top - element.getBoundingClientRect().top; // the list alone, not the page
    },
  };
}

/** @param {import("../base/types.js").Move} move @param {string} text @param {(id: string|null) => void} onChoose */
function rowOf({ id, title, when, number }, text, onChoose) {
  const read = el("div", { class: "ta-moves-read", id: `ta-move-${id}`, hidden: true }, ...nodesOf(text));
  const button = el(
    "button",
    { type: "button", "aria-expanded": "false", "aria-controls": read.id },
    el("b", {}, title),
    el("small", {}, when),
    el("small", {}, number),
  );
  button.addEventListener("click", () => onChoose(read.hidden ? id : null));
  return { row: el("li", { "data-move": id }, button, read), button, read };
}
