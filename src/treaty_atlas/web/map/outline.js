/**
 * The path of an outline at a view: placed, cut to what is near the window, thinned, written. Leaflet does the same with an
 * object for every point, for every path anew; this does it with plain numbers, and gives the same path (pure).
 *
 * @typedef {{scale: number, origin: {x: number, y: number}, min: {x: number, y: number}, max: {x: number, y: number}}} View
 *   `scale`: px at this zoom for one at zoom 0; `min`, `max`: what is drawn, px of the layer; `origin`: its zero, px of the world
 */

const [LEFT, RIGHT, ABOVE, BELOW] = [1, 2, 4, 8];
/** In the order in which a polygon is cut. */
const EDGES = [LEFT, ABOVE, RIGHT, BELOW];
const EMPTY = "M0 0";
const LEAST_ROOM = 4096;

let room = 0;
/** Where the numbers stand while a ring is worked at: none is made for each. @type {Float64Array} */
let here;
/** @type {Float64Array} */
let there;
/** @type {Uint8Array} */
let kept;

/**
 * @param {import("./world.js").World} world @param {View} view
 * @param {{smooth: number, closed: boolean}} options `smooth`: points nearer than this to the path without them are left out, px
 * @returns {string} for the attribute `d`, one decimal
 */
export function pathOf({ rings }, view, options) {
  let path = "";
  for (const ring of rings) path += ringPath(ring, view, options);
  return path || EMPTY;
}

function ringPath({ points, box }, view, { smooth, closed }) {
  const {
    scale,
    origin: { x, y },
    min,
    max,
  } = view;
  const [left, top, right, bottom] = [box[0] * scale - x, box[1] * scale - y, box[2] * scale - x, box[3] * scale - y];
  if (right < min.x || left > max.x || bottom < min.y || top > max.y) return "";
  make(points.length);
  let count = points.length / 2;
  for (let i = 0; i < 2 * count; i += 2) {
    here[i] = points[i] * scale - x;
    here[i + 1] = points[i + 1] * scale - y;
  }
  if (closed && points[0] === points[2 * count - 2] && points[1] === points[2 * count - 1]) count -= 1;
  if (left >= min.x && right <= max.x && top >= min.y && bottom <= max.y) return written(0, count, smooth, closed);
  if (!closed) return cutLine(count, view, smooth);
  for (const edge of EDGES) count = cutRing(count, edge, view);
  return written(0, count, smooth, true);
}

/** Room for a ring of so many numbers; each edge may add two points where the ring crosses it. */
function make(numbers) {
  if (numbers * 4 <= room) return;
  room = Math.max(numbers * 4, LEAST_ROOM);
  here = new Float64Array(room);
  there = new Float64Array(room);
  kept = new Uint8Array(room / 2);
}

const codeOf = (x, y, { min, max }) =>
  (x < min.x ? LEFT : x > max.x ? RIGHT : 0) | (y < min.y ? ABOVE : y > max.y ? BELOW : 0);

/** Where a line meets an edge, in whole px. @returns {[number, number]} */
function meeting(ax, ay, bx, by, edge, { min, max }) {
  const [dx, dy] = [bx - ax, by - ay];
  if (edge & BELOW) return [Math.round(ax + (dx * (max.y - ay)) / dy), Math.round(max.y)];
  if (edge & ABOVE) return [Math.round(ax + (dx * (min.y - ay)) / dy), Math.round(min.y)];
  if (edge & RIGHT) return [Math.round(max.x), Math.round(ay + (dy * (max.x - ax)) / dx)];
  return [Math.round(min.x), Math.round(ay + (dy * (min.x - ax)) / dx)];
}

/** Sutherland and Hodgman: what of a ring lies on this side of an edge. @returns {number} how many points are left in `here` */
function cutRing(count, edge, view) {
  let left = 0;
  const put = (x, y) => {
    there[left] = x;
    there[left + 1] = y;
    left += 2;
  };
  for (let i = 0, j = count - 1; i < count; j = i, i += 1) {
    const [ax, ay, bx, by] = [here[2 * i], here[2 * i + 1], here[2 * j], here[2 * j + 1]];
    const [out, before] = [codeOf(ax, ay, view) & edge, codeOf(bx, by, view) & edge];
    if (Boolean(out) !== Boolean(before)) put(...meeting(bx, by, ax, ay, edge, view));
    if (!out) put(ax, ay);
  }
  [here, there] = [there, here];
  return left / 2;
}

