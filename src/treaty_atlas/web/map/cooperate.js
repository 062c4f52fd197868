/**
 * A map inside a longer page leaves that page its wheel and its finger: the wheel zooms while Ctrl (⌘) is held or after
 * a click into the map, one finger scrolls the page, two move the map. Who tries it otherwise is told so.
 */

import { el, fill } from "../base/dom.js";

const HINT_MS = 1600;
/** A finger that moves farther than this means to move something, px. */
const STILL = 10;
const APPLE = /Mac|iPhone|iPad/;

/** Whether the page that we stand in is itself shown in a frame. The map's own frame belongs to that page. */
export function isEmbedded() {
  const own = document.documentElement.classList.contains("ta-frame") ? window.parent : window;
  return own.parent !== own;
}

/**
 * @param {{map: import("../base/types.js").LeafletMap, root: HTMLElement, words: Record<string, string>, wheel: boolean}} options
 *   `wheel`: the wheel is left to the page as well as one finger
 * @returns {() => void} stops listening
 */
export function mountCooperation({ map, root, words, wheel }) {
  const box = map.getContainer();
  const hint = el("p", { class: "ta-hint", "aria-hidden": "true" });
  root.append(hint);
  /** @type {{entered: boolean, from: PointerEvent|null, timer: number}} */
  const state = { entered: false, from: null, timer: 0 };
  const alone = () => !isFull(box); // a map on the whole screen has no page around it

  function say(text) {
    clearTimeout(state.timer);
    hint.textContent = text;
    hint.dataset.shown = "";
    state.timer = setTimeout(quiet, HINT_MS);
  }

  function quiet() {
    clearTimeout(state.timer);
    delete hint.dataset.shown;
  }

  const turned = (event) => {
    if (event.target.closest?.(".ta-card")) return undefined; // a list over the map scrolls by itself
    if (!wheel || state.entered || event.ctrlKey || event.metaKey || !alone()) return quiet();
    event.stopImmediatePropagation(); // the map does not hear it, so the page scrolls
    return say(fill(words.wheel_hint, { key: APPLE.test(navigator.platform) ? "⌘" : "Ctrl" }));
  };
  const pressed = (event) => {
    const touched = event.pointerType === "touch";
    state.entered = !touched;
    map.dragging[touched && alone() ? "disable" : "enable"]();
    state.from = touched && event.isPrimary ? event : null;
  };
  const moved = ({ touches }) => {
    if (!alone()) return;
    if (touches.length > 1) return quiet();
    const [{ clientX, clientY }] = touches;
    const { from } = state;
    if (from && Math.hypot(clientX - from.clientX, clientY - from.clientY) > STILL) say(words.fingers_hint);
  };
  const left = () => (state.entered = false);
  const dress = () => box.classList.toggle("ta-yields", alone());
  /** @type {Array<[EventTarget, string, (event: any) => void, object?]>} */
  const heard = [
    [box, "wheel", turned, { capture: true, passive: true }],
    [box, "pointerdown", pressed, { capture: true }],
    [box, "touchmove", moved, { passive: true }],
    [box, "mouseleave", left],
    [document, "fullscreenchange", dress],
  ];
  for (const [target, ...rest] of heard) target.addEventListener(...rest);
  dress();
  return () => {
    clearTimeout(state.timer);
    for (const [target, ...rest] of heard) target.removeEventListener(...rest);
  };
}

/** Full screen may be the map, something around it, or the frame that it stands in. */
function isFull(box) {
  const full = document.fullscreenElement;
  if (full?.contains(box)) return true;
  try {
    return Boolean(
      window.frameElement && window.frameElement.ownerDocument.fullscreenElement?.contains(window.frameElement),
    );
  } catch {
    return false; // a page of another origin around us
  }
}
