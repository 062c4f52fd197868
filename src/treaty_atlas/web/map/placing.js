/**
 * Where the names stand: pure, in px of the map at one zoom. Two names never meet, and a name never stands nearer to
 * another island than to its own nor lies on the land around: it tries the places around its island in turn, and yields where none is free. What is
 * decided holds for every day and wherever the map is moved to, so that nothing jumps while the year moves.
 *
 * @typedef {[number, number, number, number]} Box  left, top, right, bottom
 * @typedef {"E"|"W"|"N"|"S"|"C"} Side
 * @typedef {{at: [number, number], side: Side, two: boolean, boxes: Box[]}} Spot  `two`: its two names below each other
 * @typedef {{rings: Array<Array<[number, number]>>, box: Box}} Shape  in px at zoom 0
 * @typedef {{one: [number, number], two: [number, number]|null}} Size  width and height, in one line and in two
 * @typedef {{rank: number[], own: string[], spots: Spot[], kin: (other: Name) => boolean, forced?: boolean}} Name
 *   `rank`: compared number by number, the least comes first; `own`: the islands it names; `kin`: never there at once
 */

const WORLD = 256;
/** A name stands no farther from its coast than this, px. */
const FARTHEST = 7;
/** Parts of an island's height at which a name may stand beside it. */
const BANDS = [0.5, 0.25, 0.75, 0.1, 0.9, 0.02, 0.98];
/** Names of water and land may give way so far, px. */
const NUDGES = [24, 48, 72];
const AROUND = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];

/** @param {number} lat @param {number} lng degrees @returns {[number, number]} px at zoom 0 */
export function world(lat, lng) {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [((lng + 180) / 360) * WORLD, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD];
}

/** @param {any} geometry GeoJSON, a polygon or several @returns {Shape} */
export function shapeOf({ type, coordinates }) {
  const polygons = type === "MultiPolygon" ? coordinates : [coordinates];
  const rings = polygons.map(([outer]) => outer.map(([lng, lat]) => world(lat, lng)));
  return { rings, box: around(rings.flat()) };
}

/** @param {Array<[number, number]>} points @returns {Box} */
function around(points) {
  const [xs, ys] = [0, 1].map((i) => points.map((point) => point[i]));
  const least = (all) => all.reduce((a, b) => Math.min(a, b));
  const most = (all) => all.reduce((a, b) => Math.max(a, b));
  return [least(xs), least(ys), most(xs), most(ys)];
}

/** @param {Box[]} some @param {Box[]} others */
export const meet = (some, others) =>
  some.some((a) => others.some((b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]));

/** How far a box is from a shape; 0 where they meet. Both in the same px. @param {Box} box @param {Shape} shape */
export function apart(box, { rings }) {
  let best = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1], ring[i]];
      const wide = Math.max(box[0] - Math.max(a[0], b[0]), Math.min(a[0], b[0]) - box[2], 0);
      const high = Math.max(box[1] - Math.max(a[1], b[1]), Math.min(a[1], b[1]) - box[3], 0);
      if (wide * wide + high * high < best * best) best = Math.min(best, toSegment(box, a, b));
      if (best === 0) return 0;
    }
    if (inside([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], ring)) return 0;
  }
  return best;
}

function toSegment(box, a, b) {
  /** @type {Array<[number, number]>} */
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ];
  return Math.min(toBox(a, box), toBox(b, box), ...corners.map((corner) => toLine(corner, a, b)));
}

const toBox = ([x, y], [left, top, right, bottom]) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

