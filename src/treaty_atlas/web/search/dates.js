/**
 * Years and days in what was typed, as en, nl, ja and ru write them: 1930; 1945-08-20; 20.08.1945; 20 August 1945;
 * August 20, 1945; 20 augustus 1945; 20 августа 1945 г.; 1945年8月20日; 昭和20年8月20日; Meiji 8. Pure.
 *
 * @typedef {{year: number, month?: number, day?: number}} Moment  as typed: it need not be a day of the calendar
 * @typedef {{lang: string, first: number, last: number, windows: Array<[first: string, last: string]>}} Calendar
 *   the years of the map and the weeks that it shows by day, ends included
 */

import { dateWriter } from "../base/dates.js";
import { fill } from "../base/dom.js";
import { fold, wordsOf } from "./fold.js";

/** The year before the first of each era. @type {Array<[names: string, before: number]>} */
const ERAS = [
  ["嘉永|kaei|каэи", 1847],
  ["安政|ansei|ансэи", 1853],
  ["万延|man'?en|манъэн", 1859],
  ["文久|bunkyu|бункю", 1860],
  ["元治|genji|гэндзи", 1863],
  ["慶応|keio|кэио", 1864],
  ["明治|meiji|мэидзи", 1867],
  ["大正|taisho|таисе", 1911],
  ["昭和|showa|сева", 1925],
  ["平成|heisei|хэисэи", 1988],
  ["令和|reiwa|рэива", 2018],
];
/** What stands beside a year and says only that it is one. */
const YEARS = new Set(["г", "год", "года", "году", "年"]);
const FIGURES = "〇一二三四五六七八九";

/** Months by every name that the three languages with names of months write, long, short and in a date: made when the first
 * is looked for, as it takes a while. @type {Map<string, number>|undefined} */
let months;
const monthOf = (name) => (months ??= monthsByName()).get(name);

function monthsByName() {
  const found = new Map([
    ["sept", 9],
    ["mrt", 3],
  ]);
  for (const lang of ["en-GB", "en-US", "nl", "ru"]) {
    for (const form of /** @type {Intl.DateTimeFormatOptions[]} */ ([
      { month: "long" },
      { month: "short" },
      { month: "long", day: "numeric" },
      { month: "short", day: "numeric" },
    ])) {
      const format = new Intl.DateTimeFormat(lang, { ...form, timeZone: "UTC" });
      for (let month = 1; month <= 12; month += 1) {
        const name = format.formatToParts(Date.UTC(2001, month - 1, 1)).find(({ type }) => type === "month")?.value ?? "";
        found.set(fold(name).replace(/[^\p{L}]/gu, ""), month);
      }
    }
  }
  return found;
}

/** Each form and which of its parts are year, month, day; a form that may be read in two ways has two readings. */
const Y = "(?<!\\d)(1\\d{3}|2\\d{3})(?!\\d)";
const N = "(?<!\\d)(\\d{1,2})(?!\\d)";
const FORMS = /** @type {Array<[form: string, ...readings: string[]]>} */ ([
  [`${Y} ?年 ?${N} ?月 ?${N} ?日?`, "ymd"],
  [`${Y} ?年 ?${N} ?月`, "ym"],
  [`${Y} ?[-./] ?${N} ?[-./] ?${N}`, "ymd"],
  ["(?<!\\d)([12]\\d{3})([01]\\d)([0-3]\\d)(?!\\d)", "ymd"],
  [`${N} ?[/] ?${N} ?[/] ?${Y}`, "dmy", "mdy"],
  [`${N} ?[-.] ?${N} ?[-.] ?${Y}`, "dmy"],
  [`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|e|-?го|-?ое)?\\.? ?(?:of |de )?#(\\d+)\\.?,? ?${Y}`, "dmy"],
  [`#(\\d+)\\.? ?(\\d{1,2})(?:st|nd|rd|th)?,? +${Y}`, "mdy"],
  [`${Y},? ?#(\\d+)\\.? ?${N}`, "ymd"],
  [`#(\\d+)\\.?,? ?${Y}`, "my"],
  [`${Y} ?#(\\d+)`, "ym"],
  [`${Y} ?[-–—〜~] ?${Y}`, "yy"],
  [`${Y}[-./]${N}`, "ym"],
  [`${N} ?[./] ?${Y}`, "my"],
  [Y, "y"],
]).map(([form, ...readings]) => ({ form: new RegExp(form), readings }));

/**
 * What a text says of time, and what it says besides. @param {string} folded @param {Set<string>} aside words that only
 * stand beside a year @returns {{moments: Moment[], rest: string}}
 */
