/**
 * What a map is made of, built once. Order from below: graticule, land, ring of the chosen island, targets of lines, islands,
 * coasts of Sakhalin, border lines, names, controls.
 */

import { changeCounter } from "../base/chronology.js";
import { el } from "../base/dom.js";
import { mountPatterns } from "../base/patterns.js";
import { mountViews } from "./camera.js";
import { mountFoot, mountRegions, mountZoom } from "./controls.js";
import { mountMarkers } from "./events.js";
import { mountFold } from "./fold.js";
import { mountIslands } from "./islands.js";
import { mountLabels } from "./labels.js";
import { mountLand } from "./land.js";
import { drawOnce, holdLimits, keepFractions, keepMiddle, shortenPaths } from "./leaflet-private.js";
import { daysOf, mountLegend } from "./legend.js";
import { mountLines } from "./lines.js";
import { mountParallels } from "./parallels.js";
import { mountRing } from "./selection.js";

const PANES = { land: 210, islands: 400, labels: 620 };
const RENDERER_PADDING = 0.4;
const WHEEL_PX_PER_ZOOM = 140;

/** What the map needs to know, whoever made it. */
export function prepare(L, map, { tokens, words }) {
  map.zoomControl?.remove();
  map.attributionControl?.remove();
  Object.assign(map.options, tokens.map, { wheelPxPerZoomLevel: WHEEL_PX_PER_ZOOM, maxBoundsViscosity: 0.8 });
  map.setMinZoom(tokens.map.minZoom).setMaxZoom(tokens.map.maxZoom);
  keepMiddle(L, map, L.latLngBounds(tokens.map.middle));
  keepFractions(L, map);
  const box = map.getContainer();
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", words.map);
}

/**
 * The parts by name. The map goes to its first view while it is empty: what comes after is projected and cut for it, once.
 * @returns {any}
 */
export function mountParts({ L, map, root, atlas, geometry, led, view, onView, onCamera, page, full }) {
  const patterns = mountPatterns(root, atlas.tokens.defs);
  const [land, islands] = ["land", "islands"].map((name) => paneOf(L, map, name));
  const labels = paneOf(L, map, "labels").pane;
  /** @type {any} */
  const parts = {
    patterns,
    pulsing: [],
    count: changeCounter(changeDays(atlas)),
  };
  parts.views = mountViews({
    map,
    tokens: atlas.tokens,
    layout: root.dataset.layout,
    boundsOf(island) {
      const known = geometry.islands.features.find(({ properties: { id } }) => id === island);
      return known && L.geoJSON(known).getBounds();
    },
    led,
    onView: (name) => {
      parts.regions?.mark(name);
      onView(name);
    },
    onCamera,
  });
  if (view) begin(map, parts.views, view);
  parts.land = mountLand({ L, map, atlas, land: geometry.land, ...land });
  parts.islands = mountIslands({ L, map, atlas, islands: geometry.islands, ...islands });
  parts.lines = mountLines({ L, map, atlas, lines: geometry.lines, ...islands });
  parts.events = mountMarkers({ L, map, atlas, islands: parts.islands.all, labels, ...islands });
  parts.ring = mountRing({ L, map, ...islands });
  parts.choices = el("div", { class: "ta-choices" }); // on the phone they stand in one row, as far as there is room
  root.append(parts.choices);
  parts.regions = mountRegions({ L, root: parts.choices, room: root, atlas, onChoose: parts.views.choose });
  parts.regions.mark(parts.views.name());
  parts.zoom = mountZoom({ L, map, root, atlas, page: page.document ? page : window, full });
  parts.foot = mountFoot({ map, root, atlas });
  const room = el("div", { class: "ta-legend-room" });
  root.append(room);
  parts.legend = mountLegend(room, atlas);
  parts.legend.element.classList.add("ta-card", "ta-legend-map");
  parts.fold = mountFold(root, parts.legend.element, atlas.words);
  L.DomEvent.disableClickPropagation(parts.legend.element).disableScrollPropagation(parts.legend.element);
  parts.controls = () =>
    [
      ...parts.regions.covers,
      parts.zoom,
      parts.layers?.button,
      ...(parts.sides?.covers ?? []),
      parts.legend.element,
      parts.foot.view,
      parts.sheet?.element,
    ]
      .filter(Boolean)
      .filter((cover) => cover.offsetParent);
  parts.kept = () => [...parts.controls(), ...parts.foot.covers.filter((part) => part.offsetParent)];
  const covers = () => [
    ...parts.events.tags(),
    ...parts.kept(),
    ...map.getContainer().querySelectorAll(".ta-letter button"),
  ];
  parts.labels = mountLabels({
    L,
    map,
    pane: labels,
    atlas,
    islands: parts.islands.all,
    lines: parts.lines.all,
    land: geometry.land,
    covers,
  });
  parts.parallels = mountParallels({ map, root, atlas });
  return parts;
}

/** @param {import("../base/types.js").LeafletMap} map @param {ReturnType<typeof mountViews>} views @param {Parameters<typeof views.show>[0]} view */
function begin(map, views, view) {
  const release = holdLimits(map);
  map.invalidateSize({ animate: false, pan: false });
  views.show(view);
  release();
}

/** A pane of its own with a renderer of its own. */
function paneOf(L, map, name) {
  const pane = `ta-${name}`;
  map.createPane(pane).style.zIndex = PANES[name];
  const renderer = L.svg({ pane, padding: RENDERER_PADDING });
  shortenPaths(renderer);
  drawOnce(map, renderer);
  return { pane, renderer };
}

/** The days on which anything on the map begins, in any view. */
function changeDays({ islands, lines, land }) {
  const spans = daysOf([...Object.values(islands), ...Object.values(lines)]);
  return [
    ...spans,
    ...Object.values(land)
      .flat()
      .map(([from]) => from),
  ];
}
