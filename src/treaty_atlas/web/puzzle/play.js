/**
 * How far one puzzle is solved: what was given to whom, and what the last check said of it. Pure: it knows no page and no map.
 *
 * @typedef {import("./main.js").Piece} Piece
 * @typedef {{side: string, given: Map<string, string>, right: Set<string>, wrong: Set<string>, checked: boolean,
 *   end: ""|"solved"|"revealed"}} Play  `side`: the one that is given next; the others by the ids of groups
 */

/** @returns {Play} */
export const fresh = () => ({
  side: "japan",
  given: new Map(),
  right: new Set(),
  wrong: new Set(),
  checked: false,
  end: "",
});

const isRight = ({ given }, { id, answer }) => given.get(id) === answer;
const idsOf = (pieces) => new Set(pieces.map(({ id }) => id));

/** What a group is: not given, given, or the verdict of the last check. @param {Play} play @param {Piece} piece */
export function stateOf({ right, wrong, given, end }, { id }) {
  if (right.has(id)) return "right";
  if (end) return "answer";
  if (wrong.has(id)) return "wrong";
  return given.has(id) ? "given" : "open";
}

/** Gives a group to a side, which is given next as well. @param {Play} play @param {Piece} piece @param {string} side */
export function give(play, { id }, side) {
  play.given.set(id, side);
  play.wrong.delete(id);
  play.side = side;
}

/** The side after the one that a group has, or before it; a group without one begins at that end. @returns {string} its id */
export function nextSide({ given }, { id }, sides, by) {
  const ids = sides.map((side) => side.id);
  const at = ids.indexOf(given.get(id));
  return ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length];
}

/**
 * Judges what was given.
 * @param {Play} play @param {Piece[]} pieces
 * @returns {{wrong: Piece[], left: Piece[], solved: boolean}|null} null where nothing was given
 */
export function examine(play, pieces) {
  const given = pieces.filter(({ id }) => play.given.has(id));
  if (!given.length) return null;
  const wrong = given.filter((piece) => !isRight(play, piece));
  play.right = idsOf(given.filter((piece) => isRight(play, piece)));
  play.wrong = idsOf(wrong);
  play.checked = true;
  return { wrong, left: pieces.filter(({ id }) => !play.given.has(id)), solved: play.right.size === pieces.length };
}

/** All right, or the answer asked for. @param {Play} play @param {Piece[]} pieces @param {"solved"|"revealed"} how */
export function finish(play, pieces, how) {
  play.right = idsOf(pieces.filter((piece) => isRight(play, piece)));
  Object.assign(play, { end: how, checked: true, wrong: new Set() });
}
