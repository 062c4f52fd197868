/** Days as running text has them. Pure. */

/**
 * A writer of days in a language; in Russian the year is written out, as russian.py does, for "г." would meet the full
 * stop of a sentence. @param {string} lang @param {Intl.DateTimeFormatOptions} form @returns {(at: Date|number) => string}
 */
export function dateWriter(lang, form) {
  /** @type {Intl.DateTimeFormat|undefined} */
  let format;
  /** Made when the first day is written: it takes longer than all that it will write. @param {Date|number} at */
  const write = (at) => {
    format ??= new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { ...form, timeZone: "UTC" });
    return format.format(at);
  };
  if (lang !== "ru") return write;
  return (at) =>
    write(at)
      .replace(/\sг\.$/u, "\u00a0года")
      .replace(/^(\d+)\s/u, "$1\u00a0");
}

/**
 * Dates as running text has them. @param {string} lang
 * @param {{today: string, words: Record<string, string>}} [atlas] whose last day is called "today"; without it that is a day as any other
 * @returns {(iso: string) => string}
 */
export function dayWriter(lang, atlas) {
  const write = dateWriter(lang, { day: "numeric", month: "long", year: "numeric" });
  return (iso) => (iso === atlas?.today ? atlas.words.today : write(new Date(`${iso}T00:00Z`)));
}

/** A moment in words: the year, or the day. @param {string} lang @returns {(moment: {year: number, day: string|null}) => string} */
export function momentWriter(lang) {
  const write = dayWriter(lang);
  return ({ year, day }) => (day ? write(day) : lang === "ja" ? `${year}年` : String(year));
}
