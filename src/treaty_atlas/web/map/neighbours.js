/** Which mark of the map the arrows lead to. Pure. */

/** @typedef {{key: string, x: number, y: number}} Mark  x to the east, y to the south, px */

/** @type {Record<string, [number, number]>} */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** So many times as far aside as ahead is no longer that way. */
const ASIDE = 2;

/**
 * The nearest mark in the direction of an arrow; what lies aside counts as farther away.
 * @template {Mark} T
 * @param {T[]} marks @param {T} from one of them @param {string} key of the arrow
 * @returns {T|undefined} undefined where there is none, and for any other key
 */
export function neighbour(marks, from, key) {
  if (!(key in WAYS)) return undefined;
  const [dx, dy] = WAYS[key];
  /** @type {T|undefined} */
  let found;
  let best = Infinity;
  for (const mark of marks) {
    const [x, y] = [mark.x - from.x, mark.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (mark.key === from.key || ahead <= 0 || aside > ASIDE * ahead) continue;
    if (ahead + ASIDE * aside < best) [found, best] = [mark, ahead + ASIDE * aside];
  }
  return found;
}

/** From north to south. @template {Mark} T @param {T[]} marks @returns {T[]} */
export const northToSouth = (marks) => [...marks].sort((a, b) => a.y - b.y || a.x - b.x);
