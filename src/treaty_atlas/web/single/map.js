/** The map page of the file: the live map, the timeline under it, and beside it what is known of the moment. */

import { actAt, dayOf, windowOf } from "../base/chronology.js";
import { el } from "../base/dom.js";
import { begin } from "../link/map-side.js";
import { mapIn } from "../map/leaflet.js";
import { mountPage } from "../link/timeline-side.js";
import { momentOf } from "./route.js";
import { actHtml, dayHtml, islandHtml, write } from "./texts.js";

/** @param {HTMLElement} main @param {import("./main.js").App} app @param {Record<string, string>} asked */
export function mountMapPage(main, app, asked) {
  const { L, atlas, geometry, channel, go } = app;
  let query = asked;
  const box = el("div", { class: "single-map-box", tabindex: "0" });
  const clock = el("div", { class: "single-clock" });
  const panel = el("aside", { class: "single-panel stHtml choices", "aria-label": app.words.single.panel });
  main.append(el("h1", { class: "only-heard" }, app.title), el("div", { class: "single-left" }, box, clock), panel);
  panel.addEventListener("click", ({ target }) => {
    if (target.closest(".single-close")) go("map", query.island ? acts(query) : {});
  });
  const first = now(app, query);
  const map = mapIn(L, box);
  const painter = begin({
    L, map, channel, ...first, theme: app.theme,
    notify(what, value) {
      if (what === "island") go("map", { ...acts(query), island: value });
      else if (what === "event") go("map", { event: value });
      else go("map", { ...place(query), view: value });
    },
  }, atlas, geometry);
  const page = mountPage(clock, {
    atlas, channel, ...first, theme: app.theme, view: focus(app, query),
    onRelease({ year, day }) {
      const at = momentOf(query, atlas);
      if (year !== at.year || day !== at.day) go("map", { island: query.island, year, day });
    },
  });
  const tell = () => write(panel, panelHtml(app, query));
  tell();
  return {
    update({ theme, ...next }) {
      query = next;
      page.set({ ...now(app, query), view: focus(app, query), ...(theme ? { theme } : {}) });
      tell();
    },
    destroy() {
      page.destroy();
      painter.port.close();
      painter.destroy();
    },
  };
}

const acts = ({ treaty, event }) => ({ treaty, event });
const place = ({ treaty, event, island }) => ({ treaty, event, island });

/** What map and timeline are to show. */
function now({ atlas }, query) {
  return { ...momentOf(query, atlas), island: query.island ?? null, mode: query.view ?? null };
}

function panelHtml(app, query) {
  const { atlas } = app;
  const { year, day } = momentOf(query, atlas);
  const iso = day ?? dayOf(year, atlas.today);
  if (query.island) return closeHtml(app) + islandHtml(app, query.island, iso);
  const asked = query.treaty ?? query.event;
  if (asked) return closeHtml(app) + actHtml(app, asked);
  if (day) return dayHtml(app, day);
  return actHtml(app, actAt(atlas.acts, iso)?.id ?? "");
}

const closeHtml = ({ words }) => `<button type="button" class="single-close">✕ ${words.panel.close}</button>`;

/** Where the map goes for what the address names: see payload/camera.py and payload/place.py. */
function focus({ atlas, geometry: { acts, places, weeks } }, { at, treaty, event, day }) {
  if (at && Object.hasOwn(places, at)) return places[at];
  const window = day ? windowOf(atlas, day) : undefined;
  if (treaty || event) return acts[treaty ?? event] ?? null;
  return window ? weeks[window.event] : null;
}
