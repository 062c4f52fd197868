/**
 * What is said of a drawing: how far each line of the map lies from it, and which islands came to the wrong side. Pure.
 *
 * @typedef {import("./measure.js").Place} Place
 * @typedef {import("./sides.js").Way} Way
 * @typedef {{name: string, kind: "treaty"|"administration"|"claim", by: string, says: string, basis: string, exact: boolean,
 *   part: "sakhalin"|"kurils"}} Line
 * @typedef {{name: string, lines: string[], sides: Record<string, string>}} Answer
 * @typedef {{id: string, act: string|null, day: string, year: number, badge: string, title: string, question: string,
 *   lines: Record<string, Line>, answers: Answer[]}} Task
 * @typedef {import("./measure.js").Distance & {line: string}} Measured
 * @typedef {{mean: number, measured: Measured[], missing: string[], extra: boolean, divides: boolean, idle: string[],
 *   answer: Answer, wrong: {japan: string[], russia: string[]}, cut: string[]}} Verdict  `missing`: lines that were not drawn;
 *   `extra`: something was drawn that is none of them; `divides`: a line where there is none, on Sakhalin; `idle`: lines of
 *   which what was drawn parts no islands; `wrong`: by the side on which the drawing leaves them
 */

import { awayFrom, distance } from "./measure.js";
import { partsAny, sidesOf } from "./sides.js";

/** A drawn line that lies farther than this (km, on average) from every line is none of them, if another is nearer. */
const FAR_KM = 150;

/**
 * @param {Place[][]} drawn without a fault (`line.fault`) @param {Task} task @param {Record<string, Place[]>} shapes of the
 *   lines @param {Record<string, Way>} ways
 * @returns {Verdict}
 */
export function judge(drawn, task, shapes, ways) {
  const names = Object.keys(task.lines);
  const { taken, extra } = assigned(drawn, names, shapes);
  const measured = names
    .filter((name) => taken[name])
    .map((name) => ({ line: name, ...distance(taken[name], shapes[name]) }));
  const answer = answerOf(task, taken);
  const own = measured.map(({ line }) => task.lines[line].part);
  const parts = ["sakhalin", "kurils"].filter((part) => own.some((one) => one === part) || partsAny(drawn, ways, part));
  const others = new Set(task.answers.flatMap(({ lines }) => lines).filter((name) => !answer.lines.includes(name)));
  const counted = drawn.filter((line) => ![...others].some((name) => taken[name]?.includes(line)));
  const found = sidesOf(counted, ways);
  const isJudged = (id) => parts.includes(ways[id].part) && ["japan", "russia"].includes(answer.sides[id]);
  const undivided = (id) => answer.sides[id] === "undivided";
  const wrong = (side) =>
    Object.keys(ways).filter(
      (id) => isJudged(id) && !found.cut.includes(id) && found.sides[id] === side && answer.sides[id] !== side,
    );
  return {
    mean: measured.reduce((sum, { mean }) => sum + mean, 0) / measured.length,
    measured,
    missing: answer.lines.filter((name) => !taken[name]),
    extra,
    divides: Object.keys(ways).some((id) => undivided(id) && found.cut.includes(id)),
    idle: measured.map(({ line }) => line).filter((name) => !partsAny(taken[name], ways, task.lines[name].part)),
    answer,
    wrong: { japan: wrong("japan"), russia: wrong("russia") },
    cut: found.cut.filter(isJudged),
  };
}

/** Every drawn line belongs to the one that it is nearest to; one that is far from all counts only where there is no nearer. */
function assigned(drawn, names, shapes) {
  const rows = drawn.map((line) => {
    const away = names.map((name) => awayFrom(line, shapes[name]));
    const km = Math.min(...away);
    return { line, km, name: names[away.indexOf(km)] };
  });
  /** @type {Record<string, Place[][]>} */
  const taken = {};
  for (const name of names) {
    const own = rows.filter((row) => row.name === name).sort((a, b) => a.km - b.km);
    if (own.length) taken[name] = own.filter(({ km }, i) => !i || km <= FAR_KM).map(({ line }) => line);
  }
  return { taken, extra: Object.values(taken).flat().length < drawn.length };
}

/** The answer that was drawn: the one with a line of its own among what was, else the first. */
function answerOf({ answers }, taken) {
  const count = (name) => answers.filter(({ lines }) => lines.includes(name)).length;
  return answers.find(({ lines }) => lines.some((name) => taken[name] && count(name) === 1)) ?? answers[0];
}
