/** Brings the place that the address names into view, once: Streamlit's page knows that it was done (ui/parts/scroll.py). */

/** @param {HTMLElement} cover @param {string|null} [at] the place, as the query of the page has it */
export function showPlace(cover, at = new URLSearchParams(location.search).get("at")) {
  const place = at && document.getElementById(at);
  if (!place || !cover.contains(place)) return;
  const show = () => {
    place.scrollIntoView({ block: "start" });
    return cover.scrollTop;
  };
  const stood = show();
  Object.assign(window, { atlasPlace: location.href });
  // its place is known only when the letters are there
  document.fonts?.ready.then(() => cover.isConnected && cover.scrollTop === stood && show());
}
