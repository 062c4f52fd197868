/**
 * The sheets of the quiz and their key in the lesson pack (export/pack_quiz.py): the ten of its code, drawn as in the page of
 * the quiz. What they are drawn from lies in the page itself, where it is to be kept or printed; else it is asked for.
 *
 * @typedef {{files: string, lang: string, code: string, link: string, title: string, words: Record<string, string>}} Told  `files`: where
 *   the atlas's own files lie, from the page; `link`: of the quiz with its code, "" where none is known; `words`: of the quiz
 */

import { answerFrom, atlasOf, json, named, shapesOf } from "../base/fetch.js";
import { smallMaps } from "../map/small.js";
import { questionsOf } from "./draw.js";
import { leavesOf } from "./leaves.js";

/** @param {HTMLElement} place in which one sentence stands until then @param {Told} told */
async function lay(place, { files, lang, code, link, title, words }) {
  const [atlas, quiz, geometry] = await Promise.all([
    atlasOf(files, lang),
    json(`${files}${named("quiz", lang)}`),
    shapesOf(files),
  ]);
  const given = { words, lang, quiz, atlas, small: smallMaps({ atlas, geometry }) };
  place.replaceChildren(...leavesOf(given, { code, asked: questionsOf(quiz, code), link, title, key: true }));
}

const textOf = (id) => document.getElementById(id)?.textContent ?? "";
const place = document.getElementById("quiz");
if (document.querySelector("script[data-file]")) answerFrom((name) => JSON.parse(textOf(name)));
if (place) lay(place, JSON.parse(textOf("quiz-told"))).catch(() => {}); // the sentence stays
