/** What stands on the stage: map, strip with date and sentence, the bar of buttons, and the panel beside the map. */

import { el, fill, icon, isOff, setOff, setText } from "../base/dom.js";
import { shutOff } from "../base/beside.js";
import { layoutOf, rootFitting, setRootSize } from "../base/device.js";
import { mountLegend } from "../map/legend.js";
import { nodesOf } from "../base/piece.js";
import { place } from "../base/rooms.js";

/** The root size at which 1280 × 720 px have room for what a class reads from the back row, and its ends. */
const ROOT = { wide: 58, high: 32.7, least: 16, most: 80 };
/** Sizes of the sentence in rem, the first that fits. */
const SIZES = [1.75, 1.6, 1.45, 1.3, 1.15, 1];
const PHONE_SIZES = [1.5, 1.375, 1.25, 1.125, 1];
/** The same for the panel; what is longer still scrolls, and its edge says so. The questions at the end all stand there. */
const SIDE_SIZES = { read: [1.1875, 1.1], end: [1.1875, 1.1, 1, 0.9] };

/**
 * @param {{atlas: import("../base/types.js").Atlas, story: import("./main.js").Story, pieces: import("./main.js").Pieces, words: Record<string, string>,
 *   act: (command: string) => void}} options
 */
export function buildStage({ atlas, story, pieces, words, act }) {
  const press = presser(act);
  const parts = partsOf(words, press);
  const { element, said, legend } = layOut(parts, { atlas, story, words, press });
  const lower = mountLegend(legend, atlas);
  const uncover = cover(element);
  const fit = () => {
    fitSentence(said, parts.sentence, element.dataset.layout);
    fitSide(parts.side);
  };
  const size = () => {
    grow(element);
    fit();
  };
  size();
  document.fonts?.ready.then(fit); // how wide the words are is known only then
  const observer = new ResizeObserver(fit); // the reader may set type and spacing at any time
  [said, parts.sentence].forEach((part) => observer.observe(part));

  return {
    element,
    map: parts.map,
    /** Calls `again` after the window has changed its size and type. */
    follow(again) {
      const look = () => {
        size();
        again();
      };
      window.addEventListener("resize", look);
      this.unfollow = () => window.removeEventListener("resize", look);
    },
    show(now) {
      const step = story.steps[now.at];
      element.toggleAttribute("data-blank", now.blank);
      element.toggleAttribute("data-asks", now.question);
      element.toggleAttribute("data-ended", now.ended && !now.side);
      element.toggleAttribute("data-beside", Boolean(now.side) || now.ended);
      write(parts, { atlas, story, pieces, words }, now, step);
      lower.mode(step.mode || null);
      lower.paint(step.day);
      beside(parts, { pieces, words, press }, now);
      fit();
    },
    /** To the panel that opened, or back to the stage. @param {string|null} side */
    focus: (side) => (side ? parts.side : element).focus({ preventScroll: true }),
    remove() {
      this.unfollow?.();
      observer.disconnect();
      if (document.fullscreenElement === element) document.exitFullscreen();
      element.remove();
      uncover();
    },
  };
}

/** Makes buttons that ask for a command; one that is drawn says its name. @param {(command: string) => void} act */
const presser =
  (act) =>
  (command, label, ...inside) => {
    const drawn = inside.some((part) => typeof part !== "string");
    const made = el(
      "button",
      { type: "button", "data-command": command, ...(drawn && { "aria-label": label, title: label }) },
      ...inside,
    );
    made.addEventListener("click", () => isOff(made) || act(command));
    return made;
  };

/** What changes from step to step. */
function partsOf(words, press) {
  const parts = {
    map: el("div", { class: "ta-stage-map" }),
    side: el("aside", { class: "ta-stage-side", id: "ta-stage-side", tabindex: -1, hidden: true }),
    year: el("small"),
    figure: el("b"),
    label: el("p", { class: "ta-stage-label" }),
    sentence: el("p", { class: "ta-stage-sentence" }),
    at: el("span", { "aria-hidden": "true" }),
    spoken: el("span", { class: "ta-hidden" }),
    notice: el("p", { class: "ta-stage-notice", role: "status" }),
    back: press("back", words.back, icon("before")),
    next: press("next", words.next, icon("after")),
    article: press("article", words.article, words.article),
    question: press("question", words.question, words.question),
    notes: press("notes", words.notes, words.notes),
  };
  for (const name of ["article", "notes"]) parts[name].setAttribute("aria-controls", parts.side.id);
  return parts;
}

/** The parts in their places. */
function layOut(parts, { atlas, story, words, press }) {
  const said = el("div", { class: "ta-stage-said" }, parts.label, parts.sentence);
  const spoken = el(
    "div",
    { class: "ta-stage-words", id: "ta-stage-words", "aria-live": "polite", "aria-atomic": "true" },
    place("p", "ta-stage-figure", figureRooms(story, atlas.lang), el("span", {}, parts.year, " ", parts.figure)),
    place("div", "ta-stage-saying", saidRooms(story, words), said),
  );
  const legend = el("div", { class: "ta-stage-legend", role: "group", tabindex: 0, "aria-label": atlas.words.legend });
  const bar = el(
    "div",
    { class: "ta-stage-bar", role: "group", "aria-label": words.controls },
    parts.back,
    el("p", { class: "ta-stage-at" }, parts.at, parts.spoken),
    parts.next,
    el("h1", { class: "ta-stage-title" }, story.title),
    parts.article,
    parts.question,
    parts.notes,
    press("window", words.window, icon("second")),
    document.fullscreenEnabled ? press("full", words.full_screen, icon("full")) : null,
    press("leave", words.leave, icon("close")),
  );
  const element = el(
    "main",
    {
      class: "ta-stage",
      lang: atlas.lang,
      tabindex: -1,
      "aria-label": fill(words.stage, story),
      "aria-describedby": spoken.id,
    },
    parts.map,
    parts.side,
    el("div", { class: "ta-stage-strip" }, spoken, legend, bar),
    parts.notice,
  );
  return { element, said, legend };
}

