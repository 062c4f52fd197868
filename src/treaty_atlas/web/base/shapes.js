/**
 * The shapes as they come: whole steps of a grid, each told from the one before, as text (`payload/shapes.py` writes it).
 *
 * @typedef {number|Counts[]} Counts  how many points a list has; of lists in lists a list
 * @typedef {[Record<string, string>, string, Counts]} Coded  properties, type of the geometry, counts
 */

const DIGITS = new Map(
  Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
    .filter((letter) => !'"\\'.includes(letter))
    .map((letter, value) => [letter, value]),
);
const LAST = 62;
const WEIGHT = DIGITS.size - LAST;

/**
 * @param {{steps: number, path: string, shapes: Record<string, Coded[]>}} coded
 * @returns {import("./types.js").Shapes} GeoJSON, degrees
 */
export function shapesFrom({ steps, path, shapes }) {
  const numbers = reader(path);
  let [x, y] = [0, 0];
  const next = () => [(x += numbers()) / steps, (y += numbers()) / steps];
  const points = (/** @type {Counts} */ counts, closed) => {
    if (typeof counts !== "number") return counts.map((inner) => points(inner, closed));
    const list = Array.from({ length: counts }, next);
    return closed ? [...list, [...list[0]]] : list;
  };
  const feature = ([properties, type, counts]) => {
    const geometry = { type, coordinates: points(counts, type.endsWith("Polygon")) };
    return { type: "Feature", properties, geometry };
  };
  return /** @type {import("./types.js").Shapes} */ (
    Object.fromEntries(
      Object.entries(shapes).map(([name, rows]) => [name, { type: "FeatureCollection", features: rows.map(feature) }]),
    )
  );
}

/** The numbers of a text one after the other: a number is the sum of its digits, the one below LAST is its last. */
function reader(text) {
  let at = 0;
  return () => {
    let [sum, weight, digit] = [0, 1, LAST];
    for (; digit >= LAST; weight *= WEIGHT, at += 1) sum += (digit = DIGITS.get(text[at]) ?? 0) * weight;
    return sum % 2 ? -(sum + 1) / 2 : sum / 2;
  };
}
