/**
 * How far one puzzle is solved: what was given to whom, and what the last check said of it. Pure: it knows no page and no map.
 *
 * @typedef {import("./main.js").Piece} Piece
 * @typedef {{side: string, given: Map<string, string>, right: Set<string>, wrong: Set<string>, checks: number, read: Set<string>,
 *   done: Array<[string, string|null]>, end: ""|"solved"|"revealed"}} Play  `side`: the one that is given next; the others by the ids
 *   of groups; `checks`: how often it was checked; `read`: the articles that were opened, by their places; `done`: what was given,
 *   each with what the group had before
 */

/** @param {Array<{id: string}>} sides to give to @returns {Play} */
export const fresh = (sides) => ({
  side: sides[0].id,
  given: new Map(),
  right: new Set(),
  wrong: new Set(),
  checks: 0,
  read: new Set(),
  done: [],
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
  play.done.push([id, play.given.get(id) ?? null]);
  play.given.set(id, side);
  play.wrong.delete(id);
  play.side = side;
}

/**
 * Takes back what was given last, where that is not known to be right.
 * @param {Play} play @returns {string|null} the group, null where there is nothing to take back
 */
export function undo(play) {
  while (play.done.length && play.right.has(play.done[play.done.length - 1][0])) play.done.pop();
  const last = play.done.pop();
  if (!last) return null;
  const [id, before] = last;
  if (before === null) play.given.delete(id);
  else play.given.set(id, before);
  play.wrong.delete(id);
  return id;
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
  play.checks += 1;
  return { wrong, left: pieces.filter(({ id }) => !play.given.has(id)), solved: play.right.size === pieces.length };
}

/** All right, or the answer asked for. @param {Play} play @param {Piece[]} pieces @param {"solved"|"revealed"} how */
export function finish(play, pieces, how) {
  play.right = idsOf(pieces.filter((piece) => isRight(play, piece)));
  Object.assign(play, { end: how, done: [], wrong: new Set() });
}

/** As a tab keeps it. @param {Play} play */
export function written({ side, given, right, wrong, checks, read, done, end }) {
  return { side, given: [...given], right: [...right], wrong: [...wrong], checks, read: [...read], done, end };
}

/**
 * What a tab has kept (`kept`) of a puzzle, surely to be shown; without it, or where it is none, a fresh one.
 * @param {Partial<ReturnType<typeof written>>|undefined} kept @param {{pieces: Piece[], sides: Array<{id: string}>}} puzzle @returns {Play}
 */
export function readPlay(kept, { pieces, sides }) {
  const ids = new Set(pieces.map(({ id }) => id));
  const known = new Set(sides.map(({ id }) => id));
  const pairs = (rows) =>
    Array.isArray(rows) && rows.every((row) => Array.isArray(row) && ids.has(row[0]) && known.has(row[1]));
  const list = (rows) => Array.isArray(rows) && rows.every((id) => ids.has(id));
  const steps = (rows) =>
    Array.isArray(rows) && list(rows.map((row) => row?.[0])) && pairs(rows.filter((row) => row[1] !== null));
  const { side = "", given, right, wrong, checks, read, done, end = "solved" } = kept ?? {};
  const whole = known.has(side) && pairs(given) && list(right) && list(wrong) && steps(done);
  const counted = Number.isInteger(checks) && Array.isArray(read) && ["", "solved", "revealed"].includes(end);
  if (!whole || !counted) return fresh(sides);
  const sure = /** @type {ReturnType<typeof written>} */ (kept);
  return {
    ...sure,
    given: new Map(sure.given),
    right: new Set(sure.right),
    wrong: new Set(sure.wrong),
    read: new Set(sure.read),
  };
}
