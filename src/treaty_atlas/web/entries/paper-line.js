/** The line under the map that is for paper alone: its address is that of what is shown, which the server may not have heard of. */

import { setText } from "../base/dom.js";
import { addressBelow } from "../link/visit.js";

const ADDRESS = ".only-print [data-part=address]";

/** @param {Document} page @returns {() => void} stops writing it */
export function addressForPaper(page) {
  const write = () => {
    const place = page.querySelector(ADDRESS);
    if (!place) return; // none that others could open is told
    const [base, query] = (place.textContent ?? "").split("?");
    setText(place, addressBelow(base, new URLSearchParams(query).get("lang")));
  };
  window.addEventListener("beforeprint", write);
  return () => window.removeEventListener("beforeprint", write);
}
