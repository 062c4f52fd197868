/**
 * Outlines as plain numbers: px of the world at zoom 0, x and y by turns. Computed once for all zooms, and for all who need
 * them: the paths (outline.js) and the names (placing.js).
 *
 * @typedef {{type: string, coordinates: Array}} Outline  GeoJSON: a polygon, several, or several lines
 * @typedef {[number, number, number, number]} Box  left, top, right, bottom
 * @typedef {{points: Float64Array, box: Box, outer: boolean}} Ring  of a polygon with its first point once more at the end; or a line
 * @typedef {{rings: Ring[], box: Box, corners: [[number, number], [number, number]]}} World  `corners`: [south, west], [north, east], degrees
 */

const WORLD = 256;
const FLAT = { Polygon: (it) => it, MultiPolygon: (it) => it.flat(), MultiLineString: (it) => it };

/** @param {number} lat @param {number} lng degrees @returns {[number, number]} px at zoom 0 */
export function world(lat, lng) {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [((lng + 180) / 360) * WORLD, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD];
}

/** @type {WeakMap<object, World>} */
const known = new WeakMap();

/** @param {Outline} geometry @returns {World} the same one for the same geometry */
export function worldOf(geometry) {
  const found = known.get(geometry) ?? compute(geometry);
  known.set(geometry, found);
  return found;
}

function compute({ type, coordinates }) {
  const outers = type === "MultiPolygon" ? new Set(coordinates.map(([outer]) => outer)) : new Set([coordinates[0]]);
  const rings = FLAT[type](coordinates).map((ring) => ringOf(ring, outers.has(ring)));
  const [west, south, east, north] = FLAT[type](coordinates).map(degrees).reduce(both);
  return {
    rings,
    box: rings.map(({ box }) => box).reduce(both),
    corners: /** @type {[[number, number], [number, number]]} */ ([
      [south, west],
      [north, east],
    ]),
  };
}

/** @param {Array<[number, number]>} ring @param {boolean} outer @returns {Ring} */
function ringOf(ring, outer) {
  const points = new Float64Array(2 * ring.length);
  for (let i = 0; i < ring.length; i += 1) {
    const [lng, lat] = ring[i];
    [points[2 * i], points[2 * i + 1]] = world(lat, lng);
  }
  return { points, box: around(points), outer };
}

/** @param {ArrayLike<number>} points x and y by turns @returns {Box} */
export function around(points) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i], points[i + 1]];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

/** @param {Array<[number, number]>} ring */
function degrees(ring) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of ring) {
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return /** @type {Box} */ ([west, south, east, north]);
}

/** @param {Box} a @param {Box} b @returns {Box} around both */
const both = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
