/** Whether the reader is at work: a finger is down, a key or the wheel was just used, a part is in full screen. */

const REST_MS = 350;

let down = 0;
let last = -REST_MS;

const touch = () => (last = performance.now());
const press = () => {
  down += 1;
  touch();
};
const release = () => {
  down = 0;
  touch();
};
for (const [name, note] of Object.entries({ pointerdown: press, pointerup: release, pointercancel: release }))
  window.addEventListener(name, note, true);
for (const name of ["keydown", "wheel", "input"]) window.addEventListener(name, touch, { capture: true, passive: true });

/** In the next frame, or soon where none is painted: in a tab behind others, in a closed part of another page. */
function soon(then) {
  let waits = true;
  const once = () => {
    if (waits) then();
    waits = false;
  };
  requestAnimationFrame(once);
  setTimeout(once, REST_MS);
}

const isFree = () => !down && performance.now() - last >= REST_MS && !document.fullscreenElement;

/** @returns {Promise<void>} in a frame in which the reader is not at work; soon where no frames are painted */
export function whenFree() {
  return new Promise((resolve) => {
    const look = () => (isFree() ? resolve() : setTimeout(() => soon(look), REST_MS / 4));
    soon(look);
  });
}
