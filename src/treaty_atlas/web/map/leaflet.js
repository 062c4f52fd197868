/** Leaflet itself, and a map of it. */

import { el } from "../base/dom.js";

const scripts = new Map();

/** A map as bare as the painter wants it. @param {import("../base/types.js").Leaflet} L @param {HTMLElement} element */
export function mapIn(L, element) {
  return L.map(element, { center: [48.8, 148.8], zoom: 5, zoomSnap: 0.25, zoomControl: false, attributionControl: false });
}

/** Leaflet is a plain script that leaves its name on the window. @param {string} base where the atlas's files lie */
export function leaflet(base) {
  const there = /** @type {{L?: import("../base/types.js").Leaflet}} */ (window).L;
  if (there?.map) return there;
  const address = `${base}leaflet/leaflet.js`;
  if (!scripts.has(address)) {
    scripts.set(
      address,
      new Promise((resolve, reject) => {
        const script = el("script", { src: address });
        script.onload = () => resolve(window.L);
        script.onerror = () => {
          scripts.delete(address);
          reject(Object.assign(new Error("leaflet.js"), { file: "leaflet.js" }));
        };
        document.head.append(script);
      }),
    );
  }
  return scripts.get(address);
}
