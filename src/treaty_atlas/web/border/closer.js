/**
 * The places that an article speaks of, for a closer look: around each line of a task, those that lie near each other as one.
 * The map goes from the whole to each of them and back. Pure.
 *
 * @typedef {[[number, number], [number, number]]} Corners  [south, west], [north, east], degrees
 */

/** So much is shown around a line: latitude, longitude; so that the islands on both its sides are seen. */
const AROUND = [1.1, 1.9];

/** @param {Array<Array<[number, number]>>} lines as [lon, lat] @returns {Corners[]} from west to east */
export function placesOf(lines) {
  const found = lines.map(around);
  for (let n = 0; n < found.length; n += 1) {
    const near = found.findIndex((other, k) => k > n && meet(found[n], other));
    if (near < 0) continue;
    found[n] = both(found[n], found[near]);
    found.splice(near, 1);
    n = -1; // what has grown may meet another
  }
  return found.sort(([[, a]], [[, b]]) => a - b);
}

/** @param {Array<[number, number]>} line @returns {Corners} */
function around(line) {
  const [lons, lats] = [line.map(([lon]) => lon), line.map(([, lat]) => lat)];
  const [high, wide] = AROUND;
  return [
    [Math.min(...lats) - high, Math.min(...lons) - wide],
    [Math.max(...lats) + high, Math.max(...lons) + wide],
  ];
}

/** All of some lines at once. @param {Array<Array<[number, number]>>} lines as [lon, lat] @returns {Corners} */
export const placeOf = (lines) => around(lines.flat());

/** @param {Corners} one @param {Corners} other */
const meet = ([[s, w], [n, e]], [[s2, w2], [n2, e2]]) => s < n2 && s2 < n && w < e2 && w2 < e;

/** @param {Corners} one @param {Corners} other @returns {Corners} */
const both = ([[s, w], [n, e]], [[s2, w2], [n2, e2]]) => [
  [Math.min(s, s2), Math.min(w, w2)],
  [Math.max(n, n2), Math.max(e, e2)],
];
