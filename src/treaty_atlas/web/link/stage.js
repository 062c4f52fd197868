/**
 * The stage: map, date, timeline and one sentence on the whole screen, in letters that the back row can read; or another part
 * of a page with all that it is worked with. A browser without full screen shows it in its window. While it is there, B makes the screen black.
 */

import { el } from "../base/dom.js";
import { rootFitting, setRootSize, STAGED } from "../base/device.js";
import { STAGE_KEYS, stageKey } from "../base/keys.js";

/** The root size: 18 px at 1280 × 720, as much larger as the screen is; where a reader has enlarged the page, the map needs the room. */
const ROOT = { wide: 71, high: 40, least: 14, most: 60 };
/** Below this a window is a phone's: its own size is the right one. */
const WIDE = 768;

/**
 * @param {Record<string, string>} words of the map
 * @param {{part?: HTMLElement|null, place?: HTMLElement, onChange?: () => void}} [options] `part`: what has the stage for itself, and
 *   carries `data-staged` then; none: the page lays itself out; `place`: where the stage's buttons stand; `onChange`: called when
 *   the stage has come or gone
 * @returns {{toggle: () => void, key: (name: string) => boolean, remove: () => void}} `key` takes a key by its name in
 *   `STAGE_KEYS`, and is false for one that does nothing now
 */
export function mountStage(words, { part = null, place = document.body, onChange = () => {} } = {}) {
  const page = document.documentElement;
  const state = { on: false, size: "", priority: "", black: /** @type {HTMLElement|null} */ (null) };
  const tools = el(
    "div",
    { class: "ta-stage-tools", role: "group", "aria-label": words.stage, lang: page.lang },
    press(words.black, "B", () => black()),
    press(words.leave_stage, "Esc", () => leave()),
  );

  const grow = () => {
    if (window.innerWidth < WIDE) setRootSize(state.size, state.priority);
    else setRootSize(rootFitting(ROOT), "important");
  };
  const left = () => document.fullscreenElement || leave();

  function enter() {
    state.on = true;
    state.size = page.style.getPropertyValue("font-size");
    state.priority = page.style.getPropertyPriority("font-size");
    page.classList.add(STAGED);
    part?.toggleAttribute("data-staged", true);
    place.append(tools);
    window.addEventListener("resize", grow);
    grow();
    if (document.fullscreenEnabled)
      page
        .requestFullscreen()
        .then(() => document.addEventListener("fullscreenchange", left))
        .catch(() => {}); // the reader or the browser does not want it: the window is the stage
    onChange();
  }

  function leave() {
    if (!state.on) return;
    state.on = false;
    lift();
    document.removeEventListener("fullscreenchange", left);
    window.removeEventListener("resize", grow);
    tools.remove();
    page.classList.remove(STAGED);
    part?.toggleAttribute("data-staged", false);
    setRootSize(state.size, state.priority);
    if (document.fullscreenElement === page) document.exitFullscreen();
    onChange();
  }

  function black() {
    state.black = el("div", { class: "ta-black", role: "status" }, el("p", { class: "ta-hidden" }, words.is_black));
    state.black.addEventListener("click", lift);
    document.body.append(state.black);
  }

  function lift() {
    state.black?.remove();
    state.black = null;
  }

  const toggle = () => (state.on ? leave() : enter());
  const does = {
    stage: toggle,
    black: () => (state.black ? lift() : black()),
    leave: () => (state.black ? lift() : leave()),
  };
  const key = (name) => {
    const command = STAGE_KEYS[name];
    if (!command || (command !== "stage" && !state.on)) return false;
    does[command]();
    return true;
  };
  const listen = (event) => {
    const name = stageKey(event);
    if (name && key(name)) event.preventDefault();
  };
  window.addEventListener("keydown", listen);
  return {
    toggle,
    key,
    remove() {
      window.removeEventListener("keydown", listen);
      leave();
    },
  };
}

/** A button that says its key. */
function press(label, key, act) {
  const made = el(
    "button",
    { type: "button", title: `${label} (${key})` },
    el("kbd", { "aria-hidden": "true" }, key),
    label,
  );
  made.addEventListener("click", act);
  return made;
}
