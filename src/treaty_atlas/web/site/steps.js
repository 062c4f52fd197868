/** Left and right lead to the entry before and after, on a page that names them (`rel`), as on the string of islands. */

import { listenKeys } from "../base/keys.js";
import { MAIN } from "../base/streamlit.js";

const REL = { ArrowLeft: "prev", ArrowRight: "next" };

/** @param {() => boolean} [stopped] whether something else has these keys */
export function mountSteps(stopped = () => false) {
  return listenKeys(
    window,
    (key) => {
      const link = REL[key] && !stopped() ? seen(`a[rel=${REL[key]}]`) : undefined;
      link?.click();
      return Boolean(link);
    },
    (element) => element.matches(`${MAIN},#cover,h1,h2`),
  );
}

/** Of a page that is about to be taken over there are two. @param {string} selector @returns {HTMLElement|undefined} */
function seen(selector) {
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
  return all.find((one) => one.getClientRects().length && getComputedStyle(one).visibility === "visible");
}
