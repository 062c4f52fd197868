/** The order of a table's rows, as its heading is clicked and as the address has it. Pure. */

/** @typedef {{key: string, down: boolean}} Order  `key` of a column, empty for the order in which the table came */

/** The order in which a table comes. @type {Order} */
export const AS_IT_CAME = { key: "", down: false };

/** The order that the address names, as it came for what is no column. @param {string|null} text @param {string[]} keys @returns {Order} */
export function orderOf(text, keys) {
  const down = text?.startsWith("-") ?? false;
  const key = (text ?? "").slice(down ? 1 : 0);
  return keys.includes(key) ? { key, down } : AS_IT_CAME;
}

/** What the address says of an order; nothing of the one in which the table came. @param {Order} order @returns {string} */
export const orderText = ({ key, down }) => (key ? `${down ? "-" : ""}${key}` : "");

/**
 * The next order when the heading `key` is clicked: up, down, and as the table came; a column of numbers begins with the
 * largest. @param {Order} now @param {string} key @param {boolean} numbers @returns {Order}
 */
export function clicked(now, key, numbers) {
  if (now.key !== key) return { key, down: numbers };
  return now.down === numbers ? { key, down: !numbers } : AS_IT_CAME;
}

/**
 * What stands in an order: numbers by size, words as the language has them; what is empty stands last in any case, and what
 * is equal as it came.
 * @template T @param {T[]} rows @param {(row: T) => string} valueOf @param {boolean} down @param {string} lang @returns {T[]}
 */
export function ordered(rows, valueOf, down, lang) {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const found = rows.map((row) => ({ row, value: valueOf(row).trim() }));
  const full = found.filter(({ value }) => value);
  const isNumber = full.every(({ value }) => /^-?\d+(\.\d+)?$/.test(value));
  const way = down ? -1 : 1;
  full.sort((a, b) => way * (isNumber ? Number(a.value) - Number(b.value) : compare(a.value, b.value)));
  return [...full, ...found.filter(({ value }) => !value)].map(({ row }) => row);
}
