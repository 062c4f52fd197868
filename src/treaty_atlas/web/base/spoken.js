/** What Streamlit's controls say in English alone is said in the language of the page. */

import { idle } from "./idle.js";
import { IN_ENGLISH } from "./streamlit.js";

const SAYING = ["aria-label", "placeholder"];
/** Where an element keeps which word it says. */
const MARK = "data-says-";
const PAGE = "#root";

/**
 * Looks after every change of the page, when the browser rests: controls come and go.
 * @returns {{say: (words: Record<string, string>) => void, stop: () => void}}
 */
export function speakOwn() {
  const page = document.querySelector(PAGE) ?? document.body;
  /** @type {Record<string, string>} */
  let words = {};
  let waits = false;
  const look = () => {
    waits = false;
    for (const [name, english] of Object.entries(IN_ENGLISH))
      for (const attribute of SAYING)
        for (const one of page.querySelectorAll(`[${attribute}="${english}"],[${MARK}${attribute}=${name}]`)) {
          one.setAttribute(MARK + attribute, name); // what it says, for another language
          one.setAttribute(attribute, words[name] ?? english);
        }
  };
  const soon = () => {
    if (!waits) idle(look);
    waits = true;
  };
  const observer = new MutationObserver(soon);
  observer.observe(page, { childList: true, subtree: true });
  return {
    say(spoken) {
      words = spoken;
      soon();
    },
    stop: () => observer.disconnect(),
  };
}
