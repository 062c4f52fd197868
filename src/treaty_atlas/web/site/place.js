/** Brings the place that the address names into view, once: Streamlit's page knows that it was done, also where there is none
 * (ui/parts/scroll.py). */

/** The entry to which an address leads stands out: one that is a row of a table or of a list. @param {HTMLElement} place */
function markLed(place) {
  for (const other of document.querySelectorAll("[data-led]")) other.removeAttribute("data-led");
  if (place.matches("tr, dt, section")) place.setAttribute("data-led", "");
}

/** @param {HTMLElement} cover @param {string|null} [at] the place, as the query of the page has it */
export function showPlace(cover, at = new URLSearchParams(location.search).get("at")) {
  const place = at ? document.getElementById(at) : null;
  if (at && !cover.contains(place)) return;
  Object.assign(window, { atlasPlace: location.href });
  if (!place) return;
  markLed(place);
  const show = () => {
    place.scrollIntoView({ block: place instanceof HTMLTableRowElement ? "center" : "start" });
    return cover.scrollTop;
  };
  const stood = show();
  // its place is known only when the letters are there
  document.fonts?.ready.then(() => cover.isConnected && cover.scrollTop === stood && show());
}
