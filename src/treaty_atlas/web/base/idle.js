/** What can wait until the browser has nothing else to do. */

const LATER_MS = 50;

/** @param {(deadline: {timeRemaining: () => number}) => void} act told how long the browser still rests, ms; 0 where it does not say */
export const idle = (act) =>
  void (window.requestIdleCallback
    ? window.requestIdleCallback(act)
    : setTimeout(act, LATER_MS, { timeRemaining: () => 0 }));
