/**
 * The quiz: ten questions for a code, the same for everyone who has it, most of them on the map. What was answered is kept in
 * this tab alone, so a page that is loaded anew and one in another language go on where the reader was.
 *
 * @typedef {import("./draw.js").Pools & {read: Record<string, Record<string, string>>, paper: import("../map/small.js").Paper &
 *   {defs: string}}} Quiz  what is asked (payload/quiz.py), and why each answer is so, as HTML by kind and id (reading/quizzes.py)
 */

import { el, fill, setText } from "../base/dom.js";
import { listenKeys } from "../base/keys.js";
import { shutOff } from "../base/beside.js";
import { recall } from "../base/visit.js";
import { echo } from "../link/echo.js";
import { hold } from "../link/part.js";
import { mountStage } from "../link/stage.js";
import { smallMaps } from "../map/small.js";
import { newCode, readCode } from "./code.js";
import { questionsOf } from "./draw.js";
import { mountQuizMap } from "./map.js";
import { mountLegend } from "../map/legend.js";
import { KEPT, NEXT, key, press, show } from "./game.js";
import { mountPaper } from "./paper.js";
import { fresh, give, readRun } from "./run.js";

/** @typedef {import("./game.js").Game} Game */

/**
 * @typedef {{L: import("../base/types.js").Leaflet, atlas: import("../base/types.js").Atlas, geometry: import("../base/types.js").Shapes,
 *   quiz: Quiz, words: Record<string, string>, wall?: Record<string, string>, lang: string, code?: string|null, theme?: string, hrefs?: Record<string, string>,
 *   link?: string, paper?: boolean, note?: string, title?: string, share?: import("../base/copy.js").ShareWords, onCode?: (code: string) => void}} Options
 *   `words`: the table of the quiz, `wall`: of its stage; `code`: of the address, as `readCode` reads it, null for none; `hrefs`: where an answer leads,
 *   with {id}, {article} and {year} to fill in, without one no link; `link`: for the class, with {code}, `paper`: others reach it, and
 *   a `note` under it; `share`: the words to copy it; `onCode`: another code was taken, it belongs into the address
 */

