/**
 * On which side of a drawing each island lies: whoever comes from Hokkaido, by the way that Python laid to the island
 * (border.ways), is on the other side after every line crossed. Where a drawing ends at sea does not matter. Pure.
 *
 * @typedef {import("./measure.js").Place} Place
 * @typedef {"japan"|"russia"} Side
 * @typedef {{name: string, part: "sakhalin"|"kurils", start: string, over: Place[], along: Place[]}} Way
 */

import { crossings } from "./line.js";

/**
 * @param {Place[][]} lines @param {Record<string, Way>} ways each after the one that it starts from
 * @returns {{sides: Record<string, Side>, cut: string[]}} `cut`: the islands on which a line ends up on both sides; they have
 *   the side that comes first
 */
export function sidesOf(lines, ways) {
  const over = (way) => lines.reduce((count, line) => count + crossings(line, way), 0);
  /** @type {Record<string, number>} */
  const ends = {};
  /** @type {Record<string, Side>} */
  const sides = {};
  const cut = [];
  for (const [id, { start, over: sea, along }] of Object.entries(ways)) {
    const reached = (ends[start] ?? 0) + over(sea);
    const crossed = along.length ? over(along) : 0;
    sides[id] = reached % 2 ? "russia" : "japan";
    ends[id] = reached + crossed;
    if (crossed % 2) cut.push(id);
  }
  return { sides, cut };
}

/** Whether lines part anything at all, of the ways in one part of the map. @param {Place[][]} lines @param {Record<string, Way>} ways @param {string} part */
export const partsAny = (lines, ways, part) =>
  Object.values(ways).some(
    (way) => way.part === part && lines.some((line) => crossings(line, way.over) + crossings(line, way.along) > 0),
  );
