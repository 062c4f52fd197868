/**
 * Streamlit may never come: its script does not arrive, a network lets no websocket through, the server has gone. The page
 * goes on as it was sent, and one quiet line at its foot says what is missing on it. No clock decides that, for a page may
 * be slow: it counts that the script failed, that attempts to connect failed one after the other, or that Streamlit itself
 * says that it finds no server. What it says of that lies over the whole page and is closed.
 */

import { el } from "../base/dom.js";
import { CLOSE_DIALOG, CONNECTED, CONNECTING, CONNECTION, GIVEN_UP } from "../base/streamlit.js";

/** One may be the bad luck of a moment. */
const ATTEMPTS = 2;

/**
 * The line goes with the cover, when Streamlit comes nevertheless.
 * @param {HTMLElement} cover @param {string} said @param {Element|undefined} script what brings Streamlit
 */
export function tellAlone(cover, said, script) {
  const line = el("p", { class: "cover-alone", role: "status" }); // there before it says anything, so that it is read out
  cover.append(line);
  const tell = () => {
    if (!line.textContent) line.textContent = said;
  };
  script?.addEventListener("error", tell);
  let failed = 0;
  let state = "";
  watch(cover, { subtree: true, attributeFilter: [CONNECTION], attributeOldValue: true }, (records) => {
    records.forEach(({ oldValue, target }, at) => {
      state = records[at + 1]?.oldValue ?? target.getAttribute(CONNECTION) ?? "";
      if (state !== CONNECTED && (oldValue === CONNECTING || oldValue === CONNECTED)) failed += 1;
    });
    if (failed >= ATTEMPTS || state === GIVEN_UP) tell();
  });
  watch(cover, { childList: true }, () => {
    const close = state !== CONNECTED && /** @type {HTMLElement|null} */ (document.querySelector(CLOSE_DIALOG));
    if (!close) return;
    close.click();
    tell();
  });
}

/** Watches the page while the cover is there. */
function watch(cover, what, see) {
  const observer = new MutationObserver((records) => (cover.isConnected ? see(records) : observer.disconnect()));
  observer.observe(document.body, what);
}
