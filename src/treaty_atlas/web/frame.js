/**
 * Entry for the map's own frame: fetches what the map is made of, builds the painter and listens to the channel.
 * Nothing is painted until everything is there: a map that lacks something says so in one sentence.
 */

import { dayOf } from "./chronology.js";
import { open } from "./channel.js";
import { el, fill } from "./dom.js";
import { listenKeys } from "./keys.js";
import { atlasOf, shapesOf } from "./load.js";
import { keep, recall } from "./memory.js";
import { createPainter } from "./painter.js";
import { calm } from "./views.js";

const FIRST_VIEW = "whole";
/** So long the map waits to be told its year. */
const ANSWER_MS = 1000;

/**
 * @param {{L: any, map: any, base: string, channel: string, year?: number, day?: string|null, lang: string, theme?: string, view?: any,
 *   island?: string|null, mode?: string|null, failed?: string,
 *   notify?: (name: "island"|"mode"|"event", value: string|null) => void}} options
 *   `notify`: what the reader chose; without it the page at the other end of the channel is told
 *   `failed`: the sentence for a failed request, with {file}; it cannot come from the file that is missing
 */
export async function start(options) {
  const { map, failed = "" } = options;
  document.documentElement.classList.add("ta-frame");
  followRootSize();
  try {
    const [atlas, geometry] = await Promise.all([atlasOf(`${options.base}/`, options.lang), shapesOf(`${options.base}/`)]);
    return begin(options, atlas, geometry);
  } catch (error) {
    map.getContainer().append(el("p", { class: "ta-failed", role: "alert" }, fill(failed, { file: error.file ?? error.message })));
    throw error;
  }
}

/**
 * Builds the map from what is already there: the single file has no need to fetch. Without a year it says hello and
 * waits for the timeline's answer, so that no other year flashes by.
 * @param {any} options as for start
 */
export function begin({ L, map, channel, year, day, theme, view, island = null, mode = null, notify }, atlas, geometry) {
  const page = pageAround();
  const port = open(channel);
  const tell = notify ?? ((what, value) => port.post({ type: "chosen", [what]: value }));
  const place = placeKeeper(map, `${channel}-view-${page.performance.timeOrigin}`, atlas.lang);
  map.invalidateSize({ animate: false }); // the stylesheet has given the map its height by now
  const painter = createPainter({
    L, map, atlas, geometry, page,
    onSelect: (id) => tell("island", id),
    onView: place.name,
    onMode(view) {
      port.post({ type: "mode", mode: view });
      tell("mode", view);
    },
    onKinds: (kinds) => port.post({ type: "kinds", kinds }),
    onFull: () => port.post({ type: "full" }),
    onEvent: (event) => tell("event", event),
    onMore: () => readOn(page),
  });
  if (theme) painter.theme(theme);
  painter.mode(mode);
  painter.view(view ?? place.last() ?? FIRST_VIEW);
  place.follow();
  painter.select(island);
  if (page !== window) {
    nameFrame(atlas);
    // on the map itself the arrows move the map, in a group of choices the choice
    const plain = (target) => target !== map.getContainer() && !target.closest("input");
    listenKeys(window, (key, shift) => {
      port.post({ type: "key", key, shift });
      return true;
    }, plain);
  }
  const first = (now, options) => {
    painter.paint(now, options);
    document.documentElement.dataset.ready = "1";
  };
  if (day) first(day, { byDay: true });
  else if (year !== undefined) first(dayOf(year, atlas.today));
  else setTimeout(() => document.documentElement.dataset.ready || first(dayOf(atlas.start_year ?? atlas.last_year, atlas.today)), ANSWER_MS);
  port.on((message) => {
    if (message.type === "view" && place.told(message.view)) return;
    ORDERS[message.type]?.(painter, message);
    if (message.type === "moment") document.documentElement.dataset.ready = "1";
  });
  port.post({ type: "hello" });
  return { ...painter, port };
}

/**
 * Where the map stands, kept for the next frame of this visit: another language or page begins where this one ended.
 * A view that the page tells again because the language changed was followed already.
 */
function placeKeeper(map, key, lang) {
  const before = recall(key);
  const now = { lang, name: null, told: before?.told };
  const save = () => keep(key, { ...now, centre: map.getCenter(), zoom: map.getZoom() });
  let first = true;
  return {
    last: () => before && (before.name ?? { centre: before.centre, zoom: before.zoom }),
    name: (name) => (now.name = name),
    follow() {
      save();
      map.on("moveend", save);
    },
    told(view) {
      const known = first && before && before.lang !== lang && JSON.stringify(view) === before.told;
      first = false;
      now.told = JSON.stringify(view);
      return known;
    },
  };
}

const ORDERS = {
  moment: (painter, { iso, byDay, pulse }) => painter.paint(iso, { pulse, byDay }),
  select: (painter, { island }) => painter.select(island, { reveal: true }),
  view: (painter, { view }) => painter.view(view, { animate: true }),
  mode: (painter, { mode }) => painter.mode(mode),
  kinds: (painter, { kinds }) => painter.kinds(kinds),
  theme: (painter, { theme }) => painter.theme(theme),
};

/** Brings the text of what is chosen into view: it stands beside the map or under it. */
function readOn({ document: page }) {
  const text = page.querySelector(".st-key-panel, .single-panel");
  if (!text) return;
  text.tabIndex = -1;
  text.focus({ preventScroll: true });
  text.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" });
}

/** The window around the frame, if we may look at it; else our own. */
function pageAround() {
  try {
    return window.parent.innerWidth ? window.parent : window;
  } catch {
    return window;
  }
}

/** A frame has a root size of its own: follow the page's, so that a projector enlarges both. */
function followRootSize() {
  const page = pageAround();
  if (page === window) return;
  const follow = () => {
    document.documentElement.style.fontSize = page.getComputedStyle(page.document.documentElement).fontSize;
  };
  follow();
  window.addEventListener("resize", follow);
}

function nameFrame({ lang, words }) {
  document.documentElement.lang = lang;
  document.title = words.map;
}
