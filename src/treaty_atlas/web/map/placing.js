/**
 * Where the names stand: pure, in px of the map at one zoom. Two names never meet, and a name never stands nearer to
 * another island than to its own nor lies on the land around: it tries the places around its island in turn, and yields where none is free. What is
 * decided holds for every day and wherever the map is moved to, so that nothing jumps while the year moves.
 *
 * @typedef {import("./world.js").Box} Box
 * @typedef {"E"|"W"|"N"|"S"|"C"} Side
 * @typedef {{at: [number, number], side: Side, two: boolean, boxes: Box[]}} Spot  `two`: its two names below each other
 * @typedef {{rings: import("./world.js").Ring[], box: Box}} Shape  outer rings in px at zoom 0
 * @typedef {{one: [number, number], two: [number, number]|null}} Size  width and height, in one line and in two
 * @typedef {{rank: number[], own: string[], spots: Spot[], kin: (other: Name) => boolean, forced?: boolean}} Name
 *   `rank`: compared number by number, the least comes first; `own`: the islands it names; `kin`: never there at once
 */

import { worldOf } from "./world.js";

/** A name stands no farther from its coast than this, px. */
const FARTHEST = 7;
/** An island so high is large, px; a name so near to it is read as its own, unless the named island is as near itself, px. */
const LARGE = 60;
const AIR = 24;
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

/** @param {import("./world.js").Outline} geometry @returns {Shape} */
export function shapeOf(geometry) {
  const { rings, box } = worldOf(geometry);
  return { rings: rings.filter(({ outer }) => outer), box };
}

/** @param {Box[]} some @param {Box[]} others */
export const meet = (some, others) =>
  some.some((a) => others.some((b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]));

/**
 * How far a box is from a shape; 0 where they meet. Both in the same px.
 * @param {Box} box @param {Shape} shape @param {number} [limit] what is farther than this may be called infinitely far
 */
export function apart(box, { rings }, limit = Infinity) {
  let best = Infinity;
  const [left, top, right, bottom] = box;
  for (const { points, box: around } of rings) {
    const far = gap(box, around[0], around[1], around[2], around[3]);
    if (far > limit * limit || far >= best * best) continue;
    for (let i = 2; i < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i - 2], points[i - 1], points[i], points[i + 1]];
      const near = gap(box, ax < bx ? ax : bx, ay < by ? ay : by, ax < bx ? bx : ax, ay < by ? by : ay);
      if (near > limit * limit || near >= best * best) continue;
      best = Math.min(best, toSegment(box, [ax, ay], [bx, by]));
      if (best === 0) return 0;
    }
    if (inside((left + right) / 2, (top + bottom) / 2, points)) return 0;
  }
  return best;
}

/** The square of how far two boxes are from each other. */
function gap(box, left, top, right, bottom) {
  const wide = Math.max(box[0] - right, left - box[2], 0);
  const high = Math.max(box[1] - bottom, top - box[3], 0);
  return wide * wide + high * high;
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

function inside(x, y, points) {
  let odd = false;
  for (let i = 2; i < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i - 2], points[i - 1], points[i], points[i + 1]];
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
    if (apart(small, shape, mine) <= mine) return false;
  }
  return true;
}

/** True where the name is not taken for that of a large island, from which its own lies apart. Parameters as of {@link isOwn}. */
export function isAside(box, own, shapes, scale) {
  const small = /** @type {Box} */ (box.map((side) => side / scale));
  const air = AIR / scale;
  return [...shapes].every(([id, shape]) => {
    if (own.includes(id) || (shape.box[3] - shape.box[1]) * scale < LARGE) return true;
    if (apart(small, shape, air) > air) return true;
    return own.some((one) => apart(/** @type {Shape} */ (shapes.get(one)).box, shape, air) <= air);
  });
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
 * @param {Shape[]} shapes of an island or of several @returns {{rings: Float64Array[], sides: Record<string, Array<[number, number]>>}}
 */
export function coastOf(shapes) {
  const rings = shapes.flatMap(({ rings: own }) => own.map(({ points }) => points));
  const top = Math.min(...shapes.map(({ box }) => box[1]));
  const bottom = Math.max(...shapes.map(({ box }) => box[3]));
  /** The point of a row that is farthest to a side: +x, -x, +y or -y. */
  const most = (axis, sign, from = -Infinity, to = Infinity) => {
    let best = -Infinity;
    /** @type {Array<[number, number]>} */
    let found = []; // one, or none where the row has none
    for (const points of rings) {
      for (let i = 0; i < points.length; i += 2) {
        const value = sign * points[i + axis];
        if (value > best && points[i + 1] >= from && points[i + 1] <= to) {
          best = value;
          found = [[points[i], points[i + 1]]];
        }
      }
    }
    return found;
  };
  const level = (band) => top + band * (bottom - top);
  const along = (sign) => BANDS.flatMap((band) => most(0, sign, level(band - 1 / 8), level(band + 1 / 8)));
  return { rings, sides: { E: along(1), W: along(-1), N: most(1, -1), S: most(1, 1) } };
}

/**
 * The places around an island, the wanted one first. @param {[number, number]} at @param {Side} side @param {Size} size
 * @param {ReturnType<typeof coastOf>} coast @param {number} scale @param {number} gap @returns {Spot[]}
 */
export function spotsBeside(at, side, size, { rings, sides }, scale, gap) {
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
    ...sizes.map(([own, two]) => spot(drawn(at, rings, scale), side, own, two)),
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
function drawn([x, y], rings, scale) {
  let best = Infinity;
  /** @type {[number, number]} */
  let nearest = [x, y];
  for (const points of rings) {
    for (let i = 0; i < points.length; i += 2) {
      const [dx, dy] = [points[i] * scale - x, points[i + 1] * scale - y];
      if (dx * dx + dy * dy >= best) continue;
      best = dx * dx + dy * dy;
      nearest = [points[i] * scale, points[i + 1] * scale];
    }
  }
  return best <= FARTHEST * FARTHEST ? [x, y] : nearest;
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
  const near = ground.filter((shape) => touches([left, top, right, bottom], shape.box));
  return near.some(({ rings }) =>
    rings.some(({ points, box: around }) => {
      if (!touches([left, top, right, bottom], around)) return false;
      for (let i = 0; i < points.length; i += 2) {
        if (points[i] > left && points[i] < right && points[i + 1] > top && points[i + 1] < bottom) return true;
      }
      return inside((left + right) / 2, (top + bottom) / 2, points);
    }),
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
      !liesOn(box, ground, scale) && isOwn(box, name.own, shapes, scale) && isAside(box, name.own, shapes, scale);
    const spot = (name.own.length ? free.find(fair) : free[0]) ?? (name.forced ? (free[0] ?? name.spots[0]) : undefined);
    if (spot) placed.set(name, spot);
  }
  return placed;
}
