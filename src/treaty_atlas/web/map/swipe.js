/**
 * The boundary between two maps that lie over each other: dragged, or moved by the arrows. Page Up
 * and Page Down are a clicker's: they go on to the date, whatever has the focus.
 */

import { el, fill } from "../base/dom.js";

const STEP = 0.02;
const LEAP = 0.1;
const START = 0.5;

/**
 * @param {{words: Record<string, string>, clip: (share: number) => void, start?: number}} options `clip` shows a share of the width, 0 to 1, from
 *   the left; it begins at `start`
 */
export function mountSwipe({ words, clip, start = START }) {
  const letters = [el("b"), el("b")];
  const knob = el("div", { class: "ta-compare-knob", "aria-hidden": "true" }, letters[0], el("span"), letters[1]);
  const slider = { role: "slider", tabindex: 0, "aria-label": words.boundary, "aria-valuemin": 0, "aria-valuemax": 100 };
  const element = el("div", { class: "ta-compare-swipe", ...slider, hidden: true }, knob);
  const state = { share: start, turned: false, dates: { a: "", b: "" }, offset: 0 };

  function move(share) {
    state.share = Math.min(Math.max(share, 0), 1);
    element.style.left = `${(state.share * 100).toFixed(2)}%`;
    clip(state.share);
    say();
  }

  function say() {
    const [left, right] = state.turned ? ["b", "a"] : ["a", "b"];
    const percent = Math.round(state.share * 100);
    const of = (which) => `${words[which]} ${state.dates[which]}`;
    element.setAttribute("aria-valuenow", String(percent));
    element.setAttribute("aria-valuetext", fill(words.boundary_at, { percent, left: of(left), right: of(right) }));
    letters[0].textContent = words[left];
    letters[1].textContent = words[right];
  }

  const shareAt = (x) => {
    const box = /** @type {HTMLElement} */ (element.parentElement).getBoundingClientRect();
    return (x - box.left) / box.width;
  };
  element.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    element.setPointerCapture(event.pointerId);
    state.offset = shareAt(event.clientX) - state.share;
  });
  element.addEventListener("pointermove", (event) => {
    if (element.hasPointerCapture(event.pointerId)) move(shareAt(event.clientX) - state.offset);
  });
  element.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? LEAP : STEP;
    const next = {
      ArrowLeft: state.share - step,
      ArrowDown: state.share - step,
      ArrowRight: state.share + step,
      ArrowUp: state.share + step,
      Home: 0,
      End: 1,
    }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(next);
  });
  return {
    element,
    /** @param {boolean} shown */
    show(shown) {
      element.hidden = !shown;
      move(state.share);
    },
    /** The boundary stands no farther to the left than `least`, to the right than `most`. @param {{least?: number, most?: number}} share */
    reveal({ least = 0, most = 1 }) {
      if (state.share < least || state.share > most) move(Math.min(Math.max(state.share, least), most));
    },
    /** @param {boolean} turned the second date stands on the left */
    turn(turned) {
      state.turned = turned;
      move(state.share);
    },
    /** @param {{a: string, b: string}} dates */
    name(dates) {
      state.dates = dates;
      say();
    },
  };
}
