/** What is said of a drawing, in the reader's words. Pure. */

import { fill } from "../base/dom.js";
import { commaOf } from "../base/naming.js";

/** @typedef {import("./judge.js").Verdict} Verdict @typedef {import("./judge.js").Task} Task @typedef {Record<string, string>} Words */
/** @typedef {Pick<import("../base/types.js").Atlas, "lang"|"words">} Spoken */

/** So many islands are named, the others counted. */
const NAMED = 4;

/** Kilometres in words, whole ones: on this map less says nothing. @param {Spoken} atlas @param {number} km */
export function kmOf(atlas, km) {
  const whole = new Intl.NumberFormat(atlas.lang, { useGrouping: km >= 10000 }).format(Math.max(1, Math.round(km)));
  return `${km < 0.5 ? "< " : ""}${whole}\u00a0${atlas.words.km}`;
}

/**
 * What stands above the list: how far off, then for each line how far, what is missing, and the islands on the other side.
 * @param {import("../base/types.js").Atlas} atlas @param {Words} words @param {Task} task @param {Record<string, import("./sides.js").Way>} places
 * @param {Verdict} verdict @returns {{head: string, rows: string[], sides: string[]}}
 */
export function sentencesOf(atlas, words, task, places, verdict) {
  const { measured, missing, extra, divides, idle, answer, wrong, cut } = verdict;
  const km = (value) => kmOf(atlas, value);
  const lineName = (name) => task.lines[name].name;
  const names = (ids) => listed(atlas, ids, places);
  const said = answer.name;
  const rows = measured.map(({ line, mean, most }) =>
    fill(words.off, { line: lineName(line), mean: km(mean), most: km(most.km) }),
  );
  if (missing.length) rows.push(fill(words.not_drawn, { lines: missing.map(lineName).join("; ") }));
  if (extra) rows.push(words.extra);
  const sides = idle.map((name) => fill(words.parts_none, { line: lineName(name) }));
  if (divides) sides.push(words.no_line);
  if (wrong.japan.length) sides.push(fill(words.on_japan, { answer: said, islands: names(wrong.japan) }));
  if (wrong.russia.length) sides.push(fill(words.on_russia, { answer: said, islands: names(wrong.russia) }));
  if (cut.length) sides.push(fill(words.cut, { islands: names(cut) }));
  if (!sides.length && !missing.length) sides.push(fill(words.right, { answer: said }));
  return { head: fill(words.mean, { mean: km(verdict.mean) }), rows, sides };
}

function listed(atlas, ids, places) {
  const named = ids.length > NAMED + 1 ? ids.slice(0, NAMED) : ids;
  const more = ids.length - named.length;
  const rest = more ? [fill(atlas.words.more_entries, { count: more })] : [];
  return [...named.map((id) => places[id].name), ...rest].join(commaOf(atlas));
}
