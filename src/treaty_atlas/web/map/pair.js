/**
 * Two Leaflet maps over one view: whichever is moved, the other stands at the same place in the same frame. A pan moves
 * the other's pane by as much, without a new projection of its shapes; a zoom animates both at once.
 */

import { beginZoom, endMove, halt, isZooming, pinchTo, zoomAlong } from "./leaflet-private.js";

/** @typedef {import("../base/types.js").LeafletMap} LeafletMap */

/**
 * @param {import("../base/types.js").Leaflet} L @param {LeafletMap} a @param {LeafletMap} b maps of the same size, at the same view
 * @returns {() => void} parts them
 */
export function join(L, a, b) {
  let quiet = false; // what one tells the other must not come back
  const tell = (act) => (event) => {
    if (quiet) return;
    quiet = true;
    try {
      act(event);
    } finally {
      quiet = false;
    }
  };
  const parted = [
    [a, b],
    [b, a],
  ].map(([lead, other]) => {
    let moved = false;
    const heard = {
      movestart: tell(() => halt(other)), // a hand on one ends what still moves the other
      dragstart: tell(() => other.fire("dragstart")),
      zoomstart: tell(() => beginZoom(other)),
      zoomanim: tell((event) => zoomAlong(other, event)),
      move: tell((event) => (moved = follow(L, lead, other, event) || moved)),
      moveend: tell(() => {
        if (moved) endMove(other);
        moved = false;
      }),
    };
    lead.on(heard);
    return () => lead.off(heard);
  });
  return () => parted.forEach((part) => part());
}

/** True when the other map was moved. */
function follow(L, lead, other, { pinch }) {
  if (isZooming(other)) return false; // it is on its way to the same place
  const [centre, zoom] = [lead.getCenter(), lead.getZoom()];
  if (pinch) {
    pinchTo(other, centre, zoom);
    return true;
  }
  const turned = other.getZoom() !== zoom;
  if (turned) {
    const { zoomSnap } = other.options;
    other.options.zoomSnap = 0; // at the same place, between two steps too
    other.setView(centre, zoom, { animate: false });
    other.options.zoomSnap = zoomSnap;
  }
  const pane = other.getPane("mapPane");
  const at = L.DomUtil.getPosition(lead.getPane("mapPane"));
  const place = at.subtract(lead.getPixelOrigin()).add(other.getPixelOrigin());
  if (place.equals(L.DomUtil.getPosition(pane))) return false;
  L.DomUtil.setPosition(pane, place);
  other.fire("move");
  return true;
}
