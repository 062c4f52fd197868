/**
 * After an answer the hand on the keyboard finds the next button under it: the old one is gone, and its focus with it.
 * What is said is said here, in an element that was there before: a new one is not read out by every screen reader.
 */

import { el, setText } from "../base/dom.js";
import { onReturn } from "../base/online.js";

/** How many frames a button may take to appear, and to stay: the page is still being drawn while it is looked for. */
const FRAMES = 120;

/**
 * @param {import("../link/echo.js").Host & {data: {at: string, to: string, say?: string, keep?: object}}} root `at` changes with
 *   every step, `to` is a class of the page, `say` is told to who hears the page, `keep` is told again to a server that may
 *   have forgotten it
 */
export async function mount(root) {
  let known = null;
  let stop = () => {};
  const said = el("p", { class: "only-heard", role: "status" });
  root.append(said);
  const unlisten = onReturn(() => root.data.keep && root.tell("again", root.data.keep));
  return {
    update({ at, to, say = "" }) {
      setText(said, say);
      if (at === known) return;
      known = at;
      stop();
      if (to) stop = seek(to);
    },
    destroy() {
      stop();
      unlisten();
      said.remove();
    },
  };
}

/**
 * Gives the focus to the button, and once more when the page loses it by drawing the button anew; a reader who has moved
 * on to something else is left alone. A finger or a mouse needs no focus.
 * @param {string} name @returns {() => void} ends it
 */
function seek(name) {
  let [left, given, frame] = [FRAMES, false, 0];
  const look = () => {
    /** @type {HTMLElement|null} */
    const button = document.querySelector(`.${CSS.escape(name)} button`);
    const active = document.activeElement;
    if (given && active !== button && active !== document.body) return;
    if (button && active !== button) {
      button.focus({ preventScroll: true });
      given = true;
    }
    if ((left -= 1)) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}
