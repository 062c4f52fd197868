/**
 * Two Leaflet maps over one view: whichever is moved, the other stands at the same place in the same frame. A pan moves
 * the other's pane by as much, without a new projection of its shapes; a zoom animates both at once.
 */

/** @param {import("../base/types.js").Leaflet} L @param {any} a @param {any} b maps of the same size, at the same view @returns {() => void} parts them */
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
  const parted = [[a, b], [b, a]].map(([lead, other]) => {
    let moved = false;
    const heard = {
      movestart: tell(() => other._stop()), // a hand on one ends what still moves the other
      dragstart: tell(() => other.fire("dragstart")),
      zoomstart: tell(() => other._moveStart(true, false)),
      zoomanim: tell(({ center, zoom, noUpdate }) => other._animateZoom(center, zoom, true, noUpdate)),
      move: tell((event) => (moved = follow(L, lead, other, event) || moved)),
      moveend: tell(() => {
        if (moved) other._moveEnd(false);
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
  if (other._animatingZoom) return false; // it is on its way to the same place
  const [centre, zoom] = [lead.getCenter(), lead.getZoom()];
  if (pinch) {
    other._move(centre, zoom, { pinch: true, round: false });
    return true;
  }
  const turned = other.getZoom() !== zoom;
  if (turned) other.setView(centre, zoom, { animate: false });
  const place = lead._getMapPanePos().subtract(lead.getPixelOrigin()).add(other.getPixelOrigin());
  if (place.equals(other._getMapPanePos())) return false;
  L.DomUtil.setPosition(other._mapPane, place);
  other.fire("move");
  return true;
}
