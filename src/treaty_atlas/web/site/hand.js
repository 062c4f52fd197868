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

const isFree = () => !down && performance.now() - last >= REST_MS && !document.fullscreenElement;

/** @returns {Promise<void>} in a frame in which the reader is not at work */
export function whenFree() {
  return new Promise((resolve) => {
    const look = () => (isFree() ? resolve() : setTimeout(() => requestAnimationFrame(look), REST_MS / 4));
    requestAnimationFrame(look);
  });
}
