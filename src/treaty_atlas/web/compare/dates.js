/**
 * The two dates of a comparison. Each is a year, which means its last day as on the map, or a day. Pure.
 *
 * @typedef {Object} Moment
 * @property {number} year
 * @property {string|null} day  ISO, where a day is meant and not the year
 * @property {string} iso  the day that the map shows
 */

import { actAt, dayOf, daysBetween, plusDays, windowOf } from "../base/chronology.js";
import { dayScale, yearScale } from "../timeline/scale.js";
import { isDay, wholeOf } from "../base/typed.js";

/** @typedef {import("../base/types.js").Atlas} Atlas */

const FIRST = "-01-01";

/** @param {Atlas} atlas @param {{year: number, day?: string|null}} date @returns {Moment} a day that a year stands for is that year */
export function momentOf({ today }, { year, day = null }) {
  const last = dayOf(year, today);
  return day && day !== last ? { year: Number(day.slice(0, 4)), day, iso: day } : { year, day: null, iso: last };
}

/**
 * What a reader typed, or an address says.
 * @param {Atlas} atlas @param {string} text
 * @returns {{moment?: Moment, wrong?: "unreadable"|"outside"}}
 */
export function read(atlas, text) {
  const typed = text.trim();
  const year = wholeOf(typed);
  if (year !== undefined) {
    return year < atlas.first_year || year > atlas.last_year ? { wrong: "outside" } : { moment: momentOf(atlas, { year }) };
  }
  if (!isDay(typed)) return { wrong: "unreadable" };
  if (typed < atlas.first_year + FIRST || typed > atlas.today) return { wrong: "outside" };
  return { moment: momentOf(atlas, { year: Number(typed.slice(0, 4)), day: typed }) };
}

/** The moment that a text names which was read before; the atlas's first year for one that cannot be read. @param {Atlas} atlas @param {string} text @returns {Moment} */
export const momentIn = (atlas, text) => read(atlas, text).moment ?? momentOf(atlas, { year: atlas.first_year });

/** As the address and the field write it. @param {Moment} moment */
export const textOf = ({ year, day }) => day ?? String(year);

/** @param {Moment} a @param {Moment} b */
export const isSame = (a, b) => a.iso === b.iso;

/**
 * The scale on which both lie: days where both are days of the same weeks. Each is made once.
 * @param {Atlas} atlas @returns {(a: Moment, b: Moment) => import("../timeline/scale.js").Scale}
 */
export function scalesOf(atlas) {
  const years = yearScale(atlas);
  const weeks = new Map((atlas.windows ?? []).map((window) => [window, dayScale(atlas, window)]));
  return (a, b) => {
    const window = a.day && b.day ? windowOf(atlas, a.day) : undefined;
    return (window && b.day && window === windowOf(atlas, b.day) && weeks.get(window)) || years;
  };
}

/** What the timeline says of a moment: the act in force, or what leads on a day of the weeks. @param {Atlas} atlas */
export function tellerOf(atlas) {
  const weeks = new Map((atlas.windows ?? []).map((window) => [window, dayScale(atlas, window)]));
  const before = { title: atlas.words.before_title, sign: "" };
  return (/** @type {Moment} */ { year, day, iso }) => {
    const window = day ? windowOf(atlas, day) : undefined;
    const scale = window && weeks.get(window);
    return (scale ? scale.shown(placeOn(scale, { year, day })) : actAt(atlas.acts, iso)) ?? before;
  };
}

/** Where a moment lies on a scale; a day among years between the ends of its year and the one before.
 * @param {import("../timeline/scale.js").Scale} scale @param {{year: number, day: string|null}} moment @returns {number} */
export function placeOn(scale, { year, day }) {
  if (!day) return year;
  if (scale.unit === "day") return daysBetween(scale.day(0), day);
  const start = `${year}${FIRST}`;
  return year - 1 + (daysBetween(start, day) + 1) / (daysBetween(start, `${year}-12-31`) + 1);
}

/**
 * Pairs worth a look: from one great change of the timeline to the next, and the weeks that are shown day by day.
 * @param {Atlas} atlas
 * @returns {Array<{from: string, to: string, text: string}>}
 */
export function examples(atlas) {
  const years = atlas.tokens.timeline.label_priority
    .slice(0, 4)
    .sort((a, b) => a - b)
    .map(String);
  const ends = [...years, String(atlas.last_year)];
  const pairs = years.map((from, i) => {
    const last = i === years.length - 1;
    return { from, to: ends[i + 1], text: `${from} – ${last ? atlas.words.today : ends[i + 1]}` };
  });
  const weeks = (atlas.windows ?? []).map(({ year, days, first }) => {
    return {
      from: first,
      to: plusDays(first, days.length - 1),
      text: `${year}: ${days[0][1]} – ${days[days.length - 1][1]}`,
    };
  });
  return [...pairs, ...weeks];
}