function write(parts, { atlas, story, pieces, words }, now, step) {
  const of = story.steps.length;
  const [figure, year] = dateOf(step, atlas.lang);
  setText(parts.figure, figure);
  setText(parts.year, year);
  parts.year.hidden = !year;
  setText(parts.label, now.question ? words.question_title : step.attribution || "");
  parts.label.hidden = !parts.label.textContent;
  setText(parts.sentence, now.ended ? fill(words.end, story) : now.question ? step.question : step.caption);
  setText(parts.at, `${now.at + 1} / ${of}`);
  setText(parts.spoken, fill(words.step_of, { at: now.at + 1, of }));
  setText(parts.notice, now.notices.join(" "));
  parts.notice.hidden = !now.notices.length;
  setOff(parts.back, now.at === 0 && !now.ended);
  setOff(parts.article, now.ended || !pieces.steps[now.at].article);
  setOff(parts.question, now.ended || !step.question);
  parts.question.setAttribute("aria-pressed", String(now.question));
  for (const name of ["article", "notes"]) parts[name].setAttribute("aria-expanded", String(now.side === name));
}

/** The panel beside the map; it is written anew only when it shows something else. */
function beside({ side }, { pieces, words, press }, now) {
  const what = now.side ?? (now.ended ? "end" : null);
  if (!what && side.contains(document.activeElement)) side.closest("main").focus({ preventScroll: true });
  side.hidden = !what;
  const key = `${what}-${now.at}`;
  if (!what || side.dataset.shows === key) return;
  side.dataset.shows = key;
  side.scrollTop = 0;
  const close = () => press("close", words.close, icon("close"));
  if (what !== "end") side.replaceChildren(close(), ...nodesOf(pieces.steps[now.at][what]));
  else
    side.replaceChildren(
      ...nodesOf(pieces.end),
      el(
        "div",
        { class: "ta-stage-ways" },
        press("first", words.again, words.again),
        press("leave", words.leave, words.leave),
        el("p", { class: "ta-stage-small" }, words.end_hint),
      ),
    );
  side.setAttribute("aria-label", side.querySelector("h2").textContent);
}

/** What changes in large figures: the year or, where days count, the day with its year apart, above it. @returns {[string, string]} */
export function dateOf({ day, figure, byDay }, lang) {
  if (!byDay) return [figure, ""];
  const locale = lang === "en" ? "en-GB" : lang;
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  return [format.format(new Date(`${day}T00:00Z`)), lang === "ja" ? `${day.slice(0, 4)}年` : day.slice(0, 4)];
}

/** Type and map are as large on every screen as on a projector of 1280 × 720 px; a phone keeps its own size. */
function grow(element) {
  element.dataset.layout = layoutOf(window.innerWidth) === "phone" ? "phone" : "wide";
  setRootSize(rootFitting(ROOT), "important");
}

/** Rooms for every date of the story, and for every sentence and question in the least type: see base/rooms.js. */
const figureRooms = ({ steps }, lang) =>
  steps
    .map((step) => dateOf(step, lang))
    .map(([figure, year]) =>
      el("span", { class: "ta-room" }, year ? el("small", { "data-text": year }) : null, el("i", { "data-text": figure })),
    );

function saidRooms(story, words) {
  const said = story.steps.flatMap(({ attribution, caption, question }) => [
    [attribution, caption],
    ...(question ? [[words.question_title, question]] : []),
  ]);
  return [...said, ["", fill(words.end, story)]].map(([label, text]) =>
    el(
      "div",
      { class: "ta-room" },
      label ? el("p", { class: "ta-stage-label", "data-text": label }) : null,
      el("p", { "data-text": text }),
    ),
  );
}

/** The largest type in which the panel stands there whole. */
function fitSide(side) {
  if (side.hidden) return;
  for (const size of SIDE_SIZES[side.dataset.shows.startsWith("end") ? "end" : "read"]) {
    side.style.fontSize = `${size}rem`;
    if (side.scrollHeight <= side.clientHeight) return;
  }
}

/** The largest type in which the sentence has room: the strip keeps its height, so the map does not jump. */
function fitSentence(box, sentence, layout) {
  for (const size of layout === "phone" ? PHONE_SIZES : SIZES) {
    sentence.style.fontSize = `${size}rem`;
    if (box.scrollHeight <= box.clientHeight) return;
  }
}

/** Lays the stage over the page, which can neither be reached nor heard until the stage is gone. @returns {() => void} */
function cover(element) {
  const before = /** @type {HTMLElement|null} */ (document.activeElement);
  document.body.append(element);
  const giveBack = shutOff(element);
  document.documentElement.classList.add("ta-presenting");
  return () => {
    giveBack();
    document.documentElement.classList.remove("ta-presenting");
    setRootSize("");
    if (before?.isConnected) before.focus({ preventScroll: true });
  };
}
