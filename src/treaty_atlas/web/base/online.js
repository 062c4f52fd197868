/** Whether the page's server is there, as Streamlit tells it on the page; and who wants to know when it is back. */

import { CONNECTED, CONNECTION } from "./streamlit.js";

const listeners = new Set();
let away = false;
let watching = false;

/** True while a connection that was there is gone. */
export const isAway = () => away;

/** @param {() => void} listener called when the connection is back @returns {() => void} listens no more */
export const onReturn = (listener) => listen((gone) => gone || listener());

/** @param {(gone: boolean) => void} listener called when the connection goes or comes back @returns {() => void} listens no more */
export function listen(listener) {
  watch();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function watch() {
  if (watching) return;
  watching = true;
  let met = false;
  const look = () => {
    const state = document.querySelector(`[${CONNECTION}]`)?.getAttribute(CONNECTION);
    met ||= state === CONNECTED;
    const gone = met && state !== CONNECTED;
    if (gone === away) return;
    away = gone;
    for (const listener of [...listeners]) listener(gone);
  };
  new MutationObserver(look).observe(document.body, { subtree: true, attributeFilter: [CONNECTION] });
  look();
}
