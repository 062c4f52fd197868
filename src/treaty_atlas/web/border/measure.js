/**
 * How far a drawn line lies from another, over the globe. Pure. A place is [lon, lat] in degrees, a line is two places or more.
 *
 * Lines are compared as a pupil would with a pair of compasses: from every second kilometre of each to the nearest place on
 * the other. The mean of both directions is the average distance (the "average symmetric surface distance" of image analysis:
 * Heimann and others, IEEE Transactions on Medical Imaging 28, 2009), the longest of all is Hausdorff's distance. Fréchet's
 * distance would also ask in which order both are walked along; no pupil asks that of a border.
 *
 * Distances are great circles on a globe of the mean radius of the Earth (haversine; Sinnott, Sky and Telescope 68, 1984):
 * at most 0.6 % from those on the ellipsoid.
 *
 * @typedef {[number, number]} Place
 * @typedef {{km: number, from: Place, to: Place}} Gap
 * @typedef {{mean: number, most: Gap, gaps: Gap[]}} Distance  `gaps`: from each place of the other line, in its order, to what
 *   was drawn
 */

/** Mean radius of the Earth, km (IUGG). */
const EARTH_KM = 6371.0088;
/** A line is looked at every so many km. */
export const STEP_KM = 2;
const RAD = Math.PI / 180;

/** @param {Place} a @param {Place} b @returns {number} km: `kmBetween([0, 0], [0, 1])` is 111.195 */
export function kmBetween([lon, lat], [lon2, lat2]) {
  const up = Math.sin(((lat2 - lat) * RAD) / 2) ** 2;
  const across = Math.cos(lat * RAD) * Math.cos(lat2 * RAD) * Math.sin(((lon2 - lon) * RAD) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(up + across)));
}

/** @param {Place[]} line @returns {number} km */
export const lengthOf = (line) => line.slice(1).reduce((km, place, i) => km + kmBetween(line[i], place), 0);

const between = ([lon, lat], [lon2, lat2], share) =>
  /** @type {Place} */ ([lon + (lon2 - lon) * share, lat + (lat2 - lat) * share]);

/** Places on a line in equal steps, both ends among them. @param {Place[]} line @param {number} [step] km @returns {Place[]} */
export function sampled(line, step = STEP_KM) {
  const found = [line[0]];
  line.slice(1).forEach((place, i) => {
    const parts = Math.max(1, Math.ceil(kmBetween(line[i], place) / step));
    for (let n = 1; n <= parts; n += 1) found.push(between(line[i], place, n / parts));
  });
  return found;
}

/**
 * The nearest place on a line, and whether it is an end of it. A piece of a line is straight in a plane laid around `place`,
 * which near the nearest place it is.
 * @param {Place} place @param {Place[]} line @returns {Gap & {end: boolean}}
 */
export function nearest(place, line) {
  const narrow = Math.cos(place[1] * RAD);
  const flat = ([lon, lat]) => [(lon - place[0]) * narrow, lat - place[1]];
  let best = { squared: Infinity, to: line[0], end: true };
  for (let i = 1; i < line.length; i += 1) {
    const [[x, y], [x2, y2]] = [flat(line[i - 1]), flat(line[i])];
    const length = (x2 - x) ** 2 + (y2 - y) ** 2;
    const share = length ? Math.min(1, Math.max(0, -(x * (x2 - x) + y * (y2 - y)) / length)) : 0;
    const squared = (x + (x2 - x) * share) ** 2 + (y + (y2 - y) * share) ** 2;
    if (squared >= best.squared) continue;
    const end = (i === 1 && share === 0) || (i === line.length - 1 && share === 1);
    best = { squared, to: between(line[i - 1], line[i], share), end };
  }
  return { km: kmBetween(place, best.to), from: place, to: best.to, end: best.end };
}

/** The nearest place on any of several lines. @param {Place} place @param {Place[][]} lines @returns {Gap} */
const nearestOf = (place, lines) => lines.map((line) => nearest(place, line)).reduce((a, b) => (b.km < a.km ? b : a));

const meanOf = (gaps) => gaps.reduce((km, gap) => km + gap.km, 0) / gaps.length;

/**
 * How far `drawn` (one line, or pieces of one) lies from `line`. What was drawn beyond the ends of `line` does not count: where
 * these lie at sea no treaty says.
 * @param {Place[][]} drawn @param {Place[]} line @returns {Distance}
 */
export function distance(drawn, line) {
  const gaps = sampled(line).map((place) => nearestOf(place, drawn));
  const back = drawn
    .flatMap((one) => sampled(one))
    .map((place) => nearest(place, line))
    .filter(({ end }) => !end);
  const mean = back.length ? (meanOf(gaps) + meanOf(back)) / 2 : meanOf(gaps);
  const most = [...gaps, ...back].reduce((a, b) => (b.km > a.km ? b : a));
  return { mean, most: { km: most.km, from: most.from, to: most.to }, gaps };
}

/** How far a line lies from another on average, seen from itself alone, km. @param {Place[]} one @param {Place[]} line */
export const awayFrom = (one, line) => meanOf(sampled(one, 5 * STEP_KM).map((place) => nearest(place, line)));
