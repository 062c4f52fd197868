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
  inner(renderer)._setPath = (layer, path) => {
    layer._path.setAttribute("d", path.replace(/(\.\d)\d+/g, "$1"));
  };
}

/**
 * A path whose text another module writes, as Leaflet asks for it after each move.
 * @param {Leaflet} L @param {import("leaflet").PathOptions} options @param {import("leaflet").LatLngBounds} bounds
 * @param {(view: import("./outline.js").View) => string} write @returns {import("leaflet").Polygon} not yet on a map
 */
export function pathBy(L, options, bounds, write) {
  const layer = inner(new (inner(L).Path)()); // its type says that none is made
  L.Util.setOptions(layer, options);
  layer.getBounds = () => bounds;
  layer._project = () => {};
  layer._update = () => {
    const { _map: map, _renderer: renderer } = layer;
    const { min, max } = renderer._bounds;
    const margin = options.fill ? layer.options.weight : 0; // no stroke along the cut
    const view = {
      scale: 2 ** map.getZoom(),
      origin: map.getPixelOrigin(),
      min: { x: min.x - margin, y: min.y - margin },
      max: { x: max.x + margin, y: max.y + margin },
    };
    const path = write(view);
    for (const element of [layer._path, ...(layer.twins ?? [])]) element.setAttribute("d", path);
  };
  return /** @type {import("leaflet").Polygon} */ (/** @type {unknown} */ (layer));
}

/**
 * A second path of the same outline above all that is drawn so far, of another class: placed and cut once for both.
 * @param {import("leaflet").Path} layer of `pathBy`, on the map @param {string} className @returns {SVGElement}
 */
export function twin(layer, className) {
  const own = inner(layer);
  const path = own._path.cloneNode();
  path.setAttribute("class", className);
  own._path.parentNode.append(path);
  (own.twins ??= []).push(path);
  return path;
}

/**
 * A map that goes to a view at once tells it twice, as the end of a move and as a view of its own, and Leaflet projects
 * all paths twice and cuts them three times. The last telling is enough. Before anything is drawn with the renderer.
 * @param {LeafletMap} map @param {import("leaflet").Renderer} renderer of SVG
 */
export function drawOnce(map, renderer) {
  const own = inner(renderer);
  const { _reset: reset, _onZoomEnd: project, _updatePaths: cut } = own;
  let comes = false;
  map.on("viewprereset", () => (comes = map.hasLayer(renderer))); // a map that is still empty tells nobody
  own._onZoomEnd = () => comes || project.call(renderer);
  own._updatePaths = () => comes || cut.call(renderer);
  own._reset = () => {
    comes = true; // what it does first is to cut what it then projects
    reset.call(renderer);
    comes = false;
  };
}

/**
 * Leaflet would begin to glide into the map's limits, and go on gliding after our fit.
 * @param {LeafletMap} map @returns {() => void} ends it
 */
export function holdLimits(map) {
  inner(map)._enforcingBounds = true;
  return () => void (inner(map)._enforcingBounds = false);
}

/**
 * Keeps the middle of a map within bounds, however much of the land around is in view: dragged, thrown, by key or by zoom.
 * Leaflet's own limits are edges of what is seen, and give way as soon as more than that is seen.
 * @param {Leaflet} L @param {LeafletMap} map @param {import("leaflet").LatLngBounds} bounds of the middle
 */
export function keepMiddle(L, map, bounds) {
  const own = inner(map);
  const between = (value, from, to) => Math.max(from, Math.min(value, to)) - value;
  own._getBoundsOffset = (seen, _, zoom) => {
    const [{ x: west, y: north }, { x: east, y: south }] = [bounds.getNorthWest(), bounds.getSouthEast()].map((corner) =>
      map.project(corner, zoom ?? map.getZoom()),
    );
    const { x, y } = seen.getCenter();
    return L.point(between(x, west, east), between(y, north, south));
  };
  const widen = () => {
    const half = map.getSize().divideBy(2);
    const first = map.unproject(map.project(bounds.getNorthWest()).subtract(half));
    own.options.maxBounds = L.latLngBounds(first, map.unproject(map.project(bounds.getSouthEast()).add(half)));
  };
  widen();
  map.setMaxBounds(own.options.maxBounds);
  map.on("moveend resize", widen);
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
