/** How people who moved are drawn: the arrow along some places, as wide as they were many; the rule of arrows.py. Pure. */

/** An arrow of one px stands for the square of so many people: its area grows with their number. */
const PER_PX = 32;
const THIN = 1.5;
const TIP = 1.5;
const BARB = 0.9;
const LEAST_TIP = 9;
const LEAST_BARB = 5;

/** @typedef {[number, number]} Place  x, y in px */

const round = (number) => Math.round(number * 100) / 100;

/** The width of an arrow for so many people, px. @param {number} people */
export const widthOf = (people) => round(Math.max(THIN, Math.sqrt(people) / PER_PX));

/**
 * @param {Place[]} way px, y down @param {{low: number, high: number, bend: number}} move @param {number} [k] so much larger than on a laptop
 * @returns {{line: string, tip: string, width: number, most: number}} path data, and the widths of the lower and the higher number
 */
export function arrowOf(way, { low, high, bend }, k = 1) {
  const most = widthOf(high) * k;
  let line = `M${at(way[0])}`;
  let tip = "";
  way.slice(1).forEach((end, leg) => {
    const over = bent(way[leg], end, bend);
    const last = leg === way.length - 2 ? tipOf(over, end, most, k) : null;
    line += `Q${at(over)} ${at(last?.base ?? end)}`;
    tip = last?.tip ?? "";
  });
  return { line, tip, width: round(widthOf(low) * k), most: round(most) };
}

/** @param {Place} start @param {Place} end @param {number} bend @returns {Place} */
function bent(start, end, bend) {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  return [(start[0] + end[0]) / 2 + dy * bend, (start[1] + end[1]) / 2 - dx * bend];
}

/** @param {Place} over @param {Place} end @param {number} most @param {number} k @returns {{base: Place, tip: string}} */
function tipOf(over, end, most, k) {
  const length = Math.hypot(end[0] - over[0], end[1] - over[1]) || 1;
  const [dx, dy] = [(end[0] - over[0]) / length, (end[1] - over[1]) / length];
  const [long, wide] = [Math.max(LEAST_TIP * k, most * TIP), Math.max(LEAST_BARB * k, most * BARB)];
  /** @type {Place} */
  const base = [end[0] - dx * long, end[1] - dy * long];
  const left = at([base[0] + dy * wide, base[1] - dx * wide]);
  return { base, tip: `M${left}L${at(end)}L${at([base[0] - dy * wide, base[1] + dx * wide])}Z` };
}

/** @param {Place} place */
const at = ([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
