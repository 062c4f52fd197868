/** The map page of the file: the live map, the timeline under it, and beside it what is known of the moment. */

import { open } from "../link/channel.js";
import { windowOf } from "../base/chronology.js";
import { el } from "../base/dom.js";
import { has } from "../base/lists.js";
import { begin } from "../link/map-side.js";
import { mapIn } from "../map/leaflet.js";
import { mountPage } from "../link/timeline-side.js";
import { follow, mountPanel } from "../panel/panel.js";
import { piecesAtHand } from "../panel/pieces.js";
import { momentOf } from "../site/understand.js";

/** @param {HTMLElement} main @param {import("./main.js").App} app @param {Record<string, string>} asked */
export function mountMapPage(main, app, asked) {
  const { L, atlas, geometry, channel, go } = app;
  let query = asked;
  const box = el("div", { class: "single-map-box", tabindex: "0" });
  const clock = el("div", { class: "single-clock" });
  const beside = el("aside", { class: "single-panel ta-panel stHtml choices", "aria-label": app.words.single.panel });
  main.append(
    el("h1", { class: "only-heard" }, app.title),
    el("div", { class: "single-left" }, box, clock),
    el("div", { class: "single-beside" }, beside),
  );
  const first = now(app, query);
  const map = mapIn(L, box);
  const painter = begin(
    {
      L,
      map,
      channel,
      ...first,
      theme: app.theme,
      notify(what, value) {
        if (what === "island") go("map", { ...acts(query), island: value });
        else if (what === "event") go("map", { event: value });
        else go("map", { ...place(query), view: value });
      },
    },
    atlas,
    geometry,
  );
  const page = mountPage(clock, {
    atlas,
    channel,
    ...first,
    theme: app.theme,
    view: focus(app, query),
    onRelease({ year, day }) {
      const at = momentOf(query, atlas);
      if (year !== at.year || day !== at.day) go("map", { island: query.island, year, day });
    },
  });
  const panel = mountPanel(beside, {
    atlas,
    pieces: piecesAtHand((key) => find(app, key)),
    words: app.words.panel,
    groups: app.compared.groups,
    theme: app.theme,
    onGo: (what) => what === "close" && go("map", query.island ? acts(query) : {}), // all else: main.js
  });
  const port = open(channel);
  const tell = follow(panel, { atlas, port, where: () => ({ ...NOTHING, ...query, ...momentOf(query, atlas) }) });
  tell();
  return {
    update({ theme, ...next }) {
      query = next;
      page.set({ ...now(app, query), view: focus(app, query), ...(theme ? { theme } : {}) });
      if (theme) panel.theme(theme);
      tell();
    },
    destroy() {
      port.close();
      panel.destroy();
      page.destroy();
      painter.port.close();
      painter.destroy();
    },
  };
}

const NOTHING = { island: null, treaty: null, event: null, view: null };
/** @param {Record<string, string>} query */
const acts = ({ treaty, event }) => ({ treaty, event });
/** @param {Record<string, string>} query */
const place = ({ treaty, event, island }) => ({ treaty, event, island });

/** What map and timeline are to show. @param {import("./main.js").App} app @param {Record<string, string>} query */
function now({ atlas }, query) {
  return { ...momentOf(query, atlas), island: query.island ?? null, mode: query.view ?? null };
}

/** The pieces that lie in the file; an act that is never in force is shown as on its own page. */
function find({ reading, words }, key) {
  const id = key.split("/")[1];
  const whole = reading.treaties[id] ?? reading.events[id];
  return reading.pieces[key] ?? (whole && closeHtml(words) + whole);
}

const closeHtml = ({ panel }) => `<button type="button" class="close" data-go="close" data-to="">✕ ${panel.close}</button>`;

/** Where the map goes for what the address names: see focus.py and place.py. @param {import("./main.js").App} app @param {Record<string, string>} query */
function focus({ atlas, geometry: { acts, places, weeks } }, { at, treaty, event, day }) {
  if (has(places, at)) return places[at];
  const window = day ? windowOf(atlas, day) : undefined;
  if (treaty || event) return acts[treaty ?? event] ?? null;
  return window ? weeks[window.event] : null;
}