/** Mounts the quiz in a page of the app. @param {import("../link/echo.js").Host & {data: import("../link/part.js").Data & {code: string|null}}} root */
export function mount(root) {
  return hold(root, { sheets: ["quiz.css", "paper.css"], map: true, file: "quiz" }, ({ own, ...ready }, data) => {
    const address = echo(root, "code", data.code);
    const options = /** @type {Options} */ ({ ...ready, ...data, quiz: own, onCode: address.tell });
    const part = mountQuiz(root, options);
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
 * @param {HTMLElement} root @param {Options} options
 * @returns {{update: (data: {code?: string|null, theme?: string} & Partial<import("./start.js").Class>) => void, destroy: () => void}}
 */
export function mountQuiz(root, options) {
  const { L, atlas, geometry, quiz, words, wall = {}, lang, theme = "light", onCode = () => {} } = options;
  const own = { link: "", paper: false, note: "", title: "", share: { copy: "", copied: "", copy_failed: "" }, ...options };
  const parts = partsOf(lang);
  const asked = remembered((code) => questionsOf(quiz, code));
  /** @type {Game} */
  const game = {
    ...{ parts, asked, own, run: startedAt(options.code, asked), legend: mountLegend(parts.legend, atlas) },
    given: {
      ...{ words, wall, lang, quiz, atlas },
      hrefs: options.hrefs ?? {},
      small: smallMaps({ atlas, geometry }),
      on: { ...deeds(() => game, onCode), wall: () => stage.toggle() },
    },
  };
  root.append(parts.element);
  game.map = mountQuizMap({
    ...{ L, atlas, geometry, element: parts.canvas },
    onPress: (n) => game.given.on.press(n),
    onFull() {
      stage.toggle();
      /** @type {HTMLElement|null} */ (document.activeElement)?.blur(); // Space would press the button once more
    },
  });
  const paper = mountPaper(parts.element, game.given, own, () => ({ code: game.run.code, asked: asked(game.run.code) }));
  const pressed = (event) => key(game, event);
  window.addEventListener("keydown", pressed); // before the stage hears: a letter that is an answer is not its own
  const stage = stageOf(parts.element, wall);
  dress(game, theme);
  show(game);
  return {
    update({ code, theme: name, ...next }) {
      if (name) dress(game, name);
      const told = tell(own, next);
      if (code && code !== game.run.code) game.run = fresh(code);
      else if (!told || game.run.begun) return;
      parts.told.hidden = true;
      show(game);
    },
    destroy() {
      window.removeEventListener("keydown", pressed);
      stage.remove();
      paper.destroy();
      game.map?.destroy();
      parts.element.remove();
    },
  };
}

/** The quiz on the wall of a class: alone in the window, where a clicker presses what leads on. @param {HTMLElement} element @param {Record<string, string>} wall */
function stageOf(element, wall) {
  /** @type {(() => void)[]} */
  let stop = [];
  const onwards = (key) => {
    if (key === "PageUp") return leaf(element, -1);
    if (key === "PageDown" && leaf(element, 1)) return true; // first what stands below, a reason above all
    const next = /** @type {HTMLElement|null} */ (element.querySelector(".ta-quiz-main:not([aria-disabled])"));
    if (key !== "PageDown" || !next) return false;
    next.click();
    return true;
  };
  return mountStage(wall, {
    ...{ name: "quiz", dark: "." },
    onChange(on) {
      element.toggleAttribute("data-wall", on);
      for (const end of stop) end();
      stop = on ? [shutOff(element, ".ta-stage-tools"), listenKeys(window, onwards)] : [];
    },
  });
}

/** So much of a leaf is turned at once, and so little below is nothing, px. */
const [LEAF, REST] = [0.85, 8];

/** Turns what is taller than the wall. @param {HTMLElement} element @param {1|-1} way @returns {boolean} false where nothing is left that way */
function leaf(element, way) {
  const { scrollTop, scrollHeight, clientHeight } = element;
  if ((way > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop) < REST) return false;
  element.scrollTop += way * LEAF * clientHeight;
  return true;
}

/** The address for the class, which the server knows only of who is there. True where it is another one than before. */
function tell(own, { link = own.link, paper = own.paper, note = own.note }) {
  const differs = link !== own.link || paper !== own.paper || note !== own.note;
  Object.assign(own, { link, paper, note });
  return differs;
}

/** The page of the start and of the result, and beside each other a question and its map. @param {string} lang */
export function partsOf(lang) {
  const said = el("p", { class: "ta-hidden", role: "status" }); // there before it says anything: a new one is not read out
  const told = el("p", { class: "ta-quiz-notice", role: "status", hidden: true });
  const page = el("div", { class: "ta-quiz-page" });
  const head = el("div", { class: "ta-quiz-head" });
  const canvas = el("div", { class: "ta-quiz-map" });
  const legend = el("div", { class: "ta-quiz-legend" });
  const side = el("div", { class: "ta-quiz-side" }, canvas, legend);
  const body = el("div", { class: "ta-quiz-body" });
  const work = el("div", { class: "ta-quiz-work" }, head, side, body);
  const element = el("div", { class: "ta-quiz", lang }, said, told, page, work);
  return { said, told, page, head, canvas, legend, side, body, work, element };
}

/** @param {Game} game @param {string} name */
function dress({ parts, map }, name) {
  parts.element.dataset.theme = name;
  map?.theme(name);
}

/** What is pressed. @param {() => Game} gameOf @param {(code: string) => void} onCode @returns {Omit<import("./page.js").On, "wall">} */
function deeds(gameOf, onCode) {
  const begin = (code, begun, focused = NEXT) => {
    const game = gameOf();
    game.run = fresh(code, begun);
    game.parts.told.hidden = true;
    onCode(code);
    show(game, focused);
  };
  const change = (act, focused = NEXT) => {
    act(gameOf().run);
    show(gameOf(), focused);
  };
  return {
    begin: () => begin(gameOf().run.code, true),
    renew: () => begin(newCode(), false, gameOf().run.begun ? NEXT : "[data-new]"),
    take(typed) {
      const { code, bad } = readCode(typed);
      begin(code, false);
      const { told } = gameOf().parts;
      told.hidden = !bad;
      setText(told, bad ? fill(gameOf().given.words.bad_code, { asked: typed, shown: code }) : "");
    },
    press: (n) => press(gameOf(), n),
    give: (answer) => change((run) => give(run, answer)),
    ask(what) {
      const { said, body } = gameOf().parts;
      setText(said, ""); // what was said before is said again
      setTimeout(() => setText(said, what));
      setText(body.querySelector(".ta-quiz-hint"), what);
      /** @type {HTMLElement|null} */ (body.querySelector(".ta-quiz-option"))?.focus();
    },
    unplace: () => change((run) => (run.order = [])),
    look(n) {
      gameOf().given.looked = n;
      show(gameOf(), `[data-option="${n}"]`);
    },
    next: () => change((run) => (run.at += 1)),
    print: () => window.print(),
  };
}

/** What the tab has kept, where the address names no other code; else the start. */
function startedAt(code, asked) {
  const kept = readRun(recall(KEPT), asked);
  return kept && (!code || kept.code === code) ? kept : fresh(code || newCode());
}

/** The last answer is kept: questions are drawn once for a code. */
function remembered(make) {
  let [known, made] = ["", null];
  return (code) => (code === known ? made : (made = make((known = code))));
}
