/** What is read beside the map: the article, the teacher's notes, and the questions at the end of a story. */

import { el, fill } from "../base/dom.js";
import { block } from "../base/prose.js";

/** @typedef {import("./main.js").Story} Story */
/** @typedef {Record<string, string>} Words */

/** One article in plain words. @param {import("./main.js").Article} article @param {Words} words */
export function articleOf(article, words) {
  const { title, label, heading, paragraphs, trap, seen, authentic, lang } = article;
  return [
    el("p", { class: "ta-stage-eyebrow" }, title),
    el("h2", {}, label),
    el("div", { lang },
      heading ? el("p", { class: "ta-stage-heading" }, heading) : null,
      ...paragraphs.map(block),
      trap ? el("div", { class: "ta-stage-trap" }, el("p", {}, el("b", {}, trap.heading)), ...trap.paragraphs.map(block)) : null),
    seen ? el("p", { class: "ta-stage-small" }, seen) : null,
    authentic ? el("p", { class: "ta-stage-small" }, `${words.authentic}: ${authentic}`) : null,
  ].filter(Boolean);
}

/** The notes of a step, what it rests on and what comes next. @param {Story} story @param {number} at @param {Words} words @param {string} [map] its map page */
export function notesOf({ steps }, at, words, map) {
  const { notes, question, acts } = steps[at];
  const next = steps[at + 1];
  return [
    el("h2", {}, words.notes),
    ...(notes ? paragraphsOf(notes) : [el("p", { class: "ta-stage-small" }, words.no_notes)]),
    ...(question ? part(words.question_title, el("p", {}, question)) : []),
    ...part(words.next_step, el("p", {}, ...(next ? [el("b", {}, next.figure), ` ${next.caption}`] : [words.end_next]))),
    ...(acts.length ? part(words.rests_on, el("ul", {}, ...acts.map(source))) : []),
    map ? el("p", {}, el("a", { href: map, target: "_blank", rel: "noopener" }, words.open_map)) : null,
  ].filter(Boolean);
}

/** The end: every question once more, with its date. @param {Story} story @param {Words} words */
export function endOf({ steps }, words) {
  const asked = steps.filter(({ question }) => question);
  return [
    el("h2", {}, asked.length ? words.end_questions : words.end_title),
    asked.length ? el("ul", { class: "ta-stage-questions" }, ...asked.map(({ figure, question }) => el("li", {}, el("b", {}, figure), el("span", {}, question)))) : null,
  ].filter(Boolean);
}

const part = (heading, body) => [el("h3", {}, heading), body];

const source = ({ title, dates }) => el("li", {}, title, dates ? el("small", {}, ` ${dates}`) : null);

const paragraphsOf = (text) => text.split(/\n\s*\n/).map((one) => block(one.trim()));

/** Minutes and seconds since a moment, and the time of day. @param {number} began ms @param {string} lang @param {Words} words */
export function clockOf(began, lang, words) {
  const seconds = Math.floor((Date.now() - began) / 1000);
  const two = (number) => String(number).padStart(2, "0");
  const time = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date());
  return fill(words.clock, { time, elapsed: `${Math.floor(seconds / 60)}:${two(seconds % 60)}` });
}
