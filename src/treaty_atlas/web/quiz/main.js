/**
 * The quiz: ten questions for a code, the same for everyone who has it. What was answered is kept in this tab alone, so a
 * page that is loaded anew and one in another language go on where the reader was.
 *
 * @typedef {import("./draw.js").Pools & {read: Record<string, Record<string, string>>}} Quiz  what is asked (payload/quiz.py),
 *   and why each answer is so, as HTML by kind and id (reading/quizzes.py)
 */

import { el, fill, setText } from "../base/dom.js";
import { keep, recall } from "../base/visit.js";
import { echo } from "../link/echo.js";
import { hold } from "../link/part.js";
import { newCode, readCode } from "./code.js";
import { questionsOf } from "./draw.js";
import { questionOf, resultOf, scoreOf, spokenOf, startOf } from "./page.js";
import { fresh, give, isAnswered, place, readRun } from "./run.js";

const KEPT = "treaty-atlas-quiz";

/** Mounts the quiz in a page of the app. @param {import("../link/echo.js").Host & {data: import("../link/part.js").Data & {code: string|null}}} root */
export function mount(root) {
  return hold(root, { sheets: ["quiz.css"], file: "quiz" }, ({ own }, data) => {
    const address = echo(root, "code", data.code);
    const part = mountQuiz(root, { ...data, quiz: /** @type {Quiz} */ (own), onCode: address.tell });
    return {
      update: (next) => part.update({ ...next, code: address.wish(next, next.code) }),
      destroy() {
        address.close();
        part.destroy();
      },
    };
  });
}

/**
 * @param {HTMLElement} root
 * @param {{quiz: Quiz, words: Record<string, string>, lang: string, code?: string|null, theme?: string,
 *   hrefs?: Record<string, string>, link?: string, note?: string, share?: import("../base/copy.js").ShareWords,
 *   onCode?: (code: string) => void}} options  `words`: the table of the quiz; `code`: of the address, as `readCode` reads it,
 *   null for none; `hrefs`: where an answer leads, with {id}, {article} and {year} to fill in: `article`, `treaty`, `event`,
 *   `error`, `trap`, `island` and `map`, without one no link; `link`: for the class, with {code}, and a `note` under it; `share`:
 *   the words to copy it; `onCode`: another code was taken, it belongs into the address
 * @returns {{update: (data: {code?: string|null, theme?: string}) => void, destroy: () => void}}
 */
export function mountQuiz(root, options) {
  const { quiz, words, lang, theme = "light", hrefs = {}, link = "", note = "", onCode = () => {} } = options;
  const share = options.share ?? { copy: "", copied: "", copy_failed: "" };
  const said = el("p", { class: "ta-hidden", role: "status" }); // there before it says anything: a new one is not read out
  const told = el("p", { class: "ta-quiz-notice", role: "status", hidden: true });
  const page = el("div", { class: "ta-quiz-page" });
  const element = el("div", { class: "ta-quiz", lang, "data-theme": theme }, said, told, page);
  const asked = remembered((code) => questionsOf(quiz, code));
  let run = startedAt(options.code, asked);

  const show = (focused = "") => {
    keep(KEPT, run);
    const ten = asked(run.code);
    page.replaceChildren(...contentOf(given, ten, run));
    setText(said, spoken(given, ten, run));
    if (!focused) return;
    /** @type {HTMLElement|null} */ (page.querySelector(focused))?.focus({ preventScroll: true });
    if (page.getBoundingClientRect().top < 0) element.scrollIntoView({ block: "start" });
  };
  const begin = (code, begun, focused = NEXT) => {
    run = fresh(code, begun);
    told.hidden = true;
    onCode(code);
    show(focused);
  };
  const change = (act) => () => {
    act();
    show(NEXT);
  };
  const given = {
    ...{ words, lang, quiz, hrefs, link, note, share },
    on: {
      begin: () => begin(run.code, true),
      renew: () => begin(newCode(), false, run.begun ? NEXT : "[data-new]"),
      take(typed) {
        const { code, bad } = readCode(typed);
        begin(code, false);
        told.hidden = !bad;
        setText(told, bad ? fill(words.bad_code, { asked: typed, shown: code }) : "");
      },
      give: (answer) => change(() => give(run, answer))(),
      place: (n) => change(() => place(run, n, asked(run.code)[run.at].options.length))(),
      unplace: change(() => (run.order = [])),
      next: change(() => (run.at += 1)),
    },
  };
  element.addEventListener("keydown", (event) => {
    if (event.repeat && event.key === "Enter") event.preventDefault(); // a key held down answers one question, not all
  });
  root.append(element);
  show();
  return {
    update({ code, theme: name }) {
      if (name) element.dataset.theme = name;
      if (!code || code === run.code) return;
      run = fresh(code);
      told.hidden = true;
      show();
    },
    destroy: () => element.remove(),
  };
}

/** What the hand on the keyboard needs next: the first option that is left, else the button to go on. */
const NEXT = ".ta-quiz-option, .ta-quiz-main, [data-again]";

/** What the tab has kept, where the address names no other code; else the start. */
function startedAt(code, asked) {
  const kept = readRun(recall(KEPT), asked);
  return kept && (!code || kept.code === code) ? kept : fresh(code || newCode());
}

function contentOf(given, ten, run) {
  if (!run.begun) return startOf(given, run.code);
  return run.at < ten.length ? questionOf(given, ten, run) : resultOf(given, ten, run);
}

/** What is said of what just happened: the verdict, an order as far as it goes, the result. */
function spoken(given, ten, run) {
  if (!run.begun) return "";
  const question = ten[run.at];
  if (!question) return scoreOf(given, ten, run);
  if (isAnswered(run)) return spokenOf(given, question, run.given[run.at]);
  return run.order.map((n) => question.options[n].text).join(" → ");
}

/** The last answer is kept: questions are drawn once for a code. */
function remembered(make) {
  let [known, made] = ["", null];
  return (code) => (code === known ? made : (made = make((known = code))));
}
