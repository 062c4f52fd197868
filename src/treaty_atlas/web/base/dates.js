/** Days as running text has them. Pure. */

/**
 * A writer of days in a language; in Russian the year is written out, as russian.py does, for "г." would meet the full
 * stop of a sentence. @param {string} lang @param {Intl.DateTimeFormatOptions} form @returns {(at: Date|number) => string}
 */
export function dateWriter(lang, form) {
  const format = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { ...form, timeZone: "UTC" });
  if (lang !== "ru") return (at) => format.format(at);
  return (at) => format.format(at).replace(/\sг\.$/u, "\u00a0года").replace(/^(\d+)\s/u, "$1\u00a0");
}