function toLine([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const part = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

function inside([x, y], ring) {
  let odd = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

/** True where no other island is as near to the name as its own. @param {Map<string, Shape>} shapes @param {number} scale px at this zoom for one at zoom 0 */
export function isOwn(box, own, shapes, scale) {
  const small = /** @type {Box} */ (box.map((side) => side / scale));
  const mine = Math.min(...own.map((id) => apart(small, /** @type {Shape} */ (shapes.get(id)))));
  const near = [small[0] - mine, small[1] - mine, small[2] + mine, small[3] + mine];
  for (const [id, shape] of shapes) {
    if (own.includes(id) || !touches(near, shape.box)) continue;
    if (apart(small, shape) <= mine) return false;
  }
  return true;
}

const touches = (a, b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** The box of a name at a place. @param {[number, number]} at @param {Side} side @param {[number, number]} size @param {number} gap px between place and text @returns {Box} */
export function boxAt([x, y], side, [width, height], gap) {
  const left = { E: x + gap, W: x - gap - width }[side] ?? x - width / 2;
  const top = { N: y - height, S: y }[side] ?? y - height / 2;
  return [left, top, left + width, top + height];
}

/**
 * The outermost points of a coast, once for all zooms: on both sides near parts of its height, above and below.
 * @param {Shape[]} shapes of an island or of several @returns {{points: Array<[number, number]>, sides: Record<string, Array<[number, number]>>}}
 */
export function coastOf(shapes) {
  const points = shapes.flatMap(({ rings }) => rings.flat());
  const [, top, , bottom] = around(points);
  const most = (from, better) => from.reduce((a, b) => (better(b, a) ? b : a));
  const rows = BANDS.map((band) =>
    points.filter(([, y]) => Math.abs(y - top - band * (bottom - top)) <= (bottom - top) / 8),
  ).filter((row) => row.length);
  return {
    points,
    sides: {
      E: rows.map((row) => most(row, (a, b) => a[0] > b[0])),
      W: rows.map((row) => most(row, (a, b) => a[0] < b[0])),
      N: [most(points, (a, b) => a[1] < b[1])],
      S: [most(points, (a, b) => a[1] > b[1])],
    },
  };
}

/**
 * The places around an island, the wanted one first. @param {[number, number]} at @param {Side} side @param {Size} size
 * @param {ReturnType<typeof coastOf>} coast @param {number} scale @param {number} gap @returns {Spot[]}
 */
export function spotsBeside(at, side, size, { points, sides }, scale, gap) {
  const px = ([x, y], down = 0) => /** @type {[number, number]} */ ([x * scale, y * scale + down]);
  const others = side === "W" ? ["W", "E"] : ["E", "W"];
  const sizes = /** @type {Array<[[number, number], boolean]>} */ (
    [
      [size.one, false],
      [size.two, true],
    ].filter(([own]) => own)
  );
  const spot = (place, to, own, two) => ({ at: place, side: to, two, boxes: [boxAt(place, to, own, gap)] });
  const ends = (to, own) => [px(sides.N[0], -own[1] / 2), px(sides.S[0], own[1] / 2)].map((place) => [place, to]);
  return [
    ...sizes.map(([own, two]) => spot(drawn(at, points, scale), side, own, two)),
    ...sizes.flatMap(([own, two]) =>
      [
        ...others.flatMap((to) => [...sides[to].map((place) => [px(place), to]), ...ends(to, own)]),
        [px(sides.N[0]), "N"],
        [px(sides.S[0]), "S"],
      ].map(([place, to]) => spot(place, to, own, two)),
    ),
  ];
}

/** A place that is far from its coast at this zoom, drawn to it. */
function drawn([x, y], points, scale) {
  const far = (point) => Math.hypot(point[0] * scale - x, point[1] * scale - y);
  const nearest = points.reduce((a, b) => (far(b) < far(a) ? b : a));
  return far(nearest) <= FARTHEST ? [x, y] : [nearest[0] * scale, nearest[1] * scale];
}

/** A name that belongs to no island: where it is wanted, then a little aside. @returns {Spot[]} */
export function spotsAround(at, side, size, gap, turn = 0, nudges = NUDGES) {
  const shifts = [[0, 0], ...nudges.flatMap((far) => AROUND.map(([x, y]) => [x * far, y * far]))];
  return shifts.map(([x, y]) => {
    const place = /** @type {[number, number]} */ ([at[0] + x, at[1] + y]);
    return { at: place, side, two: false, boxes: turn ? letters(place, size, turn) : [boxAt(place, side, size, gap)] };
  });
}

/** A name that stands askew is a row of small boxes. */
function letters([x, y], [width, height], turn) {
  const angle = (turn * Math.PI) / 180;
  const count = Math.ceil(width / height);
  return Array.from({ length: count }, (_, i) => {
    const along = ((i + 0.5) / count - 0.5) * width;
    return boxAt([x + along * Math.cos(angle), y + along * Math.sin(angle)], "C", [height, height], 0);
  });
}

/** True where a box lies on one of these shapes. @param {Box} box @param {Shape[]} ground @param {number} scale */
export function liesOn(box, ground, scale) {
  const [left, top, right, bottom] = box.map((side) => side / scale);
  const within = ([x, y]) => x > left && x < right && y > top && y < bottom;
  const near = ground.filter((shape) => touches([left, top, right, bottom], shape.box));
  return near.some(({ rings }) =>
    rings.some((ring) => ring.some(within) || inside([(left + right) / 2, (top + bottom) / 2], ring)),
  );
}

/**
 * Who stands where.
 * @template {Name & {name?: any}} N
 * @param {N[]} names @param {Map<string, Shape>} shapes of the islands @param {Shape[]} ground the land around
 * @param {number} scale px at this zoom for one at zoom 0 @returns {Map<N, Spot>}
 */
export function arrange(names, shapes, ground, scale) {
  const placed = new Map();
  const before = (a, b) => a.rank.map((value, i) => value - b.rank[i]).find(Boolean) ?? 0;
  for (const name of [...names].sort(before)) {
    const rivals = [...placed].filter(([other]) => !name.kin(other)).flatMap(([, spot]) => spot.boxes);
    const free = name.spots.filter((spot) => !meet(spot.boxes, rivals));
    const fair = (/** @type {Spot} */ { boxes: [box] }) =>
      !liesOn(box, ground, scale) && isOwn(box, name.own, shapes, scale);
    const spot = (name.own.length ? free.find(fair) : free[0]) ?? (name.forced ? (free[0] ?? name.spots[0]) : undefined);
    if (spot) placed.set(name, spot);
  }
  return placed;
}
