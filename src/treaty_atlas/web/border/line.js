/**
 * A line as a hand has drawn it: made shorter, and what may be wrong with it. Pure. A place is [lon, lat] in degrees.
 *
 * @typedef {import("./measure.js").Place} Place
 */

/** So many places all lines of one drawing have at most. */
export const MOST_PLACES = 60;
/** So many lines one drawing has at most. */
export const MOST_LINES = 6;
/** What may be left out at first, in degrees of longitude at the middle of the map: about 0.7 km. */
const FINE = 0.01;
/** Degrees of longitude are so much narrower than those of latitude, at 48° N. */
const NARROW = 0.67;
/** As far as there is a map: west, south, east, north. */
const LIMITS = [110, 33, 180, 66];

/** Places rounded as they are passed on, none twice running. @param {Place[]} line @returns {Place[]} */
export function rounded(line) {
  const round = (x) => Math.round(x * 100) / 100;
  const places = line.map(([lon, lat]) => /** @type {Place} */ ([round(lon), round(lat)]));
  return places.filter(([lon, lat], i) => !i || lon !== places[i - 1][0] || lat !== places[i - 1][1]);
}

/**
 * The same line with no more than `most` places: those stay that are farthest from the line without them (Douglas and
 * Peucker), as finely as there is room. It asks no stack of the browser, however long the line is.
 * @param {Place[]} line @param {number} [most] @returns {Place[]}
 */
export function simplified(line, most = MOST_PLACES) {
  let [tolerance, found] = [FINE, thinned(line, FINE)];
  while (found.length > Math.max(2, most)) {
    tolerance *= 1.5;
    found = thinned(found, tolerance);
  }
  return found;
}

function thinned(line, tolerance) {
  const stays = new Set([0, line.length - 1]);
  const open = [[0, line.length - 1]];
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const [from, to] = piece;
    let [farthest, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i += 1) {
      const off = offset(line[i], line[from], line[to]);
      if (off > farthest) [farthest, at] = [off, i];
    }
    if (at < 0) continue;
    stays.add(at);
    open.push([from, at], [at, to]);
  }
  return line.filter((_, i) => stays.has(i));
}

/** How far a place lies from a piece of a line, in degrees of latitude. */
function offset([lon, lat], [aLon, aLat], [bLon, bLat]) {
  const [x, y] = [(bLon - aLon) * NARROW, bLat - aLat];
  const [px, py] = [(lon - aLon) * NARROW, lat - aLat];
  const length = x * x + y * y;
  const share = length ? Math.min(1, Math.max(0, (px * x + py * y) / length)) : 0;
  return Math.hypot(px - x * share, py - y * share);
}

/** On which side of the way from a to b a place lies: above 0 to the left. */
const side = (a, b, place) => (b[0] - a[0]) * (place[1] - a[1]) - (b[1] - a[1]) * (place[0] - a[0]);

/** Whether two pieces cross; one that only touches the other with its first place does. @returns {boolean} */
export function cross(a, b, c, d) {
  const apart = (one, other) => one >= 0 === other < 0;
  return apart(side(a, b, c), side(a, b, d)) && apart(side(c, d, a), side(c, d, b));
}

/** How often a line crosses a way. @param {Place[]} line @param {Place[]} way @returns {number} */
export function crossings(line, way) {
  let count = 0;
  for (let i = 1; i < line.length; i += 1) {
    for (let k = 1; k < way.length; k += 1) if (cross(line[i - 1], line[i], way[k - 1], way[k])) count += 1;
  }
  return count;
}

/** @param {Place[]} line */
function crossesItself(line) {
  for (let i = 1; i < line.length; i += 1) {
    for (let k = i + 2; k < line.length; k += 1) if (cross(line[i - 1], line[i], line[k - 1], line[k])) return true;
  }
  return false;
}

const isOutside = ([lon, lat]) => lon < LIMITS[0] || lat < LIMITS[1] || lon > LIMITS[2] || lat > LIMITS[3];

/**
 * What is wrong with a drawing, by the key of its sentence; "" where nothing is.
 * @param {Place[][]} lines @returns {""|"none_drawn"|"one_point"|"outside"|"crosses"|"many"}
 */
export function fault(lines) {
  if (!lines.length) return "none_drawn";
  if (lines.length > MOST_LINES) return "many";
  if (lines.some((line) => line.length < 2)) return "one_point";
  if (lines.some((line) => line.some(isOutside))) return "outside";
  return lines.some(crossesItself) ? "crosses" : "";
}

/** A drawing as it is kept, measured and passed on: the same for everyone who is given it. @param {Place[][]} lines @returns {Place[][]} */
export function shortened(lines) {
  const most = Math.floor(MOST_PLACES / Math.max(1, lines.length));
  return lines.map((line) => rounded(simplified(line, most)));
}
