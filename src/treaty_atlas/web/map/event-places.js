/** The places of a day, written on the map beside their rings. One that would run into another is left to its tooltip. */

import { el } from "../base/dom.js";
import { hideUnder } from "./labels.js";
import { rootScale } from "../base/device.js";

const GAP = 11;
const HEIGHT = 22;
/** A character is about so wide; one of East Asia about twice that, px. */
const NARROW = 6.6;
const WIDE = 13;

/** @param {{L: import("../base/types.js").Leaflet, map: import("../base/types.js").LeafletMap, labels: string}} options `labels`: the pane of names */
export function mountTags({ L, map, labels }) {
  let drawn = [];
  return {
    elements: () => drawn.map(({ element }) => element),
    /** A place that the frame or a control would cut is not written. @param {Element[]} covers the controls */
    cut: (covers) =>
      hideUnder(
        map,
        drawn.map(({ element }) => element),
        covers,
      ),
    /** @param {import("./events.js").Cluster[]} clusters */
    show(clusters) {
      drawn.forEach(({ marker }) => marker.remove());
      const taken = [];
      drawn = [];
      for (const { lead, events } of clusters) {
        const text = textOf(events);
        const box = text && boxOf(map, lead.point, text);
        if (!box || taken.some((other) => overlaps(box, other))) continue;
        taken.push(box);
        drawn.push(draw(L, map, labels, lead, text, box.west));
      }
    },
  };
}

/** The first place; how many more stand at the same ring. @param {import("../base/types.js").Event[]} events */
function textOf(events) {
  const [first, ...more] = events;
  const others = more.filter(({ place }) => place && place !== first.place);
  return first.place ? `${first.place}${others.length ? ` + ${others.length}` : ""}` : "";
}

/** Where a text stands: to the right of its ring, or to the left where the map ends. */
function boxOf(map, point, text) {
  const k = rootScale();
  const width = [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? WIDE : NARROW), 12) * k;
  const west = map.layerPointToContainerPoint(point).x + GAP * k + width > map.getSize().x;
  const left = west ? point.x - GAP * k - width : point.x + GAP * k;
  return { left, right: left + width, top: point.y - (HEIGHT / 2) * k, bottom: point.y + (HEIGHT / 2) * k, west };
}

const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function draw(L, map, pane, lead, text, west) {
  const element = el("span", { class: "ta-tag" }, text);
  const icon = L.divIcon({ html: element, className: `ta-label ta-side-${west ? "W" : "E"}`, iconSize: [0, 0] });
  const marker = L.marker(lead.ring.getLatLng(), { pane, icon, interactive: false, keyboard: false }).addTo(map);
  return { marker, element };
}
