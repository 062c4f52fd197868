/** Asks our own server for what map and timeline are made of; a file that does not arrive is named. */

const SHAPES = ["islands", "land", "lines"];

/** @param {string} address @returns {Promise<any>} rejects with `file`, the name of what did not arrive */
export async function json(address) {
  const file = address.split("/").pop().split("?")[0];
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    return await answer.json();
  } catch (cause) {
    throw Object.assign(new Error(`${file}: ${cause.message}`, { cause }), { file });
  }
}

/** The atlas in one language. @param {string} base with a slash at its end @param {string} lang */
export const atlasOf = (base, lang) => json(`${base}atlas.json?lang=${encodeURIComponent(lang)}`);

/** @param {string} base with a slash at its end @returns {Promise<{islands: any, land: any, lines: any}>} */
export async function shapesOf(base) {
  const found = await Promise.all(SHAPES.map(async (name) => [name, await json(`${base}geodata/${name}.geojson`)]));
  return Object.fromEntries(found);
}
