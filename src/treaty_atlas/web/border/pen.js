/**
 * The pen: what mouse, finger and keys do on the map while it is on. One finger draws, a second one gives the map back to
 * both. Browsers without pointer events send those of mouse and touch.
 *
 * @typedef {import("./measure.js").Place} Place
 * @typedef {{begin: (at: Place) => void, more: (at: Place) => void, end: () => void, cancel: () => void}} Strokes
 * @typedef {{at: (at: Place) => void, set: (at: Place) => void, back: () => void, end: () => void}} Keyed  `at`: where the
 *   cross-hair is now; `back`: the last point is taken back
 * @typedef {Array<[EventTarget, string, (event: any) => void, object?]>} Heard
 */

import { el, targetOf } from "../base/dom.js";

/** A hand that moves less than this between two points has not moved, px. */
const STILL = 2;
/** Steps of the cross-hair, px. */
const STEPS = { usual: 8, far: 48 };
/** So near to the edge the map follows the cross-hair, px. */
const EDGE = 32;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** What lies over the map and is pressed itself. */
const OWN = ".ta-card, button, a, select, input";

/**
 * @param {HTMLElement} stage around the map @param {import("../base/types.js").LeafletMap} map
 * @param {{isOn: () => boolean, strokes: Strokes, keyed: Keyed}} options
 */
export function mountPen(stage, map, { isOn, strokes, keyed }) {
  const cross = el("div", { class: "ta-border-cross", hidden: true, "aria-hidden": "true" });
  stage.append(cross);
  const hand = handOf(stage, map, { isOn, strokes, onPress: () => (cross.hidden = true) });
  const keys = keysOf(map, cross, { isOn, keyed });
  const heard = /** @type {Heard} */ ([
    ...hand,
    [stage, "keydown", keys, { capture: true }],
    [map.getContainer(), "blur", () => (cross.hidden = true)],
  ]);
  for (const [target, ...rest] of heard) target.addEventListener(...rest);
  return {
    /** The map moves by hand only while the pen is off. */
    dress() {
      const on = isOn();
      stage.toggleAttribute("data-pen", on);
      for (const name of ["dragging", "boxZoom", "doubleClickZoom"]) map[name]?.[on ? "disable" : "enable"]();
      if (!on) cross.hidden = true;
    },
    destroy() {
      for (const [target, ...rest] of heard) target.removeEventListener(...rest);
    },
  };
}

/** What is heard of mouse, finger and pen. @returns {Heard} */
function handOf(stage, map, { isOn, strokes, onPress }) {
  /** @type {{down: Set<number>, last: {x: number, y: number}|null}} fingers on the map; where the line under the hand is */
  const state = { down: new Set(), last: null };
  const idOf = ({ pointerId = 0 }) => pointerId;
  const placeOf = (event) => {
    const { lat, lng } = map.mouseEventToLatLng(event);
    return /** @type {Place} */ ([lng, lat]);
  };
  const drop = () => {
    if (state.last) strokes.cancel();
    state.last = null;
  };
  const press = (event) => {
    state.down.add(idOf(event));
    if (state.down.size > 1) return drop(); // two fingers are the map's
    if (!isOn() || event.button > 0 || targetOf(event).closest(OWN)) return undefined;
    event.stopPropagation();
    if (event.type === "mousedown") event.preventDefault(); // or a text beside the map is selected
    map.getContainer().focus({ preventScroll: true });
    onPress();
    stage.toggleAttribute("data-hand", true); // a ring around what has the focus is for keys
    state.last = { x: event.clientX, y: event.clientY };
    return strokes.begin(placeOf(event));
  };
  const move = (event) => {
    const { last } = state;
    if (!last || Math.hypot(event.clientX - last.x, event.clientY - last.y) < STILL) return;
    state.last = { x: event.clientX, y: event.clientY };
    strokes.more(placeOf(event));
  };
  const lift = (event) => {
    if (!state.down.delete(idOf(event))) return;
    if (state.last) strokes.end();
    state.last = null;
  };
  const stop = (event) => {
    if (state.down.delete(idOf(event))) drop();
  };
  if ("PointerEvent" in window) {
    return [
      [stage, "pointerdown", press, { capture: true }],
      [window, "pointermove", move],
      [window, "pointerup", lift],
      [window, "pointercancel", stop],
    ];
  }
  const finger = (act) => (event) => {
    const { clientX, clientY, identifier } = event.changedTouches[0];
    if (isOn() && event.touches.length < 2 && event.cancelable) event.preventDefault(); // no mouse is told of it again
    const { type, target } = event;
    act({
      type,
      target,
      clientX,
      clientY,
      pointerId: identifier,
      button: 0,
      stopPropagation: () => event.stopPropagation(),
    });
  };
  return [
    [stage, "mousedown", press, { capture: true }],
    [window, "mousemove", move],
    [window, "mouseup", lift],
    [stage, "touchstart", finger(press), { capture: true, passive: false }],
    [stage, "touchmove", finger(move), { passive: false }],
    [window, "touchend", finger(lift)],
    [window, "touchcancel", finger(stop)],
  ];
}

/** What the keys do while the map has the focus. @returns {(event: KeyboardEvent) => void} */
function keysOf(map, cross, { isOn, keyed }) {
  let at = map.getSize().divideBy(2);
  const place = () => {
    const { lat, lng } = map.containerPointToLatLng(at);
    return /** @type {Place} */ ([lng, lat]);
  };
  const show = () => {
    if (cross.hidden) at = map.getSize().divideBy(2);
    cross.hidden = false;
    cross.style.translate = `${at.x}px ${at.y}px`;
  };
  const step = ([x, y], px) => {
    show();
    const size = map.getSize();
    const next = at.add([x * px, y * px]);
    const inside = (value, most) => Math.min(Math.max(value, EDGE), Math.max(EDGE, most - EDGE));
    at = next.clone();
    at.x = inside(next.x, size.x);
    at.y = inside(next.y, size.y);
    const over = next.subtract(at);
    if (over.x || over.y) map.panBy(over, { animate: false });
    show();
    keyed.at(place());
  };
  return (event) => {
    cross.parentElement?.removeAttribute("data-hand");
    if (!isOn() || event.target !== map.getContainer() || event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) step(arrow, event.shiftKey ? STEPS.far : STEPS.usual);
    else if (event.key === "Enter") {
      show();
      keyed.set(place());
    } else if (event.key === "Backspace") keyed.back();
    else if (event.key !== "Escape" || !keyed.end()) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