export function readTime(folded, aside = new Set()) {
  const text = plainly(folded);
  for (const { form, readings } of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    const left = wordsOf(rest.replace(/#\d+/g, " ")).filter((word) => !aside.has(word));
    return { moments: momentsOf(found.slice(1).map(Number), readings), rest: left.join(" ") };
  }
  return { moments: [], rest: folded };
}

/** Eras and kanji figures become figures, names of months `#` and their number. */
function plainly(folded) {
  let text = folded.replace(/[〇一二三四五六七八九十元]+(?= ?[年月日])/g, (kanji) =>
    kanji === "元" ? "1" : figures(kanji),
  );
  for (const [names, before] of ERAS) {
    text = text.replace(
      new RegExp(`(?<!\\p{L})(?:${names}) ?(\\d{1,2})(?!\\d) ?(年?)`, "u"),
      (_, count, sign) => `${before + Number(count)}${sign}`,
    );
  }
  return text.replace(/\p{L}+/gu, (word) => (monthOf(word) ? `#${monthOf(word)}` : word));
}

function figures(kanji) {
  if (!kanji.includes("十")) return [...kanji].map((one) => FIGURES.indexOf(one)).join("");
  const [tens, ones] = kanji.split("十");
  return String((tens ? FIGURES.indexOf(tens) : 1) * 10 + (ones ? FIGURES.indexOf(ones) : 0));
}

function momentsOf(numbers, readings) {
  if (readings[0] === "yy") return numbers.map((year) => ({ year }));
  const read = (order) =>
    Object.fromEntries([...order].map((part, at) => [{ y: "year", m: "month", d: "day" }[part], numbers[at]]));
  const all = readings.map(read);
  const real = all.filter(isReal);
  if (real.length === 2 && isoOf(real[0]) === isoOf(real[1])) real.pop();
  return real.length ? real : all.slice(0, 1);
}

const two = (number) => String(number).padStart(2, "0");

/** ISO text of a year, month or day. @param {Moment} moment */
export const isoOf = ({ year, month, day }) => [year, month && two(month), day && two(day)].filter(Boolean).join("-");

/** @param {Moment} moment */
function isReal({ year, month = 1, day = 1 }) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * The one year or day that a field names and nothing besides; `undefined` for a month, for two readings, for what is no
 * day of the calendar. @param {string} typed @returns {string|undefined} a year, or a day in ISO form
 */
export function momentTyped(typed) {
  const { moments, rest } = readTime(fold(typed).trim(), YEARS);
  if (rest || moments.length !== 1) return undefined;
  const [{ month, day }] = moments;
  return (!month || day) && isReal(moments[0]) ? isoOf(moments[0]) : undefined;
}

/**
 * Where a moment leads: to its day where the map goes by day, else to its year, and that is said.
 * @param {Moment} moment @param {Calendar} calendar @param {Record<string, string>} words
 * @returns {{hit?: import("./rank.js").Hit, told?: string}} `told` where the map has no such year
 */
export function placeOf(moment, calendar, words) {
  const { year, month, day } = moment;
  const { first, last, lang } = calendar;
  if (year < first || year > last) return { told: fill(words.outside, { asked: year, first, last }) };
  const whole = {
    kind: "year",
    title: lang === "ja" ? `${year}年` : String(year),
    note: "",
    page: "map",
    query: { year: String(year) },
  };
  if (!month) return { hit: whole };
  if (!isReal(moment)) return { hit: { ...whole, note: words.no_day } };
  const [from, to] = day ? [isoOf(moment), isoOf(moment)] : [`${isoOf(moment)}-01`, `${isoOf(moment)}-31`];
  const weeks = calendar.windows.find(([begin, end]) => begin <= to && from <= end);
  if (!weeks) return { hit: { ...whole, note: fill(words.only_year, { day: written(moment, lang) }) } };
  const shown = from < weeks[0] ? weeks[0] : from;
  const [y, m, d] = shown.split("-").map(Number);
  return {
    hit: {
      kind: "day",
      title: written({ year: y, month: m, day: d }, lang),
      note: "",
      page: "map",
      query: { year: String(year), day: shown },
    },
  };
}

/** @param {Moment} moment @param {string} lang */
function written({ year, month = 1, day }, lang) {
  /** @type {Intl.DateTimeFormatOptions} */
  const form = { month: "long", year: "numeric", ...(day ? { day: "numeric" } : {}) };
  return dateWriter(lang, form)(Date.UTC(year, month - 1, day ?? 1));
}
