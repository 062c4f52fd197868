/** The map's end of the channel: builds the painter, does what the timeline says and tells what the reader chose. */

import { dayOf } from "../base/chronology.js";
import { isSeen } from "../base/dom.js";
import { open } from "./channel.js";
import { listenKeys, stageKey } from "../base/keys.js";
import { keep, recall } from "../base/visit.js";
import { createPainter } from "../map/painter.js";
import { calm } from "../map/camera.js";

const FIRST_VIEW = "whole";
/** So long the map waits to be told its year. */
const ANSWER_MS = 1000;

/**
 * Builds the map from what is already there. First it says hello: a timeline that is
 * there answers at once what is to be seen, and the map is built for that. Without an answer and a year it waits for one,
 * so that no other year flashes by.
 * @param {any} options as for `start` of entries/map-frame.js
 */
export function begin({ L, map, channel, year, day, theme, view, island = null, mode = null, notify }, atlas, geometry) {
  const page = pageAround();
  const port = open(channel);
  const tell = notify ?? ((what, value) => port.post({ type: "chosen", [what]: value }));
  const place = placeKeeper(map, `${channel}-view-${page.performance.timeOrigin}`, atlas.lang);
  const answers = [];
  let hear = (message) => void answers.push(message);
  port.on((message) => hear(message));
  port.post({ type: "hello" });
  const said = (type) => answers.find((message) => message.type === type);
  const wanted = said("view");
  const going = wanted && !place.told(wanted.view) ? wanted.view : undefined;
  const painter = createPainter({
    L,
    map,
    atlas,
    geometry,
    page,
    theme: said("theme")?.theme ?? theme,
    view: going ?? view ?? place.last() ?? FIRST_VIEW,
    onSelect: (id) => tell("island", id),
    onView: place.name,
    onCamera: (map) => port.post({ type: "camera", map }),
    onMode(view) {
      port.post({ type: "mode", mode: view });
      tell("mode", view);
    },
    onKinds: (kinds) => port.post({ type: "kinds", kinds }),
    full: { label: atlas.words.stage_key, act: () => port.post({ type: "stage" }), always: true },
    onEvent: (event) => tell("event", event),
    onTreaty: (treaty) => tell("treaty", treaty),
    onMore: () => readOn(page),
  });
  painter.mode(mode);
  place.follow();
  painter.select(island);
  if (page !== window) {
    nameFrame(atlas);
    // on the map itself the arrows move the map, in a group of choices the choice
    const plain = (target) => target !== map.getContainer() && !target.closest("input");
    listenKeys(
      window,
      (key, shift) => {
        port.post({ type: "key", key, shift });
        return true;
      },
      plain,
    );
    window.addEventListener("keydown", (event) => {
      const key = stageKey(event);
      if (!key) return;
      event.preventDefault();
      port.post({ type: "key", key, shift: false });
    });
  }
  const first = (now, options) => {
    painter.paint(now, options);
    document.documentElement.dataset.ready = "1";
  };
  hear = (message) => {
    if (message.type === "view" && place.told(message.view)) return;
    ORDERS[message.type]?.(painter, message);
    if (message.type === "moment") document.documentElement.dataset.ready = "1";
  };
  const stays = going !== undefined && !Array.isArray(going); // the address says where the map stands
  for (const message of answers) {
    if (message.type === "select" && stays) painter.select(message.island);
    else if (message.type !== "view" && message.type !== "theme") hear(message);
  }
  if (said("moment")) return { ...painter, port };
  if (day) first(day, { byDay: true });
  else if (year !== undefined) first(dayOf(year, atlas.today));
  else
    setTimeout(
      () => document.documentElement.dataset.ready || first(dayOf(atlas.start_year ?? atlas.last_year, atlas.today)),
      ANSWER_MS,
    );
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
  act: (painter, { act }) => painter.act(act),
  view: (painter, { view }) => painter.view(view, { animate: true }),
  mode: (painter, { mode }) => painter.mode(mode),
  kinds: (painter, { kinds }) => painter.kinds(kinds),
  play: (painter) => painter.release(),
  theme: (painter, { theme }) => painter.theme(theme),
};

/** Brings the text of what is chosen into view: it stands beside the map or under it. */
function readOn({ document: page }) {
  const text = page.querySelector(".st-key-panel, .cover-panel");
  if (!text) return;
  const heads = [...text.querySelectorAll("h2")];
  const head = heads.find(isSeen) ?? text; // what is heard first is what it is about
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
  text.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" });
}

/** The window around the frame, if we may look at it; else our own. */
export function pageAround() {
  try {
    return window.parent.innerWidth ? window.parent : window;
  } catch {
    return window;
  }
}

/** The frame is Streamlit's, and so would be its title. */
function nameFrame({ lang, words }) {
  document.documentElement.lang = lang;
  document.title = words.map;
  if (window.frameElement) /** @type {HTMLIFrameElement} */ (window.frameElement).title = words.map;
}
