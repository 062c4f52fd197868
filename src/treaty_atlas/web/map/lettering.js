/**
 * Where the letters of a map stand: each in the open sea beside its own islands, nearer to them than to any other, on no island
 * and no other letter, with a line that leads to them; on a large island itself. Islands of one letter hang together by ties.
 * Found for one size of the map in px. A map that is zoomed in keeps what was found: islands part, the letter stays as near. Pure.
 *
 * @typedef {[number, number]} Pair  [x, y] in px, or [lon, lat] in degrees
 * @typedef {{islands: string[], mark?: string}} Lettered  `mark`: "on" where the letter stands on the largest of its islands, the first one
 *   of this size
 * @typedef {{at: Pair, by: Pair, ties: Array<[Pair, Pair]>}} Standing  `at`: [lon, lat] of the end of its line; `by`: px from there to its
 *   middle; `ties`: from island to island, degrees
 * @typedef {{place: (at: Pair) => Pair, room: [number, number, number, number], radius: number, apart: number, avoid?: Array<[number, number, number, number]>}} Frame
 *   `place`: px of [lon, lat]; `room`: left, top, right, bottom of where a letter may have its middle; `radius` of a letter; `apart`: so far from
 *   each other in x or in y, where there is room; `avoid`: boxes that are taken
 * @typedef {{x: number, y: number, at: Pair}} Point
 */

/** Points of a coast lie no farther apart, px. */
const STEP = 4;
/** Between an island and the rim of a letter, px; and how far away a letter is looked for. */
const GAP = 5;
const FAR = 72;
/** Letters are tried in places so far apart, px. */
const GRID = 4;
/** No more than so many, the best ones. */
const TRIED = 900;
/** So much nearer to its own islands than to others, and so far from others its line, px; and a share of how far apart letters are:
 * what is wanted, then what will do. Where islands lie too close together nearness tells nothing, and the line alone does.
 * @type {Array<[[number, number], number]>} */
const TURNS = [
  [[5, 3], 1],
  [[1, 2], 1],
  [[5, 3], 0.75],
  [[1, 1], 0.55],
  [[-Infinity, 1], 1],
  [[-Infinity, 1], 0.55],
];
/** What counts besides a short line: the middle of the group, and the side of the names, south-east of the islands. */
const MIDDLE = 0.2;
const NAMES = 5;
/** A letter on the coast of the land around is seen less well. */
const SHORE = 14;
/**
 * @param {Lettered[]} rows @param {Pick<import("../base/types.js").Shapes, "islands"|"land">} shapes @param {Frame} frame
 * @returns {Standing[]} one for each row
 */
export function lettering(rows, { islands, land }, frame) {
  const shapes = new Map(islands.features.map(({ properties: { id }, geometry }) => [id, coastOf(geometry, frame.place)]));
  const pointsOf = (ids) => ids.flatMap((id) => shapes.get(id)?.points ?? []);
  const all = [...shapes.keys()];
  /** @type {Map<Lettered, {point: Point, x: number, y: number}>} */
  const found = new Map();
  const shore = land.features
    .filter(({ properties: { kind } }) => kind !== "land-line")
    .flatMap(({ geometry }) => coastOf(geometry, frame.place).points);
  const hard = rows.filter(({ mark }) => mark !== "on");
  for (const row of rows.filter(({ mark }) => mark === "on")) {
    const inside = insideOf(largest(row.islands, shapes).ring, frame.place);
    found.set(row, { point: inside, x: inside.x, y: inside.y });
  }
  for (const row of hard) {
    const own = pointsOf(row.islands);
    const others = pointsOf(all.filter((id) => !row.islands.includes(id)));
    found.set(row, standingOf({ own, others, shore }, [...found.values()], frame));
  }
  return rows.map((row) => {
    const { point, x, y } = /** @type {{point: Point, x: number, y: number}} */ (found.get(row)); // each row has one
    return { at: point.at, by: [x - point.x, y - point.y], ties: tiesOf(row.islands.map((id) => pointsOf([id]))) };
  });
}

/** @param {{coordinates: Array, type: string}} geometry @param {Frame["place"]} place @returns {{points: Point[], ring: Pair[]}} `ring`: the longest */
function coastOf({ type, coordinates }, place) {
  const rings = /** @type {Pair[][]} */ (type === "MultiPolygon" ? coordinates.map(([outer]) => outer) : [coordinates[0]]);
  const points = rings.flatMap((ring) => thinned(ring, place));
  return { points, ring: rings.reduce((a, b) => (b.length > a.length ? b : a)) };
}

/** Points of a ring, a step apart: near ones are left out, long edges parted. @param {Pair[]} ring @param {Frame["place"]} place */
function thinned(ring, place) {
  /** @type {Point[]} */
  const kept = [];
  for (const at of ring) {
    const [x, y] = place(at);
    const last = kept[kept.length - 1];
    const far = last ? Math.hypot(x - last.x, y - last.y) : STEP;
    if (far < STEP / 2 && kept.length) continue;
    const parts = last ? Math.ceil(far / STEP) : 1;
    for (let n = 1; n <= parts; n += 1) kept.push(between(last ?? { x, y, at }, { x, y, at }, n / parts));
  }
  return kept;
}

/** @param {Point} a @param {Point} b @param {number} k @returns {Point} */
const between = (a, b, k) => ({
  x: a.x + (b.x - a.x) * k,
  y: a.y + (b.y - a.y) * k,
  at: [a.at[0] + (b.at[0] - a.at[0]) * k, a.at[1] + (b.at[1] - a.at[1]) * k],
});

const largest = (ids, shapes) =>
  ids.map((id) => shapes.get(id)).reduce((a, b) => (b.points.length > a.points.length ? b : a));

