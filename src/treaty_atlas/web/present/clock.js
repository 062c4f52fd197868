/** The clock of the teacher's window. */

import { fill } from "../base/dom.js";

/** Minutes and seconds since a moment, and the time of day. @param {number} began ms @param {string} lang @param {Record<string, string>} words */
export function clockOf(began, lang, words) {
  const seconds = Math.floor((Date.now() - began) / 1000);
  const two = (number) => String(number).padStart(2, "0");
  const time = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date());
  return fill(words.clock, { time, elapsed: `${Math.floor(seconds / 60)}:${two(seconds % 60)}` });
}
