/** The ring around the chosen island: it lies under the island, so that its paint stays readable. */

/**
 * @param {{L: any, map: any, pane: string, renderer: any}} options
 * @returns {{show: (island: import("./islands.js").Island|undefined) => void}}
 */
export function mountRing({ L, map, pane, renderer }) {
  let drawn = [];
  const draw = (rings, className) => {
    const style = { pane, renderer, interactive: false, fill: false, smoothFactor: 0.2, className };
    return L.polygon(rings, style).addTo(map);
  };
  return {
    show(island) {
      drawn.forEach((layer) => layer.remove());
      if (!island) return void (drawn = []);
      const rings = outerRings(L, island.geometry);
      drawn = [draw(rings, "ta-ring"), draw(rings, "ta-ring-casing")];
      drawn.forEach((layer) => layer.bringToBack());
    },
  };
}

function outerRings(L, geometry) {
  const polygons = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
  return polygons.map(([outer]) => [L.GeoJSON.coordsToLatLngs(outer, 0)]);
}
