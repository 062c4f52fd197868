/** How a story is stepped through: keys and clickers, a click anywhere but on a button, a swipe on the screen. */

import { isSwitchedOff } from "../base/keys.js";

/** Keys as they are called; clickers send the page keys, Escape, "b" or ".". */
const KEYS = {
  arrowright: "next",
  pagedown: "next",
  " ": "next",
  enter: "next",
  arrowleft: "back",
  pageup: "back",
  backspace: "back",
  home: "first",
  end: "last",
  escape: "escape",
  ".": "blank",
  a: "article",
  n: "notes",
  q: "question",
  b: "blank",
  f: "full",
  w: "window",
};
const LATIN = /^[a-z]$/;
/** A press that moves farther than this is a drag, px; a swipe goes so far across. */
const STILL = 8;
const SWIPE = 44;
const IDLE_MS = 3000;
const OWN = "button, a, aside";

/**
 * @param {Window} target the window whose keys are heard, before anything in it hears them
 * @param {Record<string, () => void>} commands
 * @returns {() => void} stops listening
 */
export function mountKeys(target, commands) {
  const listen = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isSwitchedOff(event)) return;
    const command = commandOf(event);
    if (!command || (presses(event.key) && event.target.closest?.("button, a, summary"))) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat && command !== "next" && command !== "back") return;
    commands[command]?.();
  };
  target.addEventListener("keydown", listen, true);
  return () => target.removeEventListener("keydown", listen, true);
}

/** On a keyboard of another script, a letter is the key at its place. */
function commandOf({ key, code, shiftKey }) {
  if (key === " " && shiftKey) return "back";
  const name = key.toLowerCase();
  return KEYS[name] ?? (LATIN.test(name) ? undefined : KEYS[/^Key([A-Z])$/.exec(code)?.[1].toLowerCase()]);
}

const presses = (key) => key === " " || key === "Enter";

/**
 * Click and tap step on, a swipe to the left steps on, to the right back. The mouse may drag the map; one finger
 * swipes and two move the map.
 * @param {HTMLElement} stage @param {Record<string, () => void>} commands @param {(wanted: boolean) => void} drag
 * @returns {() => void} stops listening
 */
export function mountHand(stage, commands, drag) {
  /** @type {{start: any, moved: boolean}} */
  const hand = { start: null, moved: false };
  let idle;
  const wake = () => {
    stage.removeAttribute("data-idle");
    clearTimeout(idle);
    idle = setTimeout(() => stage.setAttribute("data-idle", ""), IDLE_MS);
  };
  const heard = {
    pointerdown(event) {
      wake();
      drag(event.pointerType !== "touch");
      hand.moved = !event.isPrimary; // a second finger: neither tap nor swipe
      hand.start = event.isPrimary ? event : null;
    },
    pointermove(event) {
      if (event.pointerType === "mouse") wake();
      if (hand.start && event.isPrimary && Math.hypot(...way(hand.start, event)) > STILL) hand.moved = true;
    },
    pointerup(event) {
      const { start } = hand;
      hand.start = null;
      if (!start || event.pointerType !== "touch" || start.target.closest(OWN)) return;
      const [x, y] = way(start, event);
      if (Math.abs(x) >= SWIPE && Math.abs(x) > 1.5 * Math.abs(y)) commands[x < 0 ? "next" : "back"]();
    },
    pointercancel: () => (hand.start = null),
    click(event) {
      if (event.target.closest(OWN)) return;
      event.stopPropagation(); // the map would choose an island
      if (!hand.moved) commands.next();
    },
    contextmenu: (event) => event.target.closest(OWN) || event.preventDefault(),
  };
  for (const [name, act] of Object.entries(heard)) stage.addEventListener(name, act, true);
  wake();
  return () => {
    clearTimeout(idle);
    for (const [name, act] of Object.entries(heard)) stage.removeEventListener(name, act, true);
  };
}

const way = (from, to) => [to.clientX - from.clientX, to.clientY - from.clientY];
