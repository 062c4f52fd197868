/**
 * The stage of a page: of the map, its date, timeline and one sentence; of the quiz and of cards, what is asked; or another
 * part with all that it is worked with. It has the whole screen, in letters that the back row can read. A browser without
 * full screen shows it in its window. While it is there, B makes the screen black; the next key only brings the picture back.
 * Who loads the page anew on the stage finds the stage again, in the window: only a key of the reader's opens full screen.
 */

import { el, icon } from "../base/dom.js";
import { rootFitting, setRootSize, STAGED } from "../base/device.js";
import { STAGE_KEYS, isDeed, stageKey } from "../base/keys.js";
import { isReloaded, keep, recall } from "../base/visit.js";

/** The root size: 18 px at 1280 × 720, as much larger as the screen is; where a reader has enlarged the page, the map needs the room. */
const ROOT = { wide: 71, high: 40, least: 14, most: 60 };
/** Below this a window is a phone's: its own size is the right one. */
const WIDE = 768;
/** Whose stage the page has: kept in this tab from the moment it comes, for what is kept while a page goes may be late for the next. */
const KEPT = "treaty-atlas-stage";

/**
 * @param {Record<string, string>} words `stage`, `black`, `leave_stage`, `is_black`
 * @param {{onChange?: (on: boolean) => void, name?: string, dark?: string, part?: HTMLElement|null, place?: HTMLElement}} [options]
 *   `onChange`: called when the stage has come or gone; `name`: whose stage it is, for the stylesheet; `dark`: the key for black
 *   that its button names; `part`: what has the stage for itself, and carries `data-staged` then; none: the page lays itself
 *   out; `place`: where the stage's buttons stand
 * @returns {{toggle: () => void, key: (name: string) => boolean, remove: () => void}} `key` takes a key by its name in
 *   `STAGE_KEYS`, and is false for one that does nothing now
 */
export function mountStage(words, options = {}) {
  const { onChange = () => {}, name = "map", dark = "B", part = null, place = document.body } = options;
  const page = document.documentElement;
  const state = { on: false, size: "", priority: "" };
  const night = mountBlack(words);
  const tools = el(
    "div",
    { class: "ta-stage-tools", role: "group", "aria-label": words.stage, lang: page.lang },
    press(words.black, dark, night.turn),
    press(words.leave_stage, "Esc", () => toggle(), icon("close")),
  );
  const said = el("p", { class: "ta-hidden", role: "status" });

  const grow = () => {
    if (window.innerWidth < WIDE) setRootSize(state.size, state.priority);
    else setRootSize(rootFitting(ROOT), "important");
  };
  const left = () => document.fullscreenElement || (state.on && toggle());

  function enter() {
    state.on = true;
    keep(KEPT, name);
    state.size = page.style.getPropertyValue("font-size");
    state.priority = page.style.getPropertyPriority("font-size");
    page.classList.add(STAGED);
    page.dataset.stage = name;
    part?.toggleAttribute("data-staged", true);
    place.append(tools, said);
    setTimeout(() => (said.textContent = `${words.stage}. Esc: ${words.leave_stage}`));
    window.addEventListener("resize", grow);
    grow();
    onChange(true);
  }

  function leave() {
    if (!state.on) return;
    state.on = false;
    night.lift();
    document.removeEventListener("fullscreenchange", left);
    window.removeEventListener("resize", grow);
    tools.remove();
    said.remove();
    said.textContent = "";
    page.classList.remove(STAGED);
    delete page.dataset.stage;
    part?.toggleAttribute("data-staged", false);
    setRootSize(state.size, state.priority);
    if (document.fullscreenElement === page) document.exitFullscreen();
    onChange(false);
  }

  const toggle = () => {
    if (state.on) {
      keep(KEPT, null);
      return leave();
    }
    enter();
    fillScreen(left);
  };
  const does = {
    stage: toggle,
    black: night.turn,
    leave: () => night.lift() || toggle(),
  };
  const key = (pressed) => {
    const command = STAGE_KEYS[pressed];
    if (!command || (command !== "stage" && !state.on)) return false;
    does[command]();
    return true;
  };
  const listen = (event) => key(stageKey(event) ?? "") && event.preventDefault();
  window.addEventListener("keydown", listen);
  const again = cameBack(name) ? setTimeout(enter) : undefined; // when the part stands there
  return {
    toggle,
    key,
    remove() {
      clearTimeout(again);
      window.removeEventListener("keydown", listen);
      leave();
    },
  };
}

/** The whole screen for the page; a reader or a browser that does not want it has the stage in the window. @param {() => void} left */
function fillScreen(left) {
  if (!document.fullscreenEnabled) return;
  document.documentElement
    .requestFullscreen()
    .then(() => document.addEventListener("fullscreenchange", left))
    .catch(() => {});
}

/** Whether the page was loaded anew on this stage; where it was not, that it was one is forgotten. @param {string} name */
function cameBack(name) {
  if (isReloaded() && recall(KEPT) === name) return true;
  keep(KEPT, null);
  return false;
}

/**
 * The black screen: what leads on, or presses anything, only takes it away, for nobody saw what it did. It has the focus, so
 * that the keys come here from every frame.
 * @param {Record<string, string>} words @returns {{turn: () => void, lift: () => boolean}} `lift` is true when there was one
 */
function mountBlack(words) {
  /** @type {HTMLElement|null} */
  let screen = null;
  /** @type {HTMLElement|null} */
  let before = null;
  const lift = () => {
    const was = screen;
    screen = null;
    was?.remove();
    window.removeEventListener("keydown", wake, true);
    if (was && before?.isConnected) before.focus({ preventScroll: true });
    return Boolean(was);
  };
  const wake = (event) => {
    if (!isDeed(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) lift();
  };
  const turn = () => {
    if (lift()) return;
    before = /** @type {HTMLElement|null} */ (document.activeElement);
    screen = el("div", { class: "ta-black", role: "status", tabindex: -1 }, el("p", { class: "ta-hidden" }, words.is_black));
    screen.addEventListener("click", lift);
    document.body.append(screen);
    screen.focus({ preventScroll: true });
    window.addEventListener("keydown", wake, true);
  };
  return { turn, lift };
}

/** A button that says its key; `sign`: stands there alone where there is no room for more. */
function press(label, key, act, sign = /** @type {Node|null} */ (null)) {
  const made = el(
    "button",
    { type: "button", title: `${label} (${key})` },
    el("kbd", { "aria-hidden": "true" }, key),
    sign,
    el("span", {}, label),
  );
  made.addEventListener("click", act);
  return made;
}