/** The middle of an island: halfway up, in the widest part of it there. @param {Pair[]} ring @param {Frame["place"]} place @returns {Point} */
function insideOf(ring, place) {
  const lats = ring.map(([, lat]) => lat);
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const cuts = ring
    .flatMap(([lon, here], n) => {
      const [next, there] = ring[(n + 1) % ring.length];
      return here < lat !== there < lat ? [lon + ((next - lon) * (lat - here)) / (there - here)] : [];
    })
    .sort((a, b) => a - b);
  const parts = cuts.flatMap((lon, n) => (n % 2 ? [[cuts[n - 1], lon]] : []));
  const [west, east] = parts.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a));
  const at = /** @type {Pair} */ ([(west + east) / 2, lat]);
  const [x, y] = place(at);
  return { x, y, at };
}

/** @param {Point[]} points @param {number} x @param {number} y @returns {{point: Point, far: number}} */
function nearest(points, x, y) {
  let [point, least] = [points[0], Infinity];
  for (const one of points) {
    const far = (one.x - x) ** 2 + (one.y - y) ** 2;
    if (far < least) [point, least] = [one, far];
  }
  return { point, far: Math.sqrt(least) };
}

/** @param {{own: Point[], others: Point[], shore: Point[]}} points @param {Array<{point: Point, x: number, y: number}>} taken @param {Frame} frame */
function standingOf({ own, others, shore }, taken, frame) {
  const { radius, apart } = frame;
  const tried = triedOf(own, shore, frame).map((one) => ({ ...one, other: nearest(others, one.x, one.y).far }));
  const isClear = ({ point, x, y, far, other }, [nearer, passes]) =>
    other >= Math.max(far + nearer, radius + GAP) &&
    others.every((one) => besides(one, point, { x, y }) > passes) &&
    taken.every((one) => besides(one, point, { x, y }) > radius + 2 && besides({ x, y }, one.point, one) > radius + 2);
  for (const [wanted, share] of TURNS) {
    const least = Math.max(share * apart, 2 * radius + 2);
    const isFree = ({ x, y }) => taken.every((one) => Math.max(Math.abs(one.x - x), Math.abs(one.y - y)) >= least);
    const fits = tried.find((one) => isFree(one) && isClear(one, wanted));
    if (fits) return fits;
  }
  return tried[0] ?? { point: own[0], x: own[0].x, y: own[0].y }; // nowhere: at the islands themselves
}

/** Places around islands, the best first. @param {Point[]} own @param {Point[]} shore @param {Frame} frame */
function triedOf(own, shore, frame) {
  const { radius, avoid = [] } = frame;
  const middle = { x: mean(own.map(({ x }) => x)), y: mean(own.map(({ y }) => y)) };
  const around = placesAround(own, frame);
  const box = boxOf(own);
  const near = shore.filter(({ x, y }) => isIn(box, x, y, FAR + radius));
  return around
    .map(([x, y]) => ({ x, y, ...nearest(own, x, y) }))
    .filter(({ x, y, far }) => far >= radius + GAP && far <= FAR && !avoid.some((box) => isIn(box, x, y, radius)))
    .map(({ x, y, point, far }) => {
      const names = (NAMES * (x - point.x + y - point.y)) / far;
      const wet = nearest(near, x, y).far > radius + 2 ? 0 : SHORE;
      return { point, x, y, far, cost: far + MIDDLE * Math.hypot(x - middle.x, y - middle.y) + names + wet };
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, TRIED);
}

const mean = (numbers) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const isIn = ([left, top, right, bottom], x, y, r) => x > left - r && x < right + r && y > top - r && y < bottom + r;

/** @param {Point[]} points @returns {[number, number, number, number]} left, top, right, bottom */
function boxOf(points) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Places around islands that lie in the room. @param {Point[]} own @param {Frame} frame */
function placesAround(own, { room: [left, top, right, bottom] }) {
  const [west, north, east, south] = boxOf(own);
  const found = /** @type {Pair[]} */ ([]);
  for (let y = Math.max(top, north - FAR); y <= Math.min(bottom, south + FAR); y += GRID)
    for (let x = Math.max(left, west - FAR); x <= Math.min(right, east + FAR); x += GRID) found.push([x, y]);
  return found;
}

/** How far a place lies from a line between two. */
function besides({ x, y }, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const long = dx * dx + dy * dy;
  const k = long ? Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / long)) : 0;
  return Math.hypot(a.x + k * dx - x, a.y + k * dy - y);
}

/** The shortest lines by which islands hang together (Prim). @param {Point[][]} islands @returns {Array<[Pair, Pair]>} */
function tiesOf([first, ...rest]) {
  /** @type {Array<[Pair, Pair]>} */
  const ties = [];
  const left = new Set(rest.filter((points) => points.length));
  const near = new Map([...left].map((points) => [points, shortest(first, points)]));
  while (left.size) {
    const next = [...left].reduce((a, b) => (reach(near, b) < reach(near, a) ? b : a));
    left.delete(next);
    const { from, to } = /** @type {{from: Point, to: Point}} */ (near.get(next));
    ties.push([from.at, to.at]);
    for (const points of left) {
      const found = shortest(next, points);
      if (found.far < reach(near, points)) near.set(points, found);
    }
  }
  return ties;
}

const reach = (near, points) => near.get(points)?.far ?? Infinity;

/** @param {Point[]} one @param {Point[]} other */
function shortest(one, other) {
  let best = { from: one[0], to: other[0], far: Infinity };
  for (const to of other) {
    const { point: from, far } = nearest(one, to.x, to.y);
    if (far < best.far) best = { from, to, far };
  }
  return best;
}
