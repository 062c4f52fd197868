/**
 * The teacher's window: notes, question and what comes next, on the other screen. It is written from here, so it needs
 * no address of its own; its keys step the stage.
 */

import { el, fill, setOff } from "../base/dom.js";
import { mountKeys } from "./input.js";
import { nodesOf } from "../base/piece.js";
import { clockOf } from "./clock.js";

const NAME = "treaty-atlas-notes";
const FEATURES = "popup,width=760,height=820";
/** Rules of the page's stylesheets that this window needs too: the tokens and its own. */
const NEEDED = /^(html)?:root|^:host|^\[(data-theme|lang)|^r(uby|t)\b|\.ta-speaker/;
const KEPT = new Set([CSSRule.FONT_FACE_RULE, CSSRule.IMPORT_RULE]);

/**
 * @param {{story: import("./main.js").Story, pieces: import("./main.js").Pieces, words: Record<string, string>, lang: string,
 *   act: (command: string) => void, onClose: () => void}} options
 * @returns {{show: (now: import("./talk.js").Now) => void, alive: () => boolean, front: () => any, close: () => void}|null}
 *   null where the browser opens no window
 */
export function openSpeaker({ story, pieces, words, lang, act, onClose }) {
  const other = window.open("", NAME, FEATURES);
  if (!other) return null;
  const { document: page } = other;
  page.open(); // an empty page is in quirks mode, and some browsers replace it later
  page.write("<!doctype html><html><head><meta charset='utf-8'></head><body></body></html>");
  page.close();
  page.title = fill(words.window_title, story);
  page.documentElement.lang = lang;
  page.head.append(el("style", {}, styles()));
  const parts = draw(story, words, act);
  page.body.append(parts.element);
  let began = Date.now();
  const tick = () => (parts.clock.textContent = clockOf(began, lang, words));
  const timer = setInterval(tick, 1000);
  const stop = () => {
    clearInterval(timer);
    window.removeEventListener("pagehide", close);
  };
  const close = () => {
    stop();
    other.close();
  };
  const keys = Object.fromEntries(
    ["next", "back", "first", "last", "blank", "question", "article"].map((name) => [name, () => act(name)]),
  );
  mountKeys(other, keys);
  other.addEventListener("pagehide", () => {
    stop();
    onClose();
  });
  window.addEventListener("pagehide", close);
  const made = {
    show(now) {
      began = now.began;
      Object.assign(page.documentElement.dataset, {
        theme: now.theme,
        furigana: document.documentElement.dataset.furigana ?? "on",
      });
      write(parts, { story, pieces, words }, now);
      tick();
    },
    alive: () => !other.closed,
    front() {
      other.focus();
      return made;
    },
    close,
  };
  return made;
}

function draw(story, words, act) {
  const press = (command) => {
    const button = el("button", { type: "button" }, words[command]);
    button.addEventListener("click", () => act(command));
    return button;
  };
  const parts = {
    at: el("p"),
    clock: el("p", { role: "timer", "aria-live": "off" }),
    figure: el("b"),
    caption: el("span"),
    notes: el("section"),
    buttons: { back: press("back"), next: press("next") },
  };
  const said = el("p", { class: "ta-speaker-said", "aria-live": "polite" }, parts.figure, " ", parts.caption);
  const bar = el("nav", { "aria-label": words.controls }, parts.buttons.back, parts.buttons.next);
  const head = el("header", {}, el("h1", {}, story.title), parts.at, parts.clock);
  return { ...parts, element: el("main", { class: "ta-speaker" }, head, said, parts.notes, bar) };
}

function write({ at, figure, caption, notes, buttons }, { story, pieces, words }, now) {
  const step = story.steps[now.at];
  at.textContent = fill(words.step_of, { at: now.at + 1, of: story.steps.length });
  figure.textContent = step.figure;
  caption.textContent = now.ended ? fill(words.end, story) : step.caption;
  notes.replaceChildren(...nodesOf(pieces.steps[now.at].notes));
  setOff(buttons.back, now.at === 0 && !now.ended);
}

/** The fonts, the colours and the rules of this window, out of what the page already has. */
function styles() {
  return [...document.styleSheets].flatMap(rulesOf).join("\n");
}

function rulesOf(sheet) {
  try {
    const from = sheet.href ?? document.baseURI;
    const whole = (text) => text.replace(/url\("([^"]+)"\)/g, (_, address) => `url("${new URL(address, from)}")`);
    return [...sheet.cssRules]
      .filter((rule) => KEPT.has(rule.type) || NEEDED.test(rule.selectorText ?? ""))
      .flatMap((rule) => (rule.styleSheet ? rulesOf(rule.styleSheet) : whole(rule.cssText)));
  } catch {
    return []; // a sheet that may not be read: the window is plainer, not broken
  }
}
