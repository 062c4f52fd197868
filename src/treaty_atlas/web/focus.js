/** After an answer the hand on the keyboard finds the next button under it: the old one is gone, and its focus with it. */

/** How many frames a button may take to appear. */
const FRAMES = 60;

/** @param {HTMLElement & {data: {at: string, to: string}}} root `at` changes with every step, `to` is a class of the page */
export async function mount(root) {
  let known = null;
  return {
    update({ at, to }) {
      if (at === known) return;
      known = at;
      if (to) seek(to, FRAMES);
    },
    destroy() {},
  };
}

/** A finger or a mouse needs no focus; a field of text keeps its own. */
function seek(name, left) {
  const button = document.querySelector(`.${CSS.escape(name)} button`);
  if (button) button.focus({ preventScroll: true });
  else if (left) requestAnimationFrame(() => seek(name, left - 1));
}
