/** Numbers and days as people write them, by the rules of address/map.py. Pure. */

const WHOLE = /^[ \u3000]*([+-]?[0-9\uff10-\uff19]{1,6})[ \u3000]*$/;
const FULL_WIDTH = /[\uff10-\uff19]/g;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** The whole number that a text writes, also in the full-width figures of a Japanese keyboard; undefined for anything else. @param {string} text @returns {number|undefined} */
export function wholeOf(text) {
  const digits = WHOLE.exec(text)?.[1];
  return digits === undefined
    ? undefined
    : Number(digits.replace(FULL_WIDTH, (digit) => String(digit.charCodeAt(0) - 0xff10)));
}

/** True for a day of the calendar, written YYYY-MM-DD: not for the 31st of February. @param {string} text */
export function isDay(text) {
  const time = DAY.test(text) && !text.startsWith("0000") ? Date.parse(`${text}T00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
