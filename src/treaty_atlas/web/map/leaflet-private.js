/** Leaflet 1.9.3: what the atlas uses of it besides its documented names, all in this file. A test asks for each of them. */

/** @typedef {import("../base/types.js").Leaflet} Leaflet */
/** @typedef {import("../base/types.js").LeafletMap} LeafletMap */

/** What is Leaflet's own in an object of it. @param {object} thing @returns {Record<string, any>} */
const inner = (thing) => thing;

/**
 * Leaflet rounds path points to whole px, and on a sharp screen a coast becomes stairs. Markers round for themselves.
 * @param {Leaflet} L @param {LeafletMap} map
 */
export function keepFractions(L, map) {
  map.latLngToLayerPoint = (place) => inner(map.project(L.latLng(place)))._subtract(map.getPixelOrigin());
}

/** One decimal is enough for a path, and half the text. @param {import("leaflet").Renderer} renderer of SVG */
export function shortenPaths(renderer) {
  inner(renderer)._setPath = (layer, path) => layer._path.setAttribute("d", path.replace(/(\.\d)\d+/g, "$1"));
}

/**
 * Leaflet would begin to glide into the map's limits, and go on gliding after our fit.
 * @param {LeafletMap} map @returns {() => void} ends it
 */
export function holdLimits(map) {
  inner(map)._enforcingBounds = true;
  return () => void (inner(map)._enforcingBounds = false);
}

/** Ends what still moves a map, wherever it is; `stop` would round its zoom. @param {LeafletMap} map */
export const halt = (map) => inner(map)._stop();

/** A map begins to zoom without having been moved. @param {LeafletMap} map */
export const beginZoom = (map) => inner(map)._moveStart(true, false);

/** The animation of a zoom, as another map makes it. @param {LeafletMap} map @param {import("leaflet").ZoomAnimEvent & {noUpdate?: boolean}} event */
export const zoomAlong = (map, { center, zoom, noUpdate }) => inner(map)._animateZoom(center, zoom, true, noUpdate);

/** @param {LeafletMap} map */
export const isZooming = (map) => Boolean(inner(map)._animatingZoom);

/** To a place and a zoom between the steps, as under two fingers. @param {LeafletMap} map @param {import("leaflet").LatLng} centre @param {number} zoom */
export const pinchTo = (map, centre, zoom) => inner(map)._move(centre, zoom, { pinch: true, round: false });

/** A movement ends that was no zoom. @param {LeafletMap} map */
export const endMove = (map) => inner(map)._moveEnd(false);