/** Cohen and Sutherland: the pieces of a line within the view. */
function cutLine(count, view, smooth) {
  let path = "";
  let length = 0;
  const end = () => {
    [here, there] = [there, here];
    path += written(0, length, smooth, false);
    [here, there] = [there, here];
    length = 0;
  };
  for (let i = 0; i + 1 < count; i += 1) {
    const found = segment(here[2 * i], here[2 * i + 1], here[2 * i + 2], here[2 * i + 3], view);
    if (!found) continue;
    const [ax, ay, bx, by, whole] = found;
    there[2 * length] = ax;
    there[2 * length + 1] = ay;
    length += 1;
    if (whole && i + 2 < count) continue; // it goes on
    there[2 * length] = bx;
    there[2 * length + 1] = by;
    length += 1;
    end();
  }
  return path;
}

/** @returns {[number, number, number, number, boolean]|null} what of a segment is seen; whether its end is */
function segment(ax, ay, bx, by, view) {
  let [a, b, whole] = [codeOf(ax, ay, view), codeOf(bx, by, view), true];
  while (a | b) {
    if (a & b) return null;
    const [x, y] = meeting(ax, ay, bx, by, a || b, view);
    if (a) [ax, ay, a] = [x, y, codeOf(x, y, view)];
    else [bx, by, b, whole] = [x, y, codeOf(x, y, view), false];
  }
  return [ax, ay, bx, by, whole];
}

/** The points of `here` from one to another (exclusive), thinned, as a path. */
function written(from, to, smooth, closed) {
  if (to === from) return "";
  const count = thin(from, to, smooth * smooth);
  kept.fill(0, 0, count);
  kept[0] = kept[count - 1] = 1;
  mark(0, count - 1, smooth * smooth);
  let path = "";
  for (let i = 0; i < count; i += 1) {
    if (kept[i]) path += `${path ? "L" : "M"}${short(here[2 * i])} ${short(here[2 * i + 1])}`;
  }
  return closed ? `${path}z` : path;
}

const short = (px) => Math.trunc(px * 10) / 10;

/** Leaves out what is nearer to the point before it than the tolerance; the last one stays. */
function thin(from, to, square) {
  let count = 1;
  let last = from;
  here[0] = here[2 * from];
  here[1] = here[2 * from + 1];
  for (let i = from + 1; i < to; i += 1) {
    const [dx, dy] = [here[2 * i] - here[2 * count - 2], here[2 * i + 1] - here[2 * count - 1]];
    if (dx * dx + dy * dy <= square) continue;
    here[2 * count] = here[2 * i];
    here[2 * count + 1] = here[2 * i + 1];
    count += 1;
    last = i;
  }
  if (last === to - 1) return count;
  here[2 * count] = here[2 * to - 2];
  here[2 * count + 1] = here[2 * to - 1];
  return count + 1;
}

/** Douglas and Peucker: marks the points without which the path would be another one. */
function mark(first, last, square) {
  let [most, at] = [0, 0];
  const [x, y] = [here[2 * first], here[2 * first + 1]];
  const [dx, dy] = [here[2 * last] - x, here[2 * last + 1] - y];
  const length = dx * dx + dy * dy;
  for (let i = first + 1; i < last; i += 1) {
    let [px, py] = [here[2 * i] - x, here[2 * i + 1] - y];
    if (length > 0) {
      const part = (px * dx + py * dy) / length;
      const to = part > 1 ? 1 : part > 0 ? part : 0;
      px -= dx * to;
      py -= dy * to;
    }
    const far = px * px + py * py;
    if (far > most) [most, at] = [far, i];
  }
  if (most <= square) return;
  kept[at] = 1;
  mark(first, at, square);
  mark(at, last, square);
}
