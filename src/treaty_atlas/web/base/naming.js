/** Two names for every island, and the sentences that are made of them. */

import { fill } from "./dom.js";
import { hue, otherParty, russianParty } from "./chronology.js";
import { sideRank } from "./sides.js";

/** @typedef {import("./types.js").Atlas} Atlas */
/** @typedef {import("./types.js").Span} Span */

/**
 * The two names in the order of that day: Python sends both orders, the holder decides (in Japanese and Russian they
 * are the same). One name where both are alike.
 * @param {Atlas} atlas @param {string} id @param {{administeredBy: string}} span @returns {string[]}
 */
export function namesOf(atlas, id, span) {
  const { names } = atlas.islands[id];
  return [...new Set(hue(span.administeredBy) === "japan" ? names.japan : names.other)].filter(Boolean);
}

/** @param {Atlas} atlas @param {string} id @param {{administeredBy: string}} span */
export const nameOf = (atlas, id, span) => joinNames(atlas, namesOf(atlas, id, span));

/** Both names in one line, as `Words.both` has them. @param {Atlas} atlas @param {string[]} names */
export const joinNames = ({ lang }, names) =>
  lang === "ja" && names.length > 1 ? `${names[0]}（${names[1]}）` : names.join(" · ");

/** The comma of a list. @param {Atlas} atlas */
export const commaOf = ({ lang }) => (lang === "ja" ? "、" : ", ");

/** The names of states that claim, with commas, as `naming.claimants` has them. @param {Atlas} atlas @param {string[]} codes */
export const claimantNames = (atlas, codes) =>
  [...codes]
    .sort((a, b) => sideRank(atlas, a) - sideRank(atlas, b))
    .map((code) => atlas.parties[code])
    .join(commaOf(atlas));

/** A value behind its name, as `Words.labelled` has it. @param {Pick<Atlas, "lang">} atlas @param {string} label @param {string} value */
export const labelled = ({ lang }, label, value) => `${label}${lang === "ja" ? "：" : ": "}${value}`;

/** With the language's semicolon between them, as `Words.joined` has it. @param {Pick<Atlas, "lang">} atlas @param {string[]} texts */
export const joined = ({ lang }, texts) => texts.join(lang === "ja" ? "、" : "; ");

/** Names of one thing at several times, as `Words.either` has them. @param {Pick<Atlas, "lang">} atlas @param {string[]} texts */
export const either = ({ lang }, texts) => texts.join(lang === "ja" ? "／" : " / ");

/** A text with a note in the language's brackets, as `Words.aside` has it. @param {Pick<Atlas, "lang">} atlas @param {string} text @param {string} note */
export const withAside = ({ lang }, text, note) => (lang === "ja" ? `${text}（${note}）` : `${text} (${note})`);

/** A view in words: "As Japan's government maps it". @param {Atlas} atlas @param {string} view */
export const viewName = (atlas, view) => atlas.views?.find(([known]) => known === view)?.[1] ?? "";

/** Who administers, as it was called on `day`, as `holding.holder` has it. @param {Atlas} atlas @param {string} party @param {string} day */
export const holderName = ({ parties }, party, day) =>
  parties[party === "both" && russianParty(day) === "ussr" ? "both_ussr" : party];

/** The two lines of the legend for a span: who, how, as holding.py has them. What only a view says is told as the view's. @param {Atlas} atlas @param {Span} span @param {string} day */
export function legendLines(atlas, span, day) {
  const { parties, the } = atlas;
  const party = span.administeredBy;
  if (span.view && party !== "none") return [parties[party], viewName(atlas, span.view)];
  const name = holderName(atlas, party, day);
  const values = { a: name, the: the?.[party] ?? name, o: parties[otherParty(span, day)], r: parties[russianParty(day)] };
  return (atlas.legend[span.status] ?? []).map((text) => fill(text, values));
}

/** In these the legend's first line names who is there. */
const HELD = ["sovereign", "occupied", "incorporated", "renounced", "disputed"];

/** The same two lines where the first is to say what it is: "Administered by: Russia", "also claimed by Japan". @param {Atlas} atlas @param {Span} span @param {string} day */
export function heldBy(atlas, span, day) {
  const [who, how] = legendLines(atlas, span, day);
  return [HELD.includes(span.status) ? labelled(atlas, atlas.words.administered_by, who) : who, how];
}

/**
 * The same in one line: "Army of Japan (title: Russia)".
 * @param {Atlas} atlas @param {Span} span @param {string} day @param {{who_how: string}} words
 */
export function holdingText(atlas, span, day, { who_how: form }) {
  const [who, how] = legendLines(atlas, span, day);
  return how ? fill(form, { who, how }) : who;
}

/** The kind of a line in words. @param {Atlas} atlas @param {string} kind @param {string[]} by */
export function lineWords(atlas, kind, by) {
  return fill(atlas.words[`line_${kind}`], { claimant: claimantNames(atlas, by) });
}

/** "Treaty of Shimoda, Art. 2", as far as it is known. @param {Atlas} atlas @param {{act: string, article: string|null}} span */
export function actWords(atlas, span) {
  const [title, articles] = atlas.articles[span.act] ?? ["", {}];
  return cited(atlas, title, articles[span.article ?? ""]);
}

/** An act and its article, if there is one, as `naming.cited` has it. @param {Atlas} atlas @param {string} title @param {string} [article] */
export const cited = (atlas, title, article) =>
  article ? [title, article].join(atlas.lang === "ja" ? "" : commaOf(atlas)) : title;

/**
 * A set of islands by as few names as its groups allow, single ones by both their names: the rule of naming.py.
 * @param {Atlas} atlas
 * @param {Array<[string, string[]]>} groups name and members, the largest first
 * @param {{islands: string[], after: Span}} set the islands, and the span by which single ones are named
 * @returns {string[]} in the order of the map
 */
export function setNames(atlas, groups, { islands, after }) {
  const order = Object.keys(atlas.islands);
  const left = new Set(islands);
  const found = [];
  for (const [name, members] of groups) {
    if (!members.every((id) => left.has(id))) continue;
    members.forEach((id) => left.delete(id));
    found.push([Math.min(...members.map((id) => order.indexOf(id))), name]);
  }
  for (const id of left) found.push([order.indexOf(id), nameOf(atlas, id, after)]);
  return found.sort(([a], [b]) => a - b).map(([, name]) => name);
}
