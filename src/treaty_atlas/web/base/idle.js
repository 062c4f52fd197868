/** What can wait until the browser has nothing else to do. */

const LATER_MS = 50;

/** Ends the task at hand, so that the browser can answer the hand before what follows. @returns {Promise<void>} */
export const breath = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });

/** @param {(deadline: {timeRemaining: () => number}) => void} act told how long the browser still rests, ms; 0 where it does not say */
export const idle = (act) =>
  void (window.requestIdleCallback
    ? window.requestIdleCallback(act)
    : setTimeout(act, LATER_MS, { timeRemaining: () => 0 }));
