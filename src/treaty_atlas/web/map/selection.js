/** The rings around the islands chosen or pointed at: they lie under the islands, so that their paint stays readable. */

/** @typedef {import("./islands.js").Island} Island */

/**
 * @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, pane: string, renderer: import("leaflet").Renderer}} options
 * @returns {{show: (islands: Island[]) => void}} `show` draws these rings and takes all others away
 */
export function mountRing({ L, map, pane, renderer }) {
  let drawn = [];
  const draw = (rings, className) => {
    const style = { pane, renderer, interactive: false, fill: false, smoothFactor: 0.2, className };
    return L.polygon(rings, style).addTo(map);
  };
  return {
    show(islands) {
      drawn.forEach((layer) => layer.remove());
      const rings = islands.flatMap(({ geometry }) => outerRings(L, geometry));
      drawn = rings.length ? [draw(rings, "ta-ring"), draw(rings, "ta-ring-casing")] : [];
      drawn.forEach((layer) => layer.bringToBack());
    },
  };
}

function outerRings(L, geometry) {
  const polygons = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
  return polygons.map(([outer]) => [L.GeoJSON.coordsToLatLngs(outer, 0)]);
}
